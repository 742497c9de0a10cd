import Database from 'better-sqlite3'
import type { SittingId } from '#shared/council/event.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { beginning, hashedText } from '#shared/council/log.ts'
import { diskFaultKind } from './disk-fault.ts'
import { sittingOf, type LogName } from './log-name.ts'
import { sql } from './sql.ts'
import type { EventRow } from './tables.ts'

/** A log as far as it holds. */
export interface SoundLog {
  readonly rows: readonly EventRow[]
  /** The number of the first event that does not hold: changed, missing, or on a page that cannot be read. */
  readonly brokenAt: number | undefined
}

export const eventsOfLog = sql
  .selectFrom('event')
  .selectAll()
  .where('sitting', '=', '')
  .orderBy('number')
  .compile().sql

const headOfLog = sql.selectFrom('head').select('number').where('sitting', '=', '').compile().sql

/** Called with each row of a log that holds, oldest first; whether the request is under its hash too, as it is but for rows of earlier versions. */
export type TakeRow = (row: EventRow, coversRequest: boolean) => void

/**
 * Reads logs of a database, each as far as it holds; one that ends before its head has lost events.
 *
 * @returns reads one log, and answers with the number of the first event that does not hold
 */
export function soundLogsOf(
  database: Database.Database,
  hash: Hasher,
): (name: LogName, take: TakeRow) => number | undefined {
  const rows = database.prepare<[string], EventRow>(eventsOfLog)
  const headOf = headsOf(database)
  return (name, take) => {
    const { sound, isWhole } = takeSound(rows.iterate(name), sittingOf(name), hash, take)
    return isWhole && headOf(name) <= sound ? undefined : sound + 1
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

/** Takes rows, oldest first, for as long as each is chained to the one before. @returns how many that were, and whether it was all */
function takeSound(
  rows: Iterable<EventRow>,
  sitting: SittingId,
  hash: Hasher,
  take: TakeRow,
): { readonly sound: number; readonly isWhole: boolean } {
  let sound = 0
  let previous = beginning
  try {
    for (const row of rows) {
      const covers = coversRequest(row, sitting, hash)
      const follows = row.number === sound + 1 && row.previous === previous
      if (!follows || !(covers || isUnder(row.hash, row, sitting, undefined, hash)))
        return { sound, isWhole: false }
      take(row, covers)
      sound += 1
      previous = row.hash
    }
  } catch (error) {
    if (!isDamage(error)) throw error
    return { sound, isWhole: false }
  }
  return { sound, isWhole: true }
}

/** Whether the hash of a row is of its request as well. */
export const coversRequest = (row: EventRow, sitting: SittingId, hash: Hasher): boolean =>
  row.request !== '' && isUnder(row.hash, row, sitting, row.request, hash)

function isUnder(
  claimed: string,
  { number, at, actor, previous, payload }: EventRow,
  sitting: SittingId,
  request: string | undefined,
  hash: Hasher,
): boolean {
  return hash(hashedText({ sitting, number, at, actor, previous, request }, payload)) === claimed
}

/** What SQLite says of a file that it could read and that is no longer what it wrote. */
export const isDamage = (error: unknown): boolean => diskFaultKind(error) === 'damaged'

/** Damage, or a table that is not there. */
export const isUnreadable = (error: unknown): boolean =>
  isDamage(error) || (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
