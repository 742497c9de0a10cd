import Database from 'better-sqlite3'
import { closeSync, fsyncSync, openSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'

type RowsIn = (database: Database.Database) => number

/** What a name must end in while its file is not whole; swept away when the folder is opened. */
export const unfinished = '.partial'

/**
 * Copies a database as it is committed now into one new file, without holding up whoever writes to it. The copy is opened and checked, and
 * is on disk under its name when this returns; on any failure nothing of it is left.
 *
 * @param rowsIn counts what is only added to
 */
export function copyDatabase(source: Database.Database, target: string, rowsIn: RowsIn = eventsIn): void {
  const partial = target + unfinished
  try {
    discard(partial)
    const least = rowsIn(source)
    source.prepare('VACUUM INTO ?').run(partial)
    checkCopy(partial, { least, most: rowsIn(source) }, rowsIn)
    settle(partial, target)
  } catch (error) {
    discard(partial)
    throw error
  }
}

/** Takes away what is not finished, with what SQLite keeps beside it meanwhile. */
export function discard(partial: string): void {
  for (const beside of ['', '-journal', '-wal', '-shm']) rmSync(partial + beside, { force: true })
}

/** The same from a file, through a connection of its own. */
export function copyDatabaseFile(from: string, target: string): void {
  const source = new Database(from, { readonly: true, fileMustExist: true })
  try {
    copyDatabase(source, target)
  } finally {
    source.close()
  }
}

/** The record only grows, so a copy holds no less than was there before it was made and no more than is there after. */
function checkCopy(
  file: string,
  { least, most }: { readonly least: number; readonly most: number },
  rowsIn: RowsIn,
): void {
  const copy = new Database(file, { readonly: true })
  try {
    const found = copy.pragma('integrity_check', { simple: true })
    const rows = rowsIn(copy)
    if (found !== 'ok' || rows < least || rows > most)
      throw new Error(`A copy of the database is not whole: ${String(found)}, ${rows} rows of ${least}`)
  } finally {
    copy.close()
  }
}

/** Gives a finished file its name, for good. */
export function settle(partial: string, file: string): void {
  syncFile(partial, 'r+')
  renameSync(partial, file)
  syncNames(path.dirname(file))
}

/** Makes the names in a folder durable; Windows does so by itself. */
export function syncNames(folder: string): void {
  if (process.platform !== 'win32') syncFile(folder, 'r')
}

function syncFile(file: string, flags: string): void {
  const handle = openSync(file, flags)
  try {
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
}

/** Of all logs together. */
export const eventsIn = (database: Database.Database): number =>
  Number(database.prepare('SELECT count(*) FROM event').pluck().get())
