import { defineStore } from 'pinia'
import { computed, ref } from 'vue'
import type { Refusal } from '#shared/contract/refusal.ts'
import { useLink } from '../link/link.ts'

/** How far one draft of a run is. `share` is from 0 to 1, `size` in bytes. */
type PackState =
  | { readonly kind: 'waiting' }
  | { readonly kind: 'packing'; readonly share: number }
  | { readonly kind: 'packed'; readonly size: number }
  /** It had a package of its present state. */
  | { readonly kind: 'there' }
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  | { readonly kind: 'stopped' }

export interface PackItem {
  readonly draft: string
  readonly product: string
  /** Bytes of its files: by these the run is measured. */
  readonly size: number
  readonly state: PackState
}

/** Drafts that are made into packages one after another. What is stopped or refused leaves nothing; the other packages are whole. */
export const useDraftPacking = defineStore('draft-packing', () => {
  const link = useLink()
  const items = ref<readonly PackItem[]>([])
  const paused = ref(false)
  const isOver = ref(true)
  let mayGoOn = Promise.withResolvers<void>()
  let stopped = false

  function show(draft: string, state: PackState): void {
    items.value = items.value.map(item => (item.draft === draft ? { ...item, state } : item))
  }

  /** Begins when no other run is under way. */
  async function begin(
    drafts: readonly (Omit<PackItem, 'state'> & { readonly isThere: boolean })[],
  ): Promise<void> {
    if (!isOver.value) return
    items.value = drafts.map(({ isThere, ...item }) => ({
      ...item,
      state: isThere ? { kind: 'there' } : { kind: 'waiting' },
    }))
    stopped = false
    isOver.value = false
    for (const { draft, state } of items.value) if (state.kind === 'waiting') await packNext(draft)
    isOver.value = true
    paused.value = false
  }

  async function packNext(draft: string): Promise<void> {
    if (paused.value) await mayGoOn.promise
    if (stopped) return show(draft, { kind: 'stopped' })
    show(draft, { kind: 'packing', share: 0 })
    const answer = await link.call('draft.pack', { draft })
    if (answer.ok) return show(draft, { kind: 'packed', size: answer.value.size })
    const { refusal } = answer
    show(draft, refusal.code === 'work.cancelled' ? { kind: 'stopped' } : { kind: 'refused', refusal })
  }

  /** The one that is under way goes through. */
  function pause(): void {
    if (paused.value) return
    mayGoOn = Promise.withResolvers()
    paused.value = true
  }

  function goOn(): void {
    paused.value = false
    mayGoOn.resolve()
  }

  function stop(): void {
    stopped = true
    const now = items.value.find(({ state }) => state.kind === 'packing')
    if (now) void link.call('draft.stop', { work: 'draft.pack', of: now.draft })
    goOn()
  }

  function dismiss(): void {
    if (isOver.value) items.value = []
  }

  const share = computed(() => {
    const weigh = ({ size }: PackItem): number => Math.max(1, size)
    const done = items.value.reduce((sum, item) => sum + weigh(item) * shareOf(item.state), 0)
    return (
      done /
      Math.max(
        1,
        items.value.reduce((sum, item) => sum + weigh(item), 0),
      )
    )
  })

  link.on('work.progress', ({ work, of, share: far }) => {
    const now = items.value.find(({ draft }) => draft === of)
    if (work === 'draft.pack' && now?.state.kind === 'packing') show(of, { kind: 'packing', share: far })
  })
  return { items, paused, isOver, share, begin, pause, goOn, stop, dismiss }
})

function shareOf(state: PackState): number {
  if (state.kind === 'waiting') return 0
  return state.kind === 'packing' ? state.share : 1
}
