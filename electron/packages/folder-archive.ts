import { stat } from 'node:fs/promises'
import { pathFault } from '#shared/dossier/package-path.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Archive } from './archive.ts'
import { filesInFolder, readInFolder, type FolderFiles } from './folder-files.ts'
import { limits } from './limits.ts'
import { createNotes, shown, type Notes } from './notes.ts'
import { doubleRefusal, unsafePath, type ArchiveEntry } from './survey.ts'
import { isSystemFile } from './system-files.ts'

export const isFolder = async (place: string): Promise<boolean> => {
  try {
    return (await stat(place)).isDirectory()
  } catch {
    return false
  }
}

/** Opens a folder that a package was unpacked to as if it were the ZIP, under the same limits. */
export async function openFolder(folder: string): Promise<Result<Archive, PackageRefusal>> {
  const found = await unlessFault(filesInFolder(folder, limits.entries))
  if (found === 'fault') return refused({ code: 'package.unreadable' })
  if (!found)
    return refused({ code: 'package.too-many-files', count: limits.entries + 1, limit: limits.entries })
  const notes = createNotes()
  const names = new Map<ArchiveEntry, string>()
  for (const [name, size] of found.sizes) names.set({ path: composed(name, notes), size }, name)
  const entries = [...names.keys()]
  const refusal = folderRefusal(found, entries)
  if (refusal) return refused(refusal)
  return ok({
    entries,
    notes: notes.all(),
    pour: (entry, take, signal) => pour(folder, names.get(entry), entry, take, signal),
    close: () => Promise.resolve(),
  })
}

function composed(name: string, notes: Notes): string {
  const path = name.normalize('NFC')
  if (path !== name && !isSystemFile(path)) notes.about('names-composed', path)
  return path
}

function folderRefusal(
  { special }: FolderFiles,
  entries: readonly ArchiveEntry[],
): PackageRefusal | undefined {
  const [link] = special
  if (link !== undefined) return { code: 'package.symlink', path: shown(link) }
  for (const { path, size } of entries) {
    const fault = pathFault(path)
    if (fault && !(fault === 'hidden' && isSystemFile(path))) return unsafePath(path, fault)
    if (size > limits.file)
      return { code: 'package.file-too-large', path: shown(path), size, limit: limits.file }
  }
  const whole = entries.reduce((sum, { size }) => sum + size, 0)
  if (whole > limits.whole) return { code: 'package.too-large', size: whole, limit: limits.whole }
  return doubleRefusal(entries)
}

/** A file that grew or shrank since it was counted is damaged, as one in a ZIP is that is not of its size. */
async function pour(
  folder: string,
  name: string | undefined,
  { path, size }: ArchiveEntry,
  take: (chunk: Buffer) => Promise<void>,
  signal: AbortSignal,
): Promise<PackageRefusal | undefined> {
  if (name === undefined) throw new Error(`Not a file of this folder: ${path}`)
  const stream = readInFolder(folder, name)
  const chunks: AsyncIterator<Buffer> = stream[Symbol.asyncIterator]()
  let read = 0
  try {
    for (;;) {
      if (signal.aborted) return { code: 'package.cancelled' }
      const next = await unlessFault(chunks.next())
      if (next === 'fault') return { code: 'package.unreadable' }
      if (next.done) return read === size ? undefined : { code: 'package.damaged', path }
      read += next.value.length
      if (read > size) return { code: 'package.damaged', path }
      await take(next.value)
    }
  } finally {
    stream.destroy()
  }
}

const unlessFault = async <T>(reading: Promise<T>): Promise<T | 'fault'> => {
  try {
    return await reading
  } catch {
    return 'fault'
  }
}
