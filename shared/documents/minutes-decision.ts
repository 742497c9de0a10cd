import type { SittingDetails } from '../council/event.ts'
import { memberOf, type OutcomeCorrection, type Product, type Sitting } from '../council/sitting.ts'
import { isCarried } from '../council/vote.ts'
import { revealedRound } from '../council/reconciling.ts'
import { printed } from '../kernel/fraction.ts'
import { forwardedTo, levelOf } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'
import { criterionOf, pointsOf, type CriteriaSet, type CriterionId, type Mark } from '../law/rule-set.ts'
import type { CorrectionInWords, PointChange } from './course-words.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { Block } from './outline.ts'
import { ended } from '../kernel/text.ts'
import { labelled, paragraph } from './prose.ts'
import { toldTimeIn } from './told-time.ts'

/** What was put to the council and not adopted, with the votes. */
export function lostMotions(
  sitting: Sitting,
  { lostMotions: motions }: Product,
  words: DocumentWords,
): readonly Block[] {
  if (motions.length === 0) return []
  const { product: said } = words.course
  const lines = motions.map(({ at, outcome, vote: counts }) =>
    said.lostMotion(toldTimeIn(sitting)(at), outcomeText(outcome, sitting.details, words), counts),
  )
  return [labelled(said.lostMotions, ended(lines.join('; ')))]
}

/** Stops that a sheet reached and the council put to the vote: whether scoring went on, and on what ground. */
export function stopsWeighed(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  { course }: DocumentWords,
): readonly Block[] {
  if (product.stopsWeighed.length === 0) return []
  const lines = product.stopsWeighed.map(weighed =>
    course.product.stopWeighed({
      ...weighed,
      at: toldTimeIn(sitting)(weighed.at),
      name: criterionOf(set, weighed.criterion)?.name ?? '',
      carried: isCarried(weighed.vote),
    }),
  )
  return [labelled(course.product.stopsWeighed, ended(lines.join('; ')))]
}

/** The vote that adopted the outcome; that nobody was against needs no count. */
export function vote({ details }: Sitting, product: Product, words: DocumentWords): readonly Block[] {
  const { adopted } = product
  if (!adopted || adopted.vote.kind === 'consensus') return []
  const superseded = product.corrections[0]?.superseded
  const first = superseded && outcomeText(superseded, details, words)
  return [paragraph(words.course.product.vote(adopted.vote, first))]
}

/** Each correction of the outcome after the close: what it replaced and by what, why, and the marks and minimums behind it. */
export function corrections(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  words: DocumentWords,
): readonly Block[] {
  const { course } = words
  const { details } = sitting
  return product.corrections.map((correction, at) => {
    const after = product.corrections[at + 1]?.superseded ?? product.outcome
    const { number, at: time, replaces, ground, superseded } = correction
    return labelled(
      course.product.correction,
      course.product.correctionText({
        number,
        at: time,
        replaces,
        ground,
        before: outcomeText(superseded, details, words),
        after: after ? outcomeText(after, details, words) : '',
        marks: marksCorrected(sitting, product, correction, set),
        confirmed: confirmedAnew(correction, set),
      }),
    )
  })
}

function outcomeText(
  outcome: Outcome,
  details: SittingDetails,
  { minutes, common, course }: DocumentWords,
): string {
  if (outcome.kind !== 'rated') return course.product.outcome(minutes.annex.outcomes[outcome.kind], undefined)
  const { stars, recognition, mean } = outcome.rating
  return course.product.outcome(
    common.tier(stars, forwardedTo(recognition, levelOf(details))),
    printed(mean, details.profile.decimals),
  )
}

/** Each mark against what stood before it: an earlier correction's, else that of the sealed sheet. */
function marksCorrected(
  sitting: Sitting,
  product: Product,
  correction: OutcomeCorrection,
  set: CriteriaSet,
): CorrectionInWords['marks'] {
  const earlier = product.corrections
    .slice(0, product.corrections.indexOf(correction))
    .flatMap(({ marks }) => marks)
  return correction.marks.map(({ member, criterion, choice }) => {
    const before = earlier.findLast(mark => mark.member === member && mark.criterion === criterion)
    const sealed = revealedRound(product)?.sheets.get(member)?.marks[criterion]
    const office = memberOf(sitting, member)?.office ?? sitting.details.council
    return { office, ...pointChange(set, criterion, before?.choice ?? sealed, choice) }
  })
}

const confirmedAnew = (
  { confirmed, confirmedBefore }: OutcomeCorrection,
  set: CriteriaSet,
): readonly PointChange[] =>
  Object.entries(confirmed).map(([criterion, choice]) =>
    pointChange(set, criterion, confirmedBefore[criterion], choice),
  )

function pointChange(set: CriteriaSet, id: CriterionId, before: Mark | undefined, after: Mark): PointChange {
  const criterion = criterionOf(set, id)
  if (!criterion) throw new Error(`No criterion ${id}`)
  return {
    criterion: id,
    before: before === undefined ? undefined : pointsOf(criterion, before),
    after: pointsOf(criterion, after),
  }
}
