import { existsSync, readdirSync, rmSync } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { DraftShelf } from '#electron/app/draft-shelf.ts'
import { draftSchema, type Draft } from '#shared/dossier/draft.ts'
import { readEarlier } from '#shared/dossier/earlier-dossier.ts'
import { ending, syncFolder, unfinished } from './kept-bytes.ts'
import { readMeasures } from './read-measures.ts'

interface ShelfMatters {
  /** Replaces a file so that a cut leaves the one before. */
  readonly write: (file: string, bytes: Uint8Array) => Promise<void>
}

const draftName = 'draft.json'
const earlierName = 'earlier.json'

/**
 * The drafts under a folder: `ID/draft.json`, and its files as `ID/files/SHA256`. What was half written when a program before this one
 * ended is swept away.
 */
export function createDraftShelf(folder: string, { write }: ShelfMatters): DraftShelf {
  sweep(folder)
  const home = (id: string): string => path.join(folder, id)
  return {
    async ids() {
      const entries = await readdir(folder, { withFileTypes: true }).catch(() => [])
      return entries.filter(entry => entry.isDirectory() && isId(entry.name)).map(({ name }) => name)
    },
    read: async id => (isId(id) ? readDraft(path.join(home(id), draftName)) : undefined),
    write: draft =>
      write(path.join(home(draft.id), draftName), Buffer.from(`${JSON.stringify(draft, null, 1)}\n`)),
    async remove(id) {
      if (!isId(id) || !existsSync(home(id))) return
      const gone = unfinished(folder)
      await rename(home(id), gone)
      await rm(gone, { recursive: true, force: true })
    },
    ...broughtFrom(home, write),
    measures: ({ id, kept }) =>
      readMeasures(
        path.join(home(id), 'measures'),
        kept.map(({ sha256 }) => sha256),
      ),
    async find(id, sha256) {
      if (!isId(id) || !/^[0-9a-f]{64}$/.test(sha256)) return undefined
      const file = path.join(home(id), 'files', sha256)
      const found = await stat(file).catch(() => undefined)
      return found?.isFile() ? { file, size: found.size } : undefined
    },
  }
}

/** What comes with a draft that was not begun from nothing. */
const broughtFrom = (
  home: (id: string) => string,
  write: ShelfMatters['write'],
): Pick<DraftShelf, 'place' | 'keepEarlier' | 'earlier'> => ({
  async place(id, file, sha256) {
    const files = path.join(home(id), 'files')
    await mkdir(files, { recursive: true })
    await rename(file, path.join(files, sha256))
    await syncFolder(files)
  },
  keepEarlier: (id, earlier) =>
    write(path.join(home(id), earlierName), Buffer.from(`${JSON.stringify(earlier)}\n`)),
  async earlier(id) {
    if (!isId(id)) return undefined
    const text = await readFile(path.join(home(id), earlierName), 'utf8').catch(() => undefined)
    return text === undefined ? undefined : readEarlier(text)
  },
})

const isId = (name: string): boolean => /^[A-Za-z0-9_-]{1,64}$/.test(name)

function sweep(folder: string): void {
  if (!existsSync(folder)) return
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  for (const name of names.filter(each => each.endsWith(ending)))
    rmSync(path.join(folder, name), { recursive: true, force: true })
  // The draft itself is written last where one comes from another laptop.
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && isId(entry.name) && !existsSync(path.join(folder, entry.name, draftName)))
      rmSync(path.join(folder, entry.name), { recursive: true, force: true })
}

async function readDraft(file: string): Promise<Draft | 'unreadable' | undefined> {
  const text = await readFile(file, 'utf8').catch(() => undefined)
  if (text === undefined) return undefined
  try {
    const draft = draftSchema.safeParse(JSON.parse(text))
    return draft.success ? draft.data : 'unreadable'
  } catch {
    return 'unreadable'
  }
}
