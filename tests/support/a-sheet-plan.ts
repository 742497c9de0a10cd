import { draftsFromSheet, type KnownProduct, type SheetPlan } from '#shared/dossier/drafts-from-sheet.ts'
import type { SheetAnswers } from '#shared/dossier/sheet-questions.ts'
import type { Book, Cell, Sheet } from '#shared/kernel/spreadsheet.ts'
import { shippedBook } from './shipped-places.ts'

interface Matters {
  readonly answers?: SheetAnswers
  readonly known?: readonly KnownProduct[]
  readonly separator?: ';' | ','
  readonly countsFrom1904?: boolean
}

const sets = [
  { id: 'qd/11', number: 11, name: 'Chè' },
  { id: 'qd/12', number: 12, name: 'Trà khác' },
]

/** What a sheet of these rows makes; its first row has the headings. */
export function planOf(
  rows: readonly (readonly Cell[])[],
  { answers = {}, known = [], separator, countsFrom1904 = false }: Matters = {},
): SheetPlan {
  const sheet: Sheet = {
    name: 'Sản phẩm',
    isHidden: false,
    isCut: false,
    merged: [],
    rows: rows.map((cells, at) => ({ number: at + 1, isHidden: false, cells })),
  }
  const text = separator ? ({ encoding: 'utf-8', separator } as const) : null
  const book: Book = { kind: separator ? 'csv' : 'xlsx', text, countsFrom1904, sheets: [sheet] }
  return draftsFromSheet(book, sheet, {
    answers,
    known,
    places: shippedBook,
    setsFor: typed => sets.filter(({ number, name }) => typed === String(number) || name.includes(typed)),
    draftOf: row => `draft-${row}`,
  })
}

/** One row under headings that are given with its cells. */
export const oneRow = (cells: Readonly<Record<string, Cell>>, matters?: Matters) => {
  const all = { 'Tên sản phẩm': 'Chè Shan', 'Chủ thể': 'HTX chè', ...cells }
  const plan = planOf([Object.keys(all), Object.values(all)], matters)
  const [row] = plan.rows
  if (!row) throw new Error('No row')
  return { ...row, questions: plan.questions }
}
