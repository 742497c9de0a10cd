import type Database from 'better-sqlite3'
import { canonicalJson, type Hasher } from '#shared/kernel/canonical.ts'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import type { SittingId } from '#shared/council/ids.ts'
import type { EventLog } from '../app/ports.ts'
import { logNamesIn } from './database-contents.ts'
import { logsInUse, nextLogName, sittingOf, type LogName } from './log-name.ts'
import { soundLogsOf, type LogRow } from './sound-log.ts'
import { recordOf } from './stored-record.ts'
import type { EventRow } from './tables.ts'
import type { Witness } from './witness.ts'

/** The record of every sitting, in SQLite. @param look at the files that it is in */
export function createEventLog(
  database: Database.Database,
  hash: Hasher,
  look: EventLog['look'] = () => undefined,
  witness?: Pick<Witness, 'follow'>,
): EventLog {
  const insert = insertInto(database)
  const after = database.prepare<[string, number], EventRow>(eventsAfter)
  const broken = new Map<SittingId, number>()
  const caused = database.prepare<CausedBy, Pick<EventRow, 'number' | 'at' | 'actor'>>(lastCausedBy)
  const inUse = new Map(logsInUse(logNamesIn(database)))
  const nameOf = (sitting: SittingId): LogName => inUse.get(sitting) ?? sitting
  const replay = replayOf(soundLogsOf(database, hash), nameOf, broken)
  const write = database.transaction((name: LogName, events: readonly LoggedEvent[]) =>
    events.forEach(event => insert(rowOf(name, event))),
  )

  function writeTo(name: LogName, events: readonly LoggedEvent[]): void {
    if (events.some(({ sitting }) => sitting !== sittingOf(name)))
      throw new Error('Events of another sitting')
    write.immediate(name, events)
    inUse.set(sittingOf(name), name)
    witness?.follow(name, events)
  }

  return {
    look,
    append: events => writeTo(nameOf(events[0]?.sitting ?? ''), events),
    replace: events => writeTo(nextLogName(nameOf(events[0]?.sitting ?? '')), events),
    read(sitting) {
      const events: LoggedEvent[] = []
      replay(sitting, event => events.push(event))
      return events
    },
    replay,
    broken: () => broken,
    after: (sitting, number) => after.all(nameOf(sitting), number).map(row => logged(row, sitting, false)),
    sittings: () => [...inUse.keys()],
    causedBy: (sitting, request, after, upTo) => caused.get(nameOf(sitting), after, upTo, request),
    record: sitting => recordOf(database, nameOf(sitting), hash),
  }
}

function replayOf(
  readSound: ReturnType<typeof soundLogsOf>,
  nameOf: (sitting: SittingId) => LogName,
  broken: Map<SittingId, number>,
): EventLog['replay'] {
  return (sitting, take) => {
    const brokenAt = readSound(nameOf(sitting), (row, covers) => take(logged(row, sitting, covers)))
    if (brokenAt !== undefined) broken.set(sitting, brokenAt)
  }
}

const eventsAfter = 'SELECT * FROM event WHERE sitting = ? AND number > ? ORDER BY number'

type CausedBy = [name: LogName, after: number, upTo: number, request: string]
const lastCausedBy = `
  SELECT number, at, actor FROM event
  WHERE sitting = ? AND number > ? AND number <= ? AND request = ? ORDER BY number DESC LIMIT 1`

const columns = ['sitting', 'number', 'at', 'actor', 'request', 'payload', 'previous', 'hash'] as const

/** Adds one row to the record, as it is. */
export function insertInto(database: Database.Database): (row: EventRow) => void {
  const names = columns.map(name => `"${name}"`).join(', ')
  const places = columns.map(() => '?').join(', ')
  const insert = database.prepare(`insert into "event" (${names}) values (${places})`)
  return row => void insert.run(columns.map(name => row[name]))
}

const rowOf = (name: LogName, { event, request = '', ...entry }: LoggedEvent): EventRow => ({
  ...entry,
  sitting: name,
  request,
  payload: canonicalJson(event),
})

/** The payload was written by this program: it is under its hash. */
function logged(row: LogRow, sitting: SittingId, coversRequest: boolean): LoggedEvent {
  const { number, at, actor, request, payload, previous, hash } = row
  const event = JSON.parse(payload) as SittingEvent
  const entry = { sitting, number, at, actor, event, previous, hash }
  return coversRequest ? { ...entry, request } : entry
}
