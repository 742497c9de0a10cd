import type { HolidayFile, PublicHolidays } from '#shared/law/public-holidays.ts'

/** A list of public holidays that was tried and accepted; `trial` says what was looked at before, `at` is in UTC milliseconds. */
export interface AcceptedHolidays {
  readonly at: number
  readonly trial: string
  readonly file: HolidayFile
}

/** The days off that are counted around. What an answer tells is on disk. */
export interface HolidayShelf {
  /** What is shipped, extended by every list that was accepted, in that order. */
  readonly list: PublicHolidays
  /** The earliest first. */
  readonly accepted: readonly AcceptedHolidays[]
  /** Imported, and neither accepted nor dropped. */
  readonly imported: HolidayFile | undefined
  /** Takes the place of what was imported before and not accepted. */
  keep(file: HolidayFile): Promise<void>
  drop(): Promise<void>
  /** Expects a list that joins what is known. Nothing waits to be accepted any more. */
  accept(accepted: AcceptedHolidays): Promise<void>
}
