import { crc32 } from 'node:zlib'
import type { Entry } from 'yauzl'
import type { NameReading } from '#shared/dossier/package-note.ts'
import { longestRawPath } from '#shared/dossier/package-path.ts'

/** The name of a ZIP entry as its directory gives it, not composed yet; or why there is none. */
export type EntryName =
  | { readonly kind: 'read'; readonly name: string; readonly by: NameReading | 'unicode-field' }
  /** Not UTF-8, in an entry that says it is, or that somebody said is. */
  | { readonly kind: 'not-utf8' | 'too-long'; readonly name: string }
  /** Not UTF-8, in an entry that says nothing of its letters. */
  | { readonly kind: 'unclear' }

const utf8Flag = 0x800
/** Info-ZIP's field with a name in UTF-8, for a name in the header that is not (APPNOTE 4.6.9). */
const unicodePath = 0x7075

const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })
const lenient = new TextDecoder('utf-8', { ignoreBOM: true })
const vietnamese = new TextDecoder('windows-1258')

/**
 * Reads a name: as UTF-8 where it is that, else from the field that says so, else as somebody chose.
 *
 * @param reading how names are read that do not say it themselves; nothing where nobody chose
 */
export function entryName(entry: Entry, reading: NameReading | undefined): EntryName {
  const raw = entry.fileNameRaw
  if (raw.length > 3 * longestRawPath)
    return { kind: 'too-long', name: lenient.decode(raw.subarray(0, longestRawPath)) }
  if ((entry.generalPurposeBitFlag & utf8Flag) === 0) {
    const field = unicodeField(entry)
    if (field) return decoded(field, 'unicode-field')
    if (utf8Of(raw) === undefined && reading !== 'utf-8')
      return reading === undefined
        ? { kind: 'unclear' }
        : { kind: 'read', name: vietnamese.decode(raw), by: reading }
  }
  return decoded(raw, 'utf-8')
}

function decoded(bytes: Buffer, by: 'utf-8' | 'unicode-field'): EntryName {
  const name = utf8Of(bytes)
  return name === undefined
    ? { kind: 'not-utf8', name: lenient.decode(bytes) }
    : { kind: 'read', name, by: by }
}

/** The field counts only for the very name it was made for. */
function unicodeField({ extraFields, fileNameRaw }: Entry): Buffer | undefined {
  const found = extraFields.find(
    ({ id, data }) =>
      id === unicodePath && data.length > 5 && data[0] === 1 && data.readUInt32LE(1) === crc32(fileNameRaw),
  )
  return found?.data.subarray(5)
}

function utf8Of(bytes: Uint8Array): string | undefined {
  try {
    return strict.decode(bytes)
  } catch {
    return undefined
  }
}

/** How names look in each reading. */
export const readAs = (raw: Uint8Array, reading: NameReading): string =>
  (reading === 'utf-8' ? lenient : vietnamese).decode(raw).normalize('NFC')
