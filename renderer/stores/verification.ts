import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { SignatureReport } from '#shared/documents/signature-report.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'

export type VerificationState =
  | { readonly kind: 'uploading'; readonly done: number }
  | { readonly kind: 'checking' }
  | { readonly kind: 'answered'; readonly report: SignatureReport }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A PDF whose signatures are being checked, and what came of it. */
export interface Verification {
  readonly file: string
  readonly size: number
  readonly state: VerificationState
}

/** The last PDF that was handed over to be verified. A new one takes the place of the one before, finished or not. */
export const useVerification = defineStore('verification', () => {
  const link = useLink()
  const verification = ref<Verification>()
  let stop = new AbortController()

  async function check(file: File): Promise<void> {
    clear()
    const { signal } = stop
    const show = (state: VerificationState): void => {
      if (!signal.aborted) verification.value = { file: file.name, size: file.size, state }
    }
    show({ kind: 'uploading', done: 0 })
    try {
      const sent = await upload(file, { progress: done => show({ kind: 'uploading', done }), signal })
      if (!sent.ok) return show({ kind: 'refused', refusal: sent.refusal })
      show({ kind: 'checking' })
      const answer = await link.call('minutes.verify', { upload: sent.value })
      show(
        answer.ok ? { kind: 'answered', report: answer.value } : { kind: 'refused', refusal: answer.refusal },
      )
    } catch (error) {
      if (!signal.aborted) throw error
    }
  }

  /** Forgets the PDF in hand; what was under way is stopped. */
  function clear(): void {
    stop.abort()
    stop = new AbortController()
    verification.value = undefined
  }

  return { verification, check, clear }
})
