import { describe, expect, it } from 'vitest'
import { clockSetBack, isJumpForward, jumpBack, timeOfNext } from '#shared/council/clock.ts'
import { aSitting } from '#tests/support/a-sitting.ts'

const before = { changedAt: 10_000 }

describe('a clock that goes back', () => {
  it('by a second or less was corrected, and by more was set back', () => {
    expect(clockSetBack(before, 9_000)).toBeUndefined()
    expect(clockSetBack(before, 8_999)).toEqual({ kind: 'clock.set-back', by: 1_001 })
    expect(clockSetBack(before, 20_000)).toBeUndefined()
    expect(clockSetBack(undefined, 0)).toBeUndefined()
  })

  it('gives its own time where it was set back, and no earlier one where it was corrected', () => {
    expect(timeOfNext(before, 9_000)).toBe(10_000)
    expect(timeOfNext(before, 8_999)).toBe(8_999)
    expect(timeOfNext(before, 10_001)).toBe(10_001)
    expect(timeOfNext(undefined, 5)).toBe(5)
  })

  it('went from one time to the other, also in the records of earlier versions', () => {
    expect(jumpBack(before, 4_000, 6_000)).toEqual({ from: 10_000, to: 4_000 })
    expect(jumpBack(before, 3_000, 6_000)).toEqual({ from: 10_000, to: 3_000 })
    expect(jumpBack(before, 10_000, 6_000)).toEqual({ from: 10_000, to: 4_000 })
  })
})

describe('a clock that goes forward', () => {
  const days = (count: number): number => count * 86_400_000
  const midnight = Date.parse('2026-08-18T00:00:00+07:00')
  const started = aSitting().start()
  const { changedAt } = started.now

  it('is thought wrong more than 31 days after the event before and the day of the sitting', () => {
    expect(isJumpForward(started.now, changedAt + days(31))).toBe(false)
    expect(isJumpForward(started.now, changedAt + days(31) + 1)).toBe(true)
  })

  it('is right while the day of the sitting is no longer past than that', () => {
    const early = { ...started.now, changedAt: midnight - days(60) }
    expect(isJumpForward(early, midnight + days(31))).toBe(false)
    expect(isJumpForward(early, midnight + days(31) + 1)).toBe(true)
    expect(isJumpForward(early, midnight)).toBe(false)
  })

  it('is thought nothing of after the sitting was closed', () => {
    const { now } = aSitting().start().carriesOver('che').closes()
    expect(isJumpForward(now, now.changedAt + days(400))).toBe(false)
  })
})
