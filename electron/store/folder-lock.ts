import Database from 'better-sqlite3'
import { existsSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { discard, unfinished } from './copy-database.ts'
import { UnsuitableDisk } from './disk-fault.ts'
import { identityOf } from './file-identity.ts'
import { databaseName } from './open-database.ts'

export const lockName = 'lock.db'
/** Put there by a host whose lock another has taken, for that one to see; gone when either is alone again. */
const doubled = 'lock-doubled'

/** Another host has this data folder open, in this process or in any other on this machine. */
export class FolderInUse extends Error {
  constructor(folder: string) {
    super(`Another program has ${folder} open`)
  }
}

export interface FolderLock {
  /**
   * Looks whether the lock is still in its place, and takes it again where it was removed.
   *
   * @returns whether this host has the folder; no when another has taken it meanwhile
   */
  keep(): boolean
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
  const file = path.join(folder, lockName)
  const taken = exclusively(file)
  const tried = path.join(folder, `lock-tried${unfinished}`)
  if (taken) {
    sweep(tried)
    return held(file, taken)
  }
  if (!canLock(tried)) throw new UnsuitableDisk('NO_LOCKS')
  throw new FolderInUse(folder)
}

function held(file: string, taken: Database.Database): FolderLock {
  const sign = path.join(path.dirname(file), doubled)
  let lock = taken
  let place = identityOf(file)
  let signed = false
  rmSync(sign, { force: true })
  return {
    keep() {
      const now = identityOf(file)
      if (now !== undefined && now === place) return !existsSync(sign)
      // A folder that is not there is nobody's, and no lock is made in another's place.
      if (!existsSync(path.dirname(file))) return false
      const again = exclusively(file)
      if (!again) {
        writeFileSync(sign, '')
        signed = true
        return false
      }
      rmSync(sign, { force: true })
      lock.close()
      lock = again
      place = identityOf(file)
      return true
    },
    release() {
      if (signed) rmSync(sign, { force: true })
      lock.close()
    },
  }
}

/** Milliseconds; how often a host looks after its lock, and how long a newcomer leaves it to do so. */
export const lockWatch = 500
const grace = 3 * lockWatch

/**
 * Gives a host that may be at work in a folder the time to take its lock again: where there is a log beside a database and no lock, the
 * lock was removed under somebody, or the folder was copied while somebody was at work in it.
 */
export async function leaveTimeToRelock(folder: string): Promise<void> {
  const isThere = (name: string): boolean => existsSync(path.join(folder, name))
  if (!isThere(lockName) && ['-wal', '-shm'].some(beside => isThere(databaseName + beside)))
    await setTimeout(grace)
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

/** Of a program that was ended while it tried; where another tries at this moment, that one takes its file away itself. */
function sweep(tried: string): void {
  try {
    discard(tried)
  } catch {
    // Windows keeps what is open.
  }
}

/** Whether a file that nobody has for longer than a moment can be locked here. */
function canLock(file: string): boolean {
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
