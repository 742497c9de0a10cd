import { weekendDay } from '../kernel/day.ts'
import type { PeriodEnd, WorkingDeadline } from '../law/deadlines.ts'
import type { NamedDay } from '../law/public-holidays.ts'
import { dayText } from './figures.ts'
import type { CommonWords } from './vi/common.ts'

/** The last day of a period, why it is another than was counted, and whether it is certain. */
export function periodEndText(end: PeriodEnd, words: CommonWords): string {
  const { by, moved } = end
  const { periodEnd } = words
  const doubt = doubtText(end, words)
  const why = [
    ...(moved ? [periodEnd.moved(dayText(moved.from), offText(moved, periodEnd))] : []),
    ...(doubt === undefined ? [] : [doubt]),
  ]
  return [dayText(by), ...(why.length > 0 ? [`(${why.join('; ')})`] : [])].join(' ')
}

/** That a day is not certain, and which days off it was counted with that nobody has announced; nothing where it is certain. */
export function doubtText(
  { uncertain, assumed = [] }: WorkingDeadline,
  { periodEnd }: CommonWords,
): string | undefined {
  if (!uncertain) return undefined
  return assumed.length === 0 ? periodEnd.uncertain : periodEnd.assumed(namedDaysText(assumed))
}

/** Days with their names, a name once for those that follow each other under it. */
export function namedDaysText(days: readonly NamedDay[]): string {
  const groups: { readonly name: string; readonly days: string[] }[] = []
  for (const { day, name } of days) {
    const last = groups.at(-1)
    if (last?.name === name) last.days.push(dayText(day))
    else groups.push({ name, days: [dayText(day)] })
  }
  return groups.map(group => `${group.days.join(', ')} (${group.name})`).join(', ')
}

function offText(
  { from, holiday }: NonNullable<PeriodEnd['moved']>,
  { holiday: named, weekend }: CommonWords['periodEnd'],
): string {
  return holiday === undefined ? weekend[weekendDay(from) ?? 'sunday'] : named(holiday)
}
