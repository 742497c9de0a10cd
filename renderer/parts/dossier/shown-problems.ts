import type { Problem } from '#shared/dossier/problem.ts'
import { isSame } from '#shared/kernel/same.ts'

/** Something that was found at a dossier since somebody looks at what is found; it stays where it stands after it was mended. */
export interface ShownProblem {
  readonly problem: Problem
  readonly isMended: boolean
}

const isOfOnePlace = (one: Problem, other: Problem): boolean =>
  one.severity === other.severity && one.finding.kind === other.finding.kind && isSame(one.at, other.at)

/** Files that are still being looked at are nothing that anybody mends. */
const isPassing = ({ finding }: Problem): boolean => finding.kind === 'file-unmeasured'

/**
 * What is found now in the places of what was shown: what is found no longer is mended, and what is new comes last. What passes by itself
 * stands behind everything, so that nothing moves when it goes.
 */
export function shownProblems(
  before: readonly ShownProblem[],
  found: readonly Problem[],
): readonly ShownProblem[] {
  const shown = before.filter(({ problem }) => !isPassing(problem))
  const left = new Set(found)
  const take = (alike: (problem: Problem) => boolean): Problem | undefined => {
    const problem = [...left].find(alike)
    if (problem) left.delete(problem)
    return problem
  }
  const again = shown.map(({ problem }) => take(each => isSame(each, problem)))
  const kept = shown.map(({ problem }, index) => {
    const now = again[index] ?? take(each => isOfOnePlace(each, problem))
    return { problem: now ?? problem, isMended: now === undefined }
  })
  const fresh = [...left].map(problem => ({ problem, isMended: false }))
  const passing = fresh.filter(({ problem }) => isPassing(problem))
  return [...kept, ...fresh.filter(({ problem }) => !isPassing(problem)), ...passing]
}
