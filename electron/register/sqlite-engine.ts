import Database from 'better-sqlite3'
import { Kysely, sql, SqliteDialect } from 'kysely'
import type { Engine } from './engine.ts'
import type { RegisterTables } from './tables.ts'

export const sqliteEngine: Engine = {
  name: 'sqlite',
  text: sql`text`,
  count: sql`integer`,
  bytes: undefined,
  close: table => table.modifyEnd(sql`strict`),
  inTurn: (db, work) => work(db),
  // One connection, which takes one change after another.
  isMet: () => false,
}

/** A file of this data folder; a commit is on the disk when it is answered. */
export function openSqlite(file: string): Kysely<RegisterTables> {
  const database = new Database(file)
  try {
    database.pragma('journal_mode = WAL')
    database.pragma('synchronous = FULL')
    return new Kysely({ dialect: new SqliteDialect({ database }) })
  } catch (error) {
    database.close()
    throw error
  }
}
