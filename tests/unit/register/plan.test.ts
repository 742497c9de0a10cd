import { describe, expect, it } from 'vitest'
import { planOf, type Plan } from '#shared/register/plan.ts'
import { readPlan, typedOf } from '#shared/register/plan-form.ts'
import { planResult } from '#shared/register/plan-result.ts'
import { productOf, type RegisterProduct } from '#shared/register/product-life.ts'
import { resultsOf } from '#shared/register/product-results.ts'
import type { FactOf, RegisterEvent, RegisterFact } from '#shared/register/register-event.ts'
import { aListedRow } from '../../support/a-list.ts'
import { aNamed, aPlanHead, aPlanLine } from '../../support/a-plan.ts'
import { aResult } from '../../support/a-register.ts'

let written = 0
const entered = (product: string, fact: RegisterFact): RegisterEvent => ({
  ...{ id: `e${++written}`, product, at: 1_800_000_000_000, by: 'secretary', fact },
})
const ofProduct = (product: string, { id, at, by, fact }: ReturnType<typeof aResult>): RegisterEvent => ({
  ...{ id, at, by, fact, product },
})
const recognised = (on: string, stars = 3) =>
  ({ kind: 'recognised', stars, decision: { number: '1/QĐ', on, by: 'UBND' } }) as const
function rated(number: number, changes: Partial<FactOf<'rated'>> = {}, ...facts: readonly RegisterFact[]) {
  const product = `p${number}`
  return productOf([
    ofProduct(product, aResult(number, changes)),
    ...facts.map(fact => entered(product, fact)),
  ])
}
const plan = (...facts: readonly RegisterFact[]): Plan => {
  const found = planOf([aPlanLine({ kind: 'plan-drawn', ...aPlanHead() }), ...facts.map(aPlanLine)])
  if (!found) throw new Error('No plan')
  return found
}
const held = (of: Plan, products: readonly RegisterProduct[], filed: readonly string[] = []) =>
  planResult(of, { products, filed: new Set(filed), today: '2026-12-01', groupOf: () => 'drink' })
const stateOf = (of: Plan, products: readonly RegisterProduct[], filed?: readonly string[]) =>
  held(of, products, filed).lines.map(({ state }) => state)

describe('the results of a product', () => {
  it('are of the year of the rating, also where the decision came in the year after', () => {
    const product = rated(1, { on: '2025-12-20' }, recognised('2026-01-15', 4))
    expect(resultsOf(product)).toMatchObject([{ year: 2025, stars: 4, state: 'recognised', stage: 'first' }])
  })

  it('are one of each rating, and a decision without one is of its own year', () => {
    const again = { on: '2026-08-18', stage: { kind: 'renewal', stars: 3 }, sitting: 'phien-2' } as const
    const product = productOf([entered('p', recognised('2023-05-01')), ofProduct('p', aResult(1, again))])
    expect(resultsOf(product).map(({ year, state, stage }) => [year, state, stage])).toEqual([
      [2023, 'recognised', 'first'],
      [2026, 'rated', 'renewal'],
    ])
  })

  it('of a row of a list are one, though its decision is a line of its own', () => {
    const lines = aListedRow(1).map(line => ofProduct('p', line))
    expect(resultsOf(productOf(lines)).map(({ year, state }) => [year, state])).toEqual([
      [2024, 'recognised'],
    ])
    expect(resultsOf(productOf(lines.slice(0, 1))).map(({ year }) => year)).toEqual([2024])
  })

  it('that a list has of the year of its decision is the one that was rated the year before', () => {
    const listed = aListedRow(1).map(line => ofProduct('p', line))
    const lines = [
      ofProduct('p', aResult(1, { on: '2023-12-20' })),
      entered('p', recognised('2024-01-15')),
      ...listed,
    ]
    expect(resultsOf(productOf(lines)).map(({ year }) => year)).toEqual([2023])
  })

  it('below three stars came to nothing', () => {
    const result = { kind: 'rated', stars: 2, band: 2, mean: { numerator: 40, denominator: 1 } } as const
    expect(resultsOf(rated(1, { result: { ...result, proposal: 'not-recognised' } }))[0]?.state).toBe('below')
    expect(resultsOf(rated(1, { result: { kind: 'excluded', ground: 'giả mạo' } }))[0]?.state).toBe('below')
  })
})

describe('a plan', () => {
  it('is what was said last, and its products in the order in which they were named', () => {
    const of = plan(aNamed(2), aNamed(1), { kind: 'plan-drawn', ...aPlanHead({ to: 2030 }) })
    expect([of.id, of.from, of.to]).toEqual(['kh', 2026, 2030])
    expect(of.products.map(({ name }) => name)).toEqual(['Chè xanh số 2', 'Chè xanh số 1'])
  })

  it('has what was taken back no more, and says why a product fell out', () => {
    const [first, second] = [aPlanLine(aNamed(1)), aPlanLine(aNamed(2))]
    const of = planOf([
      aPlanLine({ kind: 'plan-drawn', ...aPlanHead() }),
      ...[first, second, aPlanLine({ kind: 'plan-fell-out', line: second.id, reason: 'ngừng sản xuất' })],
      aPlanLine({ kind: 'taken-back', event: first.id, reason: 'ghi nhầm' }),
    ])
    expect(of?.products.map(({ name, fellOut }) => [name, fellOut])).toEqual([
      ['Chè xanh số 2', 'ngừng sản xuất'],
    ])
    expect(of?.life.filter(({ takenBack }) => takenBack === 'ghi nhầm')).toHaveLength(1)
  })

  it('finds its product in the register by name, producer and commune, and by its identity there', () => {
    const product = rated(7, { name: 'Chè shan', commune: 'xã Tân An' })
    expect(stateOf(plan(aNamed(1, { name: 'chè  SHAN' })), [product])).toEqual(['rated'])
    expect(stateOf(plan(aNamed(1, { of: 'p7' })), [product])).toEqual(['rated'])
    expect(stateOf(plan(aNamed(1)), [product])).toEqual(['planned', 'rated'])
  })

  it('tells how far each came: planned, filed, rated, recognised, or not reached', () => {
    const of = plan(aNamed(1), aNamed(2), aNamed(3), aNamed(4), aNamed(5))
    const products = [
      rated(3),
      rated(4, {}, recognised('2026-09-01', 4)),
      rated(5, { result: { kind: 'excluded', ground: 'giả mạo' } }),
    ]
    expect(stateOf(of, products)).toEqual(['planned', 'planned', 'rated', 'recognised', 'below'])
    const [counts] = held(of, products).tasks
    expect(counts).toMatchObject({ planned: 5, filed: 3, rated: 3, recognised: 1, below: 1, beside: 0 })
  })

  it('knows a dossier that was filed, by its code or its name, and one that the register was told of', () => {
    const code = '08-02320-09-2026'
    expect(stateOf(plan(aNamed(1, { code })), [], [code])).toEqual(['filed'])
    const old = rated(1, { on: '2023-08-18' }, recognised('2023-09-01'), {
      kind: 'filed',
      stage: 'renewal',
      on: '2026-06-01',
    })
    expect(stateOf(plan(aNamed(1, { task: 'renewal', of: 'p1' })), [old])).toEqual(['filed'])
  })

  it('counts what nobody had planned beside it, under what it was rated for', () => {
    const [first, renewal] = held(plan(aNamed(1)), [
      rated(1),
      rated(2),
      rated(3, { stage: { kind: 'renewal', stars: 3 } }),
      rated(4, { on: '2025-08-18' }),
    ]).tasks
    expect([first?.planned, first?.rated, first?.beside]).toEqual([1, 1, 1])
    expect([renewal?.planned, renewal?.beside]).toEqual([0, 1])
  })

  it('keeps what is in force on its last day, or today where that is yet to come', () => {
    const certified = (until: string) =>
      ({ kind: 'certified', number: '1', issuedOn: '2023-09-01', until }) as const
    const until = (day: string) =>
      stateOf(plan(aNamed(1, { task: 'keep', of: 'p1' })), [
        rated(1, { on: '2023-08-18' }, recognised('2023-09-01'), certified(day)),
      ])
    expect(until('2026-12-01')).toEqual(['kept'])
    expect(until('2026-11-30')).toEqual(['lost'])
  })

  it('keeps what it kept when it was over, whatever became of that in the years after', () => {
    const ended = plan(
      { kind: 'plan-drawn', ...aPlanHead({ from: 2024, to: 2024 }) },
      aNamed(1, { task: 'keep', of: 'p1' }),
    )
    const withdrawn = {
      kind: 'withdrawn',
      ground: 'dd',
      text: '',
      decision: { number: '2/QĐ', on: '2025-06-01', by: '' },
    } as const
    const product = rated(1, { on: '2023-05-01' }, recognised('2023-06-01'), withdrawn)
    expect(product.standing).toBe('withdrawn')
    expect(stateOf(ended, [product])).toEqual(['kept'])
    const before = { ...withdrawn, decision: { ...withdrawn.decision, on: '2024-06-01' } }
    expect(stateOf(ended, [rated(1, { on: '2023-05-01' }, recognised('2023-06-01'), before)])).toEqual([
      'lost',
    ])
  })

  it('has what was to be kept and was raised all the same as a result beside it', () => {
    const of = plan(aNamed(1, { task: 'keep', of: 'p1' }))
    const raised = rated(1, { stage: { kind: 'upgrade', from: 3, to: 4 } }, recognised('2026-09-01', 4))
    const { lines, tasks, stars } = held(of, [raised])
    expect(lines.map(({ task, state }) => [task, state])).toEqual([
      ['keep', 'kept'],
      ['upgrade', 'recognised'],
    ])
    expect(tasks.find(({ task }) => task === 'upgrade')?.beside).toBe(1)
    expect(stars.find(({ key }) => key === 4)?.recognised).toBe(1)
  })

  it('counts a product once that it names twice', () => {
    const of = plan(aNamed(1, { of: 'p1' }), aNamed(2, { of: 'p1', task: 'upgrade' }))
    const product = rated(1, {}, recognised('2026-09-01', 4))
    expect(held(of, [product]).stars.find(({ key }) => key === 4)?.recognised).toBe(1)
  })

  it('holds its targets by stars against what was rated, and takes what its products are to be where it says none', () => {
    const four = rated(2)
    const result = { kind: 'rated', stars: 3, band: 3, mean: { numerator: 60, denominator: 1 } } as const
    const three = rated(1, { result: { ...result, proposal: 'recognise' } })
    const of = plan(aNamed(1), aNamed(2, { to: 4 }), aNamed(3, { to: 4 }))
    expect(held(of, [four, three]).stars).toEqual([
      { key: 5, target: undefined, rated: 0, recognised: 0 },
      { key: 4, target: 2, rated: 1, recognised: 0 },
      { key: 3, target: 1, rated: 1, recognised: 0 },
    ])
    const said = { ...of, targets: { 4: 7, groups: { drink: 3 } } }
    expect(held(said, [four]).stars[1]?.target).toBe(7)
    expect(held(said, [four]).groups).toEqual([{ key: 'drink', target: 3, rated: 1, recognised: 0 }])
  })
})

describe('a plan as it is typed', () => {
  const typed = {
    ...{ number: '45/KH-UBND', on: '2/3/2026', by: 'UBND tỉnh', from: '2026', to: '2026' },
    rounds: '10/2026, tháng 11/2026',
    targets: { 4: '7', drink: '3', communes: '17' },
  }

  it('is read with its rounds and targets, and typed again the same', () => {
    const read = readPlan(typed, { province: '08' })
    const targets = { 4: 7, communes: 17, groups: { drink: 3 } }
    expect(read).toEqual({ kind: 'head', head: aPlanHead({ targets }) })
    const again = planOf([aPlanLine({ kind: 'plan-drawn', ...aPlanHead({ targets }) })])
    expect(again && readPlan(typedOf(again), again.area)).toEqual(read)
  })

  it('is refused at the field that is wrong', () => {
    const faults = (changes: Partial<typeof typed>) => {
      const read = readPlan({ ...typed, ...changes }, {})
      return read.kind === 'faults' ? read.faults : {}
    }
    expect(faults({ on: 'hôm qua' })).toEqual({ on: 'day' })
    expect(faults({ from: '26' })).toEqual({ from: 'year' })
    expect(faults({ to: '2025' })).toEqual({ to: 'years' })
    expect(faults({ to: '2036' })).toEqual({ to: 'years' })
    expect(faults({ rounds: '13/2026' })).toEqual({ rounds: 'rounds' })
    expect(faults({ targets: { ...typed.targets, drink: 'ba' } })).toEqual({ drink: 'figure' })
  })
})
