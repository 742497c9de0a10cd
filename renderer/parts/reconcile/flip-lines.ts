import type { Confirmation, Flip } from '#shared/law/margin.ts'
import {
  criterionOf,
  pointsOf,
  type CriteriaSet,
  type CriterionId,
  type Stars,
} from '#shared/law/rule-set.ts'

/** What one member could have marked otherwise for these stars: each criterion with the points that would do. */
export interface FlipLine {
  readonly member: string
  readonly stars: Stars
  readonly criteria: readonly { readonly criterion: CriterionId; readonly points: readonly number[] }[]
}

/** The single marks that would change the stars, member by member in the order of the sheets, the higher stars first. */
export function flipLines(
  set: CriteriaSet,
  flips: readonly Flip[],
  nameOf: (sheet: number) => string,
): readonly FlipLine[] {
  const bySheet = [...Map.groupBy(flips, ({ sheet }) => sheet)]
  return bySheet.flatMap(([sheet, own]) =>
    [...Map.groupBy(own, ({ stars }) => stars)]
      .toSorted(([a], [b]) => b - a)
      .map(([stars, marks]) => ({ member: nameOf(sheet), stars, criteria: criteriaOf(set, marks) })),
  )
}

/** The single confirmations that would change the stars, the higher stars first. */
export const confirmationLines = (
  set: CriteriaSet,
  confirmations: readonly Confirmation[],
): readonly Omit<FlipLine, 'member'>[] =>
  [...Map.groupBy(confirmations, ({ stars }) => stars)]
    .toSorted(([a], [b]) => b - a)
    .map(([stars, of]) => ({ stars, criteria: criteriaOf(set, of) }))

function criteriaOf(set: CriteriaSet, marks: readonly Confirmation[]): FlipLine['criteria'] {
  return [...Map.groupBy(marks, ({ criterion }) => criterion)].map(([id, choices]) => {
    const criterion = criterionOf(set, id)
    const points = criterion ? choices.map(({ choice }) => pointsOf(criterion, choice)) : []
    return { criterion: id, points: [...new Set(points)].toSorted((a, b) => a - b) }
  })
}
