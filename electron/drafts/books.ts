import { mkdirSync, rmSync } from 'node:fs'
import { readFile, rename, stat, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { z } from 'zod'
import type { Books } from '#electron/app/books.ts'
import { bookFaults, bookSchema, writtenKinds } from '#shared/kernel/spreadsheet.ts'
import type { ReaderOutcome } from './reader-process.ts'
import type { StartReader } from './reader-process.ts'
import { readerQueue } from './reader-queue.ts'

const readSchema = z.union([z.enum(bookFaults), bookSchema])

export interface BookFiles extends Books {
  /** Where a file lies that waits to be fetched. */
  find(kind: string, name: string): Promise<{ readonly file: string; readonly size: number } | undefined>
  close(): Promise<void>
}

/**
 * Files of sheets; those that were written lie under a folder, which is emptied when it is opened.
 * @param start of the process that reads @param patience how many milliseconds a book may take
 */
export function createBooks(start: StartReader, folder: string, patience = 30_000): BookFiles {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const queue = readerQueue(start)
  const find: BookFiles['find'] = async (kind, name) => {
    if (!isWritten(kind) || !new RegExp(`^[a-z0-9-]{1,90}\\.${kind}$`).test(name)) return undefined
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    return found?.isFile() ? { file, size: found.size } : undefined
  }
  return {
    find,
    async read(file, signal, wanted) {
      const job = { kind: 'read-book', file, ...(wanted && { wanted }) } as const
      const outcome = await queue.outcome(job, { limit: patience, signal })
      if (outcome?.kind === 'late' && !signal.aborted) return 'too-slow'
      if (outcome?.kind === 'gone' && outcome.ofMemory) return 'too-large'
      return readSchema.parse(valueOf(outcome))
    },
    async write(book, as, name) {
      const file = path.join(folder, `${name}.${as}`)
      const job = { kind: 'write-book', book, as, to: `${file}.part` } as const
      // What is written is this program's own, and as long as its register is.
      valueOf(await queue.outcome(job, { limit: 10 * patience }))
      await rename(`${file}.part`, file)
      const { size } = await stat(file)
      return { path: `sheet-files/${as}/${name}.${as}`, name: `${name}.${as}`, size }
    },
    async keep(text, as, name) {
      const file = path.join(folder, `${name}.${as}`)
      await writeFile(`${file}.part`, text)
      await rename(`${file}.part`, file)
      return { path: `sheet-files/${as}/${name}.${as}`, name: `${name}.${as}`, size: Buffer.byteLength(text) }
    },
    bytes: ({ name }) => readFile(path.join(folder, name)),
    close: () => queue.close(),
  }
}

/** @throws what was thrown where it was read, or that nothing reads it */
function valueOf(outcome: ReaderOutcome | undefined): unknown {
  if (outcome?.kind === 'done') return outcome.value
  if (outcome?.kind === 'threw') throw outcome.error
  throw new Error(`The process for sheets: ${outcome?.kind === 'gone' ? outcome.how : 'was given up'}`)
}

const isWritten = (kind: string): boolean => [...writtenKinds, 'ics'].includes(kind)
