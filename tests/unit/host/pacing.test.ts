import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { paced } from '#electron/room/pacing.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

/** So many calls at once, each noted when it is done. */
function asked(count: number) {
  const done: number[] = []
  const pause = vi.fn()
  const resume = vi.fn()
  const pace = paced({ pause, resume }, () => Date.now())
  for (let at = 0; at < count; at += 1) pace.do(() => done.push(at))
  return { done, pause, resume, pace }
}

describe('what one device asks', () => {
  it('is done at once up to sixty calls, as a page asks that is just opened', () => {
    const { done, pause } = asked(60)
    expect(done).toHaveLength(60)
    expect(pause).not.toHaveBeenCalled()
  })

  it('is held up beyond that, done at thirty a second in its order, and none of it is lost', async () => {
    const { done, pause, resume } = asked(120)
    expect(done).toHaveLength(60)
    expect(pause).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1_000)
    expect(done.length).toBeGreaterThanOrEqual(88)
    expect(done.length).toBeLessThanOrEqual(91)
    expect(resume).not.toHaveBeenCalled()
    await vi.advanceTimersByTimeAsync(1_200)
    expect(done).toEqual(Array.from({ length: 120 }, (_, at) => at))
    expect(resume).toHaveBeenCalledTimes(1)
  })

  it('is forgotten when the device is gone', async () => {
    const { done, pace } = asked(100)
    pace.stop()
    await vi.advanceTimersByTimeAsync(5_000)
    expect(done).toHaveLength(60)
  })
})
