import { addDays, type Day } from '../kernel/day.ts'
import { filingWindow, type FilingWindow, type PeriodEnd } from '../law/deadlines.ts'
import type { PublicHolidays } from '../law/public-holidays.ts'
import type { RuleSet } from '../law/rule-set.ts'
import type { DueFound, DueSubject } from './due-matter.ts'

type Deadlines = NonNullable<RuleSet['deadlines']>

/** A certificate and what was done for the next one. */
export interface CertificateState {
  readonly of: DueSubject
  /** Its last day. */
  readonly ends: Day
  /** The day of a dossier for re-rating. */
  readonly filedOn: Day | undefined
  /** The day of a rating after the one that it certifies. */
  readonly ratedOn: Day | undefined
}

/** How long a certificate lives on whose dossier was not filed in time (Điều 12.3). */
export const prolongedTo = (ends: Day, { transition }: Deadlines): Day =>
  addDays(ends, transition?.extension ?? 0)

/** Asked of many certificates: those that end on the same day have the same window. */
export function windowsOf(deadlines: Deadlines, holidays: PublicHolidays): (ends: Day) => FilingWindow {
  const known = new Map<Day, FilingWindow>()
  return ends => {
    const window = known.get(ends) ?? filingWindow(ends, deadlines, holidays)
    known.set(ends, window)
    return window
  }
}

/** What is due about a certificate on a day; nothing once it has run out and cannot be prolonged any more. */
export function certificateDue(
  { of, ends, filedOn, ratedOn }: CertificateState,
  { from, until }: FilingWindow,
  deadlines: Deadlines,
  today: Day,
): DueFound | undefined {
  const last = prolongedTo(ends, deadlines)
  const id = `${of.product ?? of.code}/${ends}`
  if (today > last) return undefined
  // What was filed before the window is no dossier for it.
  const filed = filedOn !== undefined && filedOn >= from ? filedOn : undefined
  if (filed !== undefined || ratedOn !== undefined) {
    const inTime = filed === undefined || filed <= until.by
    const matter = { kind: 'certificate', ends, filedOn: filed, inTime, ratedOn } as const
    return { id: `${id}/certificate`, of, matter, by: exactly(inTime ? ends : last) }
  }
  const state = today < from ? 'before' : today <= until.by ? 'open' : 'missed'
  const matter = { kind: 'window', state, from, ends, prolongedTo: last } as const
  return { id: `${id}/window`, of, matter, by: until, on: state === 'before' ? from : until.by }
}

/** The end of a certificate is no period of an office's: it stays where it falls. */
const exactly = (by: Day): PeriodEnd => ({ by, uncertain: false })
