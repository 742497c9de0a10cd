import Database from 'better-sqlite3'
import { record } from './migrations/010-record.ts'

/** In order; a database's `user_version` is the number of the last one it has. Grows at the end and never otherwise. */
export const migrations: readonly { readonly version: number; readonly sql: string }[] = [
  { version: 10, sql: record },
]

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
 * connection syncs each commit: a database reopened in WAL mode would not by itself.
 */
export function openDatabase(file: string): Database.Database {
  const database = new Database(file)
  database.pragma('journal_mode = WAL')
  database.pragma('synchronous = FULL')
  database.pragma('foreign_keys = ON')
  database.pragma('busy_timeout = 5000')
  const version = Number(database.pragma('user_version', { simple: true }))
  const latest = migrations.at(-1)?.version ?? 0
  if (version > latest) {
    database.close()
    throw new NewerDatabase(version)
  }
  for (const migration of migrations.filter(candidate => candidate.version > version)) {
    const migrate = database.transaction(() => {
      database.exec(migration.sql)
      database.pragma(`user_version = ${migration.version}`)
    })
    migrate.immediate()
  }
  return database
}
