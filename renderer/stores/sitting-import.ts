import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { ImportedSitting } from '#shared/contract/answers.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { discardUpload, upload } from '../link/upload.ts'

/** A sitting file on its way in, and what it turned out to be. Shares are from 0 to 1. */
export interface SittingImport {
  readonly file: string
  readonly state:
    | { readonly kind: 'sending' | 'checking'; readonly share: number }
    | { readonly kind: 'answered'; readonly imported: ImportedSitting }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
}

export type Side = 'here' | 'there'

/** The last sitting file that was handed over. One that is a fork waits at the host until a side is chosen or another file comes. */
export const useSittingImport = defineStore('sitting-import', () => {
  const link = useLink()
  const underWay = ref<SittingImport>()
  const refusal = ref<Refusal>()
  const settling = ref(false)
  /** Which log a person has just chosen. */
  const settled = ref<Side>()
  let stopping = new AbortController()
  let handedOver: string | undefined

  const fork = computed(() => {
    const state = underWay.value?.state
    return state?.kind === 'answered' && state.imported.kind === 'fork' ? state.imported : undefined
  })

  async function take(file: File): Promise<void> {
    dismiss()
    stopping = new AbortController()
    const { signal } = stopping
    const show = (state: SittingImport['state']): void => {
      if (!signal.aborted) underWay.value = { file: file.name, state }
    }
    show({ kind: 'sending', share: 0 })
    try {
      const progress = (done: number): void => show({ kind: 'sending', share: done / file.size })
      const sent = await upload(file, { progress, signal })
      if (!sent.ok) return show({ kind: 'refused', refusal: sent.refusal })
      handedOver = sent.value
      show({ kind: 'checking', share: 0 })
      const answer = await link.call('sitting.import', { upload: sent.value })
      if (answer.ok) show({ kind: 'answered', imported: answer.value })
      else if (answer.refusal.code === 'work.cancelled') underWay.value = undefined
      else show({ kind: 'refused', refusal: answer.refusal })
    } catch (error) {
      if (!signal.aborted) throw error
      underWay.value = undefined
    }
  }

  /** What had been sent is gone; a check under way ends by itself and says so. */
  function stop(): void {
    const isChecking = underWay.value?.state.kind === 'checking'
    if (isChecking && handedOver !== undefined)
      void link.call('work.cancel', { work: 'import', of: handedOver })
    else stopping.abort()
  }

  function dismiss(): void {
    if (fork.value && handedOver !== undefined) void discardUpload(handedOver)
    handedOver = undefined
    underWay.value = undefined
    refusal.value = undefined
    settled.value = undefined
  }

  /** @returns whether the sitting goes on with that log now */
  async function settle(goesOn: Side, reason: string): Promise<boolean> {
    if (!fork.value || handedOver === undefined) return false
    const { sitting, here, there } = fork.value.fork
    settling.value = true
    const answer = await link.call('fork.settle', {
      sitting,
      upload: handedOver,
      goesOn,
      here: here.head.hash,
      there: there.head.hash,
      reason,
    })
    settling.value = false
    refusal.value = answer.ok ? undefined : answer.refusal
    if (!answer.ok) return false
    handedOver = undefined
    underWay.value = undefined
    settled.value = goesOn
    return true
  }

  link.on('work.progress', ({ work, of, share }) => {
    const now = underWay.value
    if (work === 'import' && now?.state.kind === 'checking' && of === handedOver)
      underWay.value = { ...now, state: { kind: 'checking', share } }
  })
  return { underWay, fork, refusal, settling, settled, take, stop, dismiss, settle }
})
