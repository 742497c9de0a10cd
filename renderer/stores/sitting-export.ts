import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { SittingSummary } from '#shared/contract/answers.ts'
import type { ExportedSitting } from '#shared/contract/kept.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

/** A sitting on its way into a file: how far, from 0 to 1, and what came of it. */
export interface SittingExport {
  readonly sitting: SittingSummary
  readonly state:
    | { readonly kind: 'writing'; readonly share: number }
    | { readonly kind: 'ready'; readonly file: ExportedSitting; readonly address: string }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
}

/** The last sitting that was to be taken to another machine; the host writes one at a time for this screen. */
export const useSittingExport = defineStore('sitting-export', () => {
  const link = useLink()
  const underWay = ref<SittingExport>()

  async function begin(sitting: SittingSummary): Promise<void> {
    underWay.value = { sitting, state: { kind: 'writing', share: 0 } }
    const answer = await link.call('sitting.export', { sitting: sitting.id })
    if (answer.ok) {
      const address = `${link.bytes}${answer.value.path}`
      underWay.value = { sitting, state: { kind: 'ready', file: answer.value, address } }
    } else if (answer.refusal.code === 'work.cancelled') underWay.value = undefined
    else underWay.value = { sitting, state: { kind: 'refused', refusal: answer.refusal } }
  }

  function stop(): void {
    if (underWay.value) void link.call('work.cancel', { work: 'export', of: underWay.value.sitting.id })
  }

  function dismiss(): void {
    underWay.value = undefined
  }

  link.on('work.progress', ({ work, of, share }) => {
    const now = underWay.value
    if (work === 'export' && now?.state.kind === 'writing' && of === now.sitting.id)
      underWay.value = { ...now, state: { kind: 'writing', share } }
  })
  return { underWay, begin, stop, dismiss }
})
