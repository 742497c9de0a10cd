import { mergedAbove } from '../documents/outline.ts'
import { bare, type Piece } from './printed-text.ts'

type Table = Extract<Piece, { kind: 'table' }>
type Row = Table['rows'][number]

/** Something of a table that is not where it should be, or stands there besides; `at` is where in the text. */
interface TableFault {
  readonly kind: 'not-printed' | 'only-printed'
  readonly at: number
  readonly text: string
}

/**
 * Holds the text of tables against what they must say: headings in their order, the cells of each row in its own part of the text, in their
 * order where they are not merged, and no letter more or less in all.
 *
 * @param text bare, of all of them
 * @param pages that the text goes over at most; headings are repeated on each
 */
export function tableFaults(tables: readonly Table[], text: string, pages: number): readonly TableFault[] {
  const faults: TableFault[] = []
  const left = lettersOf(text)
  let at = 0
  for (const { headings, rows } of tables) {
    const heading = bare(headings.join('\n'))
    const repeats = Math.min(countOf(text, heading), pages)
    if (repeats === 0) faults.push({ kind: 'not-printed', at, text: headings.join(' · ') })
    for (let times = 0; times < repeats; times += 1) take(left, headings)
    take(
      left,
      rows.flat().map(cell => cell ?? ''),
    )
    const found = rowFaults(rows, text, at)
    faults.push(...found.faults)
    at = found.end
  }
  const [missing, added] = [lettersLeft(left, -1), lettersLeft(left, 1)]
  if (faults.length === 0 && missing !== '') faults.push({ kind: 'not-printed', at: 0, text: missing })
  if (faults.length === 0 && added !== '') faults.push({ kind: 'only-printed', at: 0, text: added })
  return faults
}

/** Where something of a row stands that no other row has before it. */
interface Anchor {
  readonly from: number
  readonly to: number
}

function rowFaults(
  rows: readonly Row[],
  text: string,
  start: number,
): { readonly faults: readonly TableFault[]; readonly end: number } {
  let at = start
  const anchors = rows.map((row): Anchor | undefined => {
    for (const wanted of anchorsOf(row)) {
      const from = text.indexOf(wanted, at)
      if (from !== -1) return { from, to: (at = from + wanted.length) }
    }
    return undefined
  })
  const faults = rows.flatMap((row, index): readonly TableFault[] => {
    const told = row.filter(cell => cell !== '' && cell !== mergedAbove).join(' · ')
    const anchor = anchors[index]
    if (!anchor) return anchorsOf(row).length === 0 ? [] : [{ kind: 'not-printed', at, text: told }]
    const from = anchors[index - 1]?.to ?? start
    const part = text.slice(from, anchors[index + 1]?.from ?? text.length)
    const isApart = (column: number): boolean => isHigh(row) || rows[index + 1]?.[column] === mergedAbove
    return cellsStand(row, part, isApart) ? [] : [{ kind: 'not-printed', at: anchor.from, text: told }]
  })
  return { faults, end: at }
}

/** Cells that stand on one line come one after another: the longest such runs first, then shorter ones, then what is long enough to be told. */
function anchorsOf(row: Row): readonly string[] {
  const runs = [/^.{1,12}$/, /^\S{1,6}$/].flatMap(short => runsOf(row, short)).filter(run => run.length > 1)
  const long = row.map(cell => bare(cell ?? '')).filter(cell => cell.length >= 8)
  return [...runs.map(run => bare(run.join(' '))), ...long]
}

function runsOf(row: Row, short: RegExp): readonly (readonly string[])[] {
  const runs: string[][] = [[]]
  for (const cell of row)
    if (cell !== mergedAbove && short.test(cell)) runs.at(-1)?.push(cell)
    else runs.push([])
  return runs.toSorted((a, b) => b.length - a.length)
}

/**
 * Whole, and each after the one before it. Between the lines of a cell that goes down over several rows, and of a row that is printed in
 * several parts, those of others come: of such a cell the words stand in their order.
 */
function cellsStand(row: Row, part: string, isApart: (column: number) => boolean): boolean {
  let at = 0
  return row.every((cell, column) => {
    const wanted = bare(cell ?? '')
    const found = part.indexOf(wanted, at)
    if (found !== -1) at = found + wanted.length
    return found !== -1 || (isApart(column) && wordsStand(cell ?? '', part))
  })
}

function wordsStand(cell: string, part: string): boolean {
  let at = 0
  return cell.split(/\s+/).every(word => {
    const found = part.indexOf(bare(word), at)
    at = found + bare(word).length
    return found !== -1
  })
}

/** So long a cell may take more of a page than a row may. */
const isHigh = (row: Row): boolean => row.some(cell => (cell ?? '').length > 100)

type Letters = Map<string, number>

function lettersOf(text: string): Letters {
  const letters: Letters = new Map()
  for (const letter of text) if (letter !== '·') letters.set(letter, (letters.get(letter) ?? 0) + 1)
  return letters
}

function take(letters: Letters, texts: readonly string[]): void {
  for (const letter of bare(texts.join('\n')))
    if (letter !== '·') letters.set(letter, (letters.get(letter) ?? 0) - 1)
}

function countOf(text: string, part: string): number {
  let count = 0
  for (let at = text.indexOf(part); part !== '' && at !== -1; at = text.indexOf(part, at + part.length))
    count += 1
  return count
}

const onlySigns = /^[-–+•.;]$/

/** The letters that were wanted and are not there (-1), or are there and were not wanted (1). */
const lettersLeft = (letters: Letters, sign: 1 | -1): string =>
  [...letters]
    .filter(([letter, count]) => count * sign > 0 && !onlySigns.test(letter))
    .map(([letter, count]) => letter.repeat(Math.min(count * sign, 10)))
    .join('')
