import type { SittingId } from '../council/ids.ts'
import type { HolidayTrial } from '../law/holiday-trial.ts'
import type { HolidaysEnd } from '../law/holidays-end.ts'
import type { MovedPeriod } from '../law/moved-periods.ts'
import type { PublicHolidays } from '../law/public-holidays.ts'

/** The days off that are counted around, and where they come from. */
export interface HolidayView {
  readonly list: PublicHolidays
  readonly end: HolidaysEnd | undefined
  /** What was accepted here, the earliest first; `at` in UTC milliseconds. */
  readonly accepted: readonly { readonly at: number; readonly from: string; readonly until: string }[]
  /** A list was imported and waits to be accepted. */
  readonly waiting: boolean
}

/** What an imported list would change. `trial` names these changes and no others. */
export interface HolidayTrialView extends HolidayTrial {
  readonly trial: string
  readonly sources: readonly string[]
  /** At sittings that are not closed, the first of them. */
  readonly deadlines: readonly SittingDeadline[]
  /** How many more deadlines of such sittings would change. */
  readonly more: number
}

export interface SittingDeadline extends MovedPeriod {
  readonly sitting: SittingId
  readonly council: string
  /** The day of the sitting. */
  readonly date: string
  readonly product: string
}
