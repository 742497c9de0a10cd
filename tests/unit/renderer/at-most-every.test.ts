import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { atMostEvery } from '#renderer/stores/at-most-every.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

describe('what a busy room tells', () => {
  it('is heeded at once, and then no more than once in each pause, the last of it too', () => {
    const run = vi.fn()
    const tell = atMostEvery(500, run)
    tell()
    expect(run).toHaveBeenCalledTimes(1)
    for (let at = 0; at < 100; at += 1) {
      tell()
      vi.advanceTimersByTime(10)
    }
    expect(run).toHaveBeenCalledTimes(3)
    vi.advanceTimersByTime(5000)
    expect(run).toHaveBeenCalledTimes(3)
    tell()
    expect(run).toHaveBeenCalledTimes(4)
  })
})
