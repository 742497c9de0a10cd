import type { Criterion, Mark, Option } from '#shared/law/rule-set.ts'

/**
 * The option that a digit means: the one whose points it completes ("1", then "0"), else the one with these points or, when one of them is
 * chosen already, the next with the same points, else the one whose points begin with it. Nothing when the criterion has none.
 *
 * @param before the digit pressed just before it on the same criterion, or empty
 */
export function optionByPoints(
  criterion: Criterion,
  before: string,
  digit: string,
  chosen: Mark | undefined,
): Option | undefined {
  const spelt = (text: string): readonly Option[] =>
    criterion.options.filter(({ points }) => String(points) === text)
  const [completed] = before === '' ? [] : spelt(before + digit)
  if (completed) return completed
  const same = spelt(digit)
  const at = same.findIndex(({ number }) => number === chosen)
  return (
    same[(at + 1) % same.length] ?? criterion.options.find(({ points }) => String(points).startsWith(digit))
  )
}
