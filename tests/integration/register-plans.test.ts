import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { callingAs } from '#electron/app/ask.ts'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import { aHost, laptop, type HostInHand } from '../support/a-host.ts'
import { aNamed, aPlanHead, aPlanLine } from '../support/a-plan.ts'
import { aResult, registerEngines } from '../support/a-register.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'

const today = '2026-12-01'
const everything = productQuerySchema.parse({})

describe.each(registerEngines)('plans in the register in $name', ({ why, start }) => {
  const { place, another } = registerOfEachTest({ why, start })
  let register: StoredRegister
  beforeEach(async () => void (register = await place().register()))

  it('keeps the lines of a plan once each, and they are no product', async () => {
    const lines = [aPlanLine({ kind: 'plan-drawn', ...aPlanHead() }), aPlanLine(aNamed(1))]
    await register.enterPlan(lines)
    await register.enterPlan(lines)
    expect(await register.plans()).toEqual([lines])
    expect((await register.find(everything, today)).total).toBe(0)
  })

  it('finds the products of which something came in a year, wherever their code or commune puts them', async () => {
    await register.take([
      aResult(1, { on: '2024-05-01', sitting: 'phien-0' }),
      aResult(2),
      aResult(3, { code: '', communeCode: '02320' }),
      aResult(4, { code: '19-08545-04-2026', communeCode: '08545' }),
    ])
    const names = async (years: readonly [number, number], within?: Parameters<typeof register.results>[1]) =>
      (await register.results(years, within)).map(({ name }) => name.slice(-1))
    expect(await names([2026, 2026])).toEqual(['2', '3', '4'])
    expect(await names([2024, 2025])).toEqual(['1'])
    expect(await names([2020, 2030], { province: '08', communes: ['02320'] })).toEqual(['1', '2', '3'])
    expect(await names([2026, 2026], { communes: [] })).toEqual([])
  })

  it('counts producers of each kind, support and trademarks', async () => {
    const other = { ...aResult(3).fact, producer: { name: 'Công ty Chè', kind: 'company', address: '' } }
    await register.take([
      aResult(1),
      aResult(2, { commune: 'xã Tân An' }),
      aResult(3, {
        producer: {
          ...other.producer,
          kind: 'company',
          representative: { name: '', gender: null, ethnicity: '' },
        },
      }),
    ])
    const { found } = await register.find({ ...everything, text: 'so 1' }, today)
    const line = { product: found[0]?.id ?? '', at: 1, by: 'secretary' }
    const paid = { kind: 'supported', on: '2026-09-01', amount: 100_000_000, purpose: '' } as const
    await register.enter({ ...line, id: 's', fact: paid })
    await register.enter({ ...line, id: 't', fact: { kind: 'trademarked', number: '1', on: '2026-09-01' } })
    const counted = await register.count({ of: 'rated' }, today)
    expect(counted.producers.toSorted((a, b) => a.kind.localeCompare(b.kind))).toEqual([
      { kind: 'company', count: 1 },
      { kind: 'cooperative', count: 1 },
    ])
    expect([counted.support, counted.trademarks]).toEqual([{ products: 1, amount: 100_000_000 }, 1])
  })

  it('works out the years and producers of products that an earlier program had taken in', async () => {
    const older = another()
    await older.fromBefore('020-open-matters', [aResult(1)])
    const opened = await older.register()
    expect((await opened.results([2026, 2026])).map(({ name }) => name)).toEqual(['Chè xanh số 1'])
    expect((await opened.count({ of: 'rated' }, today)).producers).toEqual([
      { kind: 'cooperative', count: 1 },
    ])
    await older.close()
  })
})

describe('the plans of a data folder', () => {
  let inHand: HostInHand
  beforeEach(async () => void (inHand = await aHost()))
  afterEach(() => inHand.dispose())
  const call = callingAs

  it('are drawn up, name products, and are there after a restart', async () => {
    const { ask } = inHand
    const { plan } = await ask('plans.draw', { plan: null, head: aPlanHead() })
    const view = await ask('plans.enter', {
      plan,
      facts: [aNamed(1), aNamed(2, { task: 'upgrade', from: 3, to: 4 })],
    })
    expect([view.area, view.plan.products.length, view.communes.have]).toEqual(['Tuyên Quang', 2, 0])
    expect(view.communes.without.length).toBe(view.communes.all)
    await inHand.reopen()
    expect(await inHand.ask('plans.read', { plan })).toEqual(view)
    expect((await inHand.ask('plans.list', {})).plans).toMatchObject([
      { id: plan, area: 'Tuyên Quang', products: 2 },
    ])
  })

  it('take back what was named and what fell out, but never all that says what they are', async () => {
    const { ask } = inHand
    const { plan } = await ask('plans.draw', { plan: null, head: aPlanHead() })
    const { plan: read } = await ask('plans.enter', { plan, facts: [aNamed(1)] })
    const [line] = read.products
    const facts = [{ kind: 'plan-fell-out', line: line?.line ?? '', reason: 'ngừng sản xuất' }] as const
    expect((await ask('plans.enter', { plan, facts: [...facts] })).result.lines[0]?.state).toBe('fell-out')
    const refused = call(inHand.host, laptop)
    expect(await refused('plans.enter', { plan, facts: [...facts] })).toMatchObject({ ok: false })
    const head = read.life.find(({ event }) => event.fact.kind === 'plan-drawn')?.event.id ?? ''
    const back = { kind: 'taken-back', event: head, reason: 'nhầm' } as const
    expect(await refused('plans.enter', { plan, facts: [back] })).toMatchObject({
      refusal: { code: 'register.no-line' },
    })
    const gone = await ask('plans.enter', { plan, facts: [{ ...back, event: line?.line ?? '' }] })
    expect(gone.plan.products).toEqual([])
  })

  it('are refused with years that are none, and where there is no such plan', async () => {
    const ask = call(inHand.host, laptop)
    expect(await ask('plans.draw', { plan: null, head: aPlanHead({ to: 2025 }) })).toMatchObject({
      refusal: { code: 'plan.years' },
    })
    expect(await ask('plans.read', { plan: 'nothing' })).toMatchObject({ refusal: { code: 'plan.unknown' } })
  })
})
