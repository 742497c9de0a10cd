import { mkdirSync, rmSync } from 'node:fs'
import { rename, stat } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Books } from '#electron/app/books.ts'
import { bookFaults, bookSchema, writtenKinds } from '#shared/kernel/spreadsheet.ts'
import { readerQueue } from './reader-queue.ts'

/** Milliseconds. */
const patience = 30_000

const readSchema = z.union([z.enum(bookFaults), bookSchema]).optional()

export interface BookFiles extends Books {
  /** Where a file lies that waits to be fetched. */
  find(kind: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
  close(): Promise<void>
}

/** Files of sheets; those that were written lie under a folder, which is emptied when it is opened. @param module of the process that reads */
export function createBooks(module: URL, folder: string): BookFiles {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const queue = readerQueue(module)
  const find: BookFiles['find'] = async (kind, name) => {
    if (!isWritten(kind) || !new RegExp(`^[a-z0-9-]{1,90}\\.${kind}$`).test(name)) return undefined
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    return found?.isFile() ? { file, size: found.size } : undefined
  }
  return {
    find,
    async read(file, signal) {
      const read = await queue.ask({ kind: 'read-book', file }, { limit: patience, signal })
      return readSchema.parse(read) ?? 'broken'
    },
    async write(book, as, name) {
      const file = path.join(folder, `${name}.${as}`)
      const made = await queue.ask({ kind: 'write-book', book, as, to: `${file}.part` }, { limit: patience })
      if (made !== true) return undefined
      await rename(`${file}.part`, file)
      const written = await find(as, path.basename(file))
      return written && { path: `sheet-files/${as}/${name}.${as}`, name: `${name}.${as}`, size: written.size }
    },
    close: () => queue.close(),
  }
}

const isWritten = (kind: string): boolean => writtenKinds.some(each => each === kind)
