import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { NameReading } from '#shared/dossier/package-note.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'

type Begin = Input<'draft.bring'>['begin']

/** A file on its way to become a draft; shares are from 0 to 1. */
type Bringing =
  | { readonly kind: 'sending' | 'reading'; readonly share: number }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** A draft that was handed on, or last time's package, on its way in. */
export const useDraftBringing = defineStore('draft-bringing', () => {
  const link = useLink()
  const underWay = ref<Bringing>()
  let stopping = new AbortController()
  /** What was handed over and is not a draft yet; it stays while somebody chooses how its names are read. */
  let handedOver: { readonly upload: string; readonly begin: Begin } | undefined

  /**
   * @param begin what is begun from a package: the next dossier, or the advisory team's work on it; without one the file goes on as it is
   * @returns the new draft; nothing where it was refused or stopped
   */
  async function take(file: File, begin?: Begin): Promise<string | undefined> {
    await dismiss()
    stopping = new AbortController()
    const { signal } = stopping
    underWay.value = { kind: 'sending', share: 0 }
    try {
      const progress = (done: number): void => {
        underWay.value = { kind: 'sending', share: done / Math.max(1, file.size) }
      }
      const sent = await upload(file, { progress, signal })
      if (!sent.ok) return refuse(sent.refusal)
      handedOver = { upload: sent.value, begin }
      return await read()
    } catch (error) {
      if (!signal.aborted) throw error
      underWay.value = undefined
      return undefined
    }
  }

  /**
   * @param names how names are read that the file says nothing of, once somebody was asked
   * @returns as `take`
   */
  async function read(names?: NameReading): Promise<string | undefined> {
    if (!handedOver) return undefined
    const { upload: sent, begin } = handedOver
    underWay.value = { kind: 'reading', share: 0 }
    const wish = { ...(begin && { begin }), ...(names && { names }) }
    const answer = await link.call('draft.bring', { upload: sent, ...wish })
    if (answer.ok) {
      handedOver = undefined
      underWay.value = undefined
      return answer.value.draft
    }
    if (answer.refusal.code !== 'package.names-unclear') await takeBack()
    return refuse(answer.refusal)
  }

  async function takeBack(): Promise<void> {
    const { upload: sent } = handedOver ?? {}
    handedOver = undefined
    if (sent !== undefined) await discardUpload(sent)
  }

  function refuse(refusal: Refusal): undefined {
    underWay.value = refusal.code === 'work.cancelled' ? undefined : { kind: 'refused', refusal }
  }

  function stop(): void {
    if (underWay.value?.kind === 'reading' && handedOver !== undefined)
      void link.call('draft.stop', { work: 'draft.bring', of: handedOver.upload })
    else stopping.abort()
  }

  /** Lets go of what was refused; what is on its way goes on. */
  async function dismiss(): Promise<void> {
    if (underWay.value?.kind !== 'refused') return
    underWay.value = undefined
    await takeBack()
  }

  link.on('work.progress', ({ work, of, share }) => {
    if (work === 'draft.bring' && of === handedOver?.upload && underWay.value?.kind === 'reading')
      underWay.value = { kind: 'reading', share }
  })
  return { underWay, take, read, stop, dismiss }
})
