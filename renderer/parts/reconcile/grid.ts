import { byDisagreement, criterionFigures } from '#shared/council/round.ts'
import type { RevealedRound, RevealedSheet } from '#shared/council/product-view.ts'
import { fraction } from '#shared/kernel/fraction.ts'
import { criteriaOfPart, type CriteriaSet, type Criterion, type Part } from '#shared/law/rule-set.ts'
import type { Column } from './column.ts'
import { compareMembers, type AbsentCell, type Comparison } from './comparison.ts'

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
  const whole = (sheet: RevealedSheet): boolean => sheet.stoppedAt === undefined
  const sum = (points: (sheet: RevealedSheet) => number): Comparison => {
    const taken = (from: readonly RevealedSheet[]) =>
      from.filter(whole).map(sheet => ({ member: sheet.member, points: points(sheet) }))
    const limit = round.spread?.limit.difference ?? usualLimit
    const comparison = compareMembers(taken(sheets), fraction(Math.max(limit, 1), 2), taken(before))
    const absent = sheets.filter(sheet => !whole(sheet)).map(({ member }) => absentCell(member, 'unscored'))
    return { ...inOrder(sheets, comparison, absent), ...(round.halt ? { range: undefined } : {}) }
  }
  const criteria = criteriaOfPart(part)
  const figures = criteria
    .map(criterion => ({ criterion, marked: markedOn(criterion, sheets) }))
    .filter(({ marked }) => marked.length > 0)
    .map(({ criterion, marked }) => criterionFigures(criterion, marked))
  const apart = byDisagreement(figures)
  const [first] = apart
  const blank = criteria.filter(criterion => !figures.some(each => each.criterion === criterion))
  const order = widestFirst ? [...apart.map(({ criterion }) => criterion), ...blank] : criteria
  return {
    lines: order.map(criterion => ({
      criterion,
      widest: criterion === first?.criterion && first.highest > first.lowest,
      comparison: comparisonOn(criterion, sheets, before),
    })),
    sums: set.parts.map(each => ({ part: each, comparison: sum(sheet => sheet.parts[each.id] ?? 0) })),
    total: sum(sheet => sheet.total),
    most: set.parts.reduce((points, each) => points + each.max, 0),
  }
}

/** One criterion: those who have a mark there are compared, and of the others it is said why they have none. */
function comparisonOn(
  criterion: Criterion,
  sheets: readonly RevealedSheet[],
  before: readonly RevealedSheet[],
): Comparison {
  const points = (from: readonly RevealedSheet[]) => {
    const marked = markedOn(criterion, from)
    return marked.length > 0 ? criterionFigures(criterion, marked).points : []
  }
  const absent = sheets
    .filter(({ marks }) => marks[criterion.id] === undefined)
    .map(({ member, inapplicable }) =>
      absentCell(member, inapplicable.includes(criterion.id) ? 'inapplicable' : 'unscored'),
    )
  return inOrder(sheets, compareMembers(points(sheets), fraction(1), points(before)), absent)
}

const markedOn = ({ id }: Criterion, sheets: readonly RevealedSheet[]): readonly RevealedSheet[] =>
  sheets.filter(({ marks }) => marks[id] !== undefined)

const absentCell = (member: string, absent: AbsentCell['absent']): AbsentCell => ({ member, absent })

function inOrder(
  sheets: readonly RevealedSheet[],
  comparison: Comparison,
  absent: readonly AbsentCell[],
): Comparison {
  const all = [...comparison.cells, ...absent]
  return { ...comparison, cells: sheets.flatMap(({ member }) => all.filter(cell => cell.member === member)) }
}

const inColumns = (columns: readonly Column[], { sheets }: RevealedRound): readonly RevealedSheet[] =>
  columns.flatMap(({ id }) => sheets.find(({ member }) => member === id) ?? [])
