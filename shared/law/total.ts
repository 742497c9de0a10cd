import {
  criteriaOf,
  pointsOf,
  type CriteriaSet,
  type Criterion,
  type CriterionId,
  type Marks,
} from './rule-set.ts'

/** Points so far on one sheet; blanks add nothing and are counted apart, because blank is not zero. */
export interface Total {
  readonly points: number
  readonly blanks: readonly CriterionId[]
}

export function totalOf(criteria: readonly Criterion[], marks: Marks): Total {
  let points = 0
  const blanks: CriterionId[] = []
  for (const criterion of criteria) {
    const choice = marks[criterion.id]
    if (choice === undefined) blanks.push(criterion.id)
    else points += pointsOf(criterion, choice)
  }
  return { points, blanks }
}

export const sheetTotal = (set: CriteriaSet, marks: Marks): Total => totalOf(criteriaOf(set), marks)
