import type { Font } from 'fontkit'
import { mergedAbove, type Column, type Table } from '#shared/documents/outline.ts'
import type { Place } from './blocks.ts'
import type { Cell, TableContent } from './content.ts'
import { widthOf, type Fonts } from './fonts.ts'
import { millimetres, paragraphGap, sizes } from './page.ts'

/** Left and right of a cell's text, and above and below it, in points. */
const padding = { side: 4, sideOfSmall: 2.5, above: 2.5 } as const
const lineWidth = 0.5

/** Headings repeat on every page; a row stays whole, unless it is so long that it would run off the page. */
export function layoutTable(table: Table, { width, fonts }: Place): TableContent {
  const [size, side] =
    table.letters === 'small' ? [sizes.smallTable, padding.sideOfSmall] : [sizes.table, padding.side]
  const widths = columnWidths(table.columns, width, side)
  const headings = table.columns.map((column, at) =>
    heading(column.heading, size, widths[at] ?? width, fonts),
  )
  const sizeIn = (text: string, column: number): number =>
    fitted(text, size, widths[column] ?? width, fonts.regular)
  const whole = !table.rows.some(row => isLong(row, widths))
  return {
    fontSize: size,
    lineHeight: 1.05,
    margin: [0, 2, 0, paragraphGap + 4],
    layout: ruled(side),
    table: {
      headerRows: 1,
      keepWithHeaderRows: whole ? 1 : 0,
      dontBreakRows: whole,
      widths,
      body: [headings, ...bodyOf(table, sizeIn)],
    },
  }
}

const smallest = 7

/** The size in points at which no word is too long for its column: set smaller rather than broken inside, a code above all. */
function fitted(text: string, size: number, width: number, font: Font): number {
  const longestWord = Math.max(...text.split(/\s/).map(word => widthOf(word, size, font)))
  return Math.max(smallest, Math.min(size, (size * width) / (longestWord + 0.1)))
}

const heading = (text: string, size: number, width: number, { bold }: Fonts): Cell => ({
  text,
  fontSize: fitted(text, size, width, bold),
  bold: true,
  alignment: 'center',
  verticalAlignment: 'middle',
})

/** A cell that reaches down is drawn in its first row; pdfmake wants an empty one in each row that it covers. */
const bodyOf = ({ rows, columns }: Table, sizeIn: (text: string, column: number) => number): Cell[][] =>
  rows.map((row, at) =>
    row.map((text, column) => ({
      text: text ?? '',
      fontSize: sizeIn(text ?? '', column),
      alignment: columns[column]?.align ?? 'left',
      ...(text === mergedAbove ? {} : { rowSpan: 1 + mergedBelow(rows, at, column) }),
    })),
  )

function mergedBelow(rows: Table['rows'], at: number, column: number): number {
  const below = rows.slice(at + 1)
  const end = below.findIndex(row => row[column] !== mergedAbove)
  return end === -1 ? below.length : end
}

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

const longestWholeRow = 24

/** A row that cannot break is cut off where the page ends, so the lines are counted generously. */
function isLong(row: Table['rows'][number], widths: readonly number[]): boolean {
  return row.some((text, at) => {
    const charactersInLine = (widths[at] ?? Infinity) / (sizes.table * 0.6)
    const lines = (text ?? '').split('\n').map(line => Math.ceil(line.length / charactersInLine))
    return sum(lines) > longestWholeRow
  })
}

const ruled = (side: number): TableContent['layout'] => ({
  hLineWidth: () => lineWidth,
  vLineWidth: () => lineWidth,
  paddingLeft: () => side,
  paddingRight: () => side,
  paddingTop: () => padding.above,
  paddingBottom: () => padding.above,
})
