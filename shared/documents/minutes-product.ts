import { never } from '../kernel/never.ts'
import { printed } from '../kernel/fraction.ts'
import { ended } from '../kernel/text.ts'
import { minimumsMissedNow } from '../council/correcting.ts'
import { memberOf, type Product, type Sitting } from '../council/sitting.ts'
import { countedSheets } from '../council/round.ts'
import { explain } from '../law/explain.ts'
import { minimumsOf } from '../law/minimum.ts'
import { asterisksCount } from '../law/rating-rules.ts'
import { criterionOf, type CriteriaSet, type RuleSet } from '../law/rule-set.ts'
import { checkCode } from './minutes-opening.ts'
import type { DocumentWords, ScoreChange } from './minutes-words.ts'
import type { Block, Run } from './outline.ts'
import { labelled, paragraph } from './prose.ts'
import { scoredRounds, type ScoredRound } from './scored-round.ts'

/** One product as the meeting went: who it is, who did not score, each round, the minimums, what was said, and the outcome. */
export function minutesOfProduct(
  sitting: Sitting,
  product: Product,
  law: { readonly ruleSet: RuleSet; readonly set: CriteriaSet },
  words: DocumentWords,
): readonly Block[] {
  const { entry } = product
  const { minutes } = words
  const order = sitting.products.indexOf(product) + 1
  const { number, name } = law.set
  return [
    { kind: 'heading', text: minutes.productHeading(order, entry.name, entry.code) },
    paragraph(minutes.facts({ ...entry, set: { number, name } })),
    ...otherRules(sitting, product, words),
    ...recusals(sitting, product, words),
    ...rounds(sitting, product, law.set, words),
    ...minimums(sitting, product, law.set, words),
    ...(product.discussion === '' ? [] : [labelled(minutes.discussion, ended(product.discussion))]),
    labelled(minutes.result, ...outcomeRuns(sitting, product, law, words)),
  ]
}

function otherRules(sitting: Sitting, { entry }: Product, { minutes }: DocumentWords): readonly Block[] {
  if (!entry.otherRules) return []
  const { ratedUnder, due, reason } = entry.otherRules
  const text =
    ratedUnder.id === sitting.details.ruleSet.id
      ? minutes.notAsDue({ due: due.decision, reason })
      : minutes.ratedUnder({ decision: ratedUnder.decision, check: checkCode(ratedUnder.hash), reason })
  return [paragraph(ended(text))]
}

function recusals(sitting: Sitting, product: Product, { minutes }: DocumentWords): readonly Block[] {
  const recused = [...product.recusals].flatMap(([id, reason]) => {
    const member = memberOf(sitting, id)
    return member ? [{ office: member.office, reason }] : []
  })
  return recused.length === 0 ? [] : [paragraph(minutes.recusals(recused))]
}

function rounds(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  { minutes }: DocumentWords,
): readonly Block[] {
  const { decimals } = sitting.details.profile
  const scored = scoredRounds(sitting, product, set)
  const told = scored.map((round, at) => {
    const before = scored[at - 1]
    const text = minutes.round({
      ...round.spread,
      sheets: round.totals.size,
      onPaper: round.onPaper,
      points: round.points,
      mean: printed(round.mean, decimals),
      scoredAgain: round.number < product.rounds.length,
    })
    const changed = before ? ` ${minutes.changes(changesSince(before, round, sitting))}` : ''
    return labelled(minutes.roundHeading(round.number), `${text}${changed}`)
  })
  const unfinished = product.rounds
    .filter(round => round.revealedAt === undefined)
    .map(round =>
      labelled(
        minutes.roundHeading(round.number),
        minutes.unfinished(countedSheets(sitting, product, round).length),
      ),
    )
  return [...told, ...unfinished]
}

function changesSince(before: ScoredRound, after: ScoredRound, sitting: Sitting): readonly ScoreChange[] {
  return sitting.members.flatMap(({ id, office }): readonly ScoreChange[] => {
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

/** Nothing where no asterisk counts. */
function minimums(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  { minutes }: DocumentWords,
): readonly Block[] {
  const rules = sitting.details.profile.rating
  if (product.outcome?.kind !== 'rated' || !asterisksCount(set, rules) || minimumsOf(set).length === 0)
    return []
  const missing = minimumsMissedNow(sitting, product, set)
  const missed = ([3, 4, 5] as const)
    .map(stars => ({
      stars,
      criteria: missing
        .filter(minimum => minimum.stars === stars)
        .map(({ criterion: id }) => ({ id, name: criterionOf(set, id)?.name ?? '' })),
    }))
    .filter(({ criteria }) => criteria.length > 0)
  const words = minutes.minimums[rules.minimums]
  return [labelled(minutes.minimumsHeading, missed.length === 0 ? words.reached : words.missed(missed))]
}

function outcomeRuns(
  { details }: Sitting,
  { outcome }: Product,
  { ruleSet, set }: { readonly ruleSet: RuleSet; readonly set: CriteriaSet },
  { minutes, law, common }: DocumentWords,
): readonly (string | Run)[] {
  if (!outcome) return [minutes.unsettled]
  switch (outcome.kind) {
    case 'rated': {
      const under = { ruleSet, set, rules: details.profile.rating }
      const reasons = explain(outcome, under, { words: law, decimals: details.profile.decimals }).join(' ')
      const tier = common.tier(outcome.rating.stars, outcome.rating.recognition)
      return [{ text: minutes.rated(tier), style: 'bold' }, ` ${reasons}`]
    }
    case 'excluded':
      return [ended(minutes.excluded(outcome.ground))]
    case 'stopped': {
      const name = criterionOf(set, outcome.at)?.name ?? ''
      return [ended(minutes.stopped(outcome.at, name, outcome.decision))]
    }
    case 'returned':
      return [ended(minutes.returned(outcome.missing))]
    default:
      return never(outcome)
  }
}
