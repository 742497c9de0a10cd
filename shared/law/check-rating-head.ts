import { canonicalJson } from '../kernel/canonical.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { checkSetAt } from './check-law-file.ts'
import { isOffered, rulesOn } from './in-force.ts'
import type { Law } from './law.ts'
import { malformed } from './malformed.ts'
import { faultAt, type RatingFault, type RatingProblem } from './rating-fault.ts'
import { ratingHeadSchema, type RatingHead } from './rating-file.ts'
import type { DecidedUnder } from './reasons.ts'
import { criteriaOf, type CriteriaSet, type Criterion, type CriterionId, type RuleSet } from './rule-set.ts'

/** What the products of a file of marks are rated under. */
export interface RatingBasis extends DecidedUnder {
  /** Those of the set, in its order. */
  readonly criteria: ReadonlyMap<CriterionId, Criterion>
}

/** The head of a file of marks, against the law that is here. */
export function checkRatingHead(json: unknown, law: Law): Result<RatingBasis, readonly RatingFault[]> {
  const decoded = ratingHeadSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json))
  const head = decoded.data
  const ruleSet = law.ruleSets.find(each => each.ruleSet.id === head.ruleSet)?.ruleSet
  const set = setOf(head, law)
  const faults = [
    ...(ruleSet
      ? dayFaults(ruleSet, head)
      : [faultAt(['ruleSet'], { kind: 'rule-set-unknown', id: head.ruleSet })]),
    ...(set.ok ? setFaults(set.value, head, law) : set.refusal),
  ]
  if (faults.length > 0 || !ruleSet || !set.ok) return refused(faults)
  return ok({
    ruleSet: rulesOn(ruleSet, head.on ?? ruleSet.from),
    set: set.value,
    criteria: new Map(criteriaOf(set.value).map(criterion => [criterion.id, criterion])),
    rules: head.profile,
  })
}

function setOf({ criteriaSet }: RatingHead, law: Law): Result<CriteriaSet, readonly RatingFault[]> {
  if (typeof criteriaSet !== 'string') return checkSetAt(['criteriaSet'], criteriaSet)
  const set = law.criteriaSet(criteriaSet)
  return set
    ? ok(set)
    : refused([faultAt(['criteriaSet'], { kind: 'criteria-set-unknown', id: criteriaSet })])
}

/** Who recognises what may have changed while the decision held, and then the day must be known. */
const dayFaults = ({ amendments }: RuleSet, { on }: RatingHead): readonly RatingFault[] =>
  on === undefined && amendments.some(({ bands }) => bands !== undefined)
    ? [faultAt(['on'], { kind: 'field-missing' })]
    : []

/** A set that stands in the file may be of a new version of the decision, as one that is imported may; what is here keeps its id. */
function setFaults(set: CriteriaSet, { ruleSet }: RatingHead, law: Law): readonly RatingFault[] {
  const known = law.criteriaSet(set.id)
  const isIts = set.id.startsWith(`${ruleSet}/`) || set.id.startsWith(`${ruleSet}-`)
  const problems: readonly RatingProblem[] = [
    ...(isIts ? [] : [{ kind: 'set-of-another', id: set.id } as const]),
    ...(known && canonicalJson(known) !== canonicalJson(set)
      ? [{ kind: 'criteria-set-id-taken', id: set.id } as const]
      : []),
    ...(isOffered(set) ? [] : [{ kind: 'criteria-set-not-offered', defect: set.defect } as const]),
  ]
  return problems.map(problem => faultAt(['criteriaSet'], problem))
}
