import type { RatingRules } from '../law/rating-rules.ts'
import type { CriteriaSet, CriterionId, Marks, RuleSet } from '../law/rule-set.ts'

/** All that a star decision rests on. */
export interface Product {
  readonly ruleSet: RuleSet
  readonly set: CriteriaSet
  readonly sheets: readonly Marks[]
  readonly confirmed: Marks
  readonly rules: RatingRules
  /** Where the council decided that scoring goes on. */
  readonly notStopped: readonly CriterionId[]
}
