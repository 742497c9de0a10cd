import type { Rating } from './rate.ts'
import type { CriterionId } from './rule-set.ts'

/** What became of one product. Everything but a rating is a decision of the council with a ground, outside the average. */
export type Outcome =
  | { readonly kind: 'rated'; readonly rating: Rating }
  | { readonly kind: 'excluded'; readonly ground: string }
  | { readonly kind: 'stopped'; readonly at: CriterionId; readonly decision: string }
  | { readonly kind: 'returned'; readonly missing: string }
