import type { Day } from '../kernel/day.ts'
import type { PublicHolidays } from './public-holidays.ts'

/** So many days before its last day a list of public holidays is to be extended. */
const warnedDaysBefore = 60

/** That the list of public holidays is to be extended; `days` are those left after today. */
export type HolidaysEnd =
  | { readonly kind: 'ending'; readonly until: Day; readonly days: number }
  | { readonly kind: 'ended'; readonly until: Day }
  /** No list could be read at all. */
  | { readonly kind: 'none' }

/** Whether the list needs extending: from 60 days before its last day on, and after it. */
export function holidaysEnd(
  { from, until }: Pick<PublicHolidays, 'from' | 'until'>,
  today: Day,
): HolidaysEnd | undefined {
  if (until < from) return { kind: 'none' }
  const days = (Date.parse(until) - Date.parse(today)) / 86_400_000
  if (days < 0) return { kind: 'ended', until }
  return days <= warnedDaysBefore ? { kind: 'ending', until, days } : undefined
}
