import { z } from 'zod'
import type { Refusal } from '#shared/contract/refusal.ts'
import { OtherKey } from './pinned-tls.ts'

/** What kept this machine from a room. @param pin of the key that was expected */
export function refusalOf(
  error: unknown,
  { address, pin }: { readonly address: string; readonly pin: string },
): Refusal {
  if (error instanceof OtherKey) {
    const { shown } = error
    return { code: 'away.other-key', expected: pin, shown: shown.pin, fingerprint: shown.fingerprint }
  }
  // Something answered, and not as a room does.
  if (error instanceof z.ZodError || error instanceof SyntaxError) return { code: 'away.not-a-room', address }
  return { code: 'away.unreachable', address }
}
