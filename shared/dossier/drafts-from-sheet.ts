import type { Book, Cell, Sheet, SheetLine } from '../kernel/spreadsheet.ts'
import { nameKey, wordsOf } from '../kernel/typed-words.ts'
import type { DraftContent } from './draft.ts'
import { headingsOf, type SheetHeadings } from './sheet-headings.ts'
import { howToRead, type SheetAnswers, type SheetQuestion } from './sheet-questions.ts'
import { cellText } from './sheet-values.ts'
import { readRow, type RowRead, type RowReading } from './sheet-row.ts'

/** Where a row stands before anybody ticks it. */
export type RowStanding =
  | 'ready'
  /** It may mean several things, in itself or by how the sheet is read. */
  | 'doubt'
  /** Some of it cannot be taken. */
  | 'fault'
  /** The same product is among the drafts, or in a row before it. */
  | 'twin'
  /** Its draft is there already: this very row was taken before. */
  | 'begun'
  /** No product is named. */
  | 'nameless'

export interface SheetRow extends RowRead {
  /** As the program that wrote the sheet counts them. */
  readonly number: number
  readonly isHidden: boolean
  readonly standing: RowStanding
  /** The draft that it becomes, the same each time that this row is read. */
  readonly draft: string
  /** What is the same product: a draft, or a row of the sheet. */
  readonly twin: { readonly draft: string } | { readonly row: number } | undefined
}

export interface SheetPlan {
  readonly headings: SheetHeadings | undefined
  readonly questions: readonly SheetQuestion[]
  readonly rows: readonly SheetRow[]
  /** Rows that say themselves that they are an example. */
  readonly examples: number
}

/** A draft that is there, as far as it tells whether a row is the same product. */
export type KnownProduct = Pick<DraftContent, 'product' | 'producer'> & { readonly id: string }

/** What a sheet is held against. */
export interface SheetMatters extends Pick<RowReading, 'places' | 'setsFor'> {
  readonly answers: SheetAnswers
  readonly known: readonly KnownProduct[]
  /** Names the draft of a row. */
  readonly draftOf: (row: number) => string
}

/** Which drafts a sheet makes, and what is to be asked first. Nothing is kept by it. */
export function draftsFromSheet(book: Book, sheet: Sheet, matters: SheetMatters): SheetPlan {
  const headings = headingsOf(sheet)
  if (!headings) return { headings, questions: [], rows: [], examples: 0 }
  const how = howToRead(book, sheet, headings, matters.answers)
  const reading: RowReading = { ...how, ...matters, columns: headings.columns }
  const below = sheet.rows.filter(row => row.number > headings.number)
  const lines = below.filter(line => !isExample(line, headings) && !countsColumns(line))
  const twinOf = twins(matters)
  return {
    headings,
    questions: how.questions,
    examples: below.filter(line => isExample(line, headings)).length,
    rows: lines.map(line => {
      const read = readRow(line, reading)
      const { number, isHidden } = line
      const draft = matters.draftOf(number)
      const isBegun = matters.known.some(({ id }) => id === draft)
      const twin = isBegun ? undefined : twinOf(number, read.content)
      return { ...read, number, isHidden, draft, twin, standing: standingOf(read, isBegun, twin) }
    }),
  }
}

function standingOf(
  { content, problems, doubts, waits }: RowRead,
  isBegun: boolean,
  twin: SheetRow['twin'],
): RowStanding {
  if (content.product.name === '') return 'nameless'
  if (isBegun) return 'begun'
  if (twin) return 'twin'
  if (doubts.some(({ chosen }) => chosen === undefined) || waits.length > 0) return 'doubt'
  return problems.length > 0 ? 'fault' : 'ready'
}

/** Only a row with nothing to say cannot become a draft, and one that did. */
export const mayStart = ({ standing }: Pick<SheetRow, 'standing'>): boolean =>
  standing !== 'nameless' && standing !== 'begun'

const startsExample = (cell: Cell): boolean =>
  typeof cell === 'string' &&
  wordsOf(cell)
    .slice(0, 2)
    .map(({ plain }) => plain)
    .join(' ') === 'vi du'

/** The line of the template that explains itself. */
const isExample = ({ cells }: SheetLine, { columns }: SheetHeadings): boolean =>
  columns.some(({ field, at }) => (field === 'order' || field === 'name') && startsExample(cells[at] ?? null))

/** Under their headings offices number the columns: (1), (2), (3). */
const countsColumns = ({ cells }: SheetLine): boolean => {
  const filled = cells.filter(cell => cell !== null)
  return (
    filled.length > 2 &&
    filled.every((cell, index) => cellText(cell).replaceAll(/[()\s]/g, '') === String(index + 1))
  )
}

/** By the product's code; else by its name, its producer and their commune together. */
function twins({ known }: SheetMatters): (number: number, content: DraftContent) => SheetRow['twin'] {
  const seen = new Map<string, NonNullable<SheetRow['twin']>>()
  for (const { id, ...content } of known) for (const key of keysOf(content)) seen.set(key, { draft: id })
  return (number, content) => {
    const keys = keysOf(content)
    const found = keys.map(key => seen.get(key)).find(twin => twin !== undefined)
    for (const key of keys) if (!seen.has(key)) seen.set(key, { row: number })
    return found
  }
}

function keysOf({ product, producer }: Pick<DraftContent, 'product' | 'producer'>): readonly string[] {
  const names = [product.name, producer.name].map(nameKey)
  const commune = producer.communeCode ?? nameKey(producer.commune)
  return [
    ...(product.code.trim() === '' ? [] : [`code ${product.code.replaceAll(/\s/g, '').toLowerCase()}`]),
    ...(product.name === '' ? [] : [`name ${[...names, commune].join(' | ')}`]),
  ]
}
