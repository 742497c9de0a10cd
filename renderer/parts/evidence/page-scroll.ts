import { nextTick, onBeforeUnmount, onMounted, ref, watch, type Ref, type ShallowReactive } from 'vue'
import { useNearParts } from './near-parts.ts'

/** Pages one below the other in a scroller, each a child of it. */
export interface PageScroll {
  /** The page in hand: the one across the upper third. */
  readonly current: Readonly<Ref<number>>
  /** Pixels across that the scroller has for pages. */
  readonly room: Readonly<Ref<number>>
  /** Numbers of the pages near what is seen. */
  readonly near: ShallowReactive<Set<number>>
  turnTo(page: number): void
  /** To be told of each scroll. */
  follow(): void
}

/** @param count of the pages that are shown; 0 while none are */
export function usePageScroll(
  scroller: Readonly<Ref<HTMLElement | null>>,
  zoom: Readonly<Ref<number>>,
  count: () => number,
): PageScroll {
  const current = ref(1)
  const room = ref(0)
  const { near, watch: watchSheets } = useNearParts('80%')
  const sizes = new ResizeObserver(([entry]) => (room.value = Math.floor(entry?.contentRect.width ?? 0)))
  const shown = (): number => (room.value > 0 ? count() : 0)
  const sheets = (): readonly HTMLElement[] =>
    [...(shown() > 0 ? (scroller.value?.children ?? []) : [])].filter(child => child instanceof HTMLElement)

  function turnTo(number: number): void {
    current.value = Math.min(Math.max(1, number), Math.max(1, count()))
    const sheet = sheets()[current.value - 1]
    if (scroller.value && sheet) scroller.value.scrollTop = sheet.offsetTop - scroller.value.offsetTop
  }
  function follow(): void {
    if (!scroller.value) return
    const line = scroller.value.offsetTop + scroller.value.scrollTop + scroller.value.clientHeight / 3
    const at = sheets().findLastIndex(sheet => sheet.offsetTop <= line)
    if (at >= 0) current.value = at + 1
  }

  watch(shown, () => watchSheets(sheets()), { flush: 'post' })
  watch([zoom, room], () => {
    const kept = current.value
    void nextTick(() => turnTo(kept))
  })
  onMounted(() => scroller.value && sizes.observe(scroller.value))
  onBeforeUnmount(() => sizes.disconnect())
  return { current, room, near, turnTo, follow }
}
