import type { RevealedRound } from '#shared/council/product-view.ts'
import { reachedOn } from '#shared/council/round.ts'
import { minimumsOf, reaches, starredCriteria, type Minimum } from '#shared/law/minimum.ts'
import type { Choice, Choices, CriteriaSet, Criterion, CriterionId } from '#shared/law/rule-set.ts'
import type { Column } from './column.ts'

/** A starred criterion as it lies before the council. */
export interface StarredLine {
  readonly criterion: Criterion
  readonly proposed: Choice
  /** How many members made the proposed choice, of how many. */
  readonly agreeing: number
  readonly sheets: number
  /** Those who chose otherwise, by what they chose, the least first. */
  readonly others: readonly { readonly choice: Choice; readonly members: readonly Column[] }[]
  readonly minimums: readonly Minimum[]
}

/** What the council says of one starred criterion. */
export interface Confirmation {
  readonly criterion: CriterionId
  readonly choice: Choice
}

/** Whether the council has something to say of it: members are not agreed whether a minimum is reached, or it holds the stars back. */
export const isAttended = (
  { criterion, minimums, proposed, others }: StarredLine,
  holding: readonly CriterionId[],
): boolean =>
  holding.includes(criterion.id) ||
  minimums.some(minimum =>
    others.some(({ choice }) => reaches(choice, minimum) !== reaches(proposed, minimum)),
  )

export function starredLines(
  set: CriteriaSet,
  columns: readonly Column[],
  round: RevealedRound,
  proposed: Choices,
): readonly StarredLine[] {
  const minimums = minimumsOf(set)
  return starredCriteria(set).map(criterion => {
    const choiceOf = ({ id }: Column): Choice =>
      reachedOn(round.sheets.find(({ member }) => member === id)?.marks[criterion.id])
    const majority = proposed[criterion.id] ?? 'none'
    const all: readonly Choice[] = ['none', ...criterion.options.map(({ number }) => number)]
    const by = (choice: Choice): readonly Column[] => columns.filter(column => choiceOf(column) === choice)
    return {
      criterion,
      proposed: majority,
      agreeing: by(majority).length,
      sheets: columns.length,
      others: all
        .filter(choice => choice !== majority)
        .map(choice => ({ choice, members: by(choice) }))
        .filter(({ members }) => members.length > 0),
      minimums: minimums.filter(minimum => minimum.criterion === criterion.id),
    }
  })
}
