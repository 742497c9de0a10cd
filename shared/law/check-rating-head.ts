import { canonicalJson } from '../kernel/canonical.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { checkSetAt } from './check-law-file.ts'
import { setsOf } from './import-law.ts'
import { isInForce, isOffered, offeredOn, rulesOn } from './in-force.ts'
import type { Law } from './law.ts'
import { ratingLevels } from './level.ts'
import { malformed } from './malformed.ts'
import { faultAt, type RatingFault, type RatingProblem } from './rating-fault.ts'
import { ratingHeadSchema, type RatingHead } from './rating-file.ts'
import type { DecidedUnder } from './reasons.ts'
import { criteriaOf, type CriteriaSet, type Criterion, type CriterionId, type RuleSet } from './rule-set.ts'
import type { SpreadLimit } from './spread.ts'

/** What the products of one criteria set in a file of marks are rated under. */
export interface RatingBasis extends DecidedUnder {
  readonly level: NonNullable<DecidedUnder['level']>
  readonly spread: SpreadLimit
  /** Those of the set, in its order. */
  readonly criteria: ReadonlyMap<CriterionId, Criterion>
}

/** What all products of a file of marks are rated under. */
export interface RatingFrame extends Omit<RatingBasis, 'set' | 'criteria'> {
  /** For products that name no criteria set of their own; absent where the file names none for all. */
  readonly usual: RatingBasis | undefined
  /** For a product that names its own, by its id. */
  under(criteriaSet: string): Result<RatingBasis, readonly RatingProblem[]>
}

/** The head of a file of marks, against the law that is here. */
export function checkRatingHead(json: unknown, law: Law): Result<RatingFrame, readonly RatingFault[]> {
  const decoded = ratingHeadSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json))
  const head = decoded.data
  const found = law.ruleSets.find(each => each.ruleSet.id === head.ruleSet)?.ruleSet
  const set = head.criteriaSet === undefined ? undefined : setOf(head, law)
  const faults = [
    ...(found
      ? [...dayFaults(found, head), ...levelFaults(found, head)]
      : [faultAt(['ruleSet'], { kind: 'rule-set-unknown', id: head.ruleSet })]),
    ...(set && !set.ok ? set.refusal : []),
    ...(set?.ok ? setProblems(set.value, head, law).map(each => faultAt(['criteriaSet'], each)) : []),
  ]
  if (faults.length > 0 || !found) return refused(faults)
  return ok(frameOf(found, head, law, set?.ok ? set.value : undefined))
}

function frameOf(found: RuleSet, head: RatingHead, law: Law, usual: CriteriaSet | undefined): RatingFrame {
  const { spread, ...rules } = head.profile
  const frame = { ruleSet: rulesOn(found, head.on ?? found.from), rules, level: head.level, spread }
  const basisOf = (set: CriteriaSet): RatingBasis => ({
    ...frame,
    set,
    criteria: new Map(criteriaOf(set).map(criterion => [criterion.id, criterion])),
  })
  const known = new Map<string, Result<RatingBasis, readonly RatingProblem[]>>()
  const named = (id: string): Result<RatingBasis, readonly RatingProblem[]> => {
    const set = law.criteriaSet(id)
    const problems: readonly RatingProblem[] = set
      ? setProblems(set, head, law)
      : [{ kind: 'criteria-set-unknown', id }]
    return set && problems.length === 0 ? ok(basisOf(set)) : refused(problems)
  }
  return {
    ...frame,
    usual: usual && basisOf(usual),
    under(id) {
      const answer = known.get(id) ?? named(id)
      if (known.size < 200) known.set(id, answer)
      return answer
    },
  }
}

function setOf({ criteriaSet }: RatingHead, law: Law): Result<CriteriaSet, readonly RatingFault[]> {
  if (typeof criteriaSet !== 'string') return checkSetAt(['criteriaSet'], criteriaSet)
  const set = law.criteriaSet(criteriaSet)
  return set
    ? ok(set)
    : refused([faultAt(['criteriaSet'], { kind: 'criteria-set-unknown', id: criteriaSet })])
}

/** The decision held on the day; who recognises what may have changed while it did, and then the day must be known. */
function dayFaults(ruleSet: RuleSet, { on }: RatingHead): readonly RatingFault[] {
  if (on === undefined) {
    const must = ruleSet.amendments.some(({ bands }) => bands !== undefined)
    return must ? [faultAt(['on'], { kind: 'field-missing' })] : []
  }
  const { decision, from, to } = ruleSet
  return isInForce(ruleSet, on)
    ? []
    : [faultAt(['on'], { kind: 'rule-set-not-in-force', decision, on, from, to })]
}

function levelFaults(ruleSet: RuleSet, { on, level }: RatingHead): readonly RatingFault[] {
  const rating = ratingLevels(rulesOn(ruleSet, on ?? ruleSet.from))
  const { decision } = ruleSet
  return rating.includes(level)
    ? []
    : [faultAt(['level'], { kind: 'level-does-not-rate', level, decision, rating })]
}

/** A set that stands in the file may be of a new version of the decision, as one that is imported may; what is here keeps its id. */
function setProblems(set: CriteriaSet, { ruleSet, on }: RatingHead, law: Law): readonly RatingProblem[] {
  const known = law.criteriaSet(set.id)
  const isIts = set.id.startsWith(`${ruleSet}/`) || set.id.startsWith(`${ruleSet}-`)
  const owner = law.ruleSetOf(set.id)?.ruleSet
  const heldThen =
    on === undefined || !known || !owner || offeredOn(setsOf(law, owner), on).some(({ id }) => id === set.id)
  if (!isIts) return [{ kind: 'set-of-another', id: set.id }]
  if (known && canonicalJson(known) !== canonicalJson(set))
    return [{ kind: 'criteria-set-id-taken', id: set.id }]
  if (!isOffered(set)) return [{ kind: 'criteria-set-not-offered', defect: set.defect }]
  return heldThen ? [] : [{ kind: 'criteria-set-not-on-day', id: set.id, on }]
}
