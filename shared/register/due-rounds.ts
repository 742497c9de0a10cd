import { addMonths, type Day } from '../kernel/day.ts'
import { roundFor, type RatingRound } from '../law/deadlines.ts'
import type { RuleSet } from '../law/rule-set.ts'
import { dayBefore } from './due-dossier.ts'
import type { DueFound, RoundLevel } from './due-matter.ts'

type Deadlines = NonNullable<RuleSet['deadlines']>

/**
 * The rounds of Điều 5 themselves: until when dossiers are proposed to the province and to the Ministry, and when the province's next one
 * has been held.
 *
 * @param steps what is due of dossiers that are known here: those that wait for a round are counted
 */
export function roundsDue(
  steps: readonly Pick<DueFound, 'matter'>[],
  deadlines: Deadlines,
  today: Day,
): readonly DueFound[] {
  const count = (fits: (matter: DueFound['matter']) => boolean): number =>
    steps.filter(({ matter }) => fits(matter)).length
  const proposals = (['province', 'ministry'] as const).flatMap(level => {
    const round = roundFor(today, deadlines, level)
    const waiting = count(({ kind }) => kind === (level === 'province' ? 'commune' : 'forward'))
    return round ? [dueBefore('propose', { level, round, waiting })] : []
  })
  const round = nextHeld(deadlines, today)
  if (!round) return proposals
  const waiting = count(
    matter => matter.kind === 'rate' && matter.level === 'province' && isSame(matter.round, round),
  )
  return [...proposals, dueBefore('hold', { level: 'province', round, waiting })]
}

function dueBefore(
  kind: 'propose' | 'hold',
  what: { readonly level: RoundLevel; readonly round: RatingRound; readonly waiting: number },
): DueFound {
  const day = kind === 'propose' ? what.round.proposedBefore : what.round.doneBefore
  return {
    id: `${what.level}/${kind}/${day}`,
    of: undefined,
    matter: { kind, ...what },
    by: dayBefore(day),
  }
}

/** The round of the province's that ends next. */
function nextHeld(deadlines: Deadlines, today: Day): RatingRound | undefined {
  let round = roundFor(addMonths(today, -12), deadlines, 'province')
  while (round && round.doneBefore <= today) round = roundFor(round.proposedBefore, deadlines, 'province')
  return round
}

const isSame = (one: RatingRound, other: RatingRound): boolean => one.doneBefore === other.doneBefore
