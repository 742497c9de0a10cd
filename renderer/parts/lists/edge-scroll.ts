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

/** Scrolls the page while something is dragged near an end of the window, also when the pointer holds still there. */
export function useEdgeScroll(isDragging: () => boolean): void {
  let speed = 0
  let frame = 0

  function go(): void {
    frame = 0
    if (speed === 0 || !isDragging()) return
    window.scrollBy(0, speed)
    frame = requestAnimationFrame(go)
  }

  useEventListener(window, 'dragover', ({ clientY }: DragEvent) => {
    speed = edgeSpeed(clientY, window.innerHeight)
    if (frame === 0) frame = requestAnimationFrame(go)
  })
  onBeforeUnmount(() => cancelAnimationFrame(frame))
}
