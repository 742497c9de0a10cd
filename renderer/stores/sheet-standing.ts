import { fraction } from '#shared/kernel/fraction.ts'
import { unreached } from '#shared/law/minimum.ts'
import { bandOf } from '#shared/law/rate.ts'
import {
  criteriaOf,
  criteriaOfPart,
  type CriteriaSet,
  type CriterionId,
  type Marks,
  type PartId,
  type RuleSet,
  type Stars,
} from '#shared/law/rule-set.ts'
import { sheetState, type SheetState } from '#shared/law/sheet-state.ts'
import { sheetTotal, totalOf, type Total } from '#shared/law/total.ts'

/** One sheet as it stands: what it adds up to, and what still keeps it from the next tier. */
export interface SheetStanding {
  readonly total: Total
  /** Where it stops, and what is still awaited, not scored, or at odds with another mark. */
  readonly state: SheetState
  /** Points so far; nothing while no criterion is marked, because blank is not zero. */
  readonly points: number | undefined
  /** The same for each part. */
  readonly parts: ReadonlyMap<PartId, number | undefined>
  readonly band: Stars
  /** Marked criteria that are below a minimum, of the lowest tier where there are any. */
  readonly missing: { readonly stars: 3 | 4 | 5; readonly criteria: readonly CriterionId[] } | undefined
}

export function sheetStanding(
  ruleSet: RuleSet,
  set: CriteriaSet,
  marks: Marks,
  notStopped: readonly CriterionId[],
): SheetStanding {
  const total = sheetTotal(set, marks)
  const band = bandOf(ruleSet, fraction(total.points))
  return {
    total,
    state: sheetState(set, marks, notStopped),
    points: pointsSoFar(criteriaOf(set), marks),
    parts: new Map(set.parts.map(part => [part.id, pointsSoFar(criteriaOfPart(part), marks)])),
    band,
    missing: missingFor(set, marks, band),
  }
}

function pointsSoFar(criteria: Parameters<typeof totalOf>[0], marks: Marks): number | undefined {
  const { points, blanks } = totalOf(criteria, marks)
  return blanks.length === criteria.length ? undefined : points
}

/** Up to the tier above the band: what is further away is nobody's question yet. */
function missingFor(set: CriteriaSet, marks: Marks, band: Stars): SheetStanding['missing'] {
  for (const stars of [3, 4, 5] as const) {
    if (stars > Math.max(3, band + 1)) return undefined
    const criteria = unreached(set, marks, stars)
      .map(({ criterion }) => criterion)
      .filter(criterion => marks[criterion] !== undefined)
    if (criteria.length > 0) return { stars, criteria: [...new Set(criteria)] }
  }
  return undefined
}
