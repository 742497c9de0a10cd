import { describe, expect, it } from 'vitest'
import type { LoggedEvent } from '#shared/council/event.ts'
import { fold } from '#shared/council/evolve.ts'
import { chained, firstBroken, hashedText } from '#shared/council/log.ts'
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

  it('shows an event out of its number, or chained to another, though its own hash is right', () => {
    const [first, second, ...rest] = whole.log
    if (!first || !second) throw new Error('No events')
    const rehashed = ({ previous = second.previous, ...change }: Partial<LoggedEvent>) => [
      first,
      chained(previous, { ...second, ...change }, sha256),
      ...rest,
    ]
    expect(firstBroken(rehashed({}), sha256)).toBeUndefined()
    expect(firstBroken(rehashed({ number: 3 }), sha256)).toBe(2)
    expect(firstBroken(rehashed({ previous: 'a'.repeat(64) }), sha256)).toBe(2)
    expect(firstBroken(rehashed({ actor: 'ai đó' }), sha256)).toBe(3)
  })

  it('is hashed as canonical JSON also where an earlier version named no request', () => {
    for (const { actor, at, event, number, previous, sitting } of whole.log.slice(0, 3)) {
      const said = { actor, at, event, number, previous, sitting }
      expect(hashedText(said, canonicalJson(said.event))).toBe(canonicalJson(said))
    }
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
