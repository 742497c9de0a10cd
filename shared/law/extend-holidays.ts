import { addDays } from '../kernel/day.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { HolidayFile, NamedDay, PublicHolidays } from './public-holidays.ts'

/** A list that begins after the end of what is known, or ends before its beginning: between them nothing would be known. */
export interface HolidayGap {
  readonly code: 'holidays.gap'
  /** What is known now. */
  readonly known: { readonly from: string; readonly until: string }
  readonly file: { readonly from: string; readonly until: string }
}

/**
 * What is known once a file has joined it. From the file's `from` to its `until` the file alone counts; outside, what was known stays, so
 * that no file makes the list shorter. What it holds likely takes the place of what was held likely until the same day.
 */
export function extendedBy(known: PublicHolidays, file: HolidayFile): Result<PublicHolidays, HolidayGap> {
  const { from, until } = file
  const isFirst = known.until < known.from
  if (!isFirst && (from > addDays(known.until, 1) || until < addDays(known.from, -1))) {
    return refused({
      code: 'holidays.gap',
      known: { from: known.from, until: known.until },
      file: { from, until },
    })
  }
  const joined = <T extends { readonly day: string }>(old: readonly T[], now: readonly T[]): readonly T[] =>
    inOrder([...old.filter(({ day }) => day < from || day > until), ...now])
  const range = {
    from: isFirst || from < known.from ? from : known.from,
    until: isFirst || until > known.until ? until : known.until,
  }
  return ok({
    sources: [...new Set([...known.sources, ...file.sources])],
    ...range,
    off: joined(known.off, file.off),
    working: joined(known.working, file.working),
    doubtful: joined(known.doubtful, file.doubtful),
    ...expectedAfter(range.until, known.expected, file),
  })
}

/** Nothing is likely of a day that is known. */
function expectedAfter(
  knownUntil: string,
  before: PublicHolidays['expected'],
  { until, expected }: HolidayFile,
): Pick<PublicHolidays, 'expected'> {
  const kept = (before?.off ?? []).filter(({ day }) => !expected || day <= until || day > expected.until)
  const off: readonly NamedDay[] = inOrder([...kept, ...(expected?.off ?? [])]).filter(
    ({ day }) => day > knownUntil,
  )
  const end = [before?.until, expected?.until]
    .flatMap(each => each ?? [])
    .toSorted()
    .at(-1)
  return end === undefined || end <= knownUntil ? {} : { expected: { until: end, off } }
}

const inOrder = <T extends { readonly day: string }>(days: readonly T[]): readonly T[] =>
  days.toSorted((a, b) => a.day.localeCompare(b.day))
