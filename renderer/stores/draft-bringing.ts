import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Stage } from '#shared/dossier/dossier.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'

/** A file on its way to become a draft; shares are from 0 to 1. */
type Bringing =
  | { readonly kind: 'sending' | 'reading'; readonly share: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A draft that was handed on, or last time's package, on its way in. */
export const useDraftBringing = defineStore('draft-bringing', () => {
  const link = useLink()
  const underWay = ref<Bringing>()
  let stopping = new AbortController()
  let handedOver: string | undefined

  /**
   * @param stage of the next dossier of a product, to be begun from its package; without one the file goes on as it is
   * @returns the new draft; nothing where it was refused or stopped
   */
  async function take(file: File, stage?: Stage): Promise<string | undefined> {
    stopping = new AbortController()
    const { signal } = stopping
    underWay.value = { kind: 'sending', share: 0 }
    try {
      const progress = (done: number): void => {
        underWay.value = { kind: 'sending', share: done / Math.max(1, file.size) }
      }
      const sent = await upload(file, { progress, signal })
      if (!sent.ok) return refuse(sent.refusal)
      handedOver = sent.value
      underWay.value = { kind: 'reading', share: 0 }
      const answer = await link.call('draft.bring', { upload: sent.value, ...(stage && { stage }) })
      if (!answer.ok) {
        await discardUpload(sent.value)
        return refuse(answer.refusal)
      }
      underWay.value = undefined
      return answer.value.draft
    } catch (error) {
      if (!signal.aborted) throw error
      underWay.value = undefined
      return undefined
    }
  }

  function refuse(refusal: Refusal): undefined {
    underWay.value = refusal.code === 'work.cancelled' ? undefined : { kind: 'refused', refusal }
  }

  function stop(): void {
    if (underWay.value?.kind === 'reading' && handedOver !== undefined)
      void link.call('draft.stop', { work: 'draft.bring', of: handedOver })
    else stopping.abort()
  }

  function dismiss(): void {
    underWay.value = undefined
  }

  link.on('work.progress', ({ work, of, share }) => {
    if (work === 'draft.bring' && of === handedOver && underWay.value?.kind === 'reading')
      underWay.value = { kind: 'reading', share }
  })
  return { underWay, take, stop, dismiss }
})
