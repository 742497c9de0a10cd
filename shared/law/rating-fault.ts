import { jsonPath, type JsonSteps } from '../kernel/json-path.ts'
import type { JsonProblem } from '../kernel/json-problem.ts'
import type { LawProblem } from './check-law-file.ts'
import type { CouncilLevel } from './level.ts'
import type { CriterionId, Mark } from './rule-set.ts'
import type { Contradiction } from './sheet-state.ts'

/** What can be wrong in a file of marks: with a criteria set that stands in it, with the file as JSON, or with what it says. */
export type RatingProblem = LawProblem | JsonProblem | RatingFileProblem

export type RatingFileProblem =
  | { readonly kind: 'rule-set-unknown'; readonly id: string }
  | { readonly kind: 'criteria-set-unknown'; readonly id: string }
  /** Another text has that id here, and an answer that names it would mean that one. */
  | { readonly kind: 'criteria-set-id-taken'; readonly id: string }
  /** The sheet is known to be wrong, or takes more than one choice at a criterion: it is for reading only. */
  | { readonly kind: 'criteria-set-not-offered'; readonly defect: string | undefined }
  /** The decision did not hold on the day of the council. */
  | {
      readonly kind: 'rule-set-not-in-force'
      readonly decision: string
      readonly on: string
      readonly from: string
      readonly to: string | null
    }
  /** Another version of the sheet held on that day. */
  | { readonly kind: 'criteria-set-not-on-day'; readonly id: string; readonly on: string }
  /** Who may rate under it on that day stands beside it. */
  | {
      readonly kind: 'level-does-not-rate'
      readonly level: CouncilLevel
      readonly decision: string
      readonly rating: readonly CouncilLevel[]
    }
  | { readonly kind: 'code-repeated'; readonly code: string }
  | { readonly kind: 'member-repeated'; readonly name: string }
  | { readonly kind: 'members-beside-rounds' }
  | { readonly kind: 'exclusion-unknown'; readonly ground: string }
  | { readonly kind: 'criterion-unknown'; readonly criterion: CriterionId }
  | { readonly kind: 'criterion-without-minimum'; readonly criterion: CriterionId }
  | { readonly kind: 'choice-not-offered'; readonly criterion: CriterionId; readonly choice: Mark }
  | { readonly kind: 'sheets-none' }
  | { readonly kind: 'spread-within' }
  /** The sheet reaches a stop, and the file says neither that the council stopped there nor that scoring goes on. */
  | { readonly kind: 'stop-undecided'; readonly criterion: CriterionId }
  | { readonly kind: 'criterion-without-stop'; readonly criterion: CriterionId }
  /** It is said twice that scoring goes on there, each with a ground; or it is said though no sheet of any round stops there. */
  | { readonly kind: 'not-stopped-repeated'; readonly criterion: CriterionId }
  | { readonly kind: 'stop-not-reached'; readonly criterion: CriterionId }
  | { readonly kind: 'marks-contradict'; readonly contradiction: Contradiction }
  | { readonly kind: 'sheet-blank-at'; readonly criteria: readonly CriterionId[] }

/** One thing wrong with a file of marks, and where in it: a JSON path. */
export interface RatingFault {
  readonly path: string
  readonly problem: RatingProblem
}

export const faultAt = (at: JsonSteps, problem: RatingProblem): RatingFault => ({
  path: jsonPath(at),
  problem,
})
