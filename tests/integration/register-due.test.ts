import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { realTime } from '#electron/host/host.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import type { RegisterEvent } from '#shared/register/register-event.ts'
import { aHost, aStartedSitting, laptop, type HostInHand } from '../support/a-host.ts'
import { aResult, registerEngines } from '../support/a-register.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'

const everything = productQuerySchema.parse({})
const decision = (on: string) => ({ number: '12/QĐ-UBND', on, by: 'UBND tỉnh' })

describe.each(registerEngines)('what is due in the register in $name', ({ why, start }) => {
  const { place, another } = registerOfEachTest({ why, start })
  let register: StoredRegister
  beforeEach(async () => void (register = await place().register()))

  let written = 0
  const enter = (product: string, fact: RegisterEvent['fact']) =>
    register.enter({ id: `l${++written}`, product, at: 1_800_000_000_000, by: 'secretary', fact })

  /** A product whose certificate ends on that day. */
  async function certified(number: number, until: string): Promise<string> {
    await register.take([aResult(number)])
    const { found } = await register.find(
      {
        ...everything,
        text: `08-02320-${String(number).padStart(2, '0')}`,
      },
      '2026-12-01',
    )
    const id = found[0]?.id ?? ''
    await enter(id, { kind: 'recognised', stars: 4, decision: decision('2026-09-01') })
    await enter(id, { kind: 'certified', number: `${number}/GCN`, issuedOn: '2026-09-01', until })
    return id
  }
  const asked = async (codes: readonly string[] = []) => {
    const { certificates, products, runOut } = await register.due({
      ends: ['2029-01-01', '2029-12-31'],
      codes,
    })
    return {
      certificates: certificates.map(({ of }) => of.product),
      products: products.map(({ id }) => id),
      runOut,
    }
  }

  it('has the certificates that end within the days asked for, and counts those from before', async () => {
    const [first, , last] = [
      await certified(1, '2029-01-01'),
      await certified(2, '2030-01-01'),
      await certified(3, '2029-12-31'),
      await certified(4, '2028-12-31'),
    ]
    const { certificates, products, runOut } = await asked()
    expect([certificates.toSorted(), products, runOut]).toEqual([[first, last].toSorted(), [], 1])
    expect((await register.due({ ends: ['2029-01-01', '2029-01-01'], codes: [] })).certificates).toEqual([
      {
        of: {
          product: first,
          code: '08-02320-01-2026',
          name: 'Chè xanh số 1',
          producer: 'HTX Chè Tân An (tập huấn)',
          commune: 'Tân An',
        },
        ends: '2029-01-01',
        filedOn: undefined,
        ratedOn: undefined,
      },
    ])
  })

  it('has a product whole while something runs for it, and where a dossier on its way has its code', async () => {
    const id = await certified(1, '2029-06-01')
    expect(await asked(['08-02320-01-2026'])).toMatchObject({ certificates: [], products: [id] })
    await enter(id, { kind: 'filed', stage: 'renewal', on: '2029-01-10' })
    expect(await asked()).toMatchObject({ certificates: [], products: [id] })
    await enter(id, { kind: 'taken-back', event: `l${written}`, reason: 'ghi nhầm' })
    expect(await asked()).toMatchObject({ certificates: [id], products: [] })
    await enter(id, { kind: 'withdrawn', ground: 'dd', decision: decision('2027-01-01'), text: '' })
    expect(await asked()).toMatchObject({ certificates: [], products: [], runOut: 0 })
  })

  it('looks at what an earlier program had taken in until its next line tells what runs for it', async () => {
    const older = another()
    await older.fromBefore('010-register', [aResult(1)])
    register = await older.register()
    const { products } = await asked()
    expect(products).toHaveLength(1)
    await certified(1, '2029-06-01')
    expect(await asked()).toEqual({ certificates: products, products: [], runOut: 0 })
    await older.close()
  })

  it('has nothing of a product that only waits for its decision', async () => {
    await register.take([aResult(1)])
    expect(await asked()).toEqual({ certificates: [], products: [], runOut: 0 })
  })
})

describe('what is due in a data folder', () => {
  let inHand: HostInHand
  beforeEach(async () => void (inHand = await aHost({ time: clockAt('2026-08-10') })))
  afterEach(() => inHand.dispose())
  const clockAt = (day: string) => ({ ...realTime, clock: () => Date.parse(`${day}T03:00:00Z`) })

  const asked = async () => {
    const due = await inHand.ask('register.due', {})
    if (!due) throw new Error('No decision is in force')
    return due.items.flatMap(({ of, matter, by }) =>
      of ? [{ name: of.name, kind: matter.kind, by: by.by, of }] : [],
    )
  }

  async function aDraftFiled(on: string, code = '08-02320-09-2026'): Promise<string> {
    const { draft } = await inHand.ask('draft.create', {})
    const { content, revision } = await inHand.ask('draft.read', { draft })
    const product = { ...content.product, name: 'Mật ong Tân An', code, filedOn: on }
    await inHand.ask('draft.save', { draft, revision, changes: { product } })
    return draft
  }

  it('has a draft from the day it is filed until the commune has sent it', async () => {
    const draft = await aDraftFiled('2026-08-10')
    await aDraftFiled('2026-08-11')
    expect(await asked()).toMatchObject([{ name: 'Mật ong Tân An', kind: 'commune', of: { draft } }])
    const { content, revision } = await inHand.ask('draft.read', { draft })
    const commune = { ...content.commune, letterOn: '2026-08-10', letterNumber: '5/UBND' }
    await inHand.ask('draft.save', { draft, revision, changes: { commune } })
    expect(await asked()).toMatchObject([{ kind: 'rate', by: '2026-12-29' }])
  })

  it('has the dossiers of a sitting until they are decided, and no draft of one that is at a sitting', async () => {
    const { sitting, products } = await aStartedSitting(inHand)
    const { product } = await inHand.ask('product.read', { sitting, product: products[0] ?? '' })
    await aDraftFiled('2026-06-15', product.code)
    const before = await asked()
    expect(before.map(({ of }) => of.sitting)).toEqual([sitting, sitting, sitting, sitting])
    await inHand.ask('outcome.dismiss', {
      sitting,
      product: products[0] ?? '',
      dismissal: { kind: 'returned', missing: 'Phiếu kiểm nghiệm' },
      vote: { kind: 'consensus' },
    })
    expect(await asked()).toHaveLength(3)
  })

  it('tells of so many of each group as were asked for, and counts all', async () => {
    for (let count = 0; count < 3; count++) await aDraftFiled('2026-07-01')
    const due = await inHand.ask('register.due', { each: 2 })
    expect(due?.counts).toMatchObject({ late: 3 })
    expect(due?.items.filter(({ group }) => group === 'late')).toHaveLength(2)
    expect(due?.today).toBe('2026-08-10')
  })

  it('is had as a file for a calendar, of whole days', async () => {
    await aDraftFiled('2026-08-10')
    const { path, name, size } = await inHand.ask('register.calendar', {})
    expect(name).toBe('viec-den-han-2026-08-10.ics')
    const answer = await inHand.host.bytes(laptop, new Request(`http://here/${path}`))
    const text = await answer.text()
    expect([answer.status, Buffer.byteLength(text)]).toEqual([200, size])
    expect(text).toMatch(/^BEGIN:VCALENDAR\r\n/)
    expect(text).toContain('SUMMARY:Mật ong Tân An: hạn cuối\r\n')
  })
})
