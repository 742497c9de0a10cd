import { readCrossReferences, type Place } from './cross-references.ts'
import { decoded, numberIn, readObjectAt, unpackObject } from './pdf-object.ts'
import {
  DamagedPdf,
  type PdfDictionary,
  type PdfReference,
  type PdfStream,
  type PdfValue,
} from './pdf-syntax.ts'

/**
 * A PDF as it stood when it ended at a certain byte, read the way a viewer reads it: by its cross-reference tables, the newest first. Every
 * incremental update leaves the revision before it readable.
 */
export interface PdfRevision {
  readonly trailer: PdfDictionary
  /** Where each object stands; an object that was deleted is not there. */
  readonly places: ReadonlyMap<number, Place>
  /** The object of that number; null when there is none. Throws `DamagedPdf`. */
  read(number: number): PdfValue
  /** The value itself, or what it refers to. Throws `DamagedPdf`. */
  follow(value: PdfValue | undefined): PdfValue
}

const nothing: PdfValue = { kind: 'null' }

/** `text` is the file, one byte per character; the revision is what its first `end` bytes are. Throws `DamagedPdf`. */
export function openRevision(text: string, end: number): PdfRevision {
  const tail = /startxref[\0\t\n\f\r ]+(\d{1,10})[\0\t\n\f\r ]+%%EOF[\0\t\n\f\r ]*$/.exec(
    text.slice(Math.max(0, end - 80), end),
  )
  if (!tail) throw new DamagedPdf('No startxref at the end')
  const own = text.slice(0, end)
  const { trailer, places } = readCrossReferences(own, Number(tail[1]))
  const unpack = unpacker()
  const read = new Map<number, PdfValue>()
  const reading = new Set<number>()
  const revision: PdfRevision = {
    trailer,
    places,
    read: number => {
      const known = read.get(number)
      if (known) return known
      if (reading.has(number)) throw new DamagedPdf(`Object ${number} needs itself`)
      reading.add(number)
      const value = readObject(own, revision, number, unpack)
      reading.delete(number)
      read.set(number, value)
      return value
    },
    follow: value => {
      if (value?.kind !== 'reference') return value ?? nothing
      const target = revision.read(value.number)
      return target.kind === 'reference' ? nothing : target
    },
  }
  return revision
}

function readObject(text: string, revision: PdfRevision, number: number, unpack: Unpack): PdfValue {
  const place = revision.places.get(number)
  if (!place) return nothing
  if (place.kind === 'at') return readObjectAt(text, place.offset, number, revision.follow)
  const stream = revision.read(place.stream)
  if (stream.kind !== 'stream') throw new DamagedPdf('An object stream is missing')
  return unpackObject(unpack(stream), numberIn(stream.dictionary.entries.get('First')), place.index, number)
}

type Unpack = (stream: PdfStream) => string

const largestContent = 64 * 1024 * 1024

/** Object streams are inflated once each, and all of them together into bounded memory. */
function unpacker(): Unpack {
  const texts = new Map<PdfStream, string>()
  let left = largestContent
  return stream => {
    const text = texts.get(stream) ?? decoded(stream, left).toString('latin1')
    if (!texts.has(stream)) left -= text.length
    texts.set(stream, text)
    return text
  }
}

/** The references in an array, or in an array that is referred to. */
export function referencesIn(revision: PdfRevision, value: PdfValue | undefined): readonly PdfReference[] {
  const list = revision.follow(value)
  return list.kind === 'array' ? list.items.filter(item => item.kind === 'reference') : []
}
