import Database from 'better-sqlite3'
import fc from 'fast-check'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { insertInto } from '#electron/store/event-log.ts'
import { migrations } from '#electron/store/open-database.ts'
import { soundLogsOf, type LogRow } from '#electron/store/sound-log.ts'
import { chained, beginning } from '#shared/council/log.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { sha256 } from '#tests/support/a-sitting.ts'
import { tries } from '#tests/support/property-runs.ts'

let database: Database.Database
/** As earlier programs and other hands could leave it: without guards, and with whatever a cell may hold. */
beforeEach(() => {
  database = new Database(':memory:')
  for (const { sql } of migrations) database.exec(sql.replaceAll('STRICT, ', ''))
  for (const guard of database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all())
    database.exec(`DROP TRIGGER ${guard}`)
  database.pragma('ignore_check_constraints = ON')
})
afterEach(() => database.close())

interface Said {
  readonly actor: string
  readonly request: string | undefined
  readonly text: string
}

/** Writes a log of one event for each of these, chained as the program does it. */
function write(sitting: string, events: readonly Said[]): void {
  const insert = insertInto(database)
  let previous = beginning
  for (const [index, { actor, request, text }] of events.entries()) {
    const event = { kind: 'discussion.noted', product: 'che', text } as const
    const entry = { sitting, number: index + 1, at: 1000 + index, actor, event }
    const logged = chained(previous, request === undefined ? entry : { ...entry, request }, sha256)
    const { number, at, hash } = logged
    insert({
      sitting,
      number,
      at,
      actor,
      request: request ?? '',
      payload: canonicalJson(event),
      previous,
      hash,
    })
    previous = hash
  }
}

const many = Array.from({ length: 1203 }, (_, at) => ({ actor: 'secretary', request: `r${at}`, text: 'chè' }))

/** How many rows hold, and where the log is broken. */
function read(sitting = 'phien-1') {
  const rows: LogRow[] = []
  const covered: boolean[] = []
  const brokenAt = soundLogsOf(database, sha256)(sitting, (row, covers) => {
    rows.push(row)
    covered.push(covers)
  })
  return { brokenAt, rows, covered }
}

describe('a log as it is read at the start', () => {
  it('holds whatever was said in it, in letters of any kind', () => {
    const said = fc.record({
      actor: fc.string({ unit: 'binary' }),
      request: fc.option(fc.string({ unit: 'binary', minLength: 1 }), { nil: undefined }),
      text: fc.string({ unit: 'binary' }),
    })
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 5 }), events => {
        database.exec('DELETE FROM event')
        write('phien-1', events)
        const { brokenAt, covered, rows } = read()
        expect(brokenAt).toBeUndefined()
        expect(covered).toEqual(events.map(({ request }) => request !== undefined))
        expect(rows.map(({ actor, request }) => [actor, request])).toEqual(
          events.map(({ actor, request }) => [actor, request ?? '']),
        )
      }),
      { numRuns: tries(200) },
    )
  })

  it.each([1, 499, 500, 501, 1000, 1001, 1203])('holds to its end where it has %i events', count => {
    write('phien-1', many.slice(0, count))
    const { brokenAt, rows } = read()
    expect(brokenAt).toBeUndefined()
    expect(rows.map(({ number }) => number)).toEqual(Array.from({ length: count }, (_, at) => at + 1))
  })

  const changes: readonly (readonly [what: string, sql: string])[] = [
    ['at', 'at = at + 1'],
    ['at, to a fraction', 'at = at + 0.5'],
    ['actor', "actor = actor || ' '"],
    ['actor, to bytes', "actor = x'00ff'"],
    ['request', "request = request || '0'"],
    ['request, to bytes', "request = x'00'"],
    ['request, to nothing', "request = ''"],
    ['payload', "payload = payload || ' '"],
    ['payload, to bytes', "payload = x'ff'"],
    ['previous', "previous = 'x' || substr(previous, 2)"],
    ['hash', "hash = upper(hash) || 'x'"],
    ['number', 'number = -number'],
  ]
  it.each(changes.flatMap(([what, sql]) => [1, 500, 501, 1203].map(at => [what, at, sql] as const)))(
    'is broken where %s was changed at event %i',
    (_, at, sql) => {
      write('phien-1', many)
      database.exec(`UPDATE event SET ${sql} WHERE number = ${at}`)
      const broken = sql.startsWith('number') ? 1 : at
      expect(read()).toMatchObject({ brokenAt: broken, rows: { length: broken - 1 } })
    },
  )

  it('is broken at its end where it falls short of its head', () => {
    write('phien-1', many)
    database.exec(`DELETE FROM event WHERE number > 1200`)
    database.prepare("INSERT INTO head VALUES ('phien-1', 1203, ?)").run('0'.repeat(64))
    expect(read()).toMatchObject({ brokenAt: 1201, rows: { length: 1200 } })
  })
})
