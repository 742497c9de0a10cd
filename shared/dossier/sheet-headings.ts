import type { Cell, Sheet, SheetLine } from '../kernel/spreadsheet.ts'
import { wordsOf } from '../kernel/typed-words.ts'
import { fieldOfSheet, sheetFieldNames, type SheetField } from './sheet-fields.ts'

/** A column of a sheet, and what it was taken for. */
export interface SheetColumn {
  /** From 0. */
  readonly at: number
  readonly heading: string
  /** Nothing where no field is called so, or another column was before. */
  readonly field: SheetField | undefined
  readonly year: number | undefined
  /** Of money: the power of ten that its heading names, 6 for "triệu đồng". */
  readonly zeros: number | undefined
  /** Another column before it is the same field. */
  readonly isAgain: boolean
}

export interface SheetHeadings {
  /** The row they stand in. */
  readonly number: number
  readonly columns: readonly SheetColumn[]
}

/** Titles, the office's name and a date stand above a list; no list begins later. */
const mostAbove = 30

/** The line of headings: of the first ones, the one in which most columns are known; two of them at least, the product's name among them. */
export function headingsOf(sheet: Sheet): SheetHeadings | undefined {
  let best: SheetHeadings | undefined
  for (const [index, line] of sheet.rows.slice(0, mostAbove).entries()) {
    const columns = columnsOf(line, sheet.rows[index - 1])
    if (known(columns) > (best ? known(best.columns) : 1) && columns.some(({ field }) => field === 'name'))
      best = { number: line.number, columns }
  }
  return best
}

/** As many as a dossier has room for. */
const mostYears = 10

/** The years of a sheet whose figures a dossier takes, the last ones, and those before them, which it leaves. */
export function yearsTaken(columns: readonly SheetColumn[]): {
  readonly taken: readonly number[]
  readonly left: readonly number[]
} {
  const years = [...new Set(columns.flatMap(({ year }) => year ?? []))].toSorted((a, b) => a - b)
  return { taken: years.slice(-mostYears), left: years.slice(0, -mostYears) }
}

const known = (columns: readonly SheetColumn[]): number =>
  columns.filter(({ field }) => field !== undefined).length

function columnsOf(line: SheetLine, above: SheetLine | undefined): readonly SheetColumn[] {
  const taken = new Set<string>()
  let group = ''
  return line.cells.flatMap((cell, at): readonly SheetColumn[] => {
    // A heading over several columns stands in the first of them: "Doanh thu" over 2024 and 2025.
    group = textOf(above?.cells[at] ?? null) || group
    const own = textOf(cell)
    if (own === '') return []
    const heading = /^(năm )?(199\d|20\d\d)$/i.test(own) && group !== '' ? `${group} ${own}` : own
    const read = readHeading(heading)
    const key = `${read.field ?? ''} ${read.year ?? ''}`
    const isAgain = read.field !== undefined && taken.has(key)
    taken.add(key)
    return [{ at, heading, ...read, field: isAgain ? undefined : read.field, isAgain }]
  })
}

const textOf = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell.replaceAll(/\s+/g, ' ').trim()
    : typeof cell === 'number'
      ? String(cell)
      : ''

type Read = Pick<SheetColumn, 'field' | 'year' | 'zeros'>

const names = new Map<string, SheetField>(
  sheetFieldNames.flatMap(field =>
    [fieldOfSheet(field).heading, ...fieldOfSheet(field).also].map(name => [plain(name), field] as const),
  ),
)

/** With marks or without, whatever its capitals, spaces and signs; what stands in brackets says only the unit. */
export function readHeading(heading: string): Read {
  const outside = heading.replaceAll(/\([^)]*\)?/g, ' ')
  const year = /(?<!\d)(?:199\d|20\d\d)(?!\d)/.exec(heading)?.[0]
  const withoutYear = plain(outside.replaceAll(/(?<!\d)(?:199\d|20\d\d)(?!\d)/g, ' '))
  const field =
    names.get(plain(heading)) ?? names.get(withoutYear) ?? names.get(withoutYear.replace(unitAtEnd, ''))
  if (field === undefined) return { field: undefined, year: undefined, zeros: undefined }
  const { kind, ofYear } = fieldOfSheet(field)
  // A figure of no year has no place in a dossier.
  if (ofYear && year === undefined) return { field: undefined, year: undefined, zeros: undefined }
  return {
    field,
    year: ofYear ? Number(year) : undefined,
    zeros: kind === 'money' ? zerosIn(plain(heading)) : undefined,
  }
}

function plain(text: string): string {
  return wordsOf(text)
    .map(word => word.plain)
    .join(' ')
}

const unitAtEnd = / (dvt )?(nghin|ngan|trieu|tr|ty|ti)?( ?dong| d| vnd)?$/

/** The power of ten of a unit of money that a text names. */
export function zerosIn(text: string): number | undefined {
  if (/\b(nghin|ngan)\b/.test(text)) return 3
  if (/\b(trieu|tr|trd)\b/.test(text)) return 6
  if (/\b(ty|ti)\b/.test(text)) return 9
  return /\b(dong|vnd|d)\b/.test(text) ? 0 : undefined
}
