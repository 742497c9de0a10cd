import Database from 'better-sqlite3'
import { UnsuitableDisk } from './disk-fault.ts'
import { record } from './migrations/010-record.ts'
import { noRequestIndex } from './migrations/020-no-request-index.ts'
import { logHeads } from './migrations/030-log-heads.ts'

/** From this version on the database keeps how far each of its logs goes. */
export const headsSince = 30

/** In order; a database's `user_version` is the number of the last one it has. Grows at the end and never otherwise. */
export const migrations: readonly { readonly version: number; readonly sql: string }[] = [
  { version: 10, sql: record },
  { version: 20, sql: noRequestIndex },
  { version: headsSince, sql: logHeads },
]

/** As `openDatabase` leaves it. */
export type Connection = Database.Database

export const databaseName = 'council.db'

export const latestVersion = migrations.at(-1)?.version ?? 0

/** A database written by a later version of the program; opening it could lose what this version does not know. */
export class NewerDatabase extends Error {
  readonly version: number

  constructor(version: number) {
    super(`The database is of version ${version}, newer than this program`)
    this.version = version
  }
}

/**
 * Opens the database, made if need be, and brings it to the present version; a migration that fails leaves it as it was. Every
 * connection syncs each commit: a database reopened in WAL mode would not by itself. A disk that cannot keep a log beside a database is
 * refused (`UnsuitableDisk`): SQLite would go on without one, and without saying so.
 *
 * @param beforeMigration is called with a database that has something in it and is about to be brought to another version; what it
 *   throws leaves that database as it is
 */
export function openDatabase(
  file: string,
  beforeMigration: (database: Database.Database) => void = () => undefined,
): Database.Database {
  const database = new Database(file)
  try {
    if (database.pragma('journal_mode = WAL', { simple: true }) !== 'wal')
      throw new UnsuitableDisk('NO_LOG_BESIDE')
    database.pragma('synchronous = FULL')
    database.pragma('foreign_keys = ON')
    database.pragma('busy_timeout = 5000')
    migrate(database, beforeMigration)
    return database
  } catch (error) {
    database.close()
    throw error
  }
}

function migrate(database: Database.Database, beforeMigration: (database: Database.Database) => void): void {
  const version = Number(database.pragma('user_version', { simple: true }))
  if (version > latestVersion) throw new NewerDatabase(version)
  const missing = migrations.filter(migration => migration.version > version)
  if (version > 0 && missing.length > 0) beforeMigration(database)
  for (const { version: reached, sql } of missing) {
    const step = database.transaction(() => {
      database.exec(sql)
      database.pragma(`user_version = ${reached}`)
    })
    step.immediate()
  }
}
