import type { Phase } from '#shared/council/sitting.ts'

/** The five steps of a sitting, in order; each is the name of its route. */
export const steps = ['prepare', 'attendance', 'scoring', 'reconcile', 'results'] as const
export type Step = (typeof steps)[number]

/** Where a sitting is opened: at the step that its phase has reached. */
export function stepAt(phase: Phase['kind']): Step {
  const reached = { preparing: 'prepare', sitting: 'scoring', closed: 'results' } as const
  return reached[phase]
}

/** Step 3 with a product in hand: whoever comes from one finds the same one there. */
export const scoringOf = (sitting: string, product: string | undefined) => ({
  name: 'scoring' as const,
  params: { sitting },
  query: product === undefined ? {} : { product },
})
