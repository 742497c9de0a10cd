import type Database from 'better-sqlite3'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import type { EventLog } from '../app/ports.ts'
import { sql } from './sql.ts'
import type { EventRow } from './tables.ts'

/** The record of every sitting, in SQLite. */
export function createEventLog(database: Database.Database): EventLog {
  const insert = database.prepare(insertSql)
  const read = database.prepare<[string], EventRow>(
    sql.selectFrom('event').selectAll().where('sitting', '=', '').orderBy('number').compile().sql,
  )
  const sittings = database.prepare<[], { sitting: string }>(
    sql.selectFrom('event').select('sitting').distinct().compile().sql,
  )
  const caused = database.prepare<[string, number], Pick<EventRow, 'sitting' | 'number' | 'at'>>(
    sql
      .selectFrom('event')
      .select(['sitting', 'number', 'at'])
      .where('request', '=', '')
      .orderBy('number', 'desc')
      .limit(1)
      .compile().sql,
  )
  const append = database.transaction((events: readonly LoggedEvent[], request: string) => {
    for (const { sitting, number, at, actor, event, previous, hash } of events) {
      insert.run(sitting, number, at, actor, request, canonicalJson(event), previous, hash)
    }
  })
  return {
    append: (events, request) => append.immediate(events, request),
    read: sitting => read.all(sitting).map(logged),
    sittings: () => sittings.all().map(({ sitting }) => sitting),
    causedBy: request => caused.get(request, 1),
  }
}

const columns = ['sitting', 'number', 'at', 'actor', 'request', 'payload', 'previous', 'hash'] as const

const insertSql = `insert into "event" (${columns.map(name => `"${name}"`).join(', ')}) values (${columns.map(() => '?').join(', ')})`

/** The payload was written by this program and is under its hash, which `firstBroken` checks. */
const logged = ({ sitting, number, at, actor, payload, previous, hash }: EventRow): LoggedEvent => ({
  sitting,
  number,
  at,
  actor,
  event: JSON.parse(payload) as SittingEvent,
  previous,
  hash,
})
