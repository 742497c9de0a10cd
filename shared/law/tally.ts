import { ok, refused, type Result } from '../kernel/result.ts'
import { asterisksCount, type RatingRules } from './rating-rules.ts'
import type { CriteriaSet, CriterionId, Marks } from './rule-set.ts'
import { meets, pointsIn, scoreTable, type Demand, type ScoreRow, type ScoreTable } from './score-table.ts'
import { exclusionOf, sheetState, type Contradiction } from './sheet-state.ts'
import { sheetTotal } from './total.ts'

/**
 * Why sheets cannot be rated: there is none, one is not whole, or one reaches a stop and the council has not decided that scoring goes on.
 * `sheet` counts from 0.
 */
export type RatingRefusal =
  | { readonly code: 'sheets.none' }
  | { readonly code: 'sheet.blanks-in'; readonly sheet: number; readonly criteria: readonly CriterionId[] }
  | {
      readonly code: 'sheet.contradicts-itself'
      readonly sheet: number
      readonly contradictions: readonly Contradiction[]
    }
  | { readonly code: 'sheet.stopped'; readonly sheet: number; readonly criterion: CriterionId }

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

/**
 * Counts whole sheets under the council's rules; absent and recused members have no sheet here.
 *
 * @param notStopped criteria at which the council decided that scoring goes on
 */
export function tallyOf(
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmedMinimums: Marks,
  rules: RatingRules,
  notStopped: readonly CriterionId[],
): Result<Tally, RatingRefusal> {
  if (sheets.length === 0) return refused({ code: 'sheets.none' })
  const table = scoreTable(set)
  let points = 0
  for (let sheet = 0; sheet < sheets.length; sheet++) {
    const marks = sheets[sheet] ?? {}
    const total = plainPointsOn(table, marks)
    const refusal = total === undefined ? sheetRefusal(set, marks, sheet, notStopped) : undefined
    if (refusal) return refused(refusal)
    points += total ?? sheetTotal(set, marks).points
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

/** Nothing for a sheet that asks for a closer look: one with a blank, a stop, or a criterion that another leaves nothing to judge. */
function plainPointsOn({ rows }: ScoreTable, marks: Marks): number | undefined {
  let points = 0
  for (const row of rows) {
    const mark = marks[row.criterion.id]
    if (mark === undefined || row.stoppers.includes(mark) || isExcluded(row, marks)) return undefined
    points += pointsIn(row, mark)
  }
  return points
}

const isExcluded = ({ criterion }: ScoreRow, marks: Marks): boolean =>
  exclusionOf(criterion, marks) !== undefined

/** Whether a sheet can be counted as it is. */
export const isCountable = (set: CriteriaSet, marks: Marks, notStopped: readonly CriterionId[]): boolean =>
  sheetRefusal(set, marks, 0, notStopped) === undefined

function sheetRefusal(
  set: CriteriaSet,
  marks: Marks,
  sheet: number,
  notStopped: readonly CriterionId[],
): RatingRefusal | undefined {
  const { blanks, contradictions, stoppedAt } = sheetState(set, marks, notStopped)
  if (blanks.length > 0) return { code: 'sheet.blanks-in', sheet, criteria: blanks }
  if (contradictions.length > 0) return { code: 'sheet.contradicts-itself', sheet, contradictions }
  return stoppedAt === undefined ? undefined : { code: 'sheet.stopped', sheet, criterion: stoppedAt }
}

function meeting(demand: Demand, asked: readonly Marks[]): number {
  let count = 0
  for (const marks of asked) if (meets(demand, marks[demand.criterion.id])) count++
  return count
}
