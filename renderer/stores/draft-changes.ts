import { defineStore } from 'pinia'
import { ref, shallowRef } from 'vue'
import type { DossierChanges } from '#shared/dossier/dossier-changes.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** How the draft in hand differs from the dossier that it was begun from. */
export const useDraftChanges = defineStore('draft-changes', () => {
  const link = useLink()
  const inHand = useDraft()
  /** Nothing while it is compared, and where it was begun from nothing. */
  const changes = shallowRef<DossierChanges>()
  const comparing = ref(false)
  const refusal = ref<Refusal>()

  /** Compares what is on disk once all that was typed is there. */
  async function compare(draft: string): Promise<void> {
    comparing.value = true
    changes.value = undefined
    await inHand.settle()
    const answer = await link.call('draft.changes', { draft })
    comparing.value = false
    changes.value = answer.ok ? answer.value : undefined
    refusal.value = answer.ok ? undefined : answer.refusal
  }
  return { changes, comparing, refusal, compare }
})
