import Database from 'better-sqlite3'
import type { SittingId } from '#shared/council/ids.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { beginning, hashedText } from '#shared/council/log.ts'
import { diskFaultKind } from './disk-fault.ts'
import { sittingOf, type LogName } from './log-name.ts'
import type { EventRow } from './tables.ts'

/** A log as far as it holds. */
export interface SoundLog {
  readonly rows: readonly EventRow[]
  /** The number of the first event that does not hold: changed, missing, or on a page that cannot be read. */
  readonly brokenAt: number | undefined
}

const headOfLog = 'SELECT number FROM head WHERE sitting = ?'

/** A row, of which it is known what log it is in. */
export type LogRow = Omit<EventRow, 'sitting'>

/** Called with each row of a log that holds, oldest first; whether the request is under its hash too, as it is but for rows of earlier versions. */
export type TakeRow = (row: LogRow, coversRequest: boolean) => void

/**
 * Reads logs of a database, each as far as it holds; one that ends before its head has lost events.
 *
 * @returns reads one log, and answers with the number of the first event that does not hold
 */
export function soundLogsOf(
  database: Database.Database,
  hash: Hasher,
): (name: LogName, take: TakeRow) => number | undefined {
  const rows = database.prepare<SliceOf, HashedRow>(sliceOfLog)
  const headOf = headsOf(database)
  return (name, take) => {
    const { sound, isWhole } = takeSound(bySlices(rows, name), sittingOf(name), hash, take)
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

interface HashedRow extends LogRow {
  /** What the hash is of (`hashedText`) where it is of the request too. */
  readonly text: string
}

type SliceOf = [sitting: string, name: LogName, after: number, most: number]

/** The text is put together where the columns are: out of strings that were brought over one by one, that took longer than to hash it. */
const sliceOfLog = `
  SELECT number, at, actor, request, payload, previous, hash,
    concat('{"actor":', json_quote(actor), ',"at":', at, ',"event":', payload, ',"number":', number,
      ',"previous":"', previous, '","request":', json_quote(request), ',"sitting":', ?, '}') AS text
  FROM event WHERE sitting = ? AND number > ? ORDER BY number LIMIT ?`

/** Rows are brought over by so many: fewer cost more each, and of more none is gone before the garbage is looked at. */
const slice = 500

/** The rows of a log, oldest first, up to the first that cannot be read, which throws. */
function* bySlices(rows: Database.Statement<SliceOf, HashedRow>, name: LogName): Iterable<HashedRow> {
  const sitting = JSON.stringify(sittingOf(name))
  let after = Number.MIN_SAFE_INTEGER
  let most = slice
  for (;;) {
    try {
      const read = rows.all(sitting, name, after, most)
      yield* read
      const last = read.at(-1)
      if (!last) return
      after = last.number
    } catch (error) {
      if (!isUnreadable(error) || most === 1) throw error
      most = 1
    }
  }
}

/** Takes rows, oldest first, for as long as each is chained to the one before. @returns how many that were, and whether it was all */
function takeSound(
  rows: Iterable<HashedRow>,
  sitting: SittingId,
  hash: Hasher,
  take: TakeRow,
): { readonly sound: number; readonly isWhole: boolean } {
  let sound = 0
  let previous = beginning
  try {
    for (const row of rows) {
      const covers = row.request !== '' && hash(row.text) === row.hash
      const follows = row.number === sound + 1 && row.previous === previous
      if (!follows || !(covers || isUnder(row.hash, row, sitting, undefined, hash)))
        return { sound, isWhole: false }
      take(row, covers)
      sound += 1
      previous = row.hash
    }
  } catch (error) {
    if (!isUnreadable(error)) throw error
    return { sound, isWhole: false }
  }
  return { sound, isWhole: true }
}

/** Whether the hash of a row is of its request as well. */
export const coversRequest = (row: LogRow, sitting: SittingId, hash: Hasher): boolean =>
  row.request !== '' && isUnder(row.hash, row, sitting, row.request, hash)

function isUnder(
  claimed: string,
  { number, at, actor, previous, payload }: LogRow,
  sitting: SittingId,
  request: string | undefined,
  hash: Hasher,
): boolean {
  return hash(hashedText({ sitting, number, at, actor, previous, request }, payload)) === claimed
}

/** What SQLite says of a file that it could read and that is no longer what it wrote. */
export const isDamage = (error: unknown): boolean => diskFaultKind(error) === 'damaged'

/** Damage, a table that is not there, or a cell that holds what its column cannot. */
export const isUnreadable = (error: unknown): boolean =>
  isDamage(error) || (error instanceof Database.SqliteError && error.code === 'SQLITE_ERROR')
