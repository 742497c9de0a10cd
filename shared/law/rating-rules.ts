import type { CriteriaSet } from './rule-set.ts'

/** What no decision says and a council's own operating rules must, before a product can be rated. */
export interface RatingRules {
  /**
   * Whose choice answers a starred criterion: the one that the council confirmed (`council`), or the sheets, of which more than half
   * (`majority`) or all (`every-member`) must reach the minimum.
   */
  readonly minimums: 'council' | 'majority' | 'every-member'
  /** Whether asterisks count on a sheet that prints no legend for them (QĐ 26/2026, set 26). */
  readonly minimumsWithoutLegend: boolean
}

/** Whether the asterisks of a sheet are minimums. */
export const asterisksCount = (
  set: CriteriaSet,
  rules: Pick<RatingRules, 'minimumsWithoutLegend'>,
): boolean => set.minimumsWithoutLegend === undefined || rules.minimumsWithoutLegend

/** Whether the council itself says which minimums are reached, once for each starred criterion. */
export const councilConfirms = (set: CriteriaSet, rules: RatingRules): boolean =>
  rules.minimums === 'council' && asterisksCount(set, rules)

export const usualRatingRules: RatingRules = { minimums: 'council', minimumsWithoutLegend: true }
