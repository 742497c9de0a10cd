import { describe, expect, it } from 'vitest'
import {
  everyProduct,
  isLong,
  productChoices,
  shownProducts,
  type ProductFilter,
} from '#renderer/parts/agenda/shown-products.ts'
import { sittingView, type ProductRow } from '#shared/council/view.ts'
import { wordsIn } from '#shared/words/words.ts'
import { aSitting, teaSet } from '#tests/support/a-sitting.ts'

const [first] = sittingView(aSitting().now, () => teaSet, { kind: 'secretary' }).products
if (!first) throw new Error('No product')
const aRow = (name: string, changes: Partial<ProductRow> = {}): ProductRow => ({
  ...first,
  id: name,
  ...{ name, code: '', producer: '', commune: '', criteriaSet: 'qd/1', standing: { kind: 'waiting' } },
  ...changes,
})
const rows = [
  aRow('Mật ong bạc hà', { commune: 'Mèo Vạc', producer: 'Hợp tác xã Đồng Tâm', criteriaSet: 'qd/4' }),
  aRow('Chè Thôm Loà', { commune: 'Tân An', code: '08-02320', criteriaSet: 'qd/11' }),
  aRow('Đậu đen', { commune: 'Tân An', standing: { kind: 'withheld' } }),
]
const shown = (filter: Partial<ProductFilter>) =>
  shownProducts(rows, { ...everyProduct, ...filter }).map(({ row, place }) => `${place} ${row.name}`)

describe('a long agenda', () => {
  it.each([
    ['mat ong', ['1 Mật ong bạc hà']],
    ['dong tam', ['1 Mật ong bạc hà']],
    ['02320', ['2 Chè Thôm Loà']],
    ['tân an', ['2 Chè Thôm Loà', '3 Đậu đen']],
    ['mát', []],
  ])('finds by %j, and each keeps its place', (text, found) => {
    expect(shown({ text })).toEqual(found)
  })

  it('is narrowed down by where products stand, their commune and their criteria set', () => {
    expect(shown({ standing: 'withheld' })).toEqual(['3 Đậu đen'])
    expect(shown({ commune: 'Tân An', set: 'qd/11' })).toEqual(['2 Chè Thôm Loà'])
  })

  it('offers what occurs in it, and says how often', () => {
    const labels = productChoices(rows, wordsIn.vi).map(({ options }) => options.map(({ label }) => label))
    expect(labels).toEqual([
      ['Chưa chấm (2)', 'Chưa công bố (1)'],
      ['Mèo Vạc (1)', 'Tân An (2)'],
      ['Bộ 1 (1)', 'Bộ 4 (1)', 'Bộ 11 (1)'],
    ])
  })

  it('is not searched while it is seen at a glance', () => {
    expect(isLong(rows)).toBe(false)
    expect(isLong(Array.from({ length: 71 }))).toBe(true)
  })
})
