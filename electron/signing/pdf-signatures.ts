import { entry, numberIn } from './pdf-object.ts'
import { referencesIn, type PdfRevision } from './pdf-revision.ts'
import { TooMuchPdf, type PdfReference, type PdfValue } from './pdf-syntax.ts'

/** A field of a PDF's form. */
export interface FieldFound {
  /** The object that it is. */
  readonly number: number
  /** As the file spells it: not to be shown before it is cleaned. */
  readonly name: string
  readonly isSignature: boolean
  readonly value: PdfValue | undefined
}

/** A signature field, and what fills it, if anything does. */
export interface SignatureFieldFound {
  readonly name: string
  readonly signature: SignatureFound | undefined
}

export interface SignatureFound {
  /** The object that holds it, or the field that it stands in. */
  readonly number: number
  readonly format: SignatureFormat
  readonly range: ByteRange | undefined
  readonly contents: Buffer
  /** UTC milliseconds of /M. */
  readonly claimedAt: number | null
}

/** What kind of signature a PDF says that it holds (its /SubFilter). */
export type SignatureFormat = 'cms' | 'timestamp' | 'other'

/** The two stretches of the file that are signed; between them stands the signature itself, with its brackets. */
interface ByteRange {
  readonly gapStart: number
  readonly gapEnd: number
  /** How long the file was when it was signed. */
  readonly end: number
}

const mostFields = 5000
const mostSignatures = 100

/** Every signature field of the form, filled or not, in the form's order. Throws `DamagedPdf`. */
export function signatureFields(revision: PdfRevision): readonly SignatureFieldFound[] {
  const fields = fieldsOf(revision).filter(({ isSignature }) => isSignature)
  if (fields.filter(({ value }) => value !== undefined).length > mostSignatures)
    throw new TooMuchPdf('Too many signatures')
  return fields.map(({ name, number, value }) => ({ name, signature: signatureIn(revision, value, number) }))
}

interface OpenField {
  readonly reference: PdfReference
  readonly parents: readonly string[]
}

/** Every field of the form, whatever it is for. Throws `DamagedPdf`. */
export function fieldsOf(revision: PdfRevision): readonly FieldFound[] {
  const catalog = revision.follow(revision.trailer.entries.get('Root'))
  const form = revision.follow(entry(catalog, 'AcroForm'))
  const top = referencesIn(revision, entry(form, 'Fields'))
  const open: OpenField[] = top.map(reference => ({ reference, parents: [] })).toReversed()
  const visited = new Set<number>()
  const found: FieldFound[] = []
  for (let next = open.pop(); next; next = open.pop()) {
    const { number } = next.reference
    if (visited.has(number)) continue
    visited.add(number)
    if (visited.size > mostFields || next.parents.length > deepestField)
      throw new TooMuchPdf('Too many fields')
    const field = revision.read(number)
    const names = [...next.parents, textIn(revision.follow(entry(field, 'T')))].filter(part => part !== '')
    const kids = referencesIn(revision, entry(field, 'Kids'))
    open.push(...kids.map(reference => ({ reference, parents: names })).toReversed())
    const type = revision.follow(entry(field, 'FT'))
    const isSignature = type.kind === 'name' && type.value === 'Sig'
    found.push({ number, name: names.join('.'), isSignature, value: entry(field, 'V') })
  }
  return found
}

const deepestField = 16

/** An object that is a signature, or a field with one in it. */
export const holdsSignature = (value: PdfValue): boolean =>
  entry(value, 'ByteRange') !== undefined || entry(entry(value, 'V'), 'ByteRange') !== undefined

/** The objects by which a program may do more with a file (ISO 32000-1, 12.8.2.3): made like signatures, and of nobody. */
export function usageRights(revision: PdfRevision): ReadonlySet<number> {
  const catalog = revision.follow(revision.trailer.entries.get('Root'))
  const granted = revision.follow(entry(catalog, 'Perms'))
  const found = [entry(granted, 'UR3'), entry(granted, 'UR')]
  return new Set(found.flatMap(value => (value?.kind === 'reference' ? [value.number] : [])))
}

function signatureIn(
  revision: PdfRevision,
  value: PdfValue | undefined,
  field: number,
): SignatureFound | undefined {
  if (value?.kind !== 'reference' && value?.kind !== 'dictionary') return undefined
  const number = value.kind === 'reference' ? value.number : field
  const dictionary = revision.follow(value)
  const contents = entry(dictionary, 'Contents')
  return {
    number,
    format: formatOf(entry(dictionary, 'SubFilter')),
    // What stands in an object stream has no place in the file of its own.
    range:
      revision.place(number)?.kind === 'at' ? byteRange(entry(dictionary, 'ByteRange'), contents) : undefined,
    contents: contents?.kind === 'string' ? contents.bytes : Buffer.alloc(0),
    claimedAt: readDate(textIn(entry(dictionary, 'M'))),
  }
}

function formatOf(subFilter: PdfValue | undefined): SignatureFormat {
  if (subFilter?.kind !== 'name') return 'other'
  if (subFilter.value === 'ETSI.RFC3161') return 'timestamp'
  return ['ETSI.CAdES.detached', 'adbe.pkcs7.detached'].includes(subFilter.value) ? 'cms' : 'other'
}

/** Only a range that leaves out exactly its own /Contents, so that nothing else can hide there. */
function byteRange(value: PdfValue | undefined, contents: PdfValue | undefined): ByteRange | undefined {
  if (value?.kind !== 'array' || value.items.length !== 4 || contents?.kind !== 'string') return undefined
  if (!value.items.every(({ kind }) => kind === 'number')) return undefined
  const [start = 0, first = 0, second = 0, length = 0] = value.items.map(numberIn)
  if (start !== 0 || first !== contents.start || second !== contents.end) return undefined
  return { gapStart: first, gapEnd: second, end: second + length }
}

/** A text string: UTF-16 with its mark, UTF-8 with its mark, or bytes that are all ASCII in practice. */
export function textIn(value: PdfValue | undefined): string {
  if (value?.kind !== 'string') return ''
  const { bytes } = value
  if (bytes[0] === 0xfe && bytes[1] === 0xff) {
    const even = bytes.subarray(2, bytes.length - (bytes.length % 2))
    return Buffer.from(even).swap16().toString('utf16le').normalize('NFC')
  }
  const marked = bytes.subarray(0, 3).equals(Buffer.from([0xef, 0xbb, 0xbf]))
  return marked ? bytes.subarray(3).toString('utf8').normalize('NFC') : bytes.toString('latin1')
}

/** `D:20260818093000+07'00'` in UTC milliseconds; null when it is no time, or does not say in which zone. */
function readDate(text: string): number | null {
  const found = /^D:(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?:Z|([+-])(\d\d)'?(\d\d)?'?)/.exec(text)
  if (!found) return null
  const [, year, month, day, hour, minute, second, sign, zoneHours, zoneMinutes] = found
  const local = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`)
  const ahead = (Number(zoneHours ?? 0) * 60 + Number(zoneMinutes ?? 0)) * 60_000
  return Number.isNaN(local) ? null : local - (sign === '-' ? -ahead : ahead)
}
