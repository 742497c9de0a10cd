import type { Rating } from '../law/rate.ts'
import type { CriterionId } from '../law/rule-set.ts'

/** What the council decided on one product. Everything but a rating is a decision with a ground, outside the average. */
export type Outcome =
  | { readonly kind: 'rated'; readonly rating: Rating }
  | { readonly kind: 'excluded'; readonly ground: string }
  | { readonly kind: 'stopped'; readonly at: CriterionId; readonly decision: string }
  | { readonly kind: 'returned'; readonly missing: string }
