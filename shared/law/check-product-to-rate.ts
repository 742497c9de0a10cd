import type { JsonSteps } from '../kernel/json-path.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { folded } from '../kernel/text.ts'
import { checkDecisionToRate } from './check-decision-to-rate.ts'
import type { RatingBasis, RatingFrame } from './check-rating-head.ts'
import { malformed } from './malformed.ts'
import { minimumsOf } from './minimum.ts'
import { faultAt, type RatingFault } from './rating-fault.ts'
import { productToRateSchema, roundsToRate, type MemberToRate, type ProductToRate } from './rating-file.ts'
import { councilConfirms } from './rating-rules.ts'
import { exclusionOf, sheetState, stops, type Contradiction } from './sheet-state.ts'
import { offers, type Criterion, type CriterionId, type Marks } from './rule-set.ts'
import { spreadOf } from './spread.ts'
import { sheetTotal } from './total.ts'

/** A product that `rate` can refuse nothing, and what it is rated under. */
export interface CheckedProduct {
  readonly product: ProductToRate
  readonly basis: RatingBasis
}

/**
 * One product of a file of marks, such that `rate` can refuse it nothing.
 *
 * @param at where in the file it stands
 * @param frame none where the head of the file is wrong; then only its form is checked
 */
export function checkProductToRate(
  at: JsonSteps,
  json: unknown,
  frame: RatingFrame | undefined,
): Result<CheckedProduct | undefined, readonly RatingFault[]> {
  const decoded = productToRateSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json, at))
  const product = decoded.data
  const formFaults = roundFaults(at, product)
  if (!frame) return formFaults.length > 0 ? refused(formFaults) : ok(undefined)
  const basis = basisFor(at, product, frame)
  if (!basis.ok) return refused([...formFaults, ...basis.refusal])
  const faults = [
    ...formFaults,
    ...sheetFaults(at, product, basis.value),
    ...notStoppedFaults([...at, 'notStopped'], product, basis.value),
    ...confirmedFaults([...at, 'confirmedMinimums'], product, basis.value),
    ...checkDecisionToRate([...at, 'decision'], product, basis.value),
  ]
  if (faults.length > 0) return refused(faults)
  const needless = acceptanceFaults([...at, 'spreadAccepted'], product, basis.value)
  return needless.length > 0 ? refused(needless) : ok({ product, basis: basis.value })
}

/** A spread within the limit needs nobody to let it stand; of sheets that are whole. */
function acceptanceFaults(
  at: JsonSteps,
  product: ProductToRate,
  { set, spread }: RatingBasis,
): readonly RatingFault[] {
  const last = roundsToRate(product).at(-1) ?? []
  if (product.spreadAccepted === undefined || product.decision || last.length === 0) return []
  const totals = last.map(({ marks }) => sheetTotal(set, marks).points)
  return spreadOf(totals, spread).exceeded ? [] : [faultAt(at, { kind: 'spread-within' })]
}

function basisFor(
  at: JsonSteps,
  { criteriaSet }: ProductToRate,
  { usual, under }: RatingFrame,
): Result<RatingBasis, readonly RatingFault[]> {
  const here = [...at, 'criteriaSet']
  if (criteriaSet === undefined)
    return usual ? ok(usual) : refused([faultAt(here, { kind: 'field-missing' })])
  const found = under(criteriaSet)
  return found.ok ? found : refused(found.refusal.map(problem => faultAt(here, problem)))
}

/** Its sheets stand in rounds, or are those of the only one. */
function roundFaults(at: JsonSteps, { members, rounds }: ProductToRate): readonly RatingFault[] {
  if (members && rounds) return [faultAt([...at, 'members'], { kind: 'members-beside-rounds' })]
  return members || rounds ? [] : [faultAt([...at, 'members'], { kind: 'field-missing' })]
}

/** Each list of sheets in a product, where it stands. */
const listsOf = (
  at: JsonSteps,
  { members, rounds }: ProductToRate,
): readonly { readonly at: JsonSteps; readonly members: readonly MemberToRate[] }[] => [
  ...(members ? [{ at: [...at, 'members'], members }] : []),
  ...(rounds ?? []).map((round, index) => ({
    at: [...at, 'rounds', index, 'members'],
    members: round.members,
  })),
]

/**
 * A blank is not zero: the sheets of the round that counts must be whole, and none may reach a stop that nobody decided of, unless the
 * product is not rated. A round before it may have ended at a stop: it was held anew for that.
 */
function sheetFaults(
  at: JsonSteps,
  product: ProductToRate,
  { criteria, set }: RatingBasis,
): readonly RatingFault[] {
  const { decision, notStopped = [] } = product
  const goesOn = notStopped.map(({ at: criterion }) => criterion)
  const lists = listsOf(at, product)
  return lists.flatMap((list, nth) => {
    if (list.members.length === 0 && !decision) return [faultAt(list.at, { kind: 'sheets-none' })]
    const isLast = nth === lists.length - 1
    const faults = list.members.flatMap(({ marks }, index) => {
      const here = [...list.at, index, 'marks']
      const { blanks, stoppedAt, contradictions } = sheetState(set, marks, isLast ? goesOn : [])
      return [
        ...marksFaults(here, marks, criteria),
        ...contradictions.map(each => contradictionAt(here, each)),
        ...(decision ? [] : openFaults(here, blanks, isLast ? stoppedAt : undefined)),
      ]
    })
    return [...repeatedMembers(list.at, list.members), ...faults]
  })
}

/** One person has one sheet; names are compared folded. */
function repeatedMembers(at: JsonSteps, members: readonly MemberToRate[]): readonly RatingFault[] {
  const seen = new Set<string>()
  return members.flatMap(({ name }, index) => {
    if (name === undefined) return []
    const one = folded(name)
    if (seen.has(one)) return [faultAt([...at, index, 'name'], { kind: 'member-repeated', name })]
    seen.add(one)
    return []
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

/** That scoring goes on past a stop is decided once, and where a sheet of some round stops. */
function notStoppedFaults(
  at: JsonSteps,
  product: ProductToRate,
  { criteria }: RatingBasis,
): readonly RatingFault[] {
  const { notStopped = [] } = product
  const sheets = roundsToRate(product).flat()
  const said = new Set<CriterionId>()
  return notStopped.flatMap(({ at: criterion }, index) => {
    const kind = notStoppedFault(criteria.get(criterion), sheets, said.has(criterion))
    said.add(criterion)
    return kind ? [faultAt([...at, index, 'at'], { kind, criterion })] : []
  })
}

function notStoppedFault(criterion: Criterion | undefined, sheets: readonly MemberToRate[], isSaid: boolean) {
  if (!criterion) return 'criterion-unknown'
  if (criterion.stop === undefined) return 'criterion-without-stop'
  if (isSaid) return 'not-stopped-repeated'
  const isReached = sheets.some(({ marks }) => {
    const mark = marks[criterion.id]
    return mark !== undefined && stops(criterion, mark)
  })
  return isReached ? undefined : 'stop-not-reached'
}

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
  const areNeeded = !decision && councilConfirms(set, rules) && minimumsOf(set).length > 0
  return areNeeded ? [faultAt(at, { kind: 'field-missing' })] : []
}

const isUnstarred = (criterion: Criterion | undefined): boolean =>
  criterion?.options.every(({ minimumFor }) => minimumFor === undefined) ?? false

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
