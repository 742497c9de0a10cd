import type Database from 'better-sqlite3'
import path from 'node:path'
import type { BackupFile, RescueChoices, RescuedSitting } from '#shared/contract/data.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { backupFolder, backupsSinceRestore } from './backup-files.ts'
import { databaseContents, noLog, openToRead, soundLogsIn, soundSitting } from './database-contents.ts'
import { insertInto } from './event-log.ts'
import { logsInUse, sittingOf, type LogName } from './log-name.ts'
import { databaseName, openDatabase } from './open-database.ts'
import { isUnreadable, type SoundLog } from './sound-log.ts'
import type { SettingRow } from './tables.ts'

/** What holds in a damaged database, and in the last whole backup beside it. */
export interface Rescue {
  readonly sittings: readonly RescuedSitting[]
  readonly lastBackup: BackupFile | undefined
}

interface Readable {
  readonly logs: ReadonlyMap<LogName, SoundLog>
  readonly settings: readonly SettingRow[]
}

const nothing: Readable = { logs: new Map(), settings: [] }

/** @param folder the data folder */
export function surveyRescue(folder: string, hash: Hasher): Rescue {
  const { present, backup, lastBackup } = readBoth(folder, hash)
  const inUse = logsInUse([...present.logs.keys(), ...backup.logs.keys()])
  const sittings = [...inUse].map(([id, name]) => {
    const here = present.logs.get(name) ?? noLog
    const there = backup.logs.get(name) ?? noLog
    const { council, place, date } = soundSitting(id, longer(here, there))
    const { brokenAt } = here
    return { id, council, place, date, events: here.rows.length, brokenAt, inBackup: there.rows.length }
  })
  return { sittings, lastBackup }
}

/**
 * Writes a database of all that holds: of each log the copy that was chosen, else the longer one, and the settings.
 *
 * @param target is not there yet
 */
export function writeRescue(folder: string, target: string, choices: RescueChoices, hash: Hasher): void {
  const { present, backup } = readBoth(folder, hash)
  const database = openDatabase(target)
  try {
    const insert = insertInto(database)
    const set = database.prepare('INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)')
    const write = database.transaction(() => {
      for (const { name, value } of [...backup.settings, ...present.settings]) set.run(name, value)
      for (const name of new Set([...present.logs.keys(), ...backup.logs.keys()])) {
        const [here, there] = [present.logs.get(name) ?? noLog, backup.logs.get(name) ?? noLog]
        const chosen = choices[sittingOf(name)]
        const { rows } = chosen ? { present: here, backup: there }[chosen] : longer(here, there)
        for (const row of rows) insert(row)
      }
    })
    write.immediate()
  } finally {
    database.close()
  }
}

const longer = (one: SoundLog, other: SoundLog): SoundLog =>
  other.rows.length > one.rows.length ? other : one

export function readBoth(folder: string, hash: Hasher) {
  const backups = backupFolder(folder)
  const lastBackup = backupsSinceRestore(backups).find(
    ({ name }) => databaseContents(path.join(backups, name), hash).whole,
  )
  return {
    present: readAll(path.join(folder, databaseName), hash),
    backup: lastBackup ? readAll(path.join(backups, lastBackup.name), hash) : nothing,
    lastBackup,
  }
}

function readAll(file: string, hash: Hasher): Readable {
  const database = openToRead(file)
  if (!database) return nothing
  try {
    return { logs: soundLogsIn(database, hash), settings: settingsIn(database) }
  } finally {
    database.close()
  }
}

/** As many as can be read. */
function settingsIn(database: Database.Database): readonly SettingRow[] {
  const found: SettingRow[] = []
  try {
    for (const row of database.prepare<[], SettingRow>('SELECT name, value FROM setting').iterate())
      found.push(row)
  } catch (error) {
    if (!isUnreadable(error)) throw error
  }
  return found
}
