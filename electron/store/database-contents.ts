import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import type { DataContents, SoundSitting } from '#shared/contract/data.ts'
import type { SittingDetails, SittingEvent } from '#shared/council/event.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { faultsIn, versionOf } from './database-faults.ts'
import { latestVersion } from './open-database.ts'
import { logsInUse, type LogName } from './log-name.ts'
import { eventsOfLog, isDamage, soundLog, type SoundLog } from './sound-log.ts'
import type { EventRow } from './tables.ts'

/** What can be read of a database file, damaged or not. The file is not changed. */
export function databaseContents(file: string, hash: Hasher): DataContents {
  const database = openToRead(file)
  if (!database) return { whole: false, sittings: [] }
  try {
    const logs = new Map(logNamesIn(database).map(name => [name, soundLogOf(database, name, hash)]))
    const sittings = [...logsInUse(logs.keys())].map(([id, name]) =>
      soundSitting(id, logs.get(name) ?? noLog),
    )
    const sound = [...logs.values()].every(({ brokenAt }) => brokenAt === undefined)
    return { whole: sound && isKnown(versionOf(database)) && faultsIn(database).length === 0, sittings }
  } finally {
    database.close()
  }
}

const isKnown = (version: number): boolean => version > 0 && version <= latestVersion

/** Opens a database to look at it; nothing where there is none. Throws where there may be one that this program may not read. */
export function openToRead(file: string): Database.Database | undefined {
  let database: Database.Database | undefined
  try {
    database = new Database(file, { readonly: true, fileMustExist: true })
    // So that a file that was cut short is read as far as it goes.
    database.unsafeMode().pragma('writable_schema = ON')
    database.pragma('schema_version')
    return database
  } catch (error) {
    database?.close()
    if (isDamage(error) || !existsSync(file)) return undefined
    throw error
  }
}

export const noLog: SoundLog = { rows: [], brokenAt: undefined }

/**
 * The names of the logs in a database, looked for from both ends by steps that pass over what lies between, so that a page that cannot be read
 * hides only what is behind it.
 */
export function logNamesIn(database: Database.Database): readonly LogName[] {
  const up = 'SELECT min(sitting) FROM event WHERE sitting > ?'
  const down = 'SELECT max(sitting) FROM event WHERE sitting < ?'
  return [...new Set([...steps(database, up, ''), ...steps(database, down, '\uffff')])].toSorted()
}

function steps(database: Database.Database, query: string, from: string): readonly string[] {
  const found: string[] = []
  try {
    const step = database.prepare<[string], string | null>(query).pluck()
    for (let next = step.get(from); typeof next === 'string'; next = step.get(next)) found.push(next)
  } catch (error) {
    if (!isUnreadable(error)) throw error
  }
  return found
}

/** Damage, or a table that is not there. */
export const isUnreadable = (error: unknown): boolean =>
  isDamage(error) || (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')

export const soundLogOf = (database: Database.Database, name: LogName, hash: Hasher): SoundLog =>
  soundLog(database.prepare<[string], EventRow>(eventsOfLog).iterate(name), hash)

export function soundSitting(id: string, { rows, brokenAt }: SoundLog): SoundSitting {
  const { council = '', place = '', date = '' } = detailsIn(rows) ?? {}
  return { id, council, place, date, events: rows.length, brokenAt }
}

/** As the last event that holds gives them. */
function detailsIn(rows: readonly EventRow[]): SittingDetails | undefined {
  const said = rows.findLast(({ payload }) => /"kind":"sitting\.(opened|amended)"/.test(payload))
  const event = said && (JSON.parse(said.payload) as SittingEvent)
  return event && 'details' in event ? event.details : undefined
}
