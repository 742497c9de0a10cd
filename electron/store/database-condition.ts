import Database from 'better-sqlite3'
import { closeSync, existsSync, openSync, readSync, statSync } from 'node:fs'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import type { DataCondition, DataFault } from '#shared/contract/data.ts'
import { backupFolder, backupsIn, backupsSinceRestore } from './backup-files.ts'
import { logNamesIn, openToRead, settingNamesIn } from './database-contents.ts'
import { faultsIn, versionOf } from './database-faults.ts'
import { diskFaultKind } from './disk-fault.ts'
import { databaseName, latestVersion } from './open-database.ts'
import { isDamage } from './sound-log.ts'
import { missingFrom, readWitness } from './witness.ts'

/** A database that can be worked with, or is yet to be made. */
export interface Sound {
  readonly kind: 'sound'
  /** Whoever had it last did not close it: the program was ended, or the power went. */
  readonly interrupted: boolean
}

/** Milliseconds; what a virus scanner or a folder that is being synchronised does to a file is over by then, or will go on. */
const pause = 300

/**
 * Looks at the database of a data folder before anything is written to it. It is called damaged only where SQLite's own check says so, of
 * a file that can be read to its end, and says so a second time a little later; a failure of the disk is thrown as what it is.
 */
export async function databaseCondition(folder: string): Promise<Sound | DataCondition> {
  try {
    const condition = look(folder)
    if (condition.kind !== 'damaged') return condition
  } catch (error) {
    if (diskFaultKind(error) === undefined) throw error
  }
  await setTimeout(pause)
  const condition = look(folder)
  if (condition.kind === 'damaged') readThrough(path.join(folder, databaseName))
  return condition
}

/** Throws what the disk says where a file cannot be read to its end: a check of what is missing would call the rest damaged. */
function readThrough(file: string): void {
  if (!existsSync(file)) return
  const handle = openSync(file, 'r')
  try {
    const piece = Buffer.alloc(1024 * 1024)
    while (readSync(handle, piece) > 0);
  } finally {
    closeSync(handle)
  }
}

function look(folder: string): Sound | DataCondition {
  const file = path.join(folder, databaseName)
  const beside = faultsBeside(folder, file)
  if (beside) return { kind: 'damaged', faults: [beside] }
  const interrupted = sizeOf(`${file}-wal`) > 0
  if (sizeOf(file) === 0) return { kind: 'sound', interrupted }
  finishTransaction(file)
  const database = openToRead(file)
  if (!database) return { kind: 'damaged', faults: ['not-a-database'] }
  try {
    const version = versionOf(database)
    if (version > latestVersion) return { kind: 'newer', version, known: latestVersion }
    const faults = faultsWithin(database, folder)
    return faults.length > 0 ? { kind: 'damaged', faults } : { kind: 'sound', interrupted }
  } finally {
    database.close()
  }
}

/** What the files say before the database is opened. SQLite never takes the log away and leaves its index, nor while anybody is at work. */
function faultsBeside(folder: string, file: string): DataFault | undefined {
  const witness = readWitness(folder)
  const known =
    witness !== undefined || backupsIn(backupFolder(folder)).length > 0 || sizeOf(`${file}-wal`) > 0
  if (known && !existsSync(file)) return 'missing'
  if (known && sizeOf(file) === 0) return 'empty'
  const wasAtWork = witness?.atWork === true || existsSync(`${file}-shm`)
  return wasAtWork && !existsSync(`${file}-wal`) ? 'log-removed' : undefined
}

function faultsWithin(database: Database.Database, folder: string): readonly DataFault[] {
  const backups = backupsIn(backupFolder(folder))
  const witness = readWitness(folder)
  if (versionOf(database) === 0) return witness || backups.length > 0 ? ['empty'] : []
  const faults = faultsIn(database)
  if (faults.length > 0) return faults
  if (witness && missingFrom(database, witness).length > 0) return ['behind-witness']
  return lostSinceBackup(database, folder)
}

/** What the last backup has and the database has not. */
function lostSinceBackup(database: Database.Database, folder: string): readonly DataFault[] {
  const [last] = backupsSinceRestore(backupFolder(folder))
  const copy = last && openToRead(path.join(backupFolder(folder), last.name))
  if (!copy) return []
  try {
    const has = database.prepare<[string, number, string], number>(
      'SELECT 1 FROM event WHERE sitting = ? AND number = ? AND hash = ?',
    )
    if (headsOf(copy).some(({ sitting, number, hash }) => has.get(sitting, number, hash) === undefined))
      return ['behind-backup']
    const here = settingNamesIn(database)
    return settingNamesIn(copy).every(name => here.includes(name)) ? [] : ['settings-removed']
  } catch (error) {
    if (isDamage(error)) return []
    throw error
  } finally {
    copy.close()
  }
}

interface Head {
  readonly sitting: string
  readonly number: number
  readonly hash: string
}

/** The last event of every log. */
function headsOf(database: Database.Database): readonly Head[] {
  const last = database.prepare<[string], Head>(
    'SELECT sitting, number, hash FROM event WHERE sitting = ? ORDER BY number DESC LIMIT 1',
  )
  return logNamesIn(database).flatMap(name => last.get(name) ?? [])
}

/** A transaction that was cut off while the database was not yet in WAL mode is taken back, which only a writer may do. */
function finishTransaction(file: string): void {
  if (!existsSync(`${file}-journal`)) return
  const database = new Database(file)
  try {
    database.pragma('user_version')
  } catch (error) {
    if (!isDamage(error)) throw error
  } finally {
    database.close()
  }
}

const sizeOf = (file: string): number => statSync(file, { throwIfNoEntry: false })?.size ?? 0
