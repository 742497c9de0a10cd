import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { PageReport } from '#shared/documents/page-report.ts'
import type { MinutesReport } from '#shared/proof/proof-report.ts'
import { useLink } from '../link/link.ts'
import { upload } from '../link/upload.ts'

export type VerificationState =
  | { readonly kind: 'uploading'; readonly done: number }
  | { readonly kind: 'checking' }
  | { readonly kind: 'answered'; readonly report: MinutesReport }
  /** A picture of a page, by the code that was read in it; nothing where none is seen. */
  | { readonly kind: 'page'; readonly report: PageReport | undefined }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A PDF whose signatures are being checked, and what came of it. */
export interface Verification {
  readonly file: string
  readonly size: number
  readonly state: VerificationState
}

/** What the code in a picture says; nothing where none is seen. */
type CodeIn = (picture: Blob) => Promise<string | undefined>

/** The last PDF that was handed over to be verified. A new one takes the place of the one before, finished or not. */
export const useVerification = defineStore('verification', () => {
  const link = useLink()
  const verification = ref<Verification>()
  let stop = new AbortController()
  let inHand: File | undefined
  let codeIn: CodeIn | undefined

  /** @param readsCode what reads the code in a picture of a page; without it pictures are taken for PDFs that cannot be read */
  async function check(file: File, readsCode?: CodeIn): Promise<void> {
    clear()
    inHand = file
    codeIn = readsCode
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
    if (codeIn && file.type.startsWith('image/')) return answerForPage(file, codeIn, { tell, show })
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

  /** The picture stays in this window: its code is all that is asked about. */
  async function answerForPage(
    picture: File,
    codeIn: CodeIn,
    { tell, show }: Readonly<Record<'tell' | 'show', (state: VerificationState) => void>>,
  ): Promise<void> {
    tell({ kind: 'checking' })
    const code = await codeIn(picture)
    if (code === undefined) return show({ kind: 'page', report: undefined })
    const answer = await link.call('minutes.page', { code })
    show(answer.ok ? { kind: 'page', report: answer.value } : { kind: 'refused', refusal: answer.refusal })
  }

  /** Forgets the PDF in hand; what was under way is stopped. */
  function clear(): void {
    stop.abort()
    stop = new AbortController()
    inHand = undefined
    verification.value = undefined
  }

  return { verification, check, checkAgain, clear, fileInHand: () => inHand }
})
