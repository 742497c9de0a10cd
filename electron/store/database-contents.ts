import Database from 'better-sqlite3'
import { existsSync } from 'node:fs'
import type { DataContents, SoundSitting } from '#shared/contract/data.ts'
import type { SittingDetails, SittingEvent } from '#shared/council/event.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { faultsIn, versionOf } from './database-faults.ts'
import { latestVersion } from './open-database.ts'
import { logsInUse, type LogName } from './log-name.ts'
import { isDamage, isUnreadable, soundLogsOf, type SoundLog } from './sound-log.ts'
import type { EventRow } from './tables.ts'

/** What can be read of a database file, damaged or not. The file is not changed. */
export function databaseContents(file: string, hash: Hasher): DataContents {
  const database = openToRead(file)
  if (!database) return { whole: false, sittings: [] }
  try {
    const logs = soundLogsIn(database, hash)
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

/** What is kept beside the records, by name. */
export const settingNamesIn = (database: Database.Database): readonly string[] =>
  database.prepare<[], string>('SELECT name FROM setting').pluck().all()

export const noLog: SoundLog = { rows: [], brokenAt: undefined }

/** Every log of a database that can be found, as far as it holds. */
export function soundLogsIn(database: Database.Database, hash: Hasher): ReadonlyMap<LogName, SoundLog> {
  const names = logNamesIn(database)
  if (names.length === 0) return new Map()
  const read = soundLogsOf(database, hash)
  return new Map(
    names.map(name => {
      const rows: EventRow[] = []
      return [name, { rows, brokenAt: read(name, row => rows.push({ ...row, sitting: name })) }]
    }),
  )
}

/**
 * The names of the logs in a database, looked for from both ends by steps that pass over what lies between, so that a page that cannot be read
 * hides only what is behind it.
 */
export function logNamesIn(database: Database.Database): readonly LogName[] {
  const up = 'SELECT min(sitting) FROM event WHERE sitting > ?'
  const down = 'SELECT max(sitting) FROM event WHERE sitting < ?'
  const found = [...steps(database, up, ''), ...steps(database, down, '\uffff'), ...headNames(database)]
  return [...new Set(found)].toSorted()
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

/** Logs that should be there. */
function headNames(database: Database.Database): readonly LogName[] {
  try {
    return database.prepare<[], string>('SELECT sitting FROM head').pluck().all()
  } catch (error) {
    if (isUnreadable(error)) return []
    throw error
  }
}

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
