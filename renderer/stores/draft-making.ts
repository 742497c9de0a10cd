import { defineStore } from 'pinia'
import { computed, ref, shallowRef } from 'vue'
import type { Answers } from '#shared/contract/answers.ts'
import type { Input } from '#shared/contract/contract.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { DraftContent } from '#shared/dossier/draft.ts'
import { isSame } from '#shared/kernel/same.ts'
import { refused } from '#shared/kernel/result.ts'
import { useLink } from '../link/link.ts'
import { useDraft } from './draft.ts'

/** What the host makes of files of a draft. */
export type DraftMaking = 'draft.convert' | 'draft.split' | 'draft.join'

/** What files are named in. */
type Touched = Pick<DraftContent, 'files' | 'assessment' | 'product'>

/** Files of the draft in hand on their way into others: how far, what came of it, and the way back. */
export const useDraftMaking = defineStore('draft-making', () => {
  const link = useLink()
  const inHand = useDraft()
  const underWay = ref<{ readonly work: DraftMaking; readonly draft: string; readonly share: number }>()
  const refusal = ref<Refusal>()
  const converter = ref<Answers['draft.converter']['converter']>()
  const last = shallowRef<{ readonly draft: string; readonly before: Touched; readonly after: Touched }>()
  /** Only while nothing else was done since to what would be put back. */
  const canUndo = computed(() => {
    const { content, view } = inHand
    return !!content && last.value?.draft === view?.id && isSame(last.value?.after, touchedOf(content))
  })

  /** Begins once all that was typed is on disk. @returns nothing where it was refused or stopped */
  async function make<N extends DraftMaking>(work: N, input: Input<N>): Promise<Answers[N] | undefined> {
    if (underWay.value) return undefined
    const { draft } = input
    underWay.value = { work, draft, share: 0 }
    refusal.value = undefined
    const unsaved = await inHand.settle()
    const before = inHand.content
    const answer = unsaved ? refused(unsaved) : await link.call(work, input)
    if (answer.ok) await inHand.refresh()
    underWay.value = undefined
    if (!answer.ok) {
      if (answer.refusal.code !== 'work.cancelled') refusal.value = answer.refusal
      return undefined
    }
    const after = inHand.content
    last.value =
      work === 'draft.convert' || !before || !after
        ? undefined
        : { draft, before: touchedOf(before), after: touchedOf(after) }
    return answer.value
  }

  function stop(): void {
    if (underWay.value) void link.call('draft.stop', { work: underWay.value.work, of: underWay.value.draft })
  }

  /** The files that were split or joined stand in the list again, and what cited them does. */
  function undo(): void {
    if (canUndo.value && last.value) inHand.change(last.value.before)
    last.value = undefined
  }

  async function readConverter(): Promise<void> {
    if (converter.value !== undefined) return
    const answer = await link.call('draft.converter', {})
    if (answer.ok) converter.value = answer.value.converter
  }

  const forget = (): void => void (refusal.value = undefined)

  link.on('work.progress', ({ work, of, share }) => {
    const now = underWay.value
    if (now && work === now.work && of === now.draft) underWay.value = { ...now, share }
  })
  return { underWay, refusal, converter, canUndo, make, stop, undo, readConverter, forget }
})

const touchedOf = ({ files, assessment, product }: DraftContent): Touched => ({ files, assessment, product })
