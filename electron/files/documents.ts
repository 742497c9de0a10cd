import { createHash } from 'node:crypto'
import { readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import type { Documents } from '../app/ports.ts'
import { writeDurably } from './durable-file.ts'

/** The PDF files of sittings under `folder`, one folder each; a file is named by its SHA-256 and never overwritten by another. */
export interface DocumentFiles extends Documents {
  /** Where a document lies, if it is there. */
  find(sitting: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
}

const draftEnding = '.draft.pdf'

export function createDocuments(folder: string): DocumentFiles {
  const folderOf = (sitting: string): string => path.join(folder, sitting)
  return {
    async keep(sitting, bytes, as) {
      const sha256 = createHash('sha256').update(bytes).digest('hex')
      const name = as === 'draft' ? `${sha256}${draftEnding}` : `${sha256}.pdf`
      const file = path.join(folderOf(sitting), name)
      if (!(await holds(file, bytes))) await writeDurably(file, bytes)
      if (as === 'draft') await removeDrafts(folderOf(sitting), name)
      return { path: `documents/${sitting}/${name}`, sha256, size: bytes.length }
    },
    async read(sitting, sha256) {
      const file = path.join(folderOf(sitting), `${sha256}.pdf`)
      const bytes = await readFile(file).catch(() => undefined)
      return bytes && createHash('sha256').update(bytes).digest('hex') === sha256 ? bytes : undefined
    },
    async list(sitting) {
      const names = await readdir(folderOf(sitting)).catch(() => [])
      return names.flatMap(name => /^([0-9a-f]{64})\.pdf$/.exec(name)?.[1] ?? []).toSorted()
    },
    discard: (sitting, sha256) => rm(path.join(folderOf(sitting), `${sha256}.pdf`), { force: true }),
    async find(sitting, name) {
      if (!/^[A-Za-z0-9_-]{1,64}$/.test(sitting) || !/^[0-9a-f]{64}(\.draft)?\.pdf$/.test(name))
        return undefined
      const file = path.join(folderOf(sitting), name)
      const found = await stat(file).catch(() => undefined)
      return found?.isFile() ? { file, size: found.size } : undefined
    },
  }
}

const holds = async (file: string, bytes: Uint8Array): Promise<boolean> =>
  (await readFile(file).catch(() => undefined))?.equals(bytes) ?? false

async function removeDrafts(folder: string, present: string): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  const drafts = names.filter(name => name.endsWith(draftEnding) && name !== present)
  await Promise.all(drafts.map(name => rm(path.join(folder, name), { force: true })))
}
