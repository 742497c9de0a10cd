import Database from 'better-sqlite3'
import { existsSync, mkdirSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import path from 'node:path'
import type { BackupFile } from '#shared/contract/data.ts'
import type { Backups, Clock } from '../app/ports.ts'
import { backupFolder, backupsIn, freeBackupName, sweepBackups } from './backup-files.ts'
import type { Background } from './background.ts'
import { copyDatabase, eventsIn } from './copy-database.ts'
import { databaseName } from './open-database.ts'
import type { BackupOrder } from './worker-messages.ts'

/** The backups of a data folder, and new ones of its database. */
export function createBackups({
  folder: dataFolder,
  clock,
  background,
}: {
  readonly folder: string
  readonly clock: Clock
  readonly background: Background
}): Backups {
  const folder = backupFolder(dataFolder)
  mkdirSync(folder, { recursive: true })
  sweepBackups(folder)
  const fileOf = (name: string): string => path.join(folder, name)
  const found = (name: string): BackupFile | undefined => backupsIn(folder).find(each => each.name === name)
  const made = (name: string): BackupFile => {
    const backup = found(name)
    if (!backup) throw new Error(`${name} was made and is not there`)
    return backup
  }
  return {
    folder,
    list: () => backupsIn(folder),
    find: found,
    async make(reason) {
      return made(await background.run('backup', { folder: dataFolder, reason, at: clock() }))
    },
    async contents(name) {
      return found(name) && background.run('contents', { file: fileOf(name) })
    },
    async remove(name) {
      if (!found(name)) return
      for (const beside of ['', '-wal', '-shm']) await rm(fileOf(name) + beside, { force: true })
    },
  }
}

/** Makes a backup of an open database at once, for when nobody is waiting or everything has to. @returns its name */
export function backUpNow(
  database: Database.Database,
  { folder: dataFolder, reason, at }: BackupOrder,
): string {
  const folder = backupFolder(dataFolder)
  // Not in a data folder that is gone: it would be made anew, empty.
  if (!existsSync(folder)) mkdirSync(folder)
  const name = freeBackupName(folder, at, { reason, events: eventsIn(database) })
  copyDatabase(database, path.join(folder, name))
  return name
}

/** The same of the database in the folder, through a connection of its own. */
export function backUpFile(order: BackupOrder): string {
  const source = new Database(path.join(order.folder, databaseName), { readonly: true, fileMustExist: true })
  try {
    return backUpNow(source, order)
  } finally {
    source.close()
  }
}

/** How many rows this connection has changed since it was opened. */
export function changesOf(database: Database.Database): () => number {
  const changes = database.prepare<[], number>('SELECT total_changes()').pluck()
  return () => changes.get() ?? 0
}
