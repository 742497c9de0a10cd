import type { Refusal } from '#shared/contract/refusal.ts'

/**
 * Why the host does not give a file of the evidence that a picture, a film or a PDF asked for: these do not hear what it answers them.
 * Nothing where it does not say, or gives it now.
 */
export async function whyNotShown(address: string): Promise<Refusal | undefined> {
  try {
    const response = await fetch(address, { headers: { range: 'bytes=0-0' } })
    return response.status === 409 ? { code: 'evidence.changed' } : undefined
  } catch {
    return undefined
  }
}
