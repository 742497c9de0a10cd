import { defineStore } from 'pinia'
import { ref } from 'vue'
import type { OutgoingDraftFile } from '#shared/contract/draft-views.ts'
import type { DraftContent } from '#shared/dossier/draft.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** As what a draft leaves: the package for the council, or itself for somebody to go on with. */
export type DraftWay = 'draft.pack' | 'draft.hand-on'

/** A draft on its way into a file: how far, from 0 to 1, and what came of it. */
interface DraftExport {
  readonly draft: string
  readonly way: DraftWay
  readonly state:
    | { readonly kind: 'writing'; readonly share: number }
    | {
        readonly kind: 'ready'
        readonly file: OutgoingDraftFile
        readonly address: string
        readonly of: DraftContent | undefined
      }
    | { readonly kind: 'refused'; readonly refusal: Refusal }
}

/** The last file that was made of a draft on this screen. */
export const useDraftExport = defineStore('draft-export', () => {
  const link = useLink()
  const inHand = useDraft()
  const underWay = ref<DraftExport>()

  /** Begins once all that was typed is on disk. */
  async function begin(draft: string, way: DraftWay): Promise<void> {
    underWay.value = { draft, way, state: { kind: 'writing', share: 0 } }
    const unsaved = await inHand.settle()
    if (unsaved) {
      underWay.value = { draft, way, state: { kind: 'refused', refusal: unsaved } }
      return
    }
    const of = inHand.content
    const answer = await link.call(way, { draft })
    if (answer.ok) {
      const address = `${link.bytes}${answer.value.path}`
      underWay.value = { draft, way, state: { kind: 'ready', file: answer.value, address, of } }
    } else if (answer.refusal.code === 'work.cancelled') underWay.value = undefined
    else underWay.value = { draft, way, state: { kind: 'refused', refusal: answer.refusal } }
  }

  function stop(): void {
    if (underWay.value) void link.call('draft.stop', { work: underWay.value.way, of: underWay.value.draft })
  }

  function dismiss(): void {
    underWay.value = undefined
  }

  link.on('work.progress', ({ work, of, share }) => {
    const now = underWay.value
    if (now?.state.kind === 'writing' && work === now.way && of === now.draft)
      underWay.value = { ...now, state: { kind: 'writing', share } }
  })
  return { underWay, begin, stop, dismiss }
})
