/** A day of the calendar as yyyy-MM-dd. Days compare as text, and no time zone can move one. */
export type Day = string

/** @param count may be negative */
export function addDays(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day)
  return dayAt(Date.UTC(year, month - 1, date + count))
}

/** The same date so many months on; where that month is too short, its last day (Bộ luật Dân sự 2015, Điều 148.3). */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = partsOf(day)
  const last = new Date(Date.UTC(year, month + count, 0)).getUTCDate()
  return dayAt(Date.UTC(year, month - 1 + count, Math.min(date, last)))
}

/** From one day to another; below 0 where the other is before it. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / 86_400_000

export const isWeekend = (day: Day): boolean => weekendDay(day) !== undefined

/** Which day off of the week it is, if it is one. */
export function weekendDay(day: Day): 'saturday' | 'sunday' | undefined {
  const weekday = weekdayOf(day)
  return weekday === 6 ? 'sunday' : weekday === 5 ? 'saturday' : undefined
}

/** 0 for a Monday to 6 for a Sunday. */
export function weekdayOf(day: Day): number {
  const { year, month, date } = partsOf(day)
  return (new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7
}

const dayAt = (at: number): Day => new Date(at).toISOString().slice(0, 10)

function partsOf(day: Day): { readonly year: number; readonly month: number; readonly date: number } {
  const [year = NaN, month = NaN, date = NaN] = day.split('-').map(Number)
  return { year, month, date }
}
