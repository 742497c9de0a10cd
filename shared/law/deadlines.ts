import { addDays, addMonths, isWeekend, type Day } from '../kernel/day.ts'
import type { NamedDay, PublicHolidays } from './public-holidays.ts'
import type { RuleSet } from './rule-set.ts'

type Deadlines = NonNullable<RuleSet['deadlines']>
type Level = Deadlines['rounds'][number]['level']

/** The last day of a certificate (QĐ 26/2026 Điều 4.3: 36 months from the day it was issued). */
export const certificateEnds = (
  issuedOn: Day,
  { certificateMonths }: Pick<RuleSet, 'certificateMonths'>,
): Day => addMonths(issuedOn, certificateMonths)

/** First and last day on which a dossier for re-rating may be filed (Điều 7.6a: 180 to 120 days to the end of the certificate). */
export interface FilingWindow {
  readonly from: Day
  readonly until: PeriodEnd
}

export const filingWindow = (
  certificateEnd: Day,
  { reRating }: Deadlines,
  holidays: PublicHolidays,
): FilingWindow => ({
  from: addDays(certificateEnd, -reRating.notEarlierThan),
  until: periodEnd(addDays(certificateEnd, -reRating.notLaterThan), holidays),
})

/** The last day to rate again, in calendar days from the day the whole dossier was received (Điều 7.6g). */
export const reRatedBy = (received: Day, { reRating }: Deadlines, holidays: PublicHolidays): PeriodEnd =>
  periodEnd(addDays(received, reRating.within), holidays)

/** A day that was counted in working days; `uncertain` when a public holiday that we do not know for sure could move it. */
export interface WorkingDeadline {
  readonly by: Day
  readonly uncertain: boolean
  /** The days that were passed over because they are likely to be off, though nobody has announced them. */
  readonly assumed?: readonly NamedDay[]
}

/** When a period of calendar days is over. */
export interface PeriodEnd extends WorkingDeadline {
  /** Its last day as it was counted, where that is a day off; a public holiday by its name. */
  readonly moved?: { readonly from: Day; readonly holiday: string | undefined }
}

/** A period whose last day is a day off ends with the next working day (Bộ luật Dân sự 2015, Điều 148.5). */
export function periodEnd(last: Day, holidays: PublicHolidays): PeriodEnd {
  const isOff = daysOff(holidays)
  let by = last
  while (isOff(by)) by = addDays(by, 1)
  const end = { by, ...certaintyOf(last, by, holidays) }
  if (by === last) return end
  const named = [...holidays.off, ...expectedOff(holidays)].find(({ day }) => day === last)
  return { ...end, moved: { from: last, holiday: named?.name } }
}

const expectedOff = ({ expected }: PublicHolidays): readonly NamedDay[] => expected?.off ?? []

function daysOff(holidays: PublicHolidays): (day: Day) => boolean {
  const off = new Set([...holidays.off, ...expectedOff(holidays)].map(({ day }) => day))
  const working = new Set(holidays.working.map(({ day }) => day))
  return day => !working.has(day) && (isWeekend(day) || off.has(day))
}

/** What is not known for sure of the days that were looked at, the first and the last included. */
function certaintyOf(first: Day, last: Day, holidays: PublicHolidays): Omit<WorkingDeadline, 'by'> {
  const isAmong = ({ day }: NamedDay): boolean => first <= day && day <= last
  const assumed = expectedOff(holidays).filter(isAmong)
  return {
    uncertain: holidays.doubtful.some(isAmong) || first < holidays.from || last > holidays.until,
    ...(assumed.length > 0 ? { assumed } : {}),
  }
}

/** The last of so many working days after `day`, which itself does not count: weekends and public holidays are passed over. */
export function workingDaysAfter(day: Day, count: number, holidays: PublicHolidays): WorkingDeadline {
  const isOff = daysOff(holidays)
  let by = day
  for (let left = count; left > 0;) {
    by = addDays(by, 1)
    if (!isOff(by)) left -= 1
  }
  return { by, ...certaintyOf(addDays(day, 1), by, holidays) }
}

/** When the commune must have checked, reported and sent on a dossier (Điều 7.2). */
export const communeReportsBy = (
  received: Day,
  { communeWorkingDays }: Deadlines,
  holidays: PublicHolidays,
): WorkingDeadline => workingDaysAfter(received, communeWorkingDays, holidays)

/** One of the rounds of a year; both limits are exclusive ("trước ngày"). */
export interface RatingRound {
  readonly proposedBefore: Day
  readonly doneBefore: Day
}

/** The next regular round for a dossier proposed on that day (Điều 5); none at a level that has no rounds. */
export function roundFor(proposedOn: Day, { rounds }: Deadlines, level: Level): RatingRound | undefined {
  const year = Number(proposedOn.slice(0, 4))
  return [year, year + 1]
    .flatMap(each => rounds.filter(round => round.level === level).map(round => roundIn(each, round)))
    .filter(({ proposedBefore }) => proposedOn < proposedBefore)
    .toSorted((a, b) => a.proposedBefore.localeCompare(b.proposedBefore))[0]
}

function roundIn(year: number, { proposedBefore, doneBefore }: Deadlines['rounds'][number]): RatingRound {
  const doneIn = doneBefore > proposedBefore ? year : year + 1
  return { proposedBefore: `${year}-${proposedBefore}`, doneBefore: `${doneIn}-${doneBefore}` }
}

/** What is known of a dossier when it is filed. */
export interface Filing {
  readonly filedOn: Day
  readonly stage: 'first' | 'upgrade' | 'renewal'
  /** When the certificate to be renewed was issued. */
  readonly certifiedOn?: Day | undefined
}

/** The deadlines that a dossier starts. */
export interface DossierDeadlines {
  readonly commune: WorkingDeadline
  /** The first round that the province holds for it, however quickly the commune sends it on. */
  readonly round: RatingRound | undefined
  /** Only for a re-rating, and `certificate` only where its date is known. */
  readonly reRating:
    | {
        readonly within: number
        /** The last day if the dossier was whole when it was filed. */
        readonly by: PeriodEnd
        readonly certificate:
          { readonly ends: Day; readonly window: FilingWindow; readonly filedInTime: boolean } | undefined
      }
    | undefined
}

/** Nothing under a decision whose deadlines are not known. */
export function deadlinesOf(
  filing: Filing,
  ruleSet: RuleSet,
  holidays: PublicHolidays,
): DossierDeadlines | undefined {
  const { deadlines } = ruleSet
  if (!deadlines) return undefined
  const { filedOn, stage, certifiedOn } = filing
  return {
    commune: communeReportsBy(filedOn, deadlines, holidays),
    round: stage === 'renewal' ? undefined : roundFor(filedOn, deadlines, 'province'),
    reRating:
      stage === 'renewal'
        ? {
            within: deadlines.reRating.within,
            by: reRatedBy(filedOn, deadlines, holidays),
            certificate:
              certifiedOn === undefined
                ? undefined
                : certificateOf(certificateEnds(certifiedOn, ruleSet), filedOn, deadlines, holidays),
          }
        : undefined,
  }
}

/** The end of a certificate is no period of an office's: it stays where it falls. */
function certificateOf(ends: Day, filedOn: Day, deadlines: Deadlines, holidays: PublicHolidays) {
  const window = filingWindow(ends, deadlines, holidays)
  return { ends, window, filedInTime: window.from <= filedOn && filedOn <= window.until.by }
}
