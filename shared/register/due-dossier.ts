import { addDays, type Day } from '../kernel/day.ts'
import { communeReportsBy, periodEnd, reRatedBy, roundFor, type PeriodEnd } from '../law/deadlines.ts'
import type { PublicHolidays } from '../law/public-holidays.ts'
import type { RuleSet } from '../law/rule-set.ts'
import type { Counted, DueFound, DueMatter, DueSubject, RoundLevel } from './due-matter.ts'

/** A dossier on which no council has decided yet. */
export interface OpenDossier {
  readonly of: DueSubject
  readonly stage: 'first' | 'upgrade' | 'renewal'
  /** At the commune. */
  readonly filedOn: Day | undefined
  /** By the commune, as its letter is dated. */
  readonly sentOn: Day | undefined
  /** Whole, by whoever rates. */
  readonly receivedOn: Day | undefined
  /** Who rates it; a dossier of which that is not known goes to the province. */
  readonly level: RoundLevel
  /** It is at a council, whether or not it is known since when. */
  readonly atCouncil: boolean
}

export interface DossierRules {
  /** The decision in force. */
  readonly ruleSet: Pick<RuleSet, 'from'> & { readonly deadlines: NonNullable<RuleSet['deadlines']> }
  readonly holidays: PublicHolidays
}

/** What an open dossier waits for. */
export function dossierDue(dossier: OpenDossier, rules: DossierRules): DueFound | undefined {
  const found = stepOf(dossier, rules)
  if (!found) return undefined
  const { of, stage, filedOn, sentOn, receivedOn } = dossier
  const subject = of.code || (of.product ?? of.draft ?? `${of.name}/${of.commune}`)
  const day = filedOn ?? sentOn ?? receivedOn ?? ''
  return { ...found, of, id: `${subject}/${stage}/${day}/${found.matter.kind}` }
}

type Step = { readonly matter: DueMatter; readonly by: PeriodEnd }

function stepOf(dossier: OpenDossier, { ruleSet, holidays }: DossierRules): Step | undefined {
  const { stage, filedOn } = dossier
  const { deadlines, from } = ruleSet
  const { transition } = deadlines
  if (transition && filedOn !== undefined && filedOn < transition.filedBefore) {
    const by = periodEnd(addDays(from, transition.within[stage]), holidays)
    return { matter: { kind: 'finish', filedBefore: transition.filedBefore }, by }
  }
  const start = startOf(dossier)
  if (start)
    return stage === 'renewal' ? again(start, deadlines, holidays) : inRound(start, dossier, deadlines)
  return filedOn === undefined
    ? undefined
    : { matter: { kind: 'commune', filedOn }, by: communeReportsBy(filedOn, deadlines, holidays) }
}

interface Start {
  readonly since: Day
  readonly counted: Counted
}

/** The latest day known on which a dossier was on its way to a council; nothing while it is at the commune. */
function startOf({ filedOn, sentOn, receivedOn, atCouncil }: OpenDossier): Start | undefined {
  if (receivedOn !== undefined) return { since: receivedOn, counted: 'received' }
  if (sentOn !== undefined) return { since: sentOn, counted: 'sent' }
  return atCouncil && filedOn !== undefined ? { since: filedOn, counted: 'filed' } : undefined
}

const again = (
  { since, counted }: Start,
  deadlines: DossierRules['ruleSet']['deadlines'],
  holidays: PublicHolidays,
): Step => ({
  matter: { kind: 're-rate', since, counted, within: deadlines.reRating.within },
  by: reRatedBy(since, deadlines, holidays),
})

/** A round ends before a day: the day before is the last. */
function inRound(
  start: Start,
  { level, sentOn }: OpenDossier,
  deadlines: DossierRules['ruleSet']['deadlines'],
): Step | undefined {
  const { since: proposedOn, counted } =
    sentOn === undefined ? start : { since: sentOn, counted: 'sent' as const }
  const round = roundFor(proposedOn, deadlines, level)
  return (
    round && { matter: { kind: 'rate', level, round, proposedOn, counted }, by: dayBefore(round.doneBefore) }
  )
}

export const dayBefore = (day: Day): PeriodEnd => ({ by: addDays(day, -1), uncertain: false })
