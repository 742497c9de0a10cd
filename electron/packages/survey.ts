import type { Entry, ZipFile } from 'yauzl'
import { pathFault, pathKey } from '#shared/dossier/package-path.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { cleanText } from '#shared/kernel/text.ts'
import { limits } from './limits.ts'

export interface ArchiveEntry {
  readonly path: string
  /** Bytes when unpacked, as the directory declares; a stream that disagrees is damaged. */
  readonly size: number
}

type Directory = ReadonlyMap<ArchiveEntry, Entry>

const localHeaderSize = 30

/**
 * Reads the directory of a ZIP file and refuses whatever could hurt before a byte is unpacked: unsafe, doubled or linked names, passwords,
 * unknown compression, and sizes or overlaps made to fill a disk.
 */
export async function survey(zip: ZipFile): Promise<Result<Directory, PackageRefusal>> {
  if (zip.entryCount > limits.entries) {
    return refused({ code: 'package.too-many-files', count: zip.entryCount, limit: limits.entries })
  }
  const directory = new Map<ArchiveEntry, Entry>()
  let [whole, packed] = [0, 0]
  let remarks = 0
  for await (const entry of zip.eachEntry()) {
    const name = nameOf(entry)
    remarks += entry.fileNameLength + entry.extraFieldLength + entry.fileCommentLength
    if (remarks > limits.directory) return refused({ code: 'package.bomb', path: shown(name) })
    const refusal = entryRefusal(entry, name)
    if (refusal) return refused(refusal)
    whole += entry.uncompressedSize
    packed += entry.compressedSize
    if (!name.endsWith('/')) directory.set({ path: name, size: entry.uncompressedSize }, entry)
  }
  if (whole > limits.whole) return refused({ code: 'package.too-large', size: whole, limit: limits.whole })
  if (swells(whole, packed)) return refused({ code: 'package.swells', size: whole, packed })
  const refusal = doubleRefusal([...directory.keys()]) ?? overlapRefusal(directory)
  return refusal ? refused(refusal) : ok(directory)
}

/** Always read as UTF-8, whatever the flag says; what is not UTF-8 turns into U+FFFD, which no path may hold. */
const nameOf = (entry: Entry): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(entry.fileNameRaw).normalize('NFC')

/** A stranger's name, safe to show. */
const shown = (name: string): string => cleanText(name).slice(0, 200)

function entryRefusal(entry: Entry, name: string): PackageRefusal | undefined {
  const path = shown(name)
  const isFolder = name.endsWith('/')
  const fault = pathFault(isFolder ? name.slice(0, -1) : name)
  if (fault) return { code: 'package.unsafe-path', path, fault }
  if (isSpecial(entry)) return { code: 'package.symlink', path }
  if (entry.isEncrypted()) return { code: 'package.encrypted', path }
  if (!entry.canDecodeFileData()) return { code: 'package.compression-unknown', path }
  const { uncompressedSize: size, compressedSize } = entry
  if (size > limits.file) return { code: 'package.file-too-large', path, size, limit: limits.file }
  return swells(size, compressedSize) || (isFolder && size > 0) ? { code: 'package.bomb', path } : undefined
}

/** Small files may: a kilobyte of one letter is no attack. */
const swells = (size: number, packed: number): boolean =>
  size > limits.ratioFrom && size > packed * limits.ratio

/** Unix keeps a file's kind in the upper half of the attributes: nothing, a file or a folder will do. */
const isSpecial = (entry: Entry): boolean =>
  ![0, 0o100000, 0o040000].includes((entry.externalFileAttributes >>> 16) & 0o170000)

/** One file under two names, or a file where another needs a folder. */
function doubleRefusal(entries: readonly ArchiveEntry[]): PackageRefusal | undefined {
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
function overlapRefusal(directory: Directory): PackageRefusal | undefined {
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
