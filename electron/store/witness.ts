import type Database from 'better-sqlite3'
import {
  closeSync,
  existsSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeSync,
} from 'node:fs'
import path from 'node:path'
import { z } from 'zod'
import type { LoggedEvent, SittingEvent } from '#shared/council/event.ts'
import type { RecordHead } from '#shared/council/record-head.ts'
import { syncNames, unfinished } from './copy-database.ts'
import type { LogName } from './log-name.ts'

/** A small file beside the database that remembers how far its records went, so that one that lost its end does not look whole. */
export const witnessName = 'witness.json'

/** What a witness says. */
export interface Testimony {
  /** The program was at work when this was written, so the log beside the database must be there. */
  readonly atWork: boolean
  readonly heads: Readonly<Record<LogName, RecordHead>>
}

const testimonySchema = z.strictObject({
  atWork: z.boolean(),
  heads: z.record(z.string(), z.strictObject({ number: z.int().min(1), hash: z.string().length(64) })),
})

/** Nothing where there is none that can be read: it is written whole or not at all, and a program of an earlier version wrote none. */
export function readWitness(folder: string): Testimony | undefined {
  const file = path.join(folder, witnessName)
  if (!existsSync(file)) return undefined
  const text = readFileSync(file, 'utf8')
  try {
    return testimonySchema.parse(JSON.parse(text))
  } catch {
    return undefined
  }
}

export interface Witness {
  /** Notes the last of the events that were added to a log, where one of them is worth it. What the disk does not take now is noted with the next. */
  follow(name: LogName, events: readonly LoggedEvent[]): void
  /** Notes how far every log of the database goes: the program is about to close it, and the log beside it may go. */
  close(): void
}

/** After these a person goes on to something else, and takes what is recorded for settled. */
const worthNoting: ReadonlySet<SittingEvent['kind']> = new Set([
  'sitting.opened',
  'sheet.sealed',
  'round.revealed',
  'outcome.settled',
  'outcome.corrected',
  'record.corrected',
  'record.restored',
  'fork.settled',
  'sitting.closed',
  'minutes.issued',
  'minutes.signed',
  'minutes.taken-back',
])

/** @param incident hears what could not be written; the record itself is on disk all the same */
export function createWitness(
  folder: string,
  database: Database.Database,
  incident: (error: unknown) => unknown,
): Witness {
  // Where the program was ended while one was being written.
  rmSync(path.join(folder, witnessName + unfinished), { force: true })
  let heads = headsOf(database)
  let wrote = false

  function write(atWork: boolean): void {
    try {
      writeWhole(path.join(folder, witnessName), JSON.stringify({ atWork, heads }))
      wrote = true
    } catch (error) {
      incident(error)
    }
  }

  return {
    follow(name, events) {
      const last = events.at(-1)
      if (!last) return
      heads = { ...heads, [name]: { number: last.number, hash: last.hash } }
      if (!wrote || events.some(({ event }) => worthNoting.has(event.kind))) write(true)
    },
    close() {
      heads = headsOf(database)
      write(false)
    },
  }
}

function headsOf(database: Database.Database): Testimony['heads'] {
  const rows = database
    .prepare<[], RecordHead & { readonly sitting: string }>('SELECT sitting, number, hash FROM head')
    .all()
  return Object.fromEntries(rows.map(({ sitting, number, hash }) => [sitting, { number, hash }]))
}

/** The heads that a witness remembers and that a database does not have. */
export function missingFrom(database: Database.Database, { heads }: Testimony): readonly LogName[] {
  const has = database.prepare<[string, number, string], number>(
    'SELECT 1 FROM event WHERE sitting = ? AND number = ? AND hash = ?',
  )
  return Object.entries(heads)
    .filter(([name, { number, hash }]) => has.get(name, number, hash) === undefined)
    .map(([name]) => name)
}

/** What it says is no longer asked for: another database takes the place of the one that it saw. */
export const dismissWitness = (folder: string): void =>
  rmSync(path.join(folder, witnessName), { force: true })

function writeWhole(file: string, text: string): void {
  const handle = openSync(file + unfinished, 'w')
  try {
    writeSync(handle, text)
    fsyncSync(handle)
  } finally {
    closeSync(handle)
  }
  renameSync(file + unfinished, file)
  syncNames(path.dirname(file))
}
