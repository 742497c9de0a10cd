import { onBeforeUnmount, shallowReactive, type ShallowReactive } from 'vue'

/** Which parts of a long scroll are near what is seen of it, by their number from 1. */
export interface NearParts {
  readonly near: ShallowReactive<Set<number>>
  /** These from now on, and no others. */
  watch(parts: readonly Element[]): void
}

/** @param margin of what is seen that counts as near, above and below */
export function useNearParts(margin: string): NearParts {
  const near = shallowReactive(new Set<number>())
  let numbers = new Map<Element, number>()
  const observer = new IntersectionObserver(
    entries => {
      for (const { target, isIntersecting } of entries) {
        const number = numbers.get(target)
        if (number === undefined) continue
        if (isIntersecting) near.add(number)
        else near.delete(number)
      }
    },
    { scrollMargin: margin },
  )
  onBeforeUnmount(() => observer.disconnect())
  return {
    near,
    watch(parts) {
      observer.disconnect()
      near.clear()
      numbers = new Map(parts.map((part, index) => [part, index + 1]))
      for (const part of parts) observer.observe(part)
    },
  }
}
