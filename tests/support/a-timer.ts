import type { Clock, Every } from '#electron/app/ports.ts'

/** Time that stands still until it is turned by hand. */
export interface Timer {
  readonly clock: Clock
  readonly every: Every
  /** Lets so many milliseconds go by, and does what falls due in them. */
  turn(milliseconds: number): Promise<void>
}

/** @param start UTC milliseconds; noon in Vietnam on a day of a meeting unless it matters */
export function aTimer(start = Date.UTC(2026, 7, 18, 5)): Timer {
  let now = start
  const due = new Set<{ readonly period: number; next: number; readonly work: () => Promise<void> }>()
  return {
    clock: () => now,
    every(period, work) {
      const one = { period, next: now + period, work }
      due.add(one)
      return () => due.delete(one)
    },
    async turn(milliseconds) {
      const end = now + milliseconds
      for (;;) {
        const [next] = [...due].filter(one => one.next <= end).toSorted((a, b) => a.next - b.next)
        if (!next) break
        now = next.next
        next.next += next.period
        await next.work()
      }
      now = end
    },
  }
}
