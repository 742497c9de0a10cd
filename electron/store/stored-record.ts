import type Database from 'better-sqlite3'
import type { SittingId } from '#shared/council/ids.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import type { StoredRecord } from '../app/ports.ts'
import { logNamesIn } from './database-contents.ts'
import { logsBefore, logsInUse, sittingOf, type LogName } from './log-name.ts'
import { coversRequest, isDamage } from './sound-log.ts'
import type { EventRow, HeadRow } from './tables.ts'

/** Every sitting of which this database has, or should have, a record. */
export function recordsIn(database: Database.Database, hash: Hasher): ReadonlyMap<SittingId, StoredRecord> {
  const named = [...logsInUse(logNamesIn(database))]
  return new Map(named.map(([sitting, name]) => [sitting, recordOf(database, name, hash)]))
}

/** The record whose log in use has that name, as it stands in the database and whether it holds or not. */
export function recordOf(database: Database.Database, name: LogName, hash: Hasher): StoredRecord {
  return {
    lines: linesOf(database, name, hash),
    head: readable(() => database.prepare<[string], Pick<HeadRow, 'number' | 'hash'>>(headOfLog).get(name)),
    earlier: logsBefore(name).map(earlier => linesOf(database, earlier, hash)),
  }
}

const headOfLog = 'SELECT number, hash FROM head WHERE sitting = ?'
const eventsOfLog = 'SELECT * FROM event WHERE sitting = ? ORDER BY number'

/** The lines of a log (`lineOf`), put together from what the columns hold, so that not a letter of it is passed over. */
function linesOf(database: Database.Database, name: LogName, hash: Hasher): Iterable<string> {
  return {
    *[Symbol.iterator]() {
      const sitting = sittingOf(name)
      for (const row of rowsOf(database, name))
        yield lineOfRow(row, sitting, coversRequest(row, sitting, hash))
    },
  }
}

/** As many as can be read: what is behind a damaged page is missing. */
function rowsOf(database: Database.Database, name: LogName): readonly EventRow[] {
  const rows: EventRow[] = []
  readable(() => {
    for (const row of database.prepare<[string], EventRow>(eventsOfLog).iterate(name)) rows.push(row)
  })
  return rows
}

/** Nothing where the page is damaged that would have to be read. */
function readable<T>(read: () => T): T | undefined {
  try {
    return read()
  } catch (error) {
    if (!isDamage(error)) throw error
    return undefined
  }
}

function lineOfRow(
  { actor, at, payload, hash, number, previous, request }: EventRow,
  sitting: SittingId,
  covers: boolean,
): string {
  const asked = covers ? `"request":${JSON.stringify(request)},` : ''
  return `{"actor":${JSON.stringify(actor)},"at":${at},"event":${payload},"hash":${JSON.stringify(hash)},"number":${number},"previous":${JSON.stringify(previous)},${asked}"sitting":${JSON.stringify(sitting)}}`
}
