import {
  criteriaOf,
  type CriteriaSet,
  type Criterion,
  type CriterionId,
  type Mark,
  type Marks,
} from './rule-set.ts'

/** What a tier asks of one criterion: the starred option, or any option printed after it in the same case. */
export interface Minimum {
  readonly criterion: CriterionId
  readonly stars: 3 | 4 | 5
  readonly option: number
  /** The last option of its case, where the criterion has cases. */
  readonly last?: number
}

/** Every minimum of a criteria set, in the order of the sheet. */
export function minimumsOf(set: CriteriaSet): readonly Minimum[] {
  return criteriaOf(set).flatMap(criterion =>
    criterion.options.flatMap(option =>
      option.minimumFor
        ? [
            {
              criterion: criterion.id,
              stars: option.minimumFor,
              option: option.number,
              ...lastOfCase(criterion, option.case),
            },
          ]
        : [],
    ),
  )
}

/** The criteria that carry at least one minimum: those that the council confirms once. */
export const starredCriteria = (set: CriteriaSet): readonly Criterion[] =>
  criteriaOf(set).filter(criterion => criterion.options.some(option => option.minimumFor !== undefined))

/** Options are printed from the least to the most, so a later option of the same case always includes what an earlier one asks. */
export const reaches = (mark: Mark | undefined, { option, last = Infinity }: Minimum): boolean =>
  typeof mark === 'number' && mark >= option && mark <= last

/**
 * The minimums, of tiers up to `stars`, that these choices leave unreached. Where a criterion has cases, a tier asks the same question of
 * each, and the choice answers it within its own case.
 */
export function unreached(set: CriteriaSet, choices: Marks, stars: number): readonly Minimum[] {
  const minimums = minimumsOf(set)
  const isAnswered = ({ criterion, stars }: Minimum): boolean =>
    minimums.some(
      each => each.criterion === criterion && each.stars === stars && reaches(choices[criterion], each),
    )
  return minimums.filter(minimum => minimum.stars <= stars && !isAnswered(minimum))
}

function lastOfCase(criterion: Criterion, id: string | undefined): Pick<Minimum, 'last'> {
  const last = criterion.options.findLast(option => option.case === id)
  return id === undefined || !last ? {} : { last: last.number }
}
