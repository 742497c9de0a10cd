import { isMonthFirst, type SheetStyle } from '../dossier/sheet-values.ts'
import { cellText } from '../dossier/sheet-values.ts'
import type { Book, Sheet, SheetLine } from '../kernel/spreadsheet.ts'
import { keysOf, type ProductKeys } from './found-by.ts'
import { KnownProducts } from './known-products.ts'
import { listCells, withMerged, type CellDoubt, type ListAnswers } from './list-cells.ts'
import { kindOfField } from './list-fields.ts'
import { listHeadings, type ChosenColumns, type ListHeadings } from './list-headings.ts'
import {
  contentOf,
  type ContentReading,
  type LeftOut,
  type PlaceDoubt,
  type RowContent,
  type RowFault,
} from './list-row.ts'

/** Where a row stands: what becomes of it, or that a person has to say so first. */
export type ListStanding =
  | 'new'
  /** The product is in the register; the row adds to it. */
  | 'known'
  | 'doubt'
  /** A person left it out. */
  | 'left'
  /** This very row was taken before. */
  | 'taken'

/** Which of the products that it may be a row is. */
export interface SameDoubt {
  /**
   * Several fit; or one bears the same name of the same producer in the same commune, and another code; or one has this code, and is called
   * otherwise.
   */
  readonly why: 'several' | 'other-code' | 'other-name'
  readonly products: readonly string[]
}

/** A row as it was read, before it is held against the register. */
export interface ReadListRow {
  readonly number: number
  readonly isHidden: boolean
  readonly content: RowContent
  readonly keys: ProductKeys
  readonly cells: readonly CellDoubt[]
  readonly place: PlaceDoubt | undefined
  readonly faults: readonly RowFault[]
  readonly left: readonly LeftOut[]
}

export interface PlannedListRow extends ReadListRow {
  readonly standing: ListStanding
  readonly same: SameDoubt | undefined
  /** The product that it is of: one of the register, or `list/row` of this or an earlier row. Nothing where it is not taken. */
  readonly product: string | undefined
  /** A person said whose it is. */
  readonly isSaid: boolean
}

export interface ReadList {
  readonly headings: ListHeadings | undefined
  /** A day as it stands there that is a day only where the month comes first; to be asked about. */
  readonly monthFirst: string | undefined
  readonly rows: readonly ReadListRow[]
  /** Rows below the headings that name no product: titles of parts, sums, signatures. */
  readonly nameless: readonly number[]
}

export interface ListReading extends ContentReading {
  readonly chosen: ChosenColumns
}

/** The key of what a person says of a row: `leave`, `new`, or `same ` and the product. */
export const rowKey = (number: number): string => `row ${number}`
/** Of all rows with such a fault of which nothing else is said: `leave`. */
export const faultKey = (fault: RowFault): string => `fault ${fault}`
/**
 * Of all rows that may be another product in that way, and of which nothing else is said: `leave`, `new`, or `same`, the product that it may
 * be, where there is only one.
 */
export const sameKey = ({ why }: Pick<SameDoubt, 'why'>): string => `alike ${why}`
/** Of all rows that are doubtful still: `leave`. */
export const restKey = 'rest'

/**
 * The rows of a sheet as products; tells after some of them how many are done.
 *
 * @param before the same sheet, read in the same way but for what was answered since: what nobody was asked about stays as it was
 */
export function* readList(
  book: Book,
  sheet: Sheet,
  reading: ListReading,
  before?: ReadList,
): Generator<number, ReadList> {
  const headings = listHeadings(sheet, reading.chosen)
  if (!headings) return { headings, monthFirst: undefined, rows: [], nameless: [] }
  const below = withMerged(sheet).filter(row => row.number > headings.number)
  const monthFirst = monthFirstIn(below, headings)
  const { answers } = reading
  const said = answers['days'] === 'month' ? 'month' : answers['days'] === 'day' ? 'day' : undefined
  const days = monthFirst === undefined ? 'day' : said
  const style: SheetStyle = { figures: 'comma', days, countsFrom1904: book.countsFrom1904 }
  const sure = new Map(before?.rows.filter(isUnasked).map(row => [row.number, row]))
  const rows: ReadListRow[] = []
  const nameless: number[] = []
  for (const [done, line] of below.entries()) {
    if (done % rowsAtATime === rowsAtATime - 1) yield done
    const same = sure.get(line.number)
    if (same) rows.push(same)
    if (same || countsColumns(line)) continue
    const { values, doubts } = listCells(line, headings.columns, style, answers)
    if (!values.has('name') || values.size < 2) {
      nameless.push(line.number)
      continue
    }
    const read = contentOf(values, reading)
    const { number, isHidden } = line
    rows.push({ ...read, number, isHidden, keys: keysOf(read.content), cells: doubts })
  }
  return { headings, monthFirst, rows, nameless }
}

const isUnasked = ({ cells, place }: ReadListRow): boolean => cells.length === 0 && place === undefined

const rowsAtATime = 200

function monthFirstIn(below: readonly SheetLine[], { columns }: ListHeadings): string | undefined {
  for (const { at, field } of columns) {
    if (field === undefined || kindOfField(field) !== 'day') continue
    const found = below.find(({ cells }) => isMonthFirst(cells[at] ?? null))
    if (found) return cellText(found.cells[at] ?? null)
  }
  return undefined
}

/** Under their headings offices number the columns: (1), (2), (3). */
const countsColumns = ({ cells }: SheetLine): boolean => {
  const filled = cells.filter(cell => cell !== null)
  return (
    filled.length > 2 &&
    filled.every((cell, at) => cellText(cell).replaceAll(/[()\s]/g, '') === String(at + 1))
  )
}

/** What the rows of a list are held against. */
export interface ListMatters {
  readonly list: string
  /** Products that the register has, of the keys of these rows. */
  readonly known: readonly (ProductKeys & { readonly id: string })[]
  /** Rows of this list that are there. */
  readonly taken: ReadonlySet<number>
  readonly answers: ListAnswers
}

/** Whose each row is, and where it stands. */
export function planList(rows: readonly ReadListRow[], matters: ListMatters): readonly PlannedListRow[] {
  const products = new KnownProducts()
  for (const { id, ...keys } of matters.known) products.know(id, keys)
  return rows.map(row => {
    const own = `${matters.list}/${row.number}`
    const planned = settled(row, own, products, matters)
    if (planned.product !== undefined) products.know(planned.product, row.keys)
    return { ...row, ...planned }
  })
}

type Settled = Pick<PlannedListRow, 'standing' | 'same' | 'product' | 'isSaid'>

function settled(
  row: ReadListRow,
  own: string,
  products: KnownProducts,
  { taken, answers }: ListMatters,
): Settled {
  const nothing = { same: undefined, product: undefined, isSaid: false }
  if (taken.has(row.number)) return { ...nothing, standing: 'taken' }
  const { same, only } = sameAs(row, products)
  const answer = saidOf(row, same, answers)
  if (answer === 'leave') return { ...nothing, standing: 'left', same }
  const candidates = same?.products ?? []
  const [candidate] = candidates.length === 1 ? candidates : []
  const meant = answer === 'new' ? own : answer === 'same' ? candidate : answer?.slice('same '.length)
  const isSaid = same !== undefined && meant !== undefined && (meant === own || candidates.includes(meant))
  const product = isSaid ? meant : same === undefined ? (only ?? own) : undefined
  if (!isDoubtful(row) && product !== undefined)
    return { standing: product === own ? 'new' : 'known', same, product, isSaid }
  if (answers[restKey] === 'leave') return { ...nothing, standing: 'left', same }
  return { standing: 'doubt', same, product: undefined, isSaid }
}

/** Whether something of a row itself waits for a person. */
export const isDoubtful = ({ cells, place, faults }: ReadListRow): boolean =>
  cells.some(cell => !cell.isSettled) ||
  (place !== undefined && place.chosen === undefined) ||
  faults.length > 0

/** The only product that a row can be; or those among which a person has to say. */
function sameAs(
  { keys }: ReadListRow,
  products: KnownProducts,
): { readonly same: SameDoubt | undefined; readonly only: string | undefined } {
  const fitting = products.fitting(keys)
  const named = products.named(keys)
  const [only] = fitting.length === 1 ? fitting : []
  const isOther = only !== undefined && !products.isCalled(only, keys)
  if ((only !== undefined && !isOther) || (fitting.length === 0 && named.length === 0))
    return { same: undefined, only }
  const why = isOther ? 'other-name' : fitting.length > 1 ? 'several' : 'other-code'
  return { same: { why, products: fitting.length > 0 ? fitting : named }, only }
}

/** What a person said of a row, or of all rows of which the same is doubtful. */
function saidOf(
  { number, faults }: ReadListRow,
  same: SameDoubt | undefined,
  answers: ListAnswers,
): string | undefined {
  const own = answers[rowKey(number)]
  if (own !== undefined) return own
  if (faults.some(fault => answers[faultKey(fault)] === 'leave')) return 'leave'
  return same && answers[sameKey(same)]
}
