import { mergedAbove, type Table } from '#shared/documents/outline.ts'

/** What a cell is made of: its lines, and how many points one of them is high. */
export interface CellLines {
  readonly lines: readonly string[]
  readonly lineHeight: number
}

/** One cell in one printed row, and whether its frame is open above and below, since the cell goes on there. */
export type PrintedCell<Cell extends CellLines> = Cell & {
  readonly opensAbove: boolean
  readonly opensBelow: boolean
}

/**
 * A table as rows that each stay whole on a page. A cell that reaches down shares its lines out over the rows beside it, and what is left
 * over makes the last of them higher; a row higher than `tallest` points becomes several. So whatever a cell holds, every line of it
 * stands in a row that fits on a page, and nothing is ever drawn over a foot margin or another cell.
 */
export function printedRows<Cell extends CellLines>(
  rows: Table['rows'],
  cellOf: (text: string, column: number) => Cell,
  tallest: number,
): readonly (readonly PrintedCell<Cell>[])[] {
  return sharedOut(rows, cellOf).flatMap((cells, at) => {
    const parts = inParts(cells, tallest)
    return parts.map((part, number) =>
      part.map((cell, column) => ({
        ...cell,
        opensAbove: number > 0 || rows[at]?.[column] === mergedAbove,
        opensBelow: number < parts.length - 1 || rows[at + 1]?.[column] === mergedAbove,
      })),
    )
  })
}

/** Each row with lines of its own in every column. */
function sharedOut<Cell extends CellLines>(
  rows: Table['rows'],
  cellOf: (text: string, column: number) => Cell,
): readonly (readonly Cell[])[] {
  const cells = rows.map(row => row.map((text, column) => cellOf(text ?? '', column)))
  const own = cells.map((row, at) =>
    Math.max(...row.map((cell, column) => (reachesDown(rows, at, column) ? 0 : heightOf(cell)))),
  )
  return cells.map((row, at) =>
    row.map((cell, column) => {
      const first = firstRowOf(rows, at, column)
      const whole = cells[first]?.[column] ?? cell
      const before = sum(own.slice(first, at).map(height => linesIn(height, whole.lineHeight)))
      const goesOn = rows[at + 1]?.[column] === mergedAbove
      const room = goesOn ? linesIn(own[at] ?? 0, whole.lineHeight) : Infinity
      return { ...whole, lines: whole.lines.slice(before, before + room) }
    }),
  )
}

const reachesDown = (rows: Table['rows'], at: number, column: number): boolean =>
  rows[at]?.[column] === mergedAbove || rows[at + 1]?.[column] === mergedAbove

const firstRowOf = (rows: Table['rows'], at: number, column: number): number =>
  at > 0 && rows[at]?.[column] === mergedAbove ? firstRowOf(rows, at - 1, column) : at

/** A row, in as many parts as it takes for none to be higher than `tallest`. */
function inParts<Cell extends CellLines>(
  cells: readonly Cell[],
  tallest: number,
): readonly (readonly Cell[])[] {
  const roomFor = (cell: Cell): number => Math.max(1, linesIn(tallest, cell.lineHeight))
  const count = Math.max(1, ...cells.map(cell => Math.ceil(cell.lines.length / roomFor(cell))))
  return Array.from({ length: count }, (_, part) =>
    cells.map(cell => ({
      ...cell,
      lines: cell.lines.slice(part * roomFor(cell), (part + 1) * roomFor(cell)),
    })),
  )
}

const heightOf = ({ lines, lineHeight }: CellLines): number => lines.length * lineHeight

/** Rounded, so that a height made of so many lines holds so many again. */
const linesIn = (height: number, lineHeight: number): number => Math.floor(height / lineHeight + 1e-6)

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
