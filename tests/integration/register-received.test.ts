import { randomBytes } from 'node:crypto'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { mostReceivedBytes } from '#electron/app/received.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import { registerEngines } from '../support/a-register.ts'
import { handedIn, resultsOf } from '../support/handed-in.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'
import { seeded } from '../support/seeded.ts'

const everything = productQuerySchema.parse({ count: 200 })
const today = '2026-12-01'
const page = { from: 0, count: 200 }

describe.each(registerEngines)('sittings that are handed in to $name', ({ name, why, start }) => {
  const { place } = registerOfEachTest({ why, start })

  it('are taken once, and a record that goes on takes the place of the shorter one, whichever comes first', async () => {
    const register = await place().register()
    const kinds = []
    for (const events of [6, 6, 9, 6, 9])
      kinds.push((await register.receive(handedIn(1, events), resultsOf(1, 2))).kind)
    expect(kinds).toEqual(['taken', 'same', 'newer', 'older', 'same'])
    const { total, found } = await register.received(page)
    expect([total, found[0]?.number, found[0]?.council]).toEqual([1, 9, 'Hội đồng 1'])
    expect(await register.receivedLog('phien-1')).toEqual(handedIn(1, 9).events)
    expect(await register.receivedLog('phien-2')).toBeUndefined()
  })

  it('are not taken where they went on otherwise, or are another of the same name', async () => {
    const register = await place().register()
    await register.receive(handedIn(1, 9), resultsOf(1, 2))
    expect(await register.receive(handedIn(1, 8, 'khác'), resultsOf(1, 5))).toEqual({
      kind: 'fork',
      common: 3,
    })
    const stranger = { ...handedIn(2, 6), sitting: 'phien-1' }
    expect((await register.receive(stranger, resultsOf(1, 5))).kind).toBe('stranger')
    expect((await register.find(everything, today)).total).toBe(3)
  })

  it('are not taken where their record is larger than what is kept, and leave nothing', async () => {
    const register = await place().register()
    const big = handedIn(1, 6)
    // What chance gives compresses to three quarters of its base64, and to no less.
    const noise = randomBytes(mostReceivedBytes + 1_000_000).toString('base64')
    const [first] = big.events
    if (!first) throw new Error('No event')
    const events = [...big.events, { ...first, note: noise }]
    expect((await register.receive({ ...big, events }, resultsOf(1, 2))).kind).toBe('too-large')
    expect((await register.received(page)).total).toBe(0)
    expect((await register.find(everything, today)).total).toBe(0)
  })

  it('lose and double nothing when eight hand in all of them at once, each in an order of its own', async () => {
    const sittings = 15
    // A file is one program's alone; a server has a connection from each.
    const own = name === 'SQLite' ? await place().register() : undefined
    const writers = await Promise.all(Array.from({ length: 8 }, async () => own ?? place().register()))
    const taken = await Promise.all(
      writers.map(async (register, writer) => {
        const order = shuffled(sittings, writer)
        let fresh = 0
        for (const number of order) {
          const { kind } = await register.receive(handedIn(number), resultsOf(number, 3))
          fresh += kind === 'taken' ? 1 : 0
          await setTimeout(0)
        }
        return fresh
      }),
    )
    expect(taken.reduce((sum, each) => sum + each, 0)).toBe(sittings)
    const [register] = writers
    expect((await register?.received(page))?.total).toBe(sittings)
    const { total, found } = (await register?.find(everything, today)) ?? { total: 0, found: [] }
    expect(total).toBe(sittings * 3 + 1)
    const shared = found.find(({ name }) => name === 'Mật ong chung')
    expect((await register?.product(shared?.id ?? ''))?.ratings).toHaveLength(sittings)
  })
})

function shuffled(count: number, seed: number): readonly number[] {
  const random = seeded(seed + 1)
  return Array.from({ length: count }, (_, number) => ({ number, by: random() }))
    .toSorted((a, b) => a.by - b.by)
    .map(({ number }) => number)
}
