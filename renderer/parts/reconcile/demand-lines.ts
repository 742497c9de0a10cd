import type { RatingRules } from '#shared/law/rating-rules.ts'
import type { CriteriaSet, Criterion, CriterionId, Marks } from '#shared/law/rule-set.ts'
import { tallyOf } from '#shared/law/tally.ts'

/** What the tiers ask at one criterion, and how the sheets answer it. */
export interface DemandLine {
  readonly criterion: Criterion
  readonly tiers: readonly {
    readonly stars: 3 | 4 | 5
    /** Sheets that meet it, of so many; a sheet answers within the case it chose. */
    readonly meeting: number
    readonly sheets: number
    readonly reached: boolean
  }[]
}

/**
 * The starred criteria where the sheets themselves decide, counted as the rating counts them, so that the two never disagree.
 *
 * @param notStopped criteria at which the council decided that scoring goes on
 * @returns none while the sheets cannot be counted
 */
export function demandLines(
  set: CriteriaSet,
  sheets: readonly Marks[],
  rules: RatingRules,
  notStopped: readonly CriterionId[],
): readonly DemandLine[] {
  const tally = tallyOf(set, sheets, {}, rules, notStopped)
  if (!tally.ok) return []
  const { demands } = tally.value
  const criteria = [...new Set(demands.map(({ demand }) => demand.criterion))]
  return criteria.map(criterion => ({
    criterion,
    tiers: demands
      .filter(({ demand }) => demand.criterion === criterion)
      .map(({ demand, meeting, needed }) => ({
        stars: demand.stars,
        meeting,
        sheets: sheets.length,
        reached: meeting >= needed,
      })),
  }))
}
