import { computed, type ComputedRef } from 'vue'
import type { OutgoingDraftFile } from '#shared/contract/draft-views.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { isSame } from '#shared/kernel/same.ts'
import { useDraft } from '../../stores/draft.ts'
import { useDraftExport, type DraftWay } from '../../stores/draft-export.ts'

/** How far the draft in hand is on its way out, and what of it is ready to be saved. */
export interface Export {
  readonly way: ComputedRef<DraftWay | undefined>
  /** From 0 to 1; nothing while nothing is written. */
  readonly share: ComputedRef<number | undefined>
  readonly ready: ComputedRef<{ readonly file: OutgoingDraftFile; readonly address: string } | undefined>
  readonly refusal: ComputedRef<Refusal | undefined>
}

export function useExport(draft: () => string): Export {
  const store = useDraftExport()
  const inHand = useDraft()
  const underWay = computed(() => (store.underWay?.draft === draft() ? store.underWay : undefined))
  const state = computed(() => underWay.value?.state)
  return {
    way: computed(() => underWay.value?.way),
    share: computed(() => (state.value?.kind === 'writing' ? state.value.share : undefined)),
    // A file of before something changed is not the dossier any more.
    ready: computed(() =>
      state.value?.kind === 'ready' && isSame(state.value.of, inHand.content) ? state.value : undefined,
    ),
    refusal: computed(() => (state.value?.kind === 'refused' ? state.value.refusal : undefined)),
  }
}
