import type { Day } from '../kernel/day.ts'
import { deadlinesOf, type DossierDeadlines, type Filing, type PeriodEnd } from './deadlines.ts'
import type { PublicHolidays } from './public-holidays.ts'
import type { RuleSet } from './rule-set.ts'

/** What a dossier's filing starts and public holidays move. */
export type PeriodKind = 'commune' | 're-rating' | 'filing-window'

/** The end of a period by one list of public holidays and by another. */
export interface MovedPeriod {
  readonly kind: PeriodKind
  readonly filedOn: Day
  readonly before: PeriodEnd
  readonly after: PeriodEnd
}

/** The periods of a dossier that end on another day by the second list, or are certain by one and not by the other, or rest on other days. */
export function movedPeriods(
  filing: Filing,
  ruleSet: RuleSet,
  before: PublicHolidays,
  after: PublicHolidays,
): readonly MovedPeriod[] {
  const now = periodsOf(deadlinesOf(filing, ruleSet, before))
  const then = periodsOf(deadlinesOf(filing, ruleSet, after))
  return now.flatMap(({ kind, end }) => {
    const other = then.find(each => each.kind === kind)?.end
    if (!other || isSame(end, other)) return []
    return [{ kind, filedOn: filing.filedOn, before: end, after: other }]
  })
}

interface Period {
  readonly kind: PeriodKind
  readonly end: PeriodEnd
}

function periodsOf(deadlines: DossierDeadlines | undefined): readonly Period[] {
  if (!deadlines) return []
  const { commune, reRating } = deadlines
  return [
    { kind: 'commune', end: commune },
    ...(reRating ? [{ kind: 're-rating' as const, end: reRating.by }] : []),
    ...(reRating?.certificate
      ? [{ kind: 'filing-window' as const, end: reRating.certificate.window.until }]
      : []),
  ]
}

const isSame = (one: PeriodEnd, other: PeriodEnd): boolean =>
  one.by === other.by && one.uncertain === other.uncertain && assumedDays(one) === assumedDays(other)

const assumedDays = ({ assumed = [] }: PeriodEnd): string => assumed.map(({ day }) => day).join()
