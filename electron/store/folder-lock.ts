import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { discard, unfinished } from './copy-database.ts'
import { UnsuitableDisk } from './disk-fault.ts'

export const lockName = 'lock.db'

/** Another host has this data folder open, in this process or in any other on this machine. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`Another program has ${folder} open`)
  }
}

export interface FolderLock {
  release(): void
}

/**
 * Takes a data folder for one host. The lock is an exclusive transaction that stays open on a database of its own, so the operating system
 * gives the folder back however the host ends, and nothing stale is ever left behind.
 *
 * @param folder exists
 * @throws {FolderInUse} {UnsuitableDisk} where no lock can be had at all, which the system does not tell from one that is taken
 */
export function lockFolder(folder: string): FolderLock {
  const lock = exclusively(path.join(folder, lockName))
  if (lock) return { release: () => void lock.close() }
  if (!canLock(folder)) throw new UnsuitableDisk('NO_LOCKS')
  throw new FolderInUse(folder)
}

/** @returns nothing where somebody else has it */
function exclusively(file: string, timeout = 0): Database.Database | undefined {
  const database = new Database(file, { timeout })
  try {
    database.exec('BEGIN EXCLUSIVE')
    return database
  } catch (error) {
    database.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY')) return undefined
    throw error
  }
}

/** Milliseconds; longer than another newcomer takes to try the same. */
const patience = 1000

/** Whether a file that nobody has for longer than a moment can be locked here. */
function canLock(folder: string): boolean {
  const file = path.join(folder, `lock-tried${unfinished}`)
  try {
    const lock = exclusively(file, patience)
    lock?.close()
    return lock !== undefined
  } finally {
    discard(file)
  }
}

/** Whether a host has this data folder open now. */
export function isFolderInUse(folder: string): boolean {
  if (!existsSync(path.join(folder, lockName))) return false
  try {
    lockFolder(folder).release()
    return false
  } catch (error) {
    if (error instanceof FolderInUse) return true
    throw error
  }
}
