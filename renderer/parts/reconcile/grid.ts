import { byDisagreement, criterionFigures } from '#shared/council/round.ts'
import type { RevealedRound, RevealedSheet } from '#shared/council/product-view.ts'
import { fraction } from '#shared/kernel/fraction.ts'
import { criteriaOfPart, type CriteriaSet, type Criterion, type Part } from '#shared/law/rule-set.ts'
import type { Column } from './column.ts'
import { compareMembers, type Comparison } from './comparison.ts'

/** One criteria group of a round with the members side by side, the sums of every part, and the total. */
export interface Grid {
  readonly lines: readonly {
    readonly criterion: Criterion
    readonly comparison: Comparison
    /** The criterion of the group that lies furthest apart. */
    readonly widest: boolean
  }[]
  readonly sums: readonly { readonly part: Part; readonly comparison: Comparison }[]
  readonly total: Comparison
  /** The points of a sheet that has everything. */
  readonly most: number
}

export interface GridOf {
  readonly set: CriteriaSet
  readonly part: Part
  readonly columns: readonly Column[]
  readonly round: RevealedRound
  /** The round shown beside it. */
  readonly earlier: RevealedRound | undefined
  readonly widestFirst: boolean
}

/** Points, for the tints where a council's rules set no limit. */
const usualLimit = 10

/** A point from the mean is a clear difference on a criterion; half of the limit is one on a sum. */
export function gridOf({ set, part, columns, round, earlier, widestFirst }: GridOf): Grid {
  const sheets = inColumns(columns, round)
  const before = earlier ? inColumns(columns, earlier) : []
  const sum = (points: (sheet: RevealedSheet) => number): Comparison => {
    const taken = (from: readonly RevealedSheet[]) =>
      from.map(sheet => ({ member: sheet.member, points: points(sheet) }))
    return compareMembers(
      taken(sheets),
      fraction(Math.max(round.spread.limit.difference ?? usualLimit, 1), 2),
      taken(before),
    )
  }
  const figures = criteriaOfPart(part).map(criterion => criterionFigures(criterion, sheets))
  const apart = byDisagreement(figures)
  const [first] = apart
  return {
    lines: (widestFirst ? apart : figures).map(({ criterion, points, highest, lowest }) => ({
      criterion,
      widest: criterion === first?.criterion && highest > lowest,
      comparison: compareMembers(
        points,
        fraction(1),
        before.length > 0 ? criterionFigures(criterion, before).points : [],
      ),
    })),
    sums: set.parts.map(each => ({ part: each, comparison: sum(sheet => sheet.parts[each.id] ?? 0) })),
    total: sum(sheet => sheet.total),
    most: set.parts.reduce((points, each) => points + each.max, 0),
  }
}

const inColumns = (columns: readonly Column[], { sheets }: RevealedRound): readonly RevealedSheet[] =>
  columns.flatMap(({ id }) => sheets.find(({ member }) => member === id) ?? [])
