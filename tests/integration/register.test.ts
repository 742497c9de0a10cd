import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import type { RegisterEvent } from '#shared/register/register-event.ts'
import { aResult, registerEngines } from '../support/a-register.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'

const everything = productQuerySchema.parse({})
const today = '2026-12-01'
const search = (text: string) => ({ ...everything, text })

describe.each(registerEngines)('the register in $name', ({ name, why, start }) => {
  const { place } = registerOfEachTest({ why, start })
  let register: StoredRegister
  beforeEach(async () => void (register = await place().register()))

  const names = async (text: string) =>
    (await register.find(search(text), today)).found.map(({ name }) => name)

  it('has each product of a sitting once, however often the sitting is taken in', async () => {
    expect(await register.take([aResult(1), aResult(2)])).toEqual({ added: 2, products: 2 })
    expect(await register.take([aResult(2), aResult(1), aResult(1)])).toEqual({ added: 0, products: 0 })
    expect((await register.find(everything, today)).total).toBe(2)
  })

  it('keeps what was when a result is corrected, whichever of the two comes first', async () => {
    const first = aResult(1)
    const corrected = aResult(1, {
      number: 200,
      ground: 'nhập nhầm điểm',
      result: {
        kind: 'rated',
        stars: 3,
        band: 3,
        mean: { numerator: 69, denominator: 1 },
        proposal: 'recognise',
      },
    })
    await register.take([corrected])
    await register.take([first])
    const { found, total } = await register.find(everything, today)
    expect([total, found[0]?.stars]).toEqual([1, 3])
    const product = await register.product(found[0]?.id ?? '')
    expect(product?.ratings).toHaveLength(1)
    expect(product?.ratings[0]?.superseded.map(({ number }) => number)).toEqual([101])
  })

  it('knows a product by its code at another sitting, and by its name, producer and commune where one has no code', async () => {
    await register.take([aResult(1)])
    await register.take([
      aResult(1, {
        sitting: 'phien-2',
        on: '2029-04-01',
        name: 'Chè xanh Tân An',
        stage: { kind: 'renewal', stars: 4 },
      }),
    ])
    expect((await register.find(everything, today)).total).toBe(1)
    const uncoded = aResult(1, {
      sitting: 'phien-3',
      code: '',
      name: 'chè  XANH Tân An',
      commune: 'xã Tân An',
    })
    await register.take([uncoded])
    expect((await register.find(everything, today)).total).toBe(1)
    await register.take([aResult(9, { sitting: 'phien-3', name: 'Chè xanh Tân An' })])
    expect((await register.find(everything, today)).total).toBe(2)
  })

  it('knows a product that is rated again under a code of that year', async () => {
    await register.take([aResult(1, { name: 'Chè xanh Tân An' })])
    const again = { name: 'Chè xanh Tân An', code: '08-02320-01-2029', sitting: 'phien-2', on: '2029-04-01' }
    await register.take([aResult(1, { ...again, stage: { kind: 'renewal', stars: 4 } })])
    expect((await register.find(everything, today)).total).toBe(1)
    await register.take([aResult(2, { ...again, code: '08-02320-02-2029', sitting: 'phien-3' })])
    expect((await register.find(everything, today)).total).toBe(2)
  })

  it('knows it also when the later sitting comes first, at once or one after another', async () => {
    const first = aResult(1, { name: 'Chè xanh Tân An' })
    const again = aResult(1, {
      ...{ name: 'Chè xanh Tân An', code: '08-02320-01-2029', sitting: 'phien-2', on: '2029-04-01' },
      stage: { kind: 'renewal', stars: 4 },
    })
    await register.take([again])
    await register.take([first])
    expect((await register.find(everything, today)).total).toBe(1)
    // Another of that name that was begun later, or when the first was there, is another.
    await register.take([aResult(3, { name: 'Chè xanh Tân An', sitting: 'phien-3' })])
    expect((await register.find(everything, today)).total).toBe(2)
    const [other, alone] = [1, 2].map(number =>
      aResult(number, { name: 'Chè búp', sitting: `phien-${number + 3}`, code: `08-02320-0${number}-2030` }),
    )
    if (!other || !alone) throw new Error('Two results')
    const renewed = {
      ...again,
      ...aResult(1, {
        name: 'Chè búp',
        sitting: 'phien-6',
        on: '2033-01-05',
        code: '08-02320-09-2033',
        stage: { kind: 'renewal', stars: 4 },
      }),
    }
    await register.take([renewed, other])
    expect((await register.find(search('che bup'), today)).total).toBe(1)
    await register.take([alone])
    expect((await register.find(search('che bup'), today)).total).toBe(2)
  })

  it('finds with marks and without, by the beginning of a word', async () => {
    await register.take([
      aResult(1, { name: 'Chè Shan tuyết' }),
      aResult(2, { name: 'Chả cá thác lác' }),
      aResult(3, { name: 'Mật ong hoà bình' }),
    ])
    expect(await names('che')).toEqual(['Chả cá thác lác', 'Chè Shan tuyết', 'Mật ong hoà bình'])
    expect(await names('che tuyet')).toEqual(['Chè Shan tuyết'])
    expect(await names('chả')).toEqual(['Chả cá thác lác'])
    expect(await names('hòa')).toEqual(['Mật ong hoà bình'])
    expect(await names('mat o')).toEqual(['Mật ong hoà bình'])
    expect(await names('08-02320-02')).toEqual(['Chả cá thác lác'])
    expect(await names('thac%')).toEqual(['Chả cá thác lác'])
    expect(await names('cà')).toEqual([])
  })

  it('finds by stars, standing and year, in the order of names, a page at a time', async () => {
    await register.take(
      Array.from({ length: 30 }, (_, index) => aResult(index + 1, { name: `Chè ${index + 10}` })),
    )
    const page = await register.find(
      {
        ...everything,
        stars: [4],
        standings: ['proposed'],
        year: 2026,
        from: 20,
        count: 5,
      },
      today,
    )
    expect(page.total).toBe(30)
    expect(page.found.map(({ name }) => name)).toEqual(['Chè 30', 'Chè 31', 'Chè 32', 'Chè 33', 'Chè 34'])
    expect((await register.find({ ...everything, stars: [5] }, today)).total).toBe(0)
  })

  it('counts by year, set, kind and commune, and what it counts can be looked at', async () => {
    const result = (stars: 3 | 4) =>
      ({
        kind: 'rated',
        stars,
        band: stars,
        mean: { numerator: 60, denominator: 1 },
        proposal: 'recognise',
      }) as const
    await register.take([
      aResult(1),
      aResult(2, { communeCode: '02350', code: '08-02350-02-2026', result: result(3) }),
      aResult(3, { on: '2027-05-10', criteriaSet: 'qd-26-2026/22', result: result(3) }),
      aResult(4, { result: { kind: 'returned', missing: 'phiếu kiểm nghiệm' } }),
    ])
    const counted = await register.count({ of: 'rated' }, today)
    expect(counted.year).toEqual(
      expect.arrayContaining([
        { key: '2026', stars: 4, count: 1 },
        { key: '2026', stars: 3, count: 1 },
        { key: '2027', stars: 3, count: 1 },
      ]),
    )
    expect(counted.commune).toHaveLength(3)
    expect((await register.find({ ...everything, of: 'rated', year: 2026 }, today)).total).toBe(2)
    expect((await register.count({ of: 'in-force' }, today)).year).toEqual([])
  })

  it('counts a certificate in force to its last day and not after it', async () => {
    await register.take([aResult(1)])
    const id = (await register.find(everything, today)).found[0]?.id ?? ''
    const decision = { number: '12/QĐ-UBND', on: '2026-09-01', by: '' }
    const facts = [
      { kind: 'recognised', stars: 4, decision },
      { kind: 'certified', number: '01', issuedOn: '2026-09-01', until: '2029-09-01' },
    ] as const
    for (const fact of facts) await register.enter({ id: fact.kind, product: id, at: 1, by: '', fact })
    const inForce = async (day: string) => (await register.find({ ...everything, of: 'in-force' }, day)).total
    expect([await inForce('2029-09-01'), await inForce('2029-09-02')]).toEqual([1, 0])
    expect((await register.find({ ...everything, of: 'recognised' }, '2029-09-02')).total).toBe(1)
  })

  it('takes minutes where their sitting is, and passes over those of another', async () => {
    const { anchor, at, by } = aResult(1)
    const minuted = (sitting: string) =>
      ({
        id: `${sitting}/minutes`,
        at,
        by,
        anchor,
        fact: { kind: 'minuted', sitting, file: 'b'.repeat(64), signatures: 2 },
      }) as const
    expect(await register.take([minuted('phien-1')])).toEqual({ added: 0, products: 0 })
    await register.take([minuted('phien-1'), aResult(1)])
    const [product] = (await register.find(everything, today)).found
    expect((await register.product(product?.id ?? ''))?.ratings[0]?.minutes).toBe('b'.repeat(64))
  })

  it('has a certificate once somebody writes it down, and has not when it is taken back, and shows both', async () => {
    await register.take([aResult(1)])
    const id = (await register.find(everything, today)).found[0]?.id ?? ''
    const line = (name: string, fact: RegisterEvent['fact']): RegisterEvent => ({
      id: name,
      product: id,
      at: 1_800_000_000_000,
      by: 'secretary',
      fact,
    })
    await register.enter(
      line('l1', {
        kind: 'recognised',
        stars: 4,
        decision: { number: '12/QĐ-UBND', on: '2026-09-01', by: 'UBND tỉnh' },
      }),
    )
    await register.enter(
      line('l2', { kind: 'certified', number: '01/GCN', issuedOn: '2026-09-01', until: '2029-09-01' }),
    )
    await register.enter(
      line('l2', { kind: 'certified', number: '01/GCN', issuedOn: '2026-09-01', until: '2029-09-01' }),
    )
    expect((await register.find(everything, today)).found[0]).toMatchObject({
      standing: 'recognised',
      stars: 4,
      until: '2029-09-01',
    })
    const after = await register.enter(line('l3', { kind: 'taken-back', event: 'l2', reason: 'ghi nhầm số' }))
    expect(after?.certificate).toBeUndefined()
    expect(after?.life.map(({ event, takenBack }) => [event.id, takenBack])).toContainEqual([
      'l2',
      'ghi nhầm số',
    ])
    expect(
      await register.enter({
        ...line('l4', { kind: 'taken-back', event: 'l2', reason: 'x' }),
        product: 'nobody',
      }),
    ).toBeUndefined()
  })

  it('loses and doubles nothing when eight take in the same sittings at once', async ({ skip }) => {
    if (name === 'SQLite') skip('a data folder has one host')
    const sittings = Array.from({ length: 6 }, (_, sitting) =>
      Array.from({ length: 20 }, (__, seat) => aResult(sitting * 15 + seat, { sitting: `phien-${sitting}` })),
    )
    const { register: another } = place()
    const writers = await Promise.all(Array.from({ length: 8 }, another))
    const taken = await Promise.all(
      writers.map(async (writer, turn) => {
        const own = [...sittings.slice(turn % 6), ...sittings.slice(0, turn % 6)]
        const added: number[] = []
        for (const sitting of own) added.push((await writer.take(sitting)).added)
        return added
      }),
    )
    expect(taken.flat().reduce((sum, added) => sum + added, 0)).toBe(120)
    // Neighbouring sittings share five products.
    expect((await register.find(everything, today)).total).toBe(95)
    const { found } = await register.find({ ...everything, count: 500 }, today)
    const lives = await Promise.all(found.map(({ id }) => register.product(id)))
    expect(lives.reduce((sum, product) => sum + (product?.ratings.length ?? 0), 0)).toBe(120)
  })

  it('is there when it is opened again', async () => {
    await register.take([aResult(1)])
    expect((await (await place().register()).find(everything, today)).total).toBe(1)
  })
})
