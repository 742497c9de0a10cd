import { isWeekend, type Day } from '../kernel/day.ts'
import type { PublicHolidays } from './public-holidays.ts'

/** How a day stands in a list of public holidays. */
export type DayStanding =
  | { readonly kind: 'ordinary' | 'weekend' }
  | { readonly kind: 'off'; readonly name: string }
  /** A day of rest that is worked in exchange. */
  | { readonly kind: 'worked'; readonly insteadOf: Day }
  /** There is a proposal that nobody has settled; until then it is counted as any other. */
  | { readonly kind: 'doubtful'; readonly name: string }
  /** Likely to be off; counted so. */
  | { readonly kind: 'expected'; readonly name: string }
  /** A weekday that is not known, and of which nothing is likely but that it is worked. */
  | { readonly kind: 'unknown' }

export type DayStandingKind = DayStanding['kind']

/** Every day of the list that is not as its weekday makes it, in order. */
export const daysThatStandOut = ({ off, working, doubtful, expected }: PublicHolidays): readonly Day[] =>
  [...new Set([...off, ...working, ...doubtful, ...(expected?.off ?? [])].map(({ day }) => day))].toSorted()

/** How the days of a list stand; asked often, so it is laid out once. */
export function standingsIn(holidays: PublicHolidays): (day: Day) => DayStanding {
  const special = new Map<Day, DayStanding>([
    ...(holidays.expected?.off ?? []).map(({ day, name }) => [day, { kind: 'expected', name }] as const),
    ...holidays.doubtful.map(({ day, name }) => [day, { kind: 'doubtful', name }] as const),
    ...holidays.working.map(({ day, insteadOf }) => [day, { kind: 'worked', insteadOf }] as const),
    ...holidays.off.map(({ day, name }) => [day, { kind: 'off', name }] as const),
  ])
  const isKnown = (day: Day): boolean => holidays.from <= day && day <= holidays.until
  return day =>
    special.get(day) ?? { kind: isWeekend(day) ? 'weekend' : isKnown(day) ? 'ordinary' : 'unknown' }
}
