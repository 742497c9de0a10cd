import { opendir, realpath, stat } from 'node:fs/promises'
import path from 'node:path'
import type { FolderPlace, ListedFolder } from '#shared/contract/draft-copy-views.ts'
import type { OutletRefusal } from '#shared/contract/outlet-refusal.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'

/** Folders that are shown of one, and entries that are looked at for them. */
const limits = { shown: 500, seen: 20_000 } as const

/** What systems keep for themselves on a drive, and what begins as their own names do. */
const isHidden = (name: string): boolean => /^[.$]|^(System Volume Information|lost\+found)$/i.test(name)

const byName = new Intl.Collator('vi', { numeric: true }).compare

/** Whether a folder is another one or lies in it; both as they really are. */
export const isIn = (folder: string, other: string): boolean => {
  const way = path.relative(other, folder)
  return way === '' || (way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way))
}

/** Where a folder really is. */
export async function folderAt(typed: string): Promise<Result<string, OutletRefusal>> {
  const no = refused({ code: 'outlet.no-folder', folder: typed } as const)
  if (!path.isAbsolute(typed)) return no
  const folder = await realpath(typed).catch(() => undefined)
  if (folder === undefined) return no
  const found = await stat(folder).catch(() => undefined)
  return found?.isDirectory() ? ok(folder) : no
}

/** What may be looked into, and what of it may not. */
interface Bounds {
  /** The person's own folder, then the drives that are plugged in. */
  readonly places: readonly FolderPlace[]
  /** The folder of the program's data. */
  readonly own: string
}

/** The folders in one of those that a person may copy into, by their names; of files nothing is told. Nothing is looked into outside of `places`. */
export async function foldersIn(
  typed: string,
  { places, own }: Bounds,
): Promise<Result<ListedFolder, OutletRefusal>> {
  const at = await folderAt(typed)
  if (!at.ok) return at
  const folder = at.value
  const roots = await realPathsOf(places)
  if (!roots.some(root => isIn(folder, root))) return refused({ code: 'outlet.elsewhere', folder })
  if (isIn(folder, own)) return refused({ code: 'outlet.own-data' })
  const names = await namesIn(folder)
  if (!names) return refused({ code: 'outlet.unreadable', folder })
  const mayBeSeen = (real: string): boolean => roots.some(root => isIn(real, root)) && !isIn(real, own)
  const shown = names.toSorted(byName).slice(0, limits.shown)
  const found = await Promise.all(shown.map(name => folderNamed(folder, name, mayBeSeen)))
  return ok({
    path: folder,
    above: roots.includes(folder) ? null : path.dirname(folder),
    folders: found.filter(each => each !== undefined),
    more: names.length - shown.length,
  })
}

async function realPathsOf(places: readonly FolderPlace[]): Promise<readonly string[]> {
  const real = await Promise.all(places.map(place => realpath(place.path).catch(() => undefined)))
  return real.filter(each => each !== undefined)
}

/** Of folders, and of what may lead to one; nothing where it may not be read. */
async function namesIn(folder: string): Promise<readonly string[] | undefined> {
  try {
    const names: string[] = []
    let seen = 0
    for await (const entry of await opendir(folder)) {
      if (++seen > limits.seen) break
      if (!isHidden(entry.name) && (entry.isDirectory() || entry.isSymbolicLink())) names.push(entry.name)
    }
    return names
  } catch {
    return undefined
  }
}

/** A link leads where it leads: to a folder that may be seen, or it is none. */
async function folderNamed(
  parent: string,
  name: string,
  mayBeSeen: (real: string) => boolean,
): Promise<FolderPlace | undefined> {
  const at = await folderAt(path.join(parent, name))
  return at.ok && mayBeSeen(at.value) ? { path: path.join(parent, name), name } : undefined
}
