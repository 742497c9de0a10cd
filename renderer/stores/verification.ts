import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { MinutesReport } from '#shared/proof/proof-report.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'

export type VerificationState =
  | { readonly kind: 'uploading'; readonly done: number }
  | { readonly kind: 'checking' }
  | { readonly kind: 'answered'; readonly report: MinutesReport }
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
  let inHand: File | undefined

  async function check(file: File): Promise<void> {
    clear()
    inHand = file
    await answerFor(file, true)
  }

  /** The PDF in hand once more, where whom to trust is another matter now. The answer before stands until then. */
  async function checkAgain(): Promise<void> {
    if (!inHand) return
    stop.abort()
    stop = new AbortController()
    await answerFor(inHand, verification.value?.state.kind !== 'answered')
  }

  async function answerFor(file: File, tellsProgress: boolean): Promise<void> {
    const { signal } = stop
    const show = (state: VerificationState): void => {
      if (!signal.aborted) verification.value = { file: file.name, size: file.size, state }
    }
    const tell = tellsProgress ? show : () => undefined
    tell({ kind: 'uploading', done: 0 })
    try {
      const sent = await upload(file, { progress: done => tell({ kind: 'uploading', done }), signal })
      if (!sent.ok) return show({ kind: 'refused', refusal: sent.refusal })
      tell({ kind: 'checking' })
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
    inHand = undefined
    verification.value = undefined
  }

  return { verification, check, checkAgain, clear }
})
