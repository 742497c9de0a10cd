import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import path from 'node:path'

const lockName = 'lock.db'

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
 * @throws {FolderInUse}
 */
export function lockFolder(folder: string): FolderLock {
  const database = new Database(path.join(folder, lockName), { timeout: 0 })
  try {
    database.exec('BEGIN EXCLUSIVE')
  } catch (error) {
    database.close()
    if (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY'))
      throw new FolderInUse(folder)
    throw error
  }
  return { release: () => void database.close() }
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
