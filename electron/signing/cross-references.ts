import { decoded, numberIn, numbersIn, readObjectAt, type PdfSource } from './pdf-object.ts'
import {
  AmbiguousPdf,
  DamagedPdf,
  PdfReader,
  TooMuchPdf,
  type PdfDictionary,
  type PdfStream,
} from './pdf-syntax.ts'

/** Where an object stands: at a byte of the file, or in an object stream. */
export type Place =
  | { readonly kind: 'at'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'packed'; readonly stream: number; readonly index: number }

/** One cross-reference table, and what it lists: an object's place, or that there is none. */
export interface Section {
  readonly offset: number
  readonly trailer: PdfDictionary
  readonly entries: ReadonlyMap<number, Place | undefined>
  /** Where the table itself stands, trailer and a second table of a hybrid file included. */
  readonly regions: readonly { readonly start: number; readonly end: number }[]
  /** What only the second table of a hybrid file lists: programs that know one table do not see it. */
  readonly onlySecond: ReadonlySet<number>
}

const mostEntries = 300_000
const mostSections = 2000

/**
 * The tables from the newest, at byte `start`, to the oldest. What two viewers could read in two ways is refused. Throws `DamagedPdf`.
 */
export function readSections(source: PdfSource, start: number): readonly Section[] {
  const sections: Section[] = []
  const visited = new Set<number>()
  let entries = 0
  for (let at: number | undefined = start; at !== undefined;) {
    if (visited.has(at) || at >= source.text.length) throw new DamagedPdf('The tables form no chain')
    visited.add(at)
    const section = readSection(source, at, mostEntries - entries)
    entries += section.entries.size
    sections.push(section)
    if (sections.length > mostSections) throw new TooMuchPdf('Too many tables')
    const older = section.trailer.entries.get('Prev')
    at = older && numberIn(older)
  }
  return sections
}

function readSection(source: PdfSource, offset: number, room: number): Section {
  const first = source.text.charAt(offset)
  if (first !== 'x' && !/\d/.test(first)) throw new AmbiguousPdf(`No table at ${offset}`)
  if (first !== 'x') {
    const { stream, entries, end } = readStream(source, offset, room)
    return {
      offset,
      trailer: stream.dictionary,
      entries,
      regions: [{ start: offset, end }],
      onlySecond: none,
    }
  }
  const reader = new PdfReader(source.text, offset)
  reader.expect(/xref[ \r\n]{1,9}/y)
  const table = readTable(reader, room)
  reader.expect(/trailer/y)
  const trailer = reader.value()
  if (trailer.kind !== 'dictionary') throw new DamagedPdf('No trailer')
  const own = { start: offset, end: reader.at }
  const hybrid = trailer.entries.get('XRefStm')
  if (!hybrid) return { offset, trailer, entries: checked(table, trailer), regions: [own], onlySecond: none }
  const second = readStream(source, numberIn(hybrid), room)
  const entries = checked(joined(table, second.entries), trailer)
  const regions = [own, { start: numberIn(hybrid), end: second.end }]
  const onlySecond = new Set([...second.entries.keys()].filter(number => !table.get(number)))
  return { offset, trailer, entries, regions, onlySecond }
}

const none: ReadonlySet<number> = new Set()

type Entries = Map<number, Place | undefined>

/** Numbers listed twice, or behind the size that the table itself tells, are seen by some viewers only. */
function list(entries: Entries, number: number, place: Place | undefined, room: number): void {
  if (entries.has(number)) throw new AmbiguousPdf(`Object ${number} is listed twice`)
  if (entries.size >= room) throw new TooMuchPdf('Too many objects')
  entries.set(number, place)
}

function checked(entries: Entries, trailer: PdfDictionary): Entries {
  const size = numberIn(trailer.entries.get('Size'))
  for (const [number, place] of entries)
    if (place && (number === 0 || number >= size))
      throw new AmbiguousPdf(`Object ${number} is out of the table`)
  return entries
}

const runHeader = /(\d{1,10})[\t ]{1,9}(\d{1,10})[\t ]{0,9}[\r\n]{1,2}/y
const row = /(\d{10}) (\d{5}) ([nf])(?: ?[\r\n]{1,2}|(?=trailer))/y

function readTable(reader: PdfReader, room: number): Entries {
  const entries: Entries = new Map()
  for (let run = reader.take(runHeader); run; run = reader.take(runHeader)) {
    for (let at = 0; at < Number(run[2]); at += 1) {
      row.lastIndex = reader.at
      const found = row.exec(reader.text)
      if (!found) throw new AmbiguousPdf('An entry of a table is not as it should be')
      reader.at = row.lastIndex
      const place: Place = { kind: 'at', offset: Number(found[1]), generation: Number(found[2]) }
      list(entries, Number(run[1]) + at, found[3] === 'n' ? place : undefined, room)
    }
  }
  return entries
}

/** In a hybrid file the second table lists what the first calls free; where both list an object, they have to agree. */
function joined(table: Entries, stream: Entries): Entries {
  const entries = new Map(table)
  for (const [number, place] of stream) {
    const other = table.get(number)
    if (other && !isSamePlace(other, place)) throw new AmbiguousPdf(`Two tables list object ${number}`)
    if (!other) entries.set(number, place)
  }
  return entries
}

export function isSamePlace(a: Place | undefined, b: Place | undefined): boolean {
  if (a?.kind === 'at' && b?.kind === 'at') return a.offset === b.offset && a.generation === b.generation
  if (a?.kind === 'packed' && b?.kind === 'packed') return a.stream === b.stream && a.index === b.index
  return a === b
}

function readStream(source: PdfSource, offset: number, room: number) {
  const { value: stream, end } = readObjectAt(source, offset, value => value ?? { kind: 'null' })
  if (stream.kind !== 'stream') throw new DamagedPdf('No cross-reference table')
  const { entries: keys } = stream.dictionary
  const rows = rowsOf(stream)
  const size = numberIn(keys.get('Size'))
  const runs = keys.has('Index') ? numbersIn(keys.get('Index')) : [0, size]
  const entries: Entries = new Map()
  for (let run = 0; run < runs.length; run += 2) {
    const first = runs[run] ?? 0
    for (let at = 0; at < (runs[run + 1] ?? 0); at += 1) list(entries, first + at, rows.next().value, room)
  }
  return { stream, entries: checked(entries, stream.dictionary), end }
}

/** The places that a cross-reference stream lists, one after another; a list that ends too soon is damage. */
function* rowsOf(stream: PdfStream): Generator<Place | undefined, never> {
  const [kindWidth = 0, secondWidth = 0, thirdWidth = 0] = numbersIn(stream.dictionary.entries.get('W'))
  const width = kindWidth + secondWidth + thirdWidth
  const bytes = decoded(stream, largestTable)
  if (width === 0 || Math.max(kindWidth, secondWidth, thirdWidth) > widest)
    throw new DamagedPdf('An unknown table')
  for (let at = 0; at + width <= bytes.length; at += width) {
    const kind = kindWidth === 0 ? 1 : wideNumber(bytes, at, kindWidth)
    if (kind > 2) throw new AmbiguousPdf('An entry of an unknown kind')
    yield kind === 0
      ? undefined
      : placeOf(
          kind,
          wideNumber(bytes, at + kindWidth, secondWidth),
          wideNumber(bytes, at + kindWidth + secondWidth, thirdWidth),
        )
  }
  throw new DamagedPdf('A table ends too soon')
}

const largestTable = 16 * 1024 * 1024

/** Bytes of one number; writers that count in 64 bits use eight, all but the last few of them zero. */
const widest = 16

function wideNumber(bytes: Buffer, at: number, width: number): number {
  let number = 0
  for (let place = at; place < at + width; place += 1) number = number * 256 + (bytes[place] ?? 0)
  if (!Number.isSafeInteger(number)) throw new DamagedPdf('A number is too large')
  return number
}

const placeOf = (kind: number, second: number, third: number): Place =>
  kind === 1
    ? { kind: 'at', offset: second, generation: third }
    : { kind: 'packed', stream: second, index: third }
