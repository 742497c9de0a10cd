import { computed, shallowRef, watch, type ComputedRef } from 'vue'
import type { Problem } from '#shared/dossier/problem.ts'
import { shownProblems, type ShownProblem } from '../../parts/dossier/shown-problems.ts'
import { useDraftReview } from '../../stores/draft-review.ts'

/** The findings of one severity as they are listed, those among them that were mended, and how many were not. */
export interface ListedProblems {
  readonly problems: readonly Problem[]
  readonly mended: ReadonlySet<Problem>
  readonly left: number
}

interface ShownProblems {
  readonly errors: ComputedRef<ListedProblems>
  readonly warnings: ComputedRef<ListedProblems>
  /** Lists only what is found now. */
  readonly beginAnew: () => void
}

/** What is found at the draft in hand, each line at its place for as long as somebody looks. */
export function useShownProblems(): ShownProblems {
  const review = useDraftReview()
  const shown = shallowRef<readonly ShownProblem[]>([])
  watch(
    () => review.problems,
    found => (shown.value = found ? shownProblems(shown.value, found) : []),
    { immediate: true },
  )

  function listed(severity: Problem['severity']): ListedProblems {
    const lines = shown.value.filter(({ problem }) => problem.severity === severity)
    const mended = new Set(lines.flatMap(({ problem, isMended }) => (isMended ? [problem] : [])))
    return { problems: lines.map(({ problem }) => problem), mended, left: lines.length - mended.size }
  }

  return {
    errors: computed(() => listed('error')),
    warnings: computed(() => listed('warning')),
    beginAnew: () => (shown.value = shownProblems([], review.problems ?? [])),
  }
}
