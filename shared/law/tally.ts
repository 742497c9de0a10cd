import { ok, refused, type Result } from '../kernel/result.ts'
import { asterisksCount, type RatingRules } from './rating-rules.ts'
import type { CriteriaSet, CriterionId, Marks } from './rule-set.ts'
import { meets, pointsIn, scoreTable, type Demand, type ScoreTable } from './score-table.ts'
import { sheetTotal } from './total.ts'

/** Why sheets cannot be rated: there is none, or one is not whole. `sheet` counts from 0. */
export type RatingRefusal =
  | { readonly code: 'sheets.none' }
  | { readonly code: 'sheet.blanks-in'; readonly sheet: number; readonly criteria: readonly CriterionId[] }

/** Whole sheets counted: all that a star decision goes by, before any band. */
export interface Tally {
  /** Of all sheets together. */
  readonly points: number
  readonly sheets: number
  readonly demands: readonly CountedDemand[]
}

export interface CountedDemand {
  readonly demand: Demand
  /** How many of those asked meet it, and how many must: sheets, or the one confirmed choice of the council. */
  readonly meeting: number
  readonly needed: number
}

/** Counts whole sheets under the council's rules; absent and recused members have no sheet here. */
export function tallyOf(
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmedMinimums: Marks,
  rules: RatingRules,
): Result<Tally, RatingRefusal> {
  if (sheets.length === 0) return refused({ code: 'sheets.none' })
  const table = scoreTable(set)
  let points = 0
  for (let sheet = 0; sheet < sheets.length; sheet++) {
    const marks = sheets[sheet] ?? {}
    const total = pointsOn(table, marks)
    if (total === undefined) {
      return refused({ code: 'sheet.blanks-in', sheet, criteria: sheetTotal(set, marks).blanks })
    }
    points += total
  }
  const asked = rules.minimums === 'council' ? [confirmedMinimums] : sheets
  const needed = rules.minimums === 'majority' ? Math.floor(asked.length / 2) + 1 : asked.length
  const demands = asterisksCount(set, rules) ? table.demands : []
  return ok({
    points,
    sheets: sheets.length,
    demands: demands.map(demand => ({ demand, meeting: meeting(demand, asked), needed })),
  })
}

/** Nothing for a sheet with a blank. */
function pointsOn({ rows }: ScoreTable, marks: Marks): number | undefined {
  let points = 0
  for (const row of rows) {
    const choice = marks[row.criterion.id]
    if (choice === undefined) return undefined
    points += pointsIn(row, choice)
  }
  return points
}

function meeting(demand: Demand, asked: readonly Marks[]): number {
  let count = 0
  for (const marks of asked) if (meets(demand, marks[demand.criterion.id])) count++
  return count
}
