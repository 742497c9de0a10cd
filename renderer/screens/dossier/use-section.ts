import { computed, type ComputedRef } from 'vue'
import { contentOfNothing, type DraftContent } from '#shared/dossier/draft.ts'
import { vietnamDay } from '#shared/words/figures.ts'
import { useDraft } from '../../stores/draft.ts'

/** What the dossier in hand holds. The frame shows a step only once there is one. */
export function useContent(): ComputedRef<DraftContent> {
  const draft = useDraft()
  return computed(() => draft.content ?? contentOfNothing)
}

/** The day that a dossier is looked at by: that of filing, and today while nobody gave one. */
export const dayOf = ({ product }: DraftContent): string => product.filedOn ?? vietnamDay(Date.now())
