import { never } from '../kernel/never.ts'
import { fraction, printed } from '../kernel/fraction.ts'
import { ended } from '../kernel/text.ts'
import { shortfallsNow } from '../council/correcting.ts'
import type { MemberId } from '../council/member.ts'
import { memberOf, type Product, type Sitting } from '../council/sitting.ts'
import { quorumOf } from '../council/who-decides.ts'
import { explain } from '../law/explain.ts'
import { forwardedTo, levelOf } from '../law/level.ts'
import { minimumsOf } from '../law/minimum.ts'
import { asterisksCount } from '../law/rating-rules.ts'
import { criterionOf, type CriteriaSet, type RuleSet } from '../law/rule-set.ts'
import { checkCode } from './minutes-opening.ts'
import { corrections, lostMotions, stopsWeighed, vote } from './minutes-decision.ts'
import { withRole } from './minutes-person.ts'
import { roundsOfProduct } from './minutes-rounds.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { Block, Run } from './outline.ts'
import { labelled, paragraph } from './prose.ts'
import { toldTimeIn } from './told-time.ts'

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
    ...before(sitting, product, words),
    ...briefing(product, words),
    ...stoodAside(sitting, product, words),
    ...roundsOfProduct(sitting, product, law.set, words),
    ...stopsWeighed(sitting, product, law.set, words),
    ...minimums(sitting, product, law.set, words),
    ...(product.discussion === '' ? [] : [labelled(minutes.discussion, ended(product.discussion))]),
    ...lostMotions(sitting, product, words),
    labelled(minutes.result, ...outcomeRuns(sitting, product, law, words)),
    ...vote(sitting, product, words),
    ...corrections(sitting, product, law.set, words),
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

/** What stands of it from another sitting, and which packages it had before. */
function before(sitting: Sitting, { entry, renewals }: Product, { course }: DocumentWords): readonly Block[] {
  const { earlier, renewed } = course.product
  const packages = [...renewals.map(each => each.before), entry.package].map(checkCode)
  return [
    ...(entry.earlier ? [paragraph(earlier(entry.earlier))] : []),
    ...renewals.map(({ at, afterRound, reason }, index) =>
      paragraph(
        renewed({
          time: toldTimeIn(sitting)(at),
          afterRound,
          reason,
          before: packages[index] ?? '',
          after: packages[index + 1] ?? '',
        }),
      ),
    ),
  ]
}

/** Who presented the product, and what the advisory team had told the council. */
function briefing({ presenter, advice }: Product, { course }: DocumentWords): readonly Block[] {
  const { product: said } = course
  const mean = advice?.hundredths === undefined ? undefined : printed(fraction(advice.hundredths, 100), 2)
  return [
    ...(presenter === '' ? [] : [labelled(said.presenter, ended(presenter))]),
    ...(advice ? [labelled(said.advice, said.adviceText(mean, advice.remarks))] : []),
  ]
}

/** Who was recused and what that left of the council, and who was there and gave no marks. */
function stoodAside(sitting: Sitting, product: Product, words: DocumentWords): readonly Block[] {
  const { minutes, course } = words
  const reasoned = (reasons: ReadonlyMap<MemberId, string>) =>
    [...reasons].flatMap(([id, reason]) => {
      const member = memberOf(sitting, id)
      return member ? [{ office: member.office, reason }] : []
    })
  const recused = reasoned(product.recusals)
  const abstaining = reasoned(product.abstentions)
  const standIns = product.standIns.flatMap(id => {
    const member = memberOf(sitting, id)
    return member ? [withRole(member, words)] : []
  })
  const quorum = product.adopted?.quorum ?? quorumOf(sitting, product)
  return [
    ...(recused.length === 0 ? [] : [paragraph(minutes.recusals(recused))]),
    ...(quorum.recused === 0 ? [] : [paragraph(course.product.quorum(quorum))]),
    ...(standIns.length === 0 ? [] : [paragraph(course.product.standIns(standIns))]),
    ...(abstaining.length === 0 ? [] : [paragraph(course.product.abstentions(abstaining))]),
  ]
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
  const missing = shortfallsNow(sitting, product, set).all
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
  sitting: Sitting,
  product: Product,
  { ruleSet, set }: { readonly ruleSet: RuleSet; readonly set: CriteriaSet },
  { minutes, law, common }: DocumentWords,
): readonly (string | Run)[] {
  const { details } = sitting
  const { outcome, departure } = product
  if (departure)
    return [ended(minutes.departed(departure.kind, toldTimeIn(sitting)(departure.at), departure.reason))]
  if (!outcome) return [minutes.unsettled]
  switch (outcome.kind) {
    case 'rated': {
      const level = levelOf(details)
      const { stars, recognition } = outcome.rating
      const under = { ruleSet, set, rules: details.profile.rating, level }
      const { all, members } = shortfallsNow(sitting, product, set)
      const nameOf = (sheet: number): string =>
        memberOf(sitting, members[sheet] ?? '')?.office ?? details.council
      const telling = { words: law, decimals: details.profile.decimals }
      const reasons = explain(outcome, under, telling, { all, nameOf }).join(' ')
      const tier = common.tier(stars, forwardedTo(recognition, level))
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
