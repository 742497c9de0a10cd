import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import type { IncomingLine } from '#electron/app/register.ts'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { readBook } from '#electron/spreadsheets/read-book.ts'
import type { RegisterFact } from '#shared/register/register-event.ts'
import type { HostInHand } from '../support/a-host.ts'
import { hostOfPlace } from '../support/host-of-register.ts'
import { aPlanHead } from '../support/a-plan.ts'
import { registerEngines } from '../support/a-register.ts'
import { communesOfDistricts, listedRow, rowsOf } from '../support/published-rows.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'

/** Wherever in a data folder a file of that name waits to be fetched. */
function fileNamed(folder: string, name: string): string {
  const found = readdirSync(folder, { recursive: true })
    .map(String)
    .find(each => path.basename(each) === name)
  if (found === undefined) throw new Error(`No ${name}`)
  return path.join(folder, found)
}

/**
 * Figures that offices of the programme published, as issue 13 of this project quotes them; it does not say which offices. Each is counted
 * by the application from rows that were written for it, with invented names, through the questions that the screens ask.
 */
describe.each(registerEngines)('published figures, from rows in $name', ({ why, start }) => {
  const { place } = registerOfEachTest({ why, start })
  let inHand: HostInHand | undefined
  let register: StoredRegister
  beforeEach(async () => void (register = await place().register()))
  afterEach(async () => {
    await inHand?.dispose()
    inHand = undefined
  })
  const opened = async (): Promise<HostInHand> => (inHand = await hostOfPlace(place(), register))

  let entered = 0
  async function enter(name: string, fact: RegisterFact): Promise<void> {
    const { found } = await register.find(
      { text: name, stars: [], criteriaSets: [], producerKinds: [], standings: [], from: 0, count: 100 },
      '2026-12-01',
    )
    const [product] = found.filter(each => each.name === name)
    if (!product) throw new Error(`No ${name}`)
    const line = { id: `e${++entered}`, product: product.id, at: 1_800_000_000_000, by: 'secretary', fact }
    await register.enter(line)
  }
  const take = (rows: readonly (readonly IncomingLine[])[]) => register.take(rows.flat())

  it('120 products of 63 communes in 21 districts by 77 producers: 1 of five stars, 30 of four, 89 of three; 51 recognised in three decisions of 2021; places with none', async () => {
    const communes = communesOfDistricts('38', 21, 3)
    const days = ['2021-03-15', '2021-07-20', '2021-12-10']
    await take(
      rowsOf(120, at => {
        const producer = at % 77
        return listedRow(at, {
          stars: at === 0 ? 5 : at <= 30 ? 4 : 3,
          producer: `Chủ thể số ${producer}`,
          commune: communes[producer % 63],
          on: at < 51 ? (days[at % 3] ?? '') : '2020-11-05',
          decision: at < 51 ? `${at % 3}/QĐ-UBND` : '9/QĐ-UBND',
        })
      }),
    )
    const { ask } = await opened()
    const counts = await ask('register.counts', { of: 'recognised' })
    expect([counts.total, counts.communes.length, counts.districts, counts.producers]).toEqual([
      120, 63, 21, 77,
    ])
    expect(counts.stars).toEqual([
      { stars: 5, count: 1 },
      { stars: 4, count: 30 },
      { stars: 3, count: 89 },
    ])
    expect(counts.years.map(({ key, total }) => [key, total])).toEqual([
      [2020, 69],
      [2021, 51],
    ])
    const { found } = await ask('register.find', { of: 'recognised', year: 2021, count: 100 })
    const decisions = new Set<string>()
    for (const { id } of found) {
      const { product } = await ask('register.product', { product: id })
      decisions.add(product.recognition?.decision.number ?? '')
    }
    expect([found.length, decisions.size]).toEqual([51, 3])
    expect(counts.without).toHaveLength(counts.all - 63)
    expect(counts.without.length).toBeGreaterThan(0)
  })

  it('27 rated at the district: drinks 1, textiles 18, raw food 6, processed food 2; of them 12 of one enterprise and six cooperatives, 3 of four stars and 9 of three', async () => {
    const sets = [
      ...Array<string>(1).fill('qd-1048-2019/17'),
      ...Array<string>(18).fill('qd-1048-2019/25'),
      ...Array<string>(6).fill('qd-1048-2019/3'),
      ...Array<string>(2).fill('qd-1048-2019/5'),
    ]
    await take(
      sets.map((criteriaSet, at) => {
        const producer = at % 7
        const row = listedRow(at, {
          ...{ stars: at < 3 ? 4 : 3, criteriaSet, level: 'district', on: '2021-10-05' },
          ...{ producer: `Chủ thể số ${producer}`, kind: producer === 0 ? 'company' : 'cooperative' },
          decision: at < 12 ? '5/QĐ-UBND' : undefined,
        })
        return row
      }),
    )
    const { ask } = await opened()
    const rated = await ask('register.counts', { of: 'rated' })
    expect(rated.groups.map(({ key, total }) => [key, total])).toEqual([
      ['food', 8],
      ['drink', 1],
      ['craft', 18],
    ])
    const inSets = async (...numbers: readonly number[]) =>
      (await ask('register.find', { criteriaSets: numbers.map(each => `qd-1048-2019/${each}`) })).total
    expect([await inSets(3, 4), await inSets(5, 6, 7, 8, 9), await inSets(25)]).toEqual([6, 2, 18])
    const recognised = await ask('register.counts', { of: 'recognised' })
    expect(recognised.stars).toEqual([
      { stars: 4, count: 3 },
      { stars: 3, count: 9 },
    ])
    expect(recognised.producerKinds).toEqual([
      { key: 'company', count: 1 },
      { key: 'cooperative', count: 6 },
    ])
  })

  it('a plan of 6 with 11 rated, six of them of four stars; 28 in all, 10 of three and 18 of four', async () => {
    await take(
      rowsOf(17, at => listedRow(at, { stars: at < 12 ? 4 : 3, on: '2025-05-06', decision: '1/QĐ' })),
    )
    await take(
      rowsOf(11, at =>
        listedRow(100 + at, { stars: at < 6 ? 4 : 3, level: 'province', on: '2026-10-05', decision: '2/QĐ' }),
      ),
    )
    const { ask } = await opened()
    const { plan } = await ask('plans.draw', { plan: null, head: aPlanHead({ area: {} }) })
    const facts = rowsOf(6, at => ({
      ...({
        kind: 'plan-named',
        task: 'first',
        of: null,
        code: '',
        name: `Sản phẩm số ${100 + at}`,
      } as const),
      ...{ producer: 'Chủ thể số 0', commune: 'Tân An', communeCode: null, group: null },
      ...{ from: null, to: 4, round: null },
    }))
    const { result } = await ask('plans.enter', { plan, facts })
    const [first] = result.tasks
    expect(first).toMatchObject({ planned: 6, rated: 6, beside: 5 })
    expect(result.stars.map(({ key, target, rated }) => [key, target, rated])).toEqual([
      [5, undefined, 0],
      [4, 6, 6],
      [3, undefined, 5],
    ])
    const counts = await ask('register.counts', { of: 'in-force' })
    expect([counts.total, counts.stars]).toEqual([
      28,
      [
        { stars: 4, count: 18 },
        { stars: 3, count: 10 },
      ],
    ])
  })

  it('a yearly plan of 26 to keep (7 and 19), 6 to re-rate for their 36 months, 11 named for the first time and 2 to upgrade, in rounds of October and November; 11 with trademark certificates; products in 17 of 24 communes', async () => {
    const communes = communesOfDistricts('08', 1, 17, 'all')
    await take(
      rowsOf(34, at =>
        listedRow(at, {
          // The first 26 run on after 2026, the next 6 run out within it; the last two are to have more stars.
          ...{ stars: at < 7 ? 4 : 3, commune: communes[at % 17], decision: '1/QĐ-UBND' },
          on: at >= 26 && at < 32 ? '2023-12-20' : '2025-06-01',
        }),
      ),
    )
    for (let at = 0; at < 11; at++)
      await enter(`Sản phẩm số ${at}`, { kind: 'trademarked', number: `${at}`, on: '2026-01-10' })
    const { ask } = await opened()
    const head = aPlanHead({ area: { province: '08' }, targets: { groups: {}, communes: 24 } })
    const { plan } = await ask('plans.draw', { plan: null, head })
    const named = (name: string, task: 'first' | 'upgrade', month: number) => ({
      ...({
        kind: 'plan-named',
        task,
        of: null,
        code: '',
        name,
        commune: 'Tân An',
        communeCode: null,
      } as const),
      ...{ producer: 'Chủ thể số 0', group: null, from: task === 'upgrade' ? 3 : null },
      ...{ to: task === 'upgrade' ? 4 : 3, round: { year: 2026, month } },
    })
    const upgrades = [32, 33].map(at => `Sản phẩm số ${at}`)
    const { found } = await ask('register.find', { text: 'san pham so 3', count: 100 })
    await ask('plans.enter', {
      plan,
      facts: [
        ...rowsOf(11, at => named(`Sản phẩm mới số ${at}`, 'first', at < 6 ? 10 : 11)),
        ...upgrades.map(name => ({
          ...named(name, 'upgrade', 11),
          of: found.find(each => each.name === name)?.id ?? null,
        })),
      ],
    })
    await ask('plans.name-all', { plan, task: 'renewal' })
    const view = await ask('plans.name-all', { plan, task: 'keep' })
    const planned = Object.fromEntries(view.result.tasks.map(({ task, planned: count }) => [task, count]))
    expect(planned).toEqual({ keep: 26, renewal: 6, first: 11, upgrade: 2 })
    const kept = view.result.lines.filter(({ task }) => task === 'keep')
    expect([4, 3].map(stars => kept.filter(each => each.stars === stars).length)).toEqual([7, 19])
    expect(view.plan.rounds.map(({ month }) => month)).toEqual([10, 11])
    // The 24 were communes of before 1/7/2025: what is counted today are today's, so that they are the plan's own target.
    expect([view.communes.have, view.plan.targets.communes]).toEqual([17, 24])
    expect((await ask('register.counts', { of: 'in-force' })).trademarks).toBe(11)

    const { name } = await ask('register.report', { of: 'in-force', as: 'xlsx' })
    const book = await readBook(fileNamed(inHand?.folder ?? '', name))
    if (typeof book === 'string') throw new Error(book)
    const [figures, ofPlan, products] = book.sheets.map(({ rows }) => rows.map(({ cells }) => cells))
    expect(figures?.[1]?.slice(1)).toEqual(['sản phẩm', 0, 7, 27, 0, 0, 34])
    expect(figures?.find(cells => cells[1] === 'Có giấy chứng nhận nhãn hiệu')?.at(-1)).toBe(11)
    expect(ofPlan?.filter(cells => cells[3] === 'Duy trì')).toHaveLength(26)
    expect(products).toHaveLength(35)
    expect(products?.[1]).toContainEqual({ day: '2025-06-01' })
  })

  it('11 products, 10 of three stars and 1 of four, each supported with 100 million đồng, visited every month and every quarter', async () => {
    await take(
      rowsOf(11, at => listedRow(at, { stars: at === 0 ? 4 : 3, on: '2025-06-01', decision: '1/QĐ' })),
    )
    for (let at = 0; at < 11; at++) {
      const name = `Sản phẩm số ${at}`
      await enter(name, {
        kind: 'supported',
        on: '2025-09-01',
        amount: 100_000_000,
        purpose: 'in tem, bao bì',
      })
      for (const occasion of ['monthly', 'quarterly'] as const)
        await enter(name, { kind: 'visit-planned', occasion, on: '2026-11-20', by: '', text: '' })
    }
    const { ask } = await opened()
    const counts = await ask('register.counts', { of: 'in-force' })
    expect(counts.stars).toEqual([
      { stars: 4, count: 1 },
      { stars: 3, count: 10 },
    ])
    expect(counts.support).toEqual({ products: 11, amount: 1_100_000_000 })
    const { found } = await ask('inspection.list', { count: 100 })
    const of = (occasion: string) => found.filter(each => each.occasion === occasion).length
    expect([of('monthly'), of('quarterly')]).toEqual([11, 11])
  })
})
