import { inflateSync } from 'node:zlib'
import { AmbiguousPdf, DamagedPdf, PdfReader, type PdfStream, type PdfValue } from './pdf-syntax.ts'

/** An indirect object as it stands in the file, and where the file goes on behind it. */
export interface PdfObject {
  readonly number: number
  readonly generation: number
  readonly value: PdfValue
  readonly end: number
}

/** A file held twice: as bytes, and as text of one letter per byte. */
export interface PdfSource {
  readonly bytes: Buffer
  readonly text: string
}

/** The object that begins exactly at `offset`. Throws `DamagedPdf`. */
export function readObjectAt(
  { bytes, text }: PdfSource,
  offset: number,
  follow: (value: PdfValue | undefined) => PdfValue,
): PdfObject {
  // Some viewers look around for an object that does not begin where it should, and others do not.
  if (!/\d/.test(text.charAt(offset))) throw new AmbiguousPdf(`No object at ${offset}`)
  const reader = new PdfReader(text, offset)
  const found = reader.expect(/(\d{1,10})[\0\t\n\f\r ]{1,9}(\d{1,5})[\0\t\n\f\r ]{1,9}obj/y)
  const named = { number: Number(found[1]), generation: Number(found[2]) }
  const value = reader.value()
  if (value.kind === 'dictionary' && reader.take(/stream\r?\n/y)) {
    const length = numberIn(follow(value.entries.get('Length')))
    const content = bytes.subarray(reader.at, reader.at + length)
    reader.at += length
    reader.expect(/endstream/y)
    reader.expect(/endobj/y)
    return { ...named, value: { kind: 'stream', dictionary: value, bytes: content }, end: reader.at }
  }
  reader.expect(/endobj/y)
  return { ...named, value, end: reader.at }
}

/** An object stream, inflated: the numbers of its objects in their order, and each of them. */
export interface PackedObjects {
  readonly numbers: readonly number[]
  /** Throws `DamagedPdf` when there is no such object. */
  read(index: number): PdfValue
}

/** Throws `DamagedPdf`. */
export function unpackObjects(stream: PdfStream, text: string): PackedObjects {
  const { entries } = stream.dictionary
  const [count, first] = [numberIn(entries.get('N')), numberIn(entries.get('First'))]
  const header = new PdfReader(text, 0)
  const rows = Array.from({ length: Math.min(count, text.length) }, () => {
    const [, number, offset] = header.expect(/(\d{1,10})[\0\t\n\f\r ]+(\d{1,10})/y)
    return { number: Number(number), offset: Number(offset) }
  })
  return {
    numbers: rows.map(({ number }) => number),
    read(index) {
      const row = rows[index]
      if (!row) throw new DamagedPdf('An object is not in its stream')
      return new PdfReader(text, first + row.offset).value()
    },
  }
}

/** The content of a table or an object stream: Flate, with or without a PNG predictor, of at most `limit` bytes. */
export function decoded({ dictionary: { entries }, bytes }: PdfStream, limit: number): Buffer {
  const filter = entries.get('Filter')
  const only = filter?.kind === 'array' && filter.items.length === 1 ? filter.items[0] : filter
  if (!only) return bytes
  if (only.kind !== 'name' || only.value !== 'FlateDecode') throw new DamagedPdf('An unknown filter')
  const given = entries.get('DecodeParms')
  const settings = given?.kind === 'array' ? given.items[0] : given
  const plain = inflated(bytes, limit)
  if (settings?.kind !== 'dictionary' || !settings.entries.has('Predictor')) return plain
  const predictor = numberIn(settings.entries.get('Predictor'))
  if (predictor === 1) return plain
  if (predictor < 10) throw new DamagedPdf('An unknown predictor')
  return unpredicted(plain, settings.entries.has('Columns') ? numberIn(settings.entries.get('Columns')) : 1)
}

function inflated(bytes: Buffer, limit: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(limit, 1) })
  } catch {
    throw new DamagedPdf('A stream cannot be inflated')
  }
}

/** Undoes PNG's predictors for columns of one byte. */
function unpredicted(bytes: Buffer, columns: number): Buffer {
  const rows = Math.floor(bytes.length / (columns + 1))
  const plain = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)] ?? 0
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const left = column > 0 ? (plain[at - 1] ?? 0) : 0
      const above = row > 0 ? (plain[at - columns] ?? 0) : 0
      const corner = row > 0 && column > 0 ? (plain[at - columns - 1] ?? 0) : 0
      plain[at] = (bytes[row * (columns + 1) + 1 + column] ?? 0) + predicted(kind, left, above, corner)
    }
  }
  return plain
}

/** What PNG expects of a byte (ISO 15948, 9.2). */
function predicted(kind: number, left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [left, above, corner].map(near =>
    Math.abs(left + above - corner - near),
  )
  switch (kind) {
    case 0:
      return 0
    case 1:
      return left
    case 2:
      return above
    case 3:
      return Math.floor((left + above) / 2)
    case 4:
      if (toLeft === undefined || toAbove === undefined || toCorner === undefined) return 0
      if (toLeft <= toAbove && toLeft <= toCorner) return left
      return toAbove <= toCorner ? above : corner
    default:
      throw new DamagedPdf('An unknown predictor')
  }
}

/** The entry of a dictionary; nothing when the value is none. */
export function entry(value: PdfValue | undefined, key: string): PdfValue | undefined {
  if (value?.kind === 'stream') return value.dictionary.entries.get(key)
  return value?.kind === 'dictionary' ? value.entries.get(key) : undefined
}

/** A whole number of zero or more. Throws `DamagedPdf`. */
export function numberIn(value: PdfValue | undefined): number {
  if (value?.kind !== 'number' || !Number.isSafeInteger(value.value) || value.value < 0)
    throw new DamagedPdf('A number expected')
  return value.value
}

export function numbersIn(value: PdfValue | undefined): readonly number[] {
  if (value?.kind !== 'array') throw new DamagedPdf('Numbers expected')
  return value.items.map(numberIn)
}
