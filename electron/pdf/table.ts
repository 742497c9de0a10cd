import type { Column, Table } from '#shared/documents/outline.ts'
import type { Place } from './place.ts'
import { breakingIn, partsOf } from './broken-lines.ts'
import type { Cell, TableContent, Text } from './content.ts'
import { lineHeightOf, widthOf, type Face } from './fonts.ts'
import { millimetres, paragraphGap, sizes } from './page.ts'
import { printedRows, type CellLines, type PrintedCell } from './table-rows.ts'

/** Left and right of a cell's text, and above and below it, in points. */
export const padding = { side: 4, sideOfSmall: 2.5, above: 2.5 } as const
export const lineWidth = 0.5

/** Headings repeat on every page; a row stays whole, and one too high for that is printed as several (`table-rows.ts`). */
export function layoutTable(table: Table, place: Place): TableContent {
  const { side, widths, headings, rows } = setIn(table, place)
  return {
    lineHeight: leading,
    margin: [0, above, 0, paragraphGap + 4],
    layout: ruled(side),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      ...heightsOf(table),
      body: [
        headings.map(heading),
        ...rows.map(row => row.map((cell, column) => printed(cell, table, column))),
      ],
    },
  }
}

/** Of the headings with the first row, which always stand on one page, in points: what stands before the table needs so much room after it. */
export function heightOfTop(table: Table, place: Place): number {
  const { headings, rows } = setIn(table, place)
  const first = Math.max(rowHeightOf(rows[0] ?? []), millimetres(table.rowHeight ?? 0))
  return above + rowHeightOf(headings) + first
}

/** Above a table, in points. */
const above = 2

/** All its cells in lines. */
function setIn(table: Table, { width, height, fonts }: Place) {
  const [size, side] =
    table.letters === 'small' ? [sizes.smallTable, padding.sideOfSmall] : [sizes.table, padding.side]
  const widths = columnWidths(table.columns, width, side)
  const setHeading = settingIn(fonts.bold, size, widths)
  const headings = table.columns.map(({ heading }, column) => setHeading(heading, column))
  const tallest = (height - rowHeightOf(headings)) * mostOfAPage
  const rows = printedRows(table.rows, settingIn(fonts.regular, size, widths), tallest)
  return { side, widths, headings, rows }
}

/** Between lines, as a multiple of what the letters need. */
export const leading = 1.05
/** Of the page below the headings, how much one row may take: two of them, and a little more, always fit with what stands before the table. */
const mostOfAPage = 0.4

const smallest = 7

/** How a cell's text is set: in which size, and in which lines. */
interface SetCell extends CellLines {
  readonly size: number
}

/** Sets the text of a column: smaller where a word is too long for it, a code above all, and broken inside a word only past that. */
function settingIn(
  face: Face,
  size: number,
  widths: readonly number[],
): (text: string, column: number) => SetCell {
  const broken = breakingIn(face)
  return (text, column) => {
    const width = widths[column] ?? 0
    const words = text.split(/\s/)
    const whole = fittingSize(words, size, width, face)
    const inParts = (): number => fittingSize(words.flatMap(partsOf), size, width, face)
    const fitting = whole >= smallest ? whole : Math.max(smallest, inParts())
    return {
      size: fitting,
      lines: text === '' ? [] : broken(text, fitting, width),
      lineHeight: lineHeightOf(text, fitting, face) * leading,
    }
  }
}

const rowHeightOf = (cells: readonly CellLines[]): number =>
  Math.max(0, ...cells.map(({ lines, lineHeight }) => lines.length * lineHeight)) +
  2 * padding.above +
  2 * lineWidth

/** The headings take what they need. */
const heightsOf = ({ rowHeight }: Table): Pick<TableContent['table'], 'heights'> =>
  rowHeight === undefined
    ? {}
    : { heights: row => (row === 0 ? 'auto' : millimetres(rowHeight) - 2 * padding.above) }

/** The size, at most that of the column, at which the longest of the words has room. */
function fittingSize(words: readonly string[], size: number, width: number, face: Face): number {
  const longest = Math.max(...words.map(word => widthOf(word, size, face)))
  return Math.min(size, (size * width) / (longest + 0.1))
}

/** pdfmake would break a line once more where its sum of words and ours differ by a hair. */
const unbroken = (text: string): Text => ({ text, noWrap: true })

const heading = ({ lines, size }: SetCell): Cell => ({
  stack: lines.map(unbroken),
  fontSize: size,
  bold: true,
  alignment: 'center',
  verticalAlignment: 'middle',
})

const printed = (
  { lines, size, opensAbove, opensBelow }: PrintedCell<SetCell>,
  { columns, rowHeight }: Table,
  column: number,
): Cell => ({
  stack: lines.map(unbroken),
  fontSize: size,
  alignment: columns[column]?.align ?? 'left',
  ...(rowHeight === undefined ? {} : { verticalAlignment: 'middle' }),
  border: [true, !opensAbove, true, !opensBelow],
})

/** What is left for text in each column once padding and rules are taken off; the whole table is exactly `width` wide. */
function columnWidths(columns: readonly Column[], width: number, side: number): number[] {
  const around = 2 * side + lineWidth
  const fixed = columns.map(({ width: wish }) => ('mm' in wish ? millimetres(wish.mm) : 0))
  const shares = columns.map(({ width: wish }) => ('share' in wish ? wish.share : 0))
  const left = width - lineWidth - sum(fixed)
  const perShare = left / Math.max(sum(shares), 1)
  return columns.map((_, at) => (fixed[at] ?? 0) + (shares[at] ?? 0) * perShare - around)
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

export const ruled = (side: number): TableContent['layout'] => ({
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => side,
  paddingRight: () => side,
  paddingTop: () => padding.above,
  paddingBottom: () => padding.above,
})
