import { beforeEach, describe, expect, it } from 'vitest'
import { productQuerySchema } from '#shared/register/product-query.ts'
import { listOfFile } from '#shared/register/taken-list.ts'
import { aListedRow, aListNote, takeRows, unwatchedWork } from '../support/a-list.ts'
import { aResult, registerEngines, type RegisterPlace } from '../support/a-register.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'

type Opened = Awaited<ReturnType<RegisterPlace['register']>>
const producerOf = ({ fact }: ReturnType<typeof aResult>) => {
  if (fact.kind !== 'rated') throw new Error('A result')
  return fact.producer
}
const everything = productQuerySchema.parse({})

describe.each(registerEngines)('a list that is taken into the register in $name', ({ why, start }) => {
  const { place } = registerOfEachTest({ why, start })
  let register: Opened
  beforeEach(async () => void (register = await place().register()))

  const found = async () => (await register.find(everything, '2026-12-01')).found
  const takeBack = (list = 'danh-sach') =>
    register.takeListBack({ ...aListNote(list), id: `list/${list}/back`, reason: 'nhầm tệp' }, unwatchedWork)
  const rows = (count: number) => Array.from({ length: count }, (_, at) => aListedRow(at + 1))

  it('gives each row its product with decision and certificate, and twice is once', async () => {
    expect(await takeRows(register, rows(3))).toEqual({ added: 9, products: 3 })
    expect(await takeRows(register, rows(3))).toEqual({ added: 0, products: 0 })
    expect((await found())[0]).toMatchObject({
      standing: 'recognised',
      stars: 3,
      until: '2027-03-12',
      year: 2024,
    })
    expect(await register.lists()).toMatchObject([{ list: 'danh-sach', name: 'danh-sach.xlsx', rows: 3 }])
    expect(await register.rowsOf('danh-sach')).toEqual(new Set([1, 2, 3]))
  })

  it('makes one product of however many rows are of it, and each of the others its own', async () => {
    const same = Array.from({ length: 400 }, (_, at) => aListedRow(at + 1, { name: 'Mật ong' }))
    const others = [aListedRow(401), aListedRow(402)]
    expect(await takeRows(register, [...same, ...others])).toEqual({ added: 1206, products: 3 })
    const all = await found()
    expect(all.map(({ name }) => name)).toEqual(['Mật ong', 'Mật ong số 401', 'Mật ong số 402'])
    expect((await register.product(all[0]?.id ?? ''))?.life).toHaveLength(1200)
    expect(await takeBack()).toBe(true)
    expect(await found()).toEqual([])
  })

  it('goes where a person says: to a product that is there, or to one of its own', async () => {
    await register.take([aResult(1, { name: 'Mật ong số 1' })])
    const [there] = await found()
    const own = aListedRow(2, { name: 'Mật ong số 1', code: '' })
    const to = (product: string, lines: ReturnType<typeof aListedRow>) =>
      lines.map(line => ({ ...line, product }))
    await takeRows(register, [
      to(there?.id ?? '', aListedRow(1, { name: 'Mật ong bạc hà' })),
      to('danh-sach/2', own),
    ])
    expect((await found()).map(({ id }) => id).toSorted()).toEqual(['danh-sach/2', there?.id])
    expect((await register.product(there?.id ?? ''))?.certificate?.number).toBe('1/GCN')
  })

  it('finds what may be the same product by its code, and by its name, producer and commune', async () => {
    await register.take([aResult(1), aResult(2), aResult(3)])
    const keys = (code: string, called: string) => ({ code, called })
    const [first, second] = await register.alike([keys('08-02320-01-2026', 'x'), keys('', 'y')])
    expect([first?.shown.name, second]).toEqual(['Chè xanh số 1', undefined])
    expect(await register.alike([keys('', first?.called ?? '')])).toHaveLength(1)
  })

  it('is gone from all that is found when it is taken back, but for what is also known otherwise', async () => {
    const listed = aListedRow(2, {
      name: 'Chè xanh số 1',
      producer: producerOf(aResult(1)),
    })
    await register.take([aResult(1)])
    await takeRows(register, [aListedRow(1), listed])
    expect(await found()).toHaveLength(2)
    expect(await takeBack()).toBe(true)
    expect((await found()).map(({ name, standing, until }) => [name, standing, until])).toEqual([
      ['Chè xanh số 1', 'proposed', ''],
    ])
    const life = (await register.product((await found())[0]?.id ?? ''))?.life
    expect(life?.map(({ event, takenBack }) => [event.fact.kind, takenBack])).toEqual([
      ['listed', 'nhầm tệp'],
      ['recognised', 'nhầm tệp'],
      ['certified', 'nhầm tệp'],
      ['rated', undefined],
    ])
    expect((await register.product('danh-sach/1'))?.isGone).toBe(true)
    expect((await register.lists())[0]?.takenBack).toBe('nhầm tệp')
    expect(await register.takeListBack({ ...aListNote(), id: 'again', reason: 'x' }, unwatchedWork)).toBe(
      false,
    )
  })

  it('comes back when the same file is taken again, as another list', async () => {
    await takeRows(register, rows(2))
    await takeBack()
    const again = listOfFile('danh-sach', await register.lists())
    expect(again).toBe('danh-sach-2')
    const lines = [1, 2].map(row => aListedRow(row, { list: again }))
    expect(await takeRows(register, lines, again)).toEqual({ added: 6, products: 2 })
    expect(await found()).toHaveLength(2)
    await takeBack(again)
    expect(await found()).toEqual([])
    expect(listOfFile('danh-sach', await register.lists())).toBe('danh-sach-3')
  })

  it('keeps a product that somebody wrote about after the list came', async () => {
    await takeRows(register, rows(2))
    const [one] = await found()
    const trademark = { kind: 'trademarked', number: '4-123', on: '2025-01-05' } as const
    await register.enter({ id: 'e1', product: one?.id ?? '', at: 1, by: 'secretary', fact: trademark })
    await takeBack()
    expect((await found()).map(({ name, standing }) => [name, standing])).toEqual([[one?.name, 'undecided']])
  })

  it('leaves nothing when it is stopped half way', async () => {
    const stop = new AbortController()
    const watch = { progress: (done: number) => void (done >= 500 && stop.abort()), signal: stop.signal }
    await expect(takeRows(register, rows(600), 'danh-sach', watch)).rejects.toThrow()
    expect(await found()).toEqual([])
    expect(await register.lists()).toEqual([])
    expect(await takeRows(register, rows(600))).toEqual({ added: 1800, products: 600 })
  })
})
