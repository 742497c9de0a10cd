import type { Outcome } from '#shared/law/outcome.ts'
import { never } from '#shared/kernel/never.ts'
import type { Words } from '#shared/words/words.ts'

/** Why a product has no stars, as the council put it. */
export function groundOf(outcome: Exclude<Outcome, { kind: 'rated' }>, words: Words): string {
  switch (outcome.kind) {
    case 'excluded':
      return outcome.ground
    case 'stopped':
      return `${words.reconcile.outcome.stoppedAt(outcome.at)}. ${outcome.decision}`
    case 'returned':
      return outcome.missing
    default:
      return never(outcome)
  }
}
