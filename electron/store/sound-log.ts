import Database from 'better-sqlite3'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { beginning, hashedText } from '#shared/council/log.ts'
import { sql } from './sql.ts'
import type { EventRow } from './tables.ts'

/** A sitting's log as far as it holds. */
export interface SoundLog {
  readonly rows: readonly EventRow[]
  /** The number of the first event that does not hold: changed, missing, or on a page that cannot be read. */
  readonly brokenAt: number | undefined
}

export const eventsOfSitting = sql
  .selectFrom('event')
  .selectAll()
  .where('sitting', '=', '')
  .orderBy('number')
  .compile().sql

/** Takes rows, oldest first, for as long as each is chained to the one before. */
export function soundLog(rows: Iterable<EventRow>, hash: Hasher): SoundLog {
  const sound: EventRow[] = []
  let previous = beginning
  try {
    for (const row of rows) {
      const follows = row.number === sound.length + 1 && row.previous === previous
      if (!follows || hash(hashedText(row, row.payload)) !== row.hash)
        return { rows: sound, brokenAt: sound.length + 1 }
      sound.push(row)
      previous = row.hash
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { rows: sound, brokenAt: sound.length + 1 }
  }
  return { rows: sound, brokenAt: undefined }
}

/** What SQLite says of a file that is no longer what it wrote. */
export const isDamage = (error: unknown): boolean =>
  error instanceof Database.SqliteError && /^SQLITE_(CORRUPT|NOTADB|IOERR)/.test(error.code)
