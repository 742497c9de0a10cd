import { inflateSync } from 'node:zlib'
import { DamagedPdf, PdfReader, type PdfStream, type PdfValue } from './pdf-syntax.ts'

/** The object that begins at `offset`, which has to be the one that the table promises. */
export function readObjectAt(
  text: string,
  offset: number,
  number: number,
  follow: (value: PdfValue | undefined) => PdfValue,
): PdfValue {
  const reader = new PdfReader(text, offset)
  const found = reader.expect(/(\d{1,10})[\0\t\n\f\r ]+\d{1,5}[\0\t\n\f\r ]+obj/y)
  if (Number(found[1]) !== number) throw new DamagedPdf(`Object ${number} is not at ${offset}`)
  const value = reader.value()
  if (value.kind === 'dictionary' && reader.take(/stream\r?\n/y)) {
    const length = follow(value.entries.get('Length'))
    const bytes = Buffer.from(text.slice(reader.at, reader.at + numberIn(length)), 'latin1')
    reader.at += bytes.length
    reader.expect(/endstream/y)
    reader.expect(/endobj/y)
    return { kind: 'stream', dictionary: value, bytes }
  }
  reader.expect(/endobj/y)
  return value
}

/** The object that stands at `index` of an object stream whose content is `text`, under that number. */
export function unpackObject(text: string, first: number, index: number, number: number): PdfValue {
  const header = new PdfReader(text, 0)
  for (let at = 0; at <= index; at += 1) {
    const [, found, offset] = header.expect(/(\d+)[\0\t\n\f\r ]+(\d+)/y)
    if (at === index && Number(found) === number) return new PdfReader(text, first + Number(offset)).value()
  }
  throw new DamagedPdf(`Object ${number} is not in its stream`)
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
  if (numberIn(settings.entries.get('Predictor')) < 10) throw new DamagedPdf('An unknown predictor')
  return unpredicted(plain, settings.entries.has('Columns') ? numberIn(settings.entries.get('Columns')) : 1)
}

function inflated(bytes: Buffer, limit: number): Buffer {
  try {
    return inflateSync(bytes, { maxOutputLength: Math.max(limit, 1) })
  } catch {
    throw new DamagedPdf('A stream cannot be inflated')
  }
}

/** Undoes PNG's "none", "sub" and "up", the ones that writers of tables use, for columns of one byte. */
function unpredicted(bytes: Buffer, columns: number): Buffer {
  const rows = Math.floor(bytes.length / (columns + 1))
  const plain = Buffer.alloc(rows * columns)
  for (let row = 0; row < rows; row += 1) {
    const kind = bytes[row * (columns + 1)]
    if (kind === undefined || kind > 2) throw new DamagedPdf('An unknown predictor')
    for (let column = 0; column < columns; column += 1) {
      const at = row * columns + column
      const left = kind === 1 && column > 0 ? (plain[at - 1] ?? 0) : 0
      const above = kind === 2 && row > 0 ? (plain[at - columns] ?? 0) : 0
      plain[at] = ((bytes[row * (columns + 1) + 1 + column] ?? 0) + left + above) & 0xff
    }
  }
  return plain
}

/** The entry of a dictionary; nothing when the value is none. */
export function entry(value: PdfValue, key: string): PdfValue | undefined {
  if (value.kind === 'stream') return value.dictionary.entries.get(key)
  return value.kind === 'dictionary' ? value.entries.get(key) : undefined
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
