import { read, utils, type CellObject, type WorkBook, type WorkSheet } from '@e965/xlsx'
import { open } from 'node:fs/promises'
import {
  dayOfSerial,
  longestCell,
  serialOfDay,
  type Book,
  type BookFault,
  type Cell,
  type OneByte,
  type Sheet,
  type SheetLine,
} from '#shared/kernel/spreadsheet.ts'
import { boundedArchive } from './book-archive.ts'
import { separatorOf, textOf } from './book-text.ts'
import { limits } from './limits.ts'

/**
 * The sheets of a file, as far as the limits go, or what about the file leaves none. What it is is told by its bytes, not by its name.
 * Rejects where the disk fails, or this program does.
 *
 * @param wanted see `textOf`
 */
export async function readBook(file: string, wanted?: OneByte): Promise<Book | BookFault> {
  const bytes = await bytesOf(file)
  if (!bytes) return 'too-large'
  if (beginsWith(bytes, [0x50, 0x4b])) return ofArchive(bytes)
  return beginsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0]) ? ofOldFile(bytes) : ofText(bytes, wanted)
}

async function ofArchive(bytes: Buffer): Promise<Book | BookFault> {
  const archive = await boundedArchive(bytes)
  if (typeof archive === 'string') return archive
  // A cell of XLSX that is a day by its type, and not by its format, is told apart from a number only so.
  const days = archive.kind === 'xlsx' ? { cellDates: true, UTC: true } : {}
  const book = parsed(() => read(archive.bytes, { ...options, ...days }))
  return typeof book === 'string' ? book : { kind: archive.kind, text: null, ...contentsOf(book) }
}

/** What the library throws at is the file's fault; what this program does with a book that was read is not in here. */
function parsed(parse: () => WorkBook): WorkBook | BookFault {
  try {
    return parse()
  } catch (fault) {
    const why = fault instanceof Error ? fault.message : ''
    if (/password/i.test(why)) return 'locked'
    return /allocation|string length|too large/i.test(why) ? 'too-large' : 'broken'
  }
}

/** Excel of before 2007; and what Excel puts a password on, also today. */
function ofOldFile(bytes: Buffer): Book | BookFault {
  if (bytes.includes(Buffer.from('EncryptedPackage', 'utf16le'))) return 'locked'
  if (!workbookNames.some(name => bytes.includes(Buffer.from(name, 'utf16le')))) return 'not-a-sheet'
  const book = parsed(() => read(bytes, options))
  return typeof book === 'string' ? book : { kind: 'xls', text: null, ...contentsOf(book) }
}
const workbookNames = ['Workbook', 'Book']

function ofText(bytes: Buffer, wanted: OneByte | undefined): Book | BookFault {
  const text = textOf(bytes, wanted)
  if (!text || looksLikeMarkup(text.text)) return 'not-a-sheet'
  const separator = separatorOf(text.text)
  const body = text.text.replace(/^sep=.\r?\n?/, '')
  const book = parsed(() => read(body, { ...options, type: 'string', FS: separator, raw: true }))
  if (typeof book === 'string') return book
  return { kind: 'csv', text: { encoding: text.encoding, separator }, ...contentsOf(book) }
}

/** A web page or another document of tags; the library would read tables out of some. */
const looksLikeMarkup = (text: string): boolean => /^\s*(<[!?a-z]|\{\\rtf|%PDF)/i.test(text)

const options = {
  dense: true,
  cellNF: true,
  cellHTML: false,
  cellText: false,
  // Without it nothing is said of hidden rows.
  cellStyles: true,
  // One more than is kept tells that there are more.
  sheetRows: limits.rows + 1,
} as const

function contentsOf(book: WorkBook): Pick<Book, 'countsFrom1904' | 'sheets'> {
  const countsFrom1904 = book.Workbook?.WBProps?.date1904 === true
  return { countsFrom1904, sheets: sheetsOf(book, countsFrom1904) }
}

function sheetsOf(book: WorkBook, countsFrom1904: boolean): readonly Sheet[] {
  let left: number = limits.cells
  return book.SheetNames.slice(0, limits.sheets).map((name, index): Sheet => {
    const sheet = book.Sheets[name]
    const read = sheet ? rowsOf(sheet, countsFrom1904, left) : { rows: [], cells: 0, isCut: false }
    left -= read.cells
    return {
      name,
      isHidden: (book.Workbook?.Sheets?.[index]?.Hidden ?? 0) !== 0,
      rows: read.rows,
      merged: (sheet?.['!merges'] ?? []).slice(0, limits.merged).map(range => utils.encode_range(range)),
      isCut: read.isCut,
    }
  })
}

interface ReadRows {
  readonly rows: readonly SheetLine[]
  readonly cells: number
  readonly isCut: boolean
}

function rowsOf(sheet: WorkSheet, countsFrom1904: boolean, most: number): ReadRows {
  const rows: SheetLine[] = []
  let cells = 0
  let isCut = false
  const data: readonly (readonly (CellObject | undefined)[] | undefined)[] = sheet['!data'] ?? []
  for (const [at, row] of data.entries()) {
    if (!row) continue
    if (at >= limits.rows || cells > most) return { rows, cells, isCut: true }
    // Only those that are there: the last may be the millionth.
    const there = Object.keys(row).map(Number)
    if (there.some(column => column >= limits.columns && !isEmpty(row[column]))) isCut = true
    const read = row.slice(0, limits.columns)
    const line = Array.from(read, cell => cellOf(cell, countsFrom1904))
    while (line.at(-1) === null) line.pop()
    if (line.length === 0) continue
    cells += line.length
    rows.push({ number: at + 1, isHidden: sheet['!rows']?.[at]?.hidden === true, cells: line })
  }
  return { rows, cells, isCut }
}

const isEmpty = (cell: CellObject | undefined): boolean => cellOf(cell, false) === null

function cellOf(cell: CellObject | undefined, countsFrom1904: boolean): Cell {
  if (!cell) return null
  const { t: type, v: value, z: format, f: formula } = cell
  if (type === 'e') return { error: errors[Number(value)] ?? '#?' }
  // What no program has computed yet has no value, and the library says 0.
  if (type === 'z' || value === undefined)
    return formula === undefined ? null : { error: `=${formula}`.slice(0, 300) }
  if (value instanceof Date) return ofDate(value)
  if (typeof value === 'number') return ofNumber(value, String(format ?? ''), countsFrom1904)
  const text = String(value).normalize('NFC')
  if (formula !== undefined && /^(Err:\d+|#[A-Z/0]+[!?]?)$/.test(text)) return { error: text }
  if (text.length > longestCell) return { error: '…' }
  return text.trim() === '' ? null : text
}

/** What Excel says went wrong, by its numbers. */
const errors: Readonly<Record<number, string>> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
}

function ofNumber(value: number, format: string, countsFrom1904: boolean): Cell {
  if (!Number.isFinite(value)) return { error: String(value) }
  if (format.endsWith('%')) return { percent: Number((value * 100).toPrecision(12)) }
  const day = showsDay(format) ? dayOfSerial(value, countsFrom1904) : undefined
  return day === undefined ? value : { day }
}

/** Midnight in UTC of the day, and the hour; what was no day has none. */
function ofDate(value: Date): Cell {
  if (Number.isNaN(value.getTime())) return { error: String(value) }
  const serial = serialOfDay(value.toISOString().slice(0, 10))
  const day = dayOfSerial(serial)
  return day === undefined ? serial : { day }
}

/** Whether a format such as `dd/mm/yyyy` shows the day or the year of a number; what it prints as it stands does not count. */
const showsDay = (format: string): boolean => /[dy]/i.test(format.replaceAll(/"[^"]*"|\\.|\[[^\]]*\]/g, ''))

async function bytesOf(file: string): Promise<Buffer | undefined> {
  await using handle = await open(file)
  const { size } = await handle.stat()
  return size > limits.bytes ? undefined : await handle.readFile()
}

const beginsWith = (bytes: Buffer, first: readonly number[]): boolean =>
  first.every((byte, index) => bytes[index] === byte)
