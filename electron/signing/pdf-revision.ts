import { isSamePlace, type Place, type Section } from './cross-references.ts'
import {
  decoded,
  readObjectAt,
  unpackObjects,
  type PackedObjects,
  type PdfObject,
  type PdfSource,
} from './pdf-object.ts'
import {
  AmbiguousPdf,
  DamagedPdf,
  TooMuchPdf,
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
  /** The numbers that have stood in a table up to here. */
  numbers(): Iterable<number>
  /** Where an object stands; none when there is no such object, or it was deleted. */
  place(number: number): Place | undefined
  /** The object of that number; null when there is none. Throws `DamagedPdf`. */
  read(number: number): PdfValue
  /** The value itself, or what it refers to. Throws `DamagedPdf`. */
  follow(value: PdfValue | undefined): PdfValue
  /** The objects of an object stream. Throws `DamagedPdf`. */
  unpack(stream: PdfStream): PackedObjects
  /** The object at that place of the file, with where it ends. Throws `DamagedPdf`. */
  objectAt(offset: number): PdfObject
}

const nothing: PdfValue = { kind: 'null' }

/** So many references lead to each other before anything stands there. */
const deepest = 32

interface Listed {
  readonly section: number
  readonly place: Place | undefined
}

type At = Extract<Place, { kind: 'at' }>
type Packed = Extract<Place, { kind: 'packed' }>

/** What all revisions of one file share: each object is read once, and kept by the place where it stands. */
export class PdfFile {
  private readonly source: PdfSource
  /** The oldest first. */
  private readonly sections: readonly Section[]
  private readonly history = new Map<number, Listed[]>()
  private readonly objects = new Map<number, PdfObject>()
  private readonly unpacked = new Map<PdfStream, PackedObjects>()
  private contentLeft = 64 * 1024 * 1024
  private depth = 0

  constructor(source: PdfSource, sections: readonly Section[]) {
    this.source = source
    this.sections = sections
    for (const [section, { entries }] of sections.entries())
      for (const [number, place] of entries) {
        const known = this.history.get(number)
        if (!known) this.history.set(number, [{ section, place }])
        else if (!isSamePlace(known.at(-1)?.place, place)) known.push({ section, place })
      }
  }

  /** The file as its first `count` sections describe it. */
  revision(count: number): PdfRevision {
    const trailer = this.sections[count - 1]?.trailer
    if (!trailer) throw new DamagedPdf('No such revision')
    const place = (number: number) =>
      this.history.get(number)?.findLast(({ section }) => section < count)?.place
    const read = (number: number): PdfValue => {
      const found = place(number)
      if (!found) return nothing
      return this.within(() =>
        found.kind === 'at' ? standing(number, found) : this.packed(number, found, read(found.stream)),
      )
    }
    const follow = (value: PdfValue | undefined): PdfValue => {
      if (value?.kind !== 'reference') return value ?? nothing
      const found = place(value.number)
      // Some viewers look at the generation, and others do not.
      if (found && value.generation !== (found.kind === 'at' ? found.generation : 0))
        throw new AmbiguousPdf(`Object ${value.number} is referred to under another generation`)
      const target = read(value.number)
      return target.kind === 'reference' ? nothing : target
    }
    const objectAt = (offset: number): PdfObject => this.objectAt(offset, follow)
    const standing = (number: number, { offset, generation }: At): PdfValue => {
      const object = objectAt(offset)
      if (object.number !== number || object.generation !== generation)
        throw new AmbiguousPdf(`Object ${number} is not at ${offset}`)
      return object.value
    }
    return {
      trailer,
      numbers: () => this.numbersUpTo(count),
      place,
      read,
      follow,
      unpack: stream => this.unpack(stream),
      objectAt,
    }
  }

  private objectAt(offset: number, follow: PdfRevision['follow']): PdfObject {
    const known = this.objects.get(offset)
    if (known) return known
    const object = readObjectAt(this.source, offset, follow)
    this.objects.set(offset, object)
    return object
  }

  private packed(number: number, { index }: Packed, holder: PdfValue): PdfValue {
    if (holder.kind !== 'stream') throw new DamagedPdf('An object stream is missing')
    const objects = this.unpack(holder)
    if (objects.numbers[index] !== number) throw new AmbiguousPdf(`Object ${number} is not in its stream`)
    return objects.read(index)
  }

  private *numbersUpTo(count: number): Iterable<number> {
    for (const [number, listed] of this.history) if ((listed[0]?.section ?? count) < count) yield number
  }

  /** A chain of objects that need one another ends somewhere. */
  private within<T>(read: () => T): T {
    if (this.depth > deepest) throw new DamagedPdf('Objects need one another')
    this.depth += 1
    try {
      return read()
    } finally {
      this.depth -= 1
    }
  }

  /** Object streams are inflated once each, and all of them together into bounded memory. */
  private unpack(stream: PdfStream): PackedObjects {
    const known = this.unpacked.get(stream)
    if (known) return known
    const text = decoded(stream, this.contentLeft).toString('latin1')
    this.contentLeft -= text.length
    if (this.contentLeft <= 0) throw new TooMuchPdf('Too much in object streams')
    const objects = unpackObjects(stream, text)
    this.unpacked.set(stream, objects)
    return objects
  }
}

/** The references in an array, or in an array that is referred to. */
export function referencesIn(revision: PdfRevision, value: PdfValue | undefined): readonly PdfReference[] {
  const list = revision.follow(value)
  return list.kind === 'array' ? list.items.filter(item => item.kind === 'reference') : []
}
