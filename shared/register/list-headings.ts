import type { Cell, Sheet, SheetLine } from '../kernel/spreadsheet.ts'
import { fieldOfHeading, needsGroup, type ListField } from './list-fields.ts'

/** A column of a list, and what it is taken for. */
export interface ListColumn {
  /** From 0. */
  readonly at: number
  /** Empty where the column has none. */
  readonly heading: string
  /** Nothing where it is not taken. */
  readonly field: ListField | undefined
}

export interface ListHeadings {
  /** The last row of the headings; what is below it are products. */
  readonly number: number
  readonly columns: readonly ListColumn[]
}

/** What a person said of the columns, in place of what is told by the headings. */
export interface ChosenColumns {
  /** The row of the headings. */
  readonly row?: number | undefined
  /** By the place of the column: a field, or nothing to leave it. */
  readonly fields: Readonly<Record<string, ListField | ''>>
}

/** Titles, the office's name and a date stand above a list; no list begins later. */
const mostAbove = 30

/** The line of headings: of the first ones, the one, alone or with the one over it, of which most columns are known. */
export function listHeadings(sheet: Sheet, chosen: ChosenColumns): ListHeadings | undefined {
  let best: ListHeadings | undefined
  for (const [index, line] of sheet.rows.slice(0, mostAbove).entries()) {
    if (chosen.row !== undefined && line.number !== chosen.row) continue
    const above = sheet.rows[index - 1]
    for (const isDouble of [false, true]) {
      const columns = columnsOf(sheet, line, above, isDouble)
      const isLikelier = known(columns) > (best ? known(best.columns) : 1)
      const isFirst = best === undefined && chosen.row !== undefined
      if (
        isFirst ||
        (isLikelier && (chosen.row !== undefined || columns.some(({ field }) => field === 'name')))
      )
        best = { number: line.number, columns }
    }
  }
  return best && { ...best, columns: asChosen(best.columns, chosen) }
}

const known = (columns: readonly ListColumn[]): number =>
  columns.filter(({ field }) => field !== undefined).length

/** A field that a person gives to one column is no other's. */
function asChosen(columns: readonly ListColumn[], { fields }: ChosenColumns): readonly ListColumn[] {
  const given = new Set(Object.values(fields))
  return columns.map(column => {
    const said = fields[String(column.at)]
    if (said !== undefined) return { ...column, field: said === '' ? undefined : said }
    return column.field !== undefined && given.has(column.field) ? { ...column, field: undefined } : column
  })
}

function columnsOf(
  { rows }: Sheet,
  line: SheetLine,
  above: SheetLine | undefined,
  isDouble: boolean,
): readonly ListColumn[] {
  const taken = new Set<ListField>()
  const width = Math.max(0, ...rows.slice(0, 2 * mostAbove).map(({ cells }) => cells.length))
  let group = ''
  return Array.from({ length: width }, (_, at) => {
    const over = textOf(above?.cells[at] ?? null)
    group = over || group
    const own = textOf(line.cells[at] ?? null)
    const heading = own === '' && isDouble ? over : own
    const together = own !== '' && group !== '' && needsGroup(own) ? `${group}: ${own}` : heading
    const field = fieldOfHeading(together) ?? fieldOfHeading(heading)
    const isAgain = field !== undefined && taken.has(field)
    if (field !== undefined) taken.add(field)
    return { at, heading: together, field: isAgain ? undefined : field }
  })
}

const textOf = (cell: Cell): string =>
  typeof cell === 'string'
    ? cell.replaceAll(/\s+/g, ' ').trim()
    : typeof cell === 'number'
      ? String(cell)
      : ''
