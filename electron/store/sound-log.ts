import Database from 'better-sqlite3'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { beginning, hashedText } from '#shared/council/log.ts'
import { sittingOf, type LogName } from './log-name.ts'
import { sql } from './sql.ts'
import type { EventRow } from './tables.ts'

/** A log as far as it holds. */
export interface SoundLog {
  readonly rows: readonly SoundRow[]
  /** The number of the first event that does not hold: changed, missing, or on a page that cannot be read. */
  readonly brokenAt: number | undefined
}

/** A row under its hash; the request is, but for rows that earlier versions wrote. */
export interface SoundRow extends EventRow {
  readonly coversRequest: boolean
}

export const eventsOfLog = sql
  .selectFrom('event')
  .selectAll()
  .where('sitting', '=', '')
  .orderBy('number')
  .compile().sql

const headOfLog = sql.selectFrom('head').select('number').where('sitting', '=', '').compile().sql

/** Reads logs of a database, each as far as it holds; one that ends before its head has lost events. */
export function soundLogsOf(database: Database.Database, hash: Hasher): (name: LogName) => SoundLog {
  const rows = database.prepare<[string], EventRow>(eventsOfLog)
  const headOf = headsOf(database)
  return name => {
    const log = soundLog(rows.iterate(name), hash)
    const missing = headOf(name) > log.rows.length ? log.rows.length + 1 : undefined
    return { rows: log.rows, brokenAt: log.brokenAt ?? missing }
  }
}

/** How far each log goes by its head; 0 where there is none, as in earlier versions, or where it cannot be read. */
function headsOf(database: Database.Database): (name: LogName) => number {
  try {
    const head = database.prepare<[string], number>(headOfLog).pluck()
    return name => orNone(() => head.get(name))
  } catch (error) {
    if (isUnreadable(error)) return () => 0
    throw error
  }
}

function orNone(read: () => number | undefined): number {
  try {
    return read() ?? 0
  } catch (error) {
    if (isDamage(error)) return 0
    throw error
  }
}

/** Takes rows, oldest first, for as long as each is chained to the one before. */
function soundLog(rows: Iterable<EventRow>, hash: Hasher): SoundLog {
  const sound: SoundRow[] = []
  let previous = beginning
  try {
    for (const row of rows) {
      const follows = row.number === sound.length + 1 && row.previous === previous
      const covers = coversRequest(row, hash)
      if (!follows || !(covers || hash(textOf(row)) === row.hash))
        return { rows: sound, brokenAt: sound.length + 1 }
      sound.push({ ...row, coversRequest: covers })
      previous = row.hash
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { rows: sound, brokenAt: sound.length + 1 }
  }
  return { rows: sound, brokenAt: undefined }
}

/** Whether the hash of a row is of its request as well. */
export const coversRequest = (row: EventRow, hash: Hasher): boolean =>
  row.request !== '' && hash(textOf(row, row.request)) === row.hash

const textOf = (row: EventRow, request?: string): string => {
  const { number, at, actor, previous } = row
  const entry = { sitting: sittingOf(row.sitting), number, at, actor, previous }
  return hashedText(request === undefined ? entry : { ...entry, request }, row.payload)
}

/** What SQLite says of a file that is no longer what it wrote. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(error.code)

/** Damage, or a table that is not there. */
export const isUnreadable = (error: unknown): boolean =>
  isDamage(error) || (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
