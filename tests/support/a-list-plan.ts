import type { Book, Cell } from '#shared/kernel/spreadsheet.ts'
import { planList, readList, type ListReading } from '#shared/register/list-plan.ts'
import { shippedBook } from './shipped-places.ts'

export const listHeads = [
  ...['Tên sản phẩm', 'Mã sản phẩm', 'Chủ thể', 'Xã', 'Huyện', 'Tỉnh', 'Hạng sao', 'Nhóm sản phẩm'],
  ...['Số quyết định', 'Ngày quyết định', 'Cơ quan ban hành', 'Số giấy chứng nhận', 'Ngày cấp', 'Đến ngày'],
]
/** A row of an office's list with all that a product may have. */
export const honey: readonly Cell[] = [
  ...[
    'Mật ong bạc hà',
    null,
    'HTX Ong Tân An (tập huấn)',
    'Tân An',
    null,
    'Tuyên Quang',
    '3 sao',
    'Thực phẩm',
  ],
  ...['12/QĐ-UBND', '12/3/2024', 'UBND huyện', '01/GCN', { day: '2024-03-15' }, null],
]
export const honeyWith = (changes: Readonly<Record<number, Cell>>): readonly Cell[] =>
  honey.map((cell, at) => (at in changes ? (changes[at] ?? null) : cell))

function bookOf(rows: readonly (readonly Cell[])[], merged: readonly string[] = []): Book {
  const numbered = [listHeads, ...rows].map((cells, at) => ({ number: at + 1, isHidden: false, cells }))
  const sheet = { name: 'Sheet1', isHidden: false, rows: numbered, merged, isCut: false }
  return { kind: 'xlsx', text: null, countsFrom1904: false, sheets: [sheet] }
}
/** What the rows of a list would become. */
export function plannedList(
  rows: readonly (readonly Cell[])[],
  {
    answers = {},
    known = [],
    taken = [],
    merged = [],
  }: {
    readonly answers?: ListReading['answers']
    readonly known?: Parameters<typeof planList>[1]['known']
    readonly taken?: readonly number[]
    readonly merged?: readonly string[]
  } = {},
) {
  const book = bookOf(rows, merged)
  const [sheet] = book.sheets
  if (!sheet) throw new Error('A sheet')
  const reading = readList(book, sheet, {
    ...{ answers, places: shippedBook, today: '2026-12-01', chosen: { fields: {} } },
    setFor: text => (text === 'Mật ong' ? 'qd-26-2026/3' : undefined),
  })
  let step = reading.next()
  while (!step.done) step = reading.next()
  const read = step.value
  const plan = planList(read.rows, { list: 'ds', known, taken: new Set(taken), answers })
  return { ...read, plan, first: plan[0] }
}
