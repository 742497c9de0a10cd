import type { JsonSteps } from '../kernel/json-path.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import type { RatingBasis } from './check-rating-head.ts'
import { malformed } from './malformed.ts'
import { minimumsOf } from './minimum.ts'
import { faultAt, type RatingFault } from './rating-fault.ts'
import { productToRateSchema, type ProductToRate } from './rating-file.ts'
import { exclusionOf, sheetState, type Contradiction } from './sheet-state.ts'
import { offers, type Criterion, type CriterionId, type Marks } from './rule-set.ts'

/**
 * One product of a file of marks, such that `rate` can refuse it nothing.
 *
 * @param at where in the file it stands
 * @param basis none where the head of the file is wrong; then only its form is checked
 */
export function checkProductToRate(
  at: JsonSteps,
  json: unknown,
  basis: RatingBasis | undefined,
): Result<ProductToRate, readonly RatingFault[]> {
  const decoded = productToRateSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json, at))
  const product = decoded.data
  const faults = basis
    ? [
        ...sheetFaults(at, product, basis),
        ...notStoppedFaults([...at, 'notStopped'], product, basis),
        ...confirmedFaults([...at, 'confirmedMinimums'], product, basis),
        ...decisionFaults([...at, 'decision'], product, basis),
      ]
    : []
  return faults.length > 0 ? refused(faults) : ok(product)
}

/** A blank is not zero: sheets must be whole, and none may reach a stop that nobody decided of, unless the product is not rated. */
function sheetFaults(
  at: JsonSteps,
  { members, decision, notStopped = [] }: ProductToRate,
  { criteria, set }: RatingBasis,
): readonly RatingFault[] {
  if (members.length === 0 && !decision) return [faultAt([...at, 'members'], { kind: 'sheets-none' })]
  return members.flatMap(({ marks }, index) => {
    const here = [...at, 'members', index, 'marks']
    const { blanks, stoppedAt, contradictions } = sheetState(
      set,
      marks,
      notStopped.map(({ at: criterion }) => criterion),
    )
    return [
      ...marksFaults(here, marks, criteria),
      ...contradictions.map(each => contradictionAt(here, each)),
      ...(decision ? [] : openFaults(here, blanks, stoppedAt)),
    ]
  })
}

const contradictionAt = (at: JsonSteps, contradiction: Contradiction): RatingFault =>
  faultAt([...at, contradiction.criterion], { kind: 'marks-contradict', contradiction })

/** What keeps a sheet from being counted that contradicts nothing. */
const openFaults = (
  at: JsonSteps,
  blanks: readonly CriterionId[],
  stoppedAt: CriterionId | undefined,
): readonly RatingFault[] => [
  ...(blanks.length > 0 ? [faultAt(at, { kind: 'sheet-blank-at', criteria: blanks })] : []),
  ...(stoppedAt === undefined
    ? []
    : [faultAt([...at, stoppedAt], { kind: 'stop-undecided', criterion: stoppedAt })]),
]

const notStoppedFaults = (
  at: JsonSteps,
  { notStopped = [] }: ProductToRate,
  { criteria }: RatingBasis,
): readonly RatingFault[] =>
  notStopped.flatMap(({ at: criterion }, index) => {
    const found = criteria.get(criterion)
    if (found?.stop !== undefined) return []
    const kind = found ? 'criterion-without-stop' : 'criterion-unknown'
    return [faultAt([...at, index, 'at'], { kind, criterion })]
  })

function confirmedFaults(
  at: JsonSteps,
  { confirmedMinimums, decision }: ProductToRate,
  { criteria, set, rules }: RatingBasis,
): readonly RatingFault[] {
  if (confirmedMinimums) {
    const unasked = Object.keys(confirmedMinimums).filter(id => isUnstarred(criteria.get(id)))
    const apart = [...criteria.values()].flatMap(criterion =>
      typeof confirmedMinimums[criterion.id] === 'number'
        ? (exclusionOf(criterion, confirmedMinimums) ?? [])
        : [],
    )
    return [
      ...apart.map(each => contradictionAt(at, each)),
      ...marksFaults(at, confirmedMinimums, criteria),
      ...unasked.map(criterion =>
        faultAt([...at, criterion], { kind: 'criterion-without-minimum', criterion }),
      ),
    ]
  }
  const count = set.minimumsWithoutLegend === undefined || rules.minimumsWithoutLegend
  const areNeeded = !decision && rules.minimums === 'council' && count && minimumsOf(set).length > 0
  return areNeeded ? [faultAt(at, { kind: 'field-missing' })] : []
}

const isUnstarred = (criterion: Criterion | undefined): boolean =>
  criterion?.options.every(({ minimumFor }) => minimumFor === undefined) ?? false

const decisionFaults = (
  at: JsonSteps,
  { decision }: ProductToRate,
  { criteria }: RatingBasis,
): readonly RatingFault[] =>
  decision?.kind === 'stopped' && !criteria.has(decision.at)
    ? [faultAt([...at, 'at'], { kind: 'criterion-unknown', criterion: decision.at })]
    : []

const marksFaults = (
  at: JsonSteps,
  marks: Marks,
  criteria: ReadonlyMap<CriterionId, Criterion>,
): readonly RatingFault[] =>
  Object.entries(marks).flatMap(([id, choice]) => {
    const criterion = criteria.get(id)
    if (!criterion) return [faultAt([...at, id], { kind: 'criterion-unknown', criterion: id })]
    return offers(criterion, choice)
      ? []
      : [faultAt([...at, id], { kind: 'choice-not-offered', criterion: id, choice })]
  })
