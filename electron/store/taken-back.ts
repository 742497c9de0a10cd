import type Database from 'better-sqlite3'
import path from 'node:path'
import type { RecordHead } from '#shared/council/record-head.ts'
import type { SittingId } from '#shared/council/ids.ts'
import { chained } from '#shared/council/log.ts'
import { canonicalJson, type Hasher } from '#shared/kernel/canonical.ts'
import { noLog, openToRead, soundLogsIn } from './database-contents.ts'
import { insertInto } from './event-log.ts'
import { logsInUse, sittingOf, type LogName } from './log-name.ts'
import { databaseName, openDatabase } from './open-database.ts'
import { isUnreadable, type SoundLog } from './sound-log.ts'
import type { EventRow } from './tables.ts'
import { readWitness } from './witness.ts'

/**
 * Writes into a database that is about to take the place of the present one, in the record of every sitting of which it has less, what was
 * acknowledged and is taken back. A sitting that it does not have at all cannot say so.
 *
 * @param target the database that will take the place
 */
export function noteTakenBack(
  folder: string,
  target: string,
  { at, hash }: { readonly at: number; readonly hash: Hasher },
): void {
  const known = knownHeads(folder, hash)
  const database = openDatabase(target)
  try {
    const logs = soundLogsIn(database, hash)
    const insert = insertInto(database)
    for (const [sitting, name] of logsInUse(logs.keys())) {
      const rows = logs.get(name)?.rows ?? []
      const lost = (known.get(sitting) ?? []).find(head => !isIn(database, sitting, head))
      const last = rows.at(-1)
      if (last && lost) insert(restoredRow(name, last, { lost, at: Math.max(at, last.at), hash }))
    }
    database.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    database.close()
  }
}

/** How far each sitting had gone by what is there now and by its witness, the furthest first. */
function knownHeads(folder: string, hash: Hasher): ReadonlyMap<SittingId, readonly RecordHead[]> {
  const present = openToRead(path.join(folder, databaseName))
  const known = new Map<SittingId, RecordHead[]>()
  const note = (name: LogName, head: RecordHead | undefined): void => {
    if (head) known.set(sittingOf(name), [...(known.get(sittingOf(name)) ?? []), head])
  }
  const logs: ReadonlyMap<LogName, SoundLog> = present ? soundLogsIn(present, hash) : new Map()
  try {
    for (const [, name] of logsInUse(logs.keys())) {
      const { rows, brokenAt } = logs.get(name) ?? noLog
      note(name, lastDone(rows))
      if (present && brokenAt !== undefined) note(name, headOf(present, name))
    }
  } finally {
    present?.close()
  }
  for (const [name, head] of Object.entries(readWitness(folder)?.heads ?? {}))
    if (logs.get(name)?.rows[head.number - 1]?.hash !== head.hash) note(name, head)
  return new Map(
    [...known].map(([sitting, heads]) => [sitting, heads.toSorted((a, b) => b.number - a.number)]),
  )
}

/** How far a log that does not hold to its end had gone. */
function headOf(database: Database.Database, name: LogName): RecordHead | undefined {
  try {
    return database.prepare<[string], RecordHead>('SELECT number, hash FROM head WHERE sitting = ?').get(name)
  } catch (error) {
    if (isUnreadable(error)) return undefined
    throw error
  }
}

/** The last event that somebody did: to go back on a restore takes nothing from anybody. */
const lastDone = (rows: readonly EventRow[]): EventRow | undefined =>
  rows.findLast(({ payload }) => !payload.includes('"kind":"record.restored"'))

/** Whether an event is in any log of a sitting. */
const isIn = (database: Database.Database, sitting: SittingId, { number, hash }: RecordHead): boolean =>
  database
    .prepare<[string, string, number, string], number>(
      "SELECT 1 FROM event WHERE (sitting = ? OR sitting GLOB ? || '~*') AND number = ? AND hash = ?",
    )
    .get(sitting, sitting, number, hash) !== undefined

function restoredRow(
  name: LogName,
  last: EventRow,
  { lost, at, hash }: { readonly lost: RecordHead; readonly at: number; readonly hash: Hasher },
): EventRow {
  const event = { kind: 'record.restored', lost: { number: lost.number, hash: lost.hash } } as const
  const entry = { sitting: sittingOf(name), number: last.number + 1, at, actor: 'secretary', event }
  const { number, previous, hash: own, actor, at: when } = chained(last.hash, entry, hash)
  const payload = canonicalJson(event)
  return { sitting: name, number, at: when, actor, request: '', payload, previous, hash: own }
}
