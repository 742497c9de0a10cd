import type { Archive } from './archive.ts'
import { bagNames } from './bag.ts'
import { shown, type Notes } from './notes.ts'
import type { ArchiveEntry } from './survey.ts'
import { isSystemFile } from './system-files.ts'

/** The files of a bag, wherever in the ZIP the bag lies. */
export interface Layout {
  /** By their path in the bag. */
  readonly entries: ReadonlyMap<string, ArchiveEntry>
  /** What systems left in it, by its path in the bag. */
  readonly systemFiles: ReadonlyMap<string, ArchiveEntry>
}

/** Finds the bag in a ZIP: at its root, or in the one folder that holds everything (RFC 8493 section 4 asks for that folder). */
export function layOut(all: Archive['entries'], notes: Notes): Layout {
  const entries = all.filter(({ path }) => !isSystemFile(path))
  const left = all.filter(({ path }) => isSystemFile(path))
  const folder = folderOf(entries)
  if (folder !== '') notes.add({ what: 'in-folder', folder: shown(folder.slice(0, -1)) })
  for (const { path } of left) notes.about('system-files', path)
  const byPath = (some: readonly ArchiveEntry[]): ReadonlyMap<string, ArchiveEntry> =>
    new Map(
      some
        .filter(({ path }) => path.startsWith(folder))
        .map(entry => [entry.path.slice(folder.length), entry]),
    )
  return { entries: byPath(entries), systemFiles: byPath(left) }
}

/** The folder that everything is in and that holds a bag, with its slash; empty where the bag is at the root. */
function folderOf(entries: readonly ArchiveEntry[]): string {
  const [first] = entries
  const folder = first?.path.slice(0, first.path.indexOf('/') + 1) ?? ''
  const isBag =
    entries.every(({ path }) => path.startsWith(folder)) &&
    entries.some(({ path }) => path === folder + bagNames.declaration)
  return isBag ? folder : ''
}
