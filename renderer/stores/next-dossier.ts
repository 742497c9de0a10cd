import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

export type NextStage = Input<'draft.next'>['stage']

/** The next dossier of a product of the register, while it is begun from the last one. */
export const useNextDossier = defineStore('next-dossier', () => {
  const link = useLink()
  /** The product whose dossier is copied, and how far that is, from 0 to 1. */
  const underWay = ref<{ readonly product: string; readonly share: number }>()
  const refused = ref<{ readonly product: string; readonly refusal: Refusal }>()

  /** @returns the draft; nothing where it was refused or stopped */
  async function begin(product: string, stage: NextStage): Promise<string | undefined> {
    if (underWay.value) return undefined
    refused.value = undefined
    underWay.value = { product, share: 0 }
    const answer = await link.call('draft.next', { product, stage })
    underWay.value = undefined
    if (answer.ok) return answer.value.draft
    if (answer.refusal.code !== 'work.cancelled') refused.value = { product, refusal: answer.refusal }
    return undefined
  }

  function stop(): void {
    if (underWay.value) void link.call('draft.stop', { work: 'draft.next', of: underWay.value.product })
  }

  link.on('work.progress', ({ work, of, share }) => {
    if (work === 'draft.next' && of === underWay.value?.product) underWay.value = { product: of, share }
  })
  return { underWay, refused, begin, stop }
})
