import type { Dismissal } from '#shared/council/reconciling.ts'
import type { Words } from '#shared/words/words.ts'

/** The decisions outside the average, each with what comes of it. */
export function dismissalWords({ common: { outcomes }, reconcile: { dismissal } }: Words) {
  const said = (kind: Dismissal['kind']) => ({ label: outcomes[kind], effect: dismissal.hints[kind] })
  return { excluded: said('excluded'), stopped: said('stopped'), returned: said('returned') }
}
