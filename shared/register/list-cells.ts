import type { SheetStyle } from '../dossier/sheet-values.ts'
import { cellText, readCell } from '../dossier/sheet-values.ts'
import type { Cell, Sheet, SheetLine } from '../kernel/spreadsheet.ts'
import { nameKey } from '../kernel/typed-words.ts'
import { kindOfField, type ListField } from './list-fields.ts'
import type { ListColumn } from './list-headings.ts'

/** A cell that cannot be read as its column is meant; one answer settles it in every row that says the same. */
export interface CellDoubt {
  readonly key: string
  readonly field: ListField
  readonly text: string
  /** By a person, of this or of its whole column. */
  readonly answered: string | undefined
  /** What was answered can be read. */
  readonly isSettled: boolean
}

export type ListAnswers = Readonly<Record<string, string>>
export type ListValues = ReadonlyMap<ListField, string | number>

/** An answer that leaves the cell out. */
export const leftBlank = '-'
/** Under which every cell of a column that cannot be read is left out. */
export const wholeColumn = (field: ListField): string => `cells ${field}`

const bothWays = /^\d{1,2}[/.-]\d{1,2}[/.-]\d{2}$/

/** The cells of a row that are taken, and those that cannot be read as they stand. */
export function listCells(
  line: SheetLine,
  columns: readonly ListColumn[],
  style: SheetStyle,
  answers: ListAnswers,
): { readonly values: ListValues; readonly doubts: readonly CellDoubt[] } {
  const values = new Map<ListField, string | number>()
  const doubts: CellDoubt[] = []
  for (const { at, field } of columns) {
    if (field === undefined) continue
    const text = cellText(line.cells[at] ?? null)
    const key = `cell ${field} ${nameKey(text) || text}`.slice(0, 700)
    const first = valueOf(line.cells[at] ?? null, field, style)
    const answered = first === 'unreadable' ? (answers[key] ?? answers[wholeColumn(field)]) : undefined
    const value =
      answered === undefined ? first : answered === leftBlank ? undefined : valueOf(answered, field, style)
    const isSettled = value !== 'unreadable'
    if (first === 'unreadable') doubts.push({ key, field, text, answered, isSettled })
    if (value !== undefined && value !== 'unreadable') values.set(field, value)
  }
  return { values, doubts }
}

function valueOf(cell: Cell, field: ListField, style: SheetStyle): string | number | undefined {
  if (field === 'year') return yearOf(cellText(cell))
  const kind = kindOfField(field)
  const read = readCell(kind === 'day' ? wholeYear(cell) : cell, kind, style, undefined)
  switch (read.kind) {
    case 'text':
    case 'number':
      return read.value
    case 'empty':
      return undefined
    default:
      return 'unreadable'
  }
}

/** "5/3/21" can only be of this century: there was no OCOP in another. */
const wholeYear = (cell: Cell): Cell =>
  typeof cell === 'string' && bothWays.test(cell.trim()) ? cell.trim().replace(/(\d{2})$/, '20$1') : cell

function yearOf(text: string): number | string | undefined {
  if (text === '') return undefined
  const year = Number(/^(?:năm )?(20\d\d)$/i.exec(text)?.[1])
  return year > 2000 ? year : 'unreadable'
}

/** Cells that were made one hold what the first of them says, in each of their rows: a producer stands once beside its products. */
export function withMerged(sheet: Sheet): readonly SheetLine[] {
  const ranges = sheet.merged.flatMap(range => rangeOf(range) ?? []).filter(({ from, to }) => to > from)
  if (ranges.length === 0) return sheet.rows
  const byNumber = new Map(sheet.rows.map(row => [row.number, row]))
  const filled = new Map<number, Map<number, Cell>>()
  for (const { column, from, to } of ranges)
    for (let number = from + 1; number <= to; number++) {
      const cells = filled.get(number) ?? new Map<number, Cell>()
      filled.set(number, cells.set(column, byNumber.get(from)?.cells[column] ?? null))
    }
  return sheet.rows.map(row => {
    const more = filled.get(row.number)
    if (!more) return row
    const width = Math.max(row.cells.length, ...[...more.keys()].map(column => column + 1))
    const cells = Array.from({ length: width }, (_, at) => row.cells[at] ?? more.get(at) ?? null)
    return { ...row, cells }
  })
}

/** Of "C5:C9", as long as it is one column. */
function rangeOf(range: string) {
  const [, column = '', from, other, to] = /^([A-Z]+)(\d+):([A-Z]+)(\d+)$/.exec(range) ?? []
  if (column === '' || column !== other) return undefined
  const at = Array.from(column).reduce((sum, letter) => sum * 26 + (letter.codePointAt(0) ?? 0) - 64, 0) - 1
  return { column: at, from: Number(from), to: Math.min(Number(to), Number(from) + 2000) }
}
