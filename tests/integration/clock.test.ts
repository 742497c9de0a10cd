import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aHost, aStartedSitting, type HostInHand } from '#tests/support/a-host.ts'

const morning = Date.parse('2026-08-18T08:00:00+07:00')
const hour = 3_600_000

let now: number
let inHand: HostInHand
let sitting: string
let products: readonly string[]

beforeEach(async () => {
  now = morning
  inHand = await aHost({ time: { clock: () => now, every: () => () => undefined } })
  ;({ sitting, products } = await aStartedSitting(inHand))
})
afterEach(() => inHand.dispose())

const read = () => inHand.ask('sitting.read', { sitting })
const discuss = (at: number, text: string) => {
  now = at
  return inHand.ask('discussion.note', { sitting, product: products[0] ?? '', text })
}

describe('the clock of the laptop', () => {
  it('is what every event is timed by, also after one that a clock ahead had timed', async () => {
    const wrong = Date.parse('2030-01-01T09:00:00+07:00')
    const ahead = await discuss(wrong, 'Lần một')
    expect(ahead.savedAt).toBe(wrong)
    const back = await discuss(morning + hour, 'Lần hai')
    expect(back.savedAt).toBe(morning + hour)
    expect((await discuss(morning + 2 * hour, 'Lần ba')).savedAt).toBe(morning + 2 * hour)
    const { clockJumps, revision } = await read()
    expect(clockJumps).toEqual([
      { number: ahead.revision, from: morning, to: wrong },
      { number: back.revision - 1, from: wrong, to: morning + hour },
    ])
    expect(revision).toBe(back.revision + 1)
  })

  it('ends the sitting when it ends, whatever a clock had said between', async () => {
    const wrong = Date.parse('2030-01-01T09:00:00+07:00')
    const { revision: number } = await discuss(wrong, 'Lần một')
    now = morning + hour
    for (const product of products)
      await inHand.ask('outcome.dismiss', {
        sitting,
        product,
        dismissal: { kind: 'returned', missing: 'Phiếu kiểm nghiệm' },
        vote: { kind: 'consensus' },
      })
    now += 60_000
    await inHand.ask('sitting.close', { sitting })
    expect((await read()).phase).toEqual({ kind: 'closed', startedAt: morning, closedAt: now })
    const { findings, remarks } = await inHand.ask('record.check', { sitting })
    expect(findings).toEqual([])
    expect(remarks).toEqual([
      { kind: 'clock-jump', number, from: morning, to: wrong },
      { kind: 'clock-jump', number: number + 1, from: wrong, to: morning + hour },
    ])
  })

  it('of a second laptop seven hours slow gives each event its own time', async () => {
    const slow = morning - 7 * hour
    const times = []
    for (const minute of [1, 2, 3])
      times.push((await discuss(slow + minute * 60_000, `Lần ${minute}`)).savedAt - slow)
    expect(times).toEqual([60_000, 120_000, 180_000])
    expect((await read()).clockJumps).toMatchObject([{ from: morning, to: slow + 60_000 }])
  })

  it('corrected by no more than a second is no jump, and by a millisecond more it is', async () => {
    expect((await discuss(morning - 1000, 'Lần một')).savedAt).toBe(morning)
    expect((await read()).clockJumps).toEqual([])
    expect((await discuss(morning - 1001, 'Lần hai')).savedAt).toBe(morning - 1001)
    expect((await read()).clockJumps).toMatchObject([{ from: morning, to: morning - 1001 }])
  })
})
