import { copyFileSync, constants, existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import path from 'node:path'
import type { BackupReason, RestoreSource } from '#shared/contract/data.ts'
import { never } from '#shared/kernel/never.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { backupFolder, freeBackupName } from './backup-files.ts'
import { copyDatabaseFile, discard, eventsIn, settle, syncNames, unfinished } from './copy-database.ts'
import { openToRead } from './database-contents.ts'
import { databaseName, openDatabase } from './open-database.ts'
import { writeRescue } from './rescue.ts'
import { isUnreadable } from './sound-log.ts'
import { noteTakenBack } from './taken-back.ts'
import { dismissWitness } from './witness.ts'

/** A database that only has to take its place; once it is there, the restore happens even if the power goes. */
const restored = `${databaseName}.restored`
const prepared = `${databaseName}.prepared`

export interface RestoreOrder {
  /** The data folder; its database is closed. */
  readonly folder: string
  readonly from: RestoreSource
  /** Under which reason what is there now is set aside. */
  readonly reason: Extract<BackupReason, 'restore' | 'damaged'>
  /** UTC milliseconds. */
  readonly at: number
}

/**
 * Puts another database in the place of the present one, which is kept as a backup. Until the very end the present one stays where it is;
 * on any failure it is the only one.
 *
 * @returns the name of the backup that keeps it; none when there was no database
 */
export function restoreDatabase(
  { folder, from, reason, at }: RestoreOrder,
  hash: Hasher,
): string | undefined {
  const file = path.join(folder, prepared)
  try {
    sweepRestore(folder)
    prepare(folder, from, file, hash)
    noteTakenBack(folder, file, { at, hash })
    const aside = setAside(folder, at, reason)
    renameSync(file, path.join(folder, restored))
    syncNames(folder)
    finishRestore(folder)
    return aside
  } catch (error) {
    sweepRestore(folder)
    throw error
  }
}

/** Ends a restore that was cut off after it was decided, and forgets one that was cut off before. */
export function finishRestore(folder: string): void {
  sweepRestore(folder)
  if (!existsSync(path.join(folder, restored))) return
  dismissWitness(folder)
  // A log that was left beside another database would be written into this one.
  for (const beside of ['-wal', '-shm', '-journal'])
    rmSync(path.join(folder, databaseName + beside), { force: true })
  syncNames(folder)
  renameSync(path.join(folder, restored), path.join(folder, databaseName))
  syncNames(folder)
}

function prepare(folder: string, from: RestoreSource, target: string, hash: Hasher): void {
  switch (from.kind) {
    case 'backup':
      return copyDatabaseFile(path.join(backupFolder(folder), from.backup), target)
    case 'sound':
      return build(target, file => writeRescue(folder, file, from.choices, hash))
    case 'nothing':
      return build(target, file => void openDatabase(file).close())
    default:
      return never(from)
  }
}

function build(target: string, write: (file: string) => void): void {
  write(target + unfinished)
  settle(target + unfinished, target)
}

/**
 * Copied with the log that belongs to it, byte for byte: even what cannot be read now may be read by somebody some day. Its number is
 * greater than that of every other backup, whatever the clock says, since it tells which of them are from before the restore.
 */
function setAside(folder: string, at: number, reason: BackupReason): string | undefined {
  const home = backupFolder(folder)
  mkdirSync(home, { recursive: true })
  const name = freeBackupName(home, at, { reason, events: countIn(path.join(folder, databaseName)) })
  for (const beside of ['-wal', '']) {
    const file = path.join(folder, databaseName + beside)
    if (!existsSync(file)) continue
    const copy = path.join(home, name + beside)
    copyFileSync(file, copy + unfinished, constants.COPYFILE_FICLONE)
    settle(copy + unfinished, copy)
  }
  return existsSync(path.join(home, name)) ? name : undefined
}

/** The events of a database, where it can be read. */
function countIn(file: string): number | undefined {
  const database = openToRead(file)
  try {
    return database && eventsIn(database)
  } catch (error) {
    if (isUnreadable(error)) return undefined
    throw error
  } finally {
    database?.close()
  }
}

function sweepRestore(folder: string): void {
  for (const file of [prepared, prepared + unfinished]) discard(path.join(folder, file))
}
