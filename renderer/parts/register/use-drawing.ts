import { onBeforeUnmount, onMounted, watch, type ShallowRef } from 'vue'
import type { EChartsType } from 'echarts/core'
import type { BarsOption } from './draw-bars.ts'

/** How large a drawing's letters are, and of which kind: as all text, also where a person has made it larger. */
export interface Lettering {
  readonly fontSize: number
  readonly fontFamily: string
}

/** Keeps a drawing of bars in its place: drawn anew whenever its size or what it is of changes. */
export function useDrawing(
  place: Readonly<ShallowRef<HTMLElement | null>>,
  option: (letters: Lettering) => BarsOption,
): void {
  let drawing: EChartsType | undefined
  let isGone = false
  const letters = (): Lettering => ({
    fontSize: parseFloat(getComputedStyle(document.documentElement).fontSize),
    // Labels are measured with it, which `inherit` would not be.
    fontFamily: getComputedStyle(document.body).fontFamily,
  })
  function draw(): void {
    drawing?.resize()
    drawing?.setOption(option(letters()), { notMerge: true })
  }
  const sized = new ResizeObserver(draw)
  onMounted(async () => {
    const { drawBars } = await import('./draw-bars.ts')
    if (isGone || !place.value) return
    drawing = drawBars(place.value)
    sized.observe(place.value)
  })
  watch(() => option(letters()), draw, { flush: 'post' })
  onBeforeUnmount(() => {
    isGone = true
    sized.disconnect()
    drawing?.dispose()
  })
}
