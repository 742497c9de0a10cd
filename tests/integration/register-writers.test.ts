import { beforeEach, describe, expect, it } from 'vitest'
import type { StoredRegister } from '#electron/register/register-store.ts'
import { productQuerySchema } from '#shared/register/product-query.ts'
import { aListedRow, takeRows } from '../support/a-list.ts'
import { registerEngines } from '../support/a-register.ts'
import { registerOfEachTest } from '../support/register-of-each-test.ts'

const everything = productQuerySchema.parse({ count: 200 })
const today = '2026-12-01'
const writers = Array.from({ length: 8 }, (_, number) => number)

describe.each(registerEngines)('eight people at a register in $name', ({ name, why, start }) => {
  const { place } = registerOfEachTest({ why, start })
  let registers: readonly StoredRegister[]
  beforeEach(async () => {
    // A file is one program's alone; a server has a connection from each.
    const own = name === 'SQLite' ? await place().register() : undefined
    registers = await Promise.all(writers.map(async () => own ?? place().register()))
  })
  const total = async (): Promise<number | undefined> => (await registers[0]?.find(everything, today))?.total

  it('take the same list at once, and it is there once', async () => {
    const rows = Array.from({ length: 60 }, (_, row) => aListedRow(row + 1))
    const taken = await Promise.all(registers.map(register => takeRows(register, rows)))
    expect(taken.map(({ added }) => added).toSorted((a, b) => a - b)).toEqual([0, 0, 0, 0, 0, 0, 0, 180])
    expect(await total()).toBe(60)
    expect(await registers[0]?.lists()).toHaveLength(1)
  })

  it('take lists that share half of their products at once, and each product is there once with a line of every list', async () => {
    const shared = (list: string) =>
      Array.from({ length: 20 }, (_, row) => aListedRow(row + 1, { list, name: `Chung số ${row}` }))
    const own = (list: string) =>
      Array.from({ length: 20 }, (_, row) => aListedRow(row + 21, { list, name: `Riêng ${list} số ${row}` }))
    await Promise.all(
      registers.map((register, number) => {
        const list = `ds-${number}`
        return takeRows(register, [...shared(list), ...own(list)], list)
      }),
    )
    expect(await total()).toBe(20 + 8 * 20)
    expect(await registers[0]?.lists()).toHaveLength(8)
    const query = { ...everything, text: 'chung' }
    const { found } = (await registers[0]?.find(query, today)) ?? { found: [] }
    expect(found).toHaveLength(20)
    for (const { id } of found) {
      const product = await registers[0]?.product(id)
      expect(product?.life.filter(({ event }) => event.fact.kind === 'listed')).toHaveLength(8)
    }
  })
})
