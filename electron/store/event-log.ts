import type Database from 'better-sqlite3'
import { canonicalJson, type Hasher } from '#shared/kernel/canonical.ts'
import type { LoggedEvent, SittingEvent, SittingId } from '#shared/council/event.ts'
import type { EventLog } from '../app/ports.ts'
import { eventsOfSitting, soundLog } from './sound-log.ts'
import { sql } from './sql.ts'
import type { EventRow } from './tables.ts'

/** The record of every sitting, in SQLite. */
export function createEventLog(database: Database.Database, hash: Hasher): EventLog {
  const insert = insertInto(database)
  const read = database.prepare<[string], EventRow>(eventsOfSitting)
  const after = database.prepare<[string, number], EventRow>(eventsAfter)
  const broken = new Map<SittingId, number>()
  const sittings = database.prepare<[], { sitting: string }>(
    sql.selectFrom('event').select('sitting').distinct().compile().sql,
  )
  const caused = database.prepare<CausedBy, Pick<EventRow, 'number' | 'at'>>(lastCausedBy)
  const append = database.transaction((events: readonly LoggedEvent[], request: string) => {
    for (const { event, ...entry } of events) insert({ ...entry, request, payload: canonicalJson(event) })
  })
  return {
    append: (events, request) => append.immediate(events, request),
    read(sitting) {
      const { rows, brokenAt } = soundLog(read.iterate(sitting), hash)
      if (brokenAt !== undefined) broken.set(sitting, brokenAt)
      return rows.map(logged)
    },
    broken: () => broken,
    after: (sitting, number) => after.all(sitting, number).map(logged),
    sittings: () => sittings.all().map(({ sitting }) => sitting),
    causedBy: (sitting, request, after, upTo) => caused.get(sitting, after, upTo, request, 1),
  }
}

const eventsAfter = sql
  .selectFrom('event')
  .selectAll()
  .where('sitting', '=', '')
  .where('number', '>', 0)
  .orderBy('number')
  .compile().sql

type CausedBy = [sitting: string, after: number, upTo: number, request: string, limit: number]
const lastCausedBy = sql
  .selectFrom('event')
  .select(['number', 'at'])
  .where('sitting', '=', '')
  .where('number', '>', 0)
  .where('number', '<=', 0)
  .where('request', '=', '')
  .orderBy('number', 'desc')
  .limit(1)
  .compile().sql

const columns = ['sitting', 'number', 'at', 'actor', 'request', 'payload', 'previous', 'hash'] as const

/** Adds one row to the record, as it is. */
export function insertInto(database: Database.Database): (row: EventRow) => void {
  const names = columns.map(name => `"${name}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  const insert = database.prepare(`insert into "event" (${names}) values (${places})`)
  return row => void insert.run(columns.map(name => row[name]))
}

/** The payload was written by this program: it is under its hash. */
const logged = ({ sitting, number, at, actor, payload, previous, hash }: EventRow): LoggedEvent => ({
  sitting,
  number,
  at,
  actor,
  event: JSON.parse(payload) as SittingEvent,
  previous,
  hash,
})
