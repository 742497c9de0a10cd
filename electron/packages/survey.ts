import type { Entry, ZipFile } from 'yauzl'
import { nameReadings, type NameReading } from '#shared/dossier/package-note.ts'
import { forbiddenSign, longestRawPath, pathFault, pathKey } from '#shared/dossier/package-path.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { shownName } from '#shared/kernel/text.ts'
import { entryName, readAs } from './entry-name.ts'
import { limits } from './limits.ts'
import { shown, type Notes } from './notes.ts'
import { isSystemFile } from './system-files.ts'

export interface ArchiveEntry {
  readonly path: string
  /** Bytes when unpacked, as the directory declares; a stream that disagrees is damaged. */
  readonly size: number
}

export type Directory = ReadonlyMap<ArchiveEntry, Entry>

const localHeaderSize = 30
const mostNamesShown = 5

/**
 * Reads the directory of a ZIP file and refuses whatever could hurt before a byte is unpacked: unsafe, doubled or linked names, passwords,
 * unknown compression, and sizes or overlaps made to fill a disk. What a system left in the folder is in it too; whoever reads on sets it aside.
 *
 * @param reading how names are read that do not say it themselves
 */
export async function survey(
  zip: ZipFile,
  reading: NameReading | undefined,
  notes: Notes,
): Promise<Result<Directory, PackageRefusal>> {
  if (zip.entryCount > limits.entries) {
    return refused({ code: 'package.too-many-files', count: zip.entryCount, limit: limits.entries })
  }
  const directory = new Map<ArchiveEntry, Entry>()
  const unclear: Uint8Array[] = []
  let [whole, packed] = [0, 0]
  let remarks = 0
  for await (const entry of zip.eachEntry()) {
    remarks += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    const name = nameOf(entry, reading, notes)
    if (remarks > limits.directory) return refused({ code: 'package.bomb', path: shown(name.value) })
    if (name.unclear) unclear.push(entry.fileNameRaw)
    const refusal = name.refusal ?? (name.value === '' ? undefined : entryRefusal(entry, name.value))
    if (refusal) return refused(refusal)
    whole += entry.uncompressedSize
    packed += entry.compressedSize
    if (!name.value.endsWith('/') && name.value !== '')
      directory.set({ path: name.value, size: entry.uncompressedSize }, entry)
  }
  if (unclear.length > 0) return refused(unclearNames(unclear))
  if (whole > limits.whole) return refused({ code: 'package.too-large', size: whole, limit: limits.whole })
  if (swells(whole, packed)) return refused({ code: 'package.swells', size: whole, packed })
  const refusal = doubleRefusal([...directory.keys()]) ?? overlapRefusal(directory)
  return refusal ? refused(refusal) : ok(directory)
}

interface Name {
  /** Composed; empty of the folder that everything is in, and of a name that is not read yet. */
  readonly value: string
  readonly refusal?: PackageRefusal
  readonly unclear?: true
}

function nameOf(entry: Entry, reading: NameReading | undefined, notes: Notes): Name {
  const found = entryName(entry, reading)
  if (found.kind === 'unclear') return { value: '', unclear: true }
  if (found.kind !== 'read' || found.name.length > longestRawPath) {
    const fault = found.kind === 'not-utf8' ? 'not-utf8' : 'too-long'
    return { value: '', refusal: { code: 'package.unsafe-path', path: shown(found.name), fault } }
  }
  const composed = found.name.normalize('NFC')
  const value = composed.replace(/^(?:\.\/)+/, '')
  if (value !== composed && value !== '') notes.about('dot-slash', composed)
  if (found.by === 'unicode-field') notes.about('names-of-unicode-field', value)
  else if (found.by === 'windows-1258') notes.about('names-read-as', value)
  else if (composed !== found.name && !isSystemFile(value)) notes.about('names-composed', value)
  return { value }
}

/** The first names that are unclear, as they look in each reading. */
const unclearNames = (raw: readonly Uint8Array[]): PackageRefusal => ({
  code: 'package.names-unclear',
  readings: nameReadings.map(reading => ({
    reading,
    names: raw.slice(0, mostNamesShown).map(name => shown(readAs(name.subarray(0, longestRawPath), reading))),
  })),
})

function entryRefusal(entry: Entry, name: string): PackageRefusal | undefined {
  const path = shown(name)
  const isFolder = name.endsWith('/')
  const bare = isFolder ? name.slice(0, -1) : name
  const fault = pathFault(bare)
  if (fault && !(fault === 'hidden' && isSystemFile(bare))) return unsafePath(bare, fault)
  if (isSpecial(entry)) return { code: 'package.symlink', path }
  if (entry.isEncrypted()) return { code: 'package.encrypted', path }
  if (!entry.canDecodeFileData()) return { code: 'package.compression-unknown', path }
  const { uncompressedSize: size, compressedSize } = entry
  if (size > limits.file) return { code: 'package.file-too-large', path, size, limit: limits.file }
  return swells(size, compressedSize) || (isFolder && size > 0) ? { code: 'package.bomb', path } : undefined
}

export function unsafePath(
  name: string,
  fault: PackageRefusal<'package.unsafe-path'>['fault'],
): PackageRefusal<'package.unsafe-path'> {
  const sign = fault === 'forbidden-character' ? forbiddenSign(name) : undefined
  const refusal = { code: 'package.unsafe-path', path: shown(name), fault } as const
  return sign === undefined ? refusal : { ...refusal, sign: shownName(sign) }
}

/** Small files may: a kilobyte of one letter is no attack. */
const swells = (size: number, packed: number): boolean =>
  limits.swelling.some(({ above, ratio }) => size > above && size > packed * ratio)

/** Unix keeps a file's kind in the upper half of the attributes: nothing, a file or a folder will do. */
export const isSpecial = (entry: Entry): boolean =>
  ![0, 0o100000, 0o040000].includes((entry.externalFileAttributes >>> 16) & 0o170000)

/** One file under two names, or a file where another needs a folder. */
export function doubleRefusal(entries: readonly ArchiveEntry[]): PackageRefusal | undefined {
  const byKey = new Map<string, string>()
  for (const { path } of entries) {
    const first = byKey.get(pathKey(path))
    if (first !== undefined) return { code: 'package.duplicate-path', path, first }
    byKey.set(pathKey(path), path)
  }
  for (const { path } of entries) {
    const first = foldersAbove(pathKey(path)).flatMap(folder => byKey.get(folder) ?? [])[0]
    if (first !== undefined) return { code: 'package.duplicate-path', path, first }
  }
  return undefined
}

const foldersAbove = (path: string): readonly string[] =>
  path.split('/').map((_, end, parts) => parts.slice(0, end).join('/'))

/** Entries that share packed bytes let a small file unpack to a huge one past every ratio. */
export function overlapRefusal(directory: Directory): PackageRefusal<'package.bomb'> | undefined {
  const inOrder = [...directory].sort(
    ([, a], [, b]) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  let end = 0
  for (const [{ path }, entry] of inOrder) {
    if (entry.relativeOffsetOfLocalHeader < end) return { code: 'package.bomb', path }
    end = entry.relativeOffsetOfLocalHeader + localHeaderSize + entry.compressedSize
  }
  return undefined
}
