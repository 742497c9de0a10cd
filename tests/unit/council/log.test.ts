import { describe, expect, it } from 'vitest'
import { fold } from '#shared/council/evolve.ts'
import { firstBroken } from '#shared/council/log.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { aSitting, sha256 } from '#tests/support/a-sitting.ts'

const whole = aSitting().start().scores('che', 72).confirms('che').settles('che').closes()

describe('the log of a sitting', () => {
  it('holds as it was written', () => {
    expect(firstBroken(whole.log, sha256)).toBeUndefined()
  })

  it('is hashed event by event as canonical JSON of all that an event says', () => {
    for (const { hash, ...said } of whole.log) expect(hash).toBe(sha256(canonicalJson(said)))
  })

  it('gives the same sitting whenever it is folded', () => {
    expect(fold(whole.log)).toEqual(whole.now)
    expect(fold([])).toBeUndefined()
  })

  it('shows a mark that was changed afterwards', () => {
    const at = whole.log.findIndex(({ event }) => event.kind === 'sheet.marked')
    const forged = whole.log.map((logged, index) =>
      index === at && logged.event.kind === 'sheet.marked'
        ? { ...logged, event: { ...logged.event, choice: 'none' as const } }
        : logged,
    )
    expect(firstBroken(forged, sha256)).toBe(at + 1)
  })

  it('shows an event taken out, and two that changed places', () => {
    expect(firstBroken(whole.log.toSpliced(4, 1), sha256)).toBe(5)
    const [first, second, third, ...rest] = whole.log
    if (!first || !second || !third) throw new Error('Too short')
    expect(firstBroken([first, third, second, ...rest], sha256)).toBe(2)
  })

  it('is not folded with a gap, for that log is damaged', () => {
    expect(() => fold(whole.log.toSpliced(4, 1))).toThrow('Event 6 does not follow')
  })
})
