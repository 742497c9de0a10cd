import { addDays, addMonths, weekdayOf, type Day } from '#shared/kernel/day.ts'

/** The weeks of a month, Monday first; a place before its first day or after its last is empty. @param month yyyy-MM */
export function monthWeeks(month: string): readonly (readonly (Day | undefined)[])[] {
  const first = `${month}-01`
  const last = addDays(addMonths(first, 1), -1)
  const days: (Day | undefined)[] = Array.from({ length: weekdayOf(first) }, () => undefined)
  for (let day = first; day <= last; day = addDays(day, 1)) days.push(day)
  while (days.length % 7 !== 0) days.push(undefined)
  return Array.from({ length: days.length / 7 }, (_, week) => days.slice(week * 7, week * 7 + 7))
}
