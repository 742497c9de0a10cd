import { useEventListener } from '@vueuse/core'
import { onBeforeUnmount } from 'vue'

/** From the upper or lower end of the window, in pixels; the foot of a step lies over the lower one. */
const belt = 110
/** Pixels for each picture that a screen draws. */
const fastest = 22

/** How fast a page goes on under something that is held near its end: below zero upwards, faster the nearer. Pixels. */
export function edgeSpeed(y: number, height: number): number {
  const into = y < belt ? y - belt : Math.max(0, y - (height - belt))
  return Math.round((Math.max(-belt, Math.min(belt, into)) / belt) * fastest)
}

/** What of a pane is in the window; all of the window where the list has none. */
function sightOf(pane: HTMLElement | null): { readonly top: number; readonly height: number } {
  const { top, bottom } = pane?.getBoundingClientRect() ?? { top: 0, bottom: window.innerHeight }
  const first = Math.max(0, top)
  return { top: first, height: Math.min(window.innerHeight, bottom) - first }
}

/**
 * Scrolls the pane of a list, and where it has none or is at its end the page, while something is dragged near an end of what is seen of it,
 * also when the pointer holds still there.
 */
export function useEdgeScroll(isDragging: () => boolean, pane: () => HTMLElement | null = () => null): void {
  let speed = 0
  let frame = 0

  function go(): void {
    frame = 0
    if (speed === 0 || !isDragging()) return
    const inside = pane()
    const before = inside?.scrollTop
    inside?.scrollBy(0, speed)
    if (inside?.scrollTop === before) window.scrollBy(0, speed)
    frame = requestAnimationFrame(go)
  }

  useEventListener(window, 'dragover', ({ clientY }: DragEvent) => {
    const { top, height } = sightOf(pane())
    speed = edgeSpeed(clientY - top, height)
    if (frame === 0) frame = requestAnimationFrame(go)
  })
  onBeforeUnmount(() => cancelAnimationFrame(frame))
}
