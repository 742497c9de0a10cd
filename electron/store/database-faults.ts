import Database from 'better-sqlite3'
import type { DataFault } from '#shared/contract/data.ts'
import { headsSince, migrations } from './open-database.ts'
import { isDamage } from './sound-log.ts'

/** What is wrong inside a database of this program's versions: its pages, its references, or its tables and guards. */
export function faultsIn(database: Database.Database): readonly DataFault[] {
  if (!holds(() => database.pragma('integrity_check', { simple: true }) === 'ok')) return ['pages']
  const faults: DataFault[] = []
  if (!holds(() => rowsOf(database.pragma('foreign_key_check')) === 0)) faults.push('references')
  if (!holds(() => schemaOf(database) === schemaAt(versionOf(database)))) faults.push('schema')
  else if (versionOf(database) >= headsSince && !holds(() => headless(database) === 0)) faults.push('heads')
  return faults
}

/** How many logs have no row that says how far they go. Each is found by a step over the one before it. */
const headless = (database: Database.Database): number =>
  Number(
    database
      .prepare(
        `WITH RECURSIVE log (name) AS (
           SELECT min(sitting) FROM event
           UNION ALL SELECT (SELECT min(sitting) FROM event WHERE sitting > name) FROM log WHERE name IS NOT NULL
         )
         SELECT count(*) FROM log WHERE name IS NOT NULL AND name NOT IN (SELECT sitting FROM head)`,
      )
      .pluck()
      .get(),
  )

export const versionOf = (database: Database.Database): number =>
  Number(database.pragma('user_version', { simple: true }))

function holds(check: () => boolean): boolean {
  try {
    return check()
  } catch (error) {
    if (isDamage(error)) return false
    throw error
  }
}

const rowsOf = (answer: unknown): number => (Array.isArray(answer) ? answer.length : 0)

/** Tables, indexes and guards as they were written down; what SQLite keeps for itself aside. */
const schemaOf = (database: Database.Database): string =>
  JSON.stringify(
    database
      .prepare("SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name")
      .all(),
  )

function schemaAt(version: number): string {
  const model = new Database(':memory:')
  try {
    for (const migration of migrations.filter(each => each.version <= version)) model.exec(migration.sql)
    return schemaOf(model)
  } finally {
    model.close()
  }
}
