import { countedSheets } from '../council/round.ts'
import { memberOf, type Product, type Round, type Sitting } from '../council/sitting.ts'
import { printed } from '../kernel/fraction.ts'
import type { MemberId } from '../council/member.ts'
import { criterionOf, type CriteriaSet } from '../law/rule-set.ts'
import { scorersOf, type Scorer } from './member-columns.ts'
import type { DocumentWords, ScoreChange } from './minutes-words.ts'
import type { Block } from './outline.ts'
import { labelled } from './prose.ts'
import { scoredRounds, type ScoredRound } from './scored-round.ts'
import { toldTimeIn } from './told-time.ts'

/** Each round: why it was opened, what went back, what it came to, what changed in it, and whether it was let stand; then one broken off. */
export function roundsOfProduct(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  words: DocumentWords,
): readonly Block[] {
  const { minutes, course } = words
  const scored = scoredRounds(sitting, product, set)
  const told = scored.map((round, at) => {
    const before = scored[at - 1]
    const stands = round.number === product.rounds.length ? product.spreadAccepted : undefined
    const lines = [
      ...circumstances(sitting, product.rounds[round.number - 1], words),
      figures(sitting, product, round, set, words),
      ...(before && !before.halt && !round.halt
        ? [changesText(before, round, scorersOf(sitting, minutes.annex), words)]
        : []),
      ...(stands === undefined ? [] : [course.product.spreadAccepted(stands)]),
    ]
    return labelled(minutes.roundHeading(round.number), lines.join(' '))
  })
  const unfinished = product.rounds
    .filter(round => round.revealedAt === undefined)
    .map(round => {
      const handedIn = countedSheets(sitting, product, round).length
      const lines = [...circumstances(sitting, round, words), minutes.unfinished(handedIn)]
      return labelled(minutes.roundHeading(round.number), lines.join(' '))
    })
  return [...told, ...unfinished]
}

/** The chair's ground for the round, and the sheets that went back to their members in it. */
function circumstances(
  sitting: Sitting,
  round: Round | undefined,
  { course }: DocumentWords,
): readonly string[] {
  const sentBack = (round?.sentBack ?? []).map(({ member, at, reason }) => ({
    office: memberOf(sitting, member)?.office ?? sitting.details.council,
    time: toldTimeIn(sitting)(at),
    reason,
  }))
  return [
    ...(round && round.ground !== '' ? [course.product.roundGround(round.ground)] : []),
    ...(sentBack.length === 0 ? [] : [course.product.sentBack(sentBack)]),
  ]
}

function figures(
  { details, members }: Sitting,
  { rounds }: Product,
  round: ScoredRound,
  set: CriteriaSet,
  { minutes, course }: DocumentWords,
): string {
  const { scoring, decimals } = details.profile
  const scoredAgain = round.number < rounds.length
  if (!round.mean || !round.spread) {
    const officeOf = (id: MemberId): string =>
      members.find(member => member.id === id)?.office ?? details.council
    return course.product.haltedRound({
      sheets: round.totals.size,
      onPaper: round.onPaper,
      stopped: (round.halt?.stopped ?? []).map(({ member, criterion }) => ({
        office: officeOf(member),
        criterion,
        name: criterionOf(set, criterion)?.name ?? '',
      })),
      unfinished: (round.halt?.unfinished ?? []).map(officeOf),
      scoredAgain,
    })
  }
  if (scoring === 'agreed') return course.agreedRound(round.points)
  return minutes.round({
    ...round.spread,
    sheets: round.totals.size,
    onPaper: round.onPaper,
    points: round.points,
    mean: printed(round.mean, decimals),
    scoredAgain,
  })
}

function changesText(
  before: ScoredRound,
  after: ScoredRound,
  scorers: readonly Scorer[],
  { minutes }: DocumentWords,
): string {
  const kept = scorers.some(
    ({ id }) => after.totals.has(id) && before.totals.get(id) === after.totals.get(id),
  )
  return minutes.changes(changesSince(before, after, scorers), kept)
}

function changesSince(
  before: ScoredRound,
  after: ScoredRound,
  scorers: readonly Scorer[],
): readonly ScoreChange[] {
  return scorers.flatMap(({ id, office }): readonly ScoreChange[] => {
    const first = before.totals.get(id)
    const again = after.totals.get(id)
    if (first === again) return []
    if (again === undefined) return first === undefined ? [] : [{ kind: 'left', office, before: first }]
    return [
      first === undefined
        ? { kind: 'joined', office, after: again }
        : { kind: 'changed', office, before: first, after: again },
    ]
  })
}
