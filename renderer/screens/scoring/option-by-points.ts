import type { Choice, Criterion, Option } from '#shared/law/rule-set.ts'

/**
 * The option that a digit means: the one with these points, or, when one of them is chosen already, the next with the same points.
 * Nothing when the criterion has none.
 */
export function optionByPoints(
  criterion: Criterion,
  points: number,
  chosen: Choice | undefined,
): Option | undefined {
  const same = criterion.options.filter(option => option.points === points)
  const at = same.findIndex(({ number }) => number === chosen)
  return same[(at + 1) % same.length]
}
