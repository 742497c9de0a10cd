import { decipher } from '#electron/secrecy/cipher.ts'
import Database from 'better-sqlite3'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createEventLog } from '#electron/store/event-log.ts'
import { databaseName, migrations, openDatabase } from '#electron/store/open-database.ts'
import { recordsIn } from '#electron/store/stored-record.ts'
import { checkpointFault } from '#shared/council/checkpoint.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import { settleFork } from '#shared/council/fork.ts'
import { verifyLog } from '#shared/council/verify-log.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { writeRecords } from '#tests/support/a-database.ts'
import { aSittingOfEverything, rechained } from '#tests/support/a-log.ts'
import { aSitting, sha256 } from '#tests/support/a-sitting.ts'
import { law } from '#tests/support/shipped-law.ts'

let folder: string
let file: string
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-record-'))
  file = path.join(folder, databaseName)
})
afterEach(() => rmSync(folder, { recursive: true }))

const { log } = aSittingOfEverything()
const reader = { decipher, hash: sha256, law }

/** Does to the database what only somebody who takes the guards away can do. */
function tamper(sql: string): void {
  const database = new Database(file)
  const guards = database
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all()
  for (const guard of guards) database.exec(`DROP TRIGGER ${guard}`)
  database.pragma('ignore_check_constraints = ON')
  database.exec(sql)
  database.close()
}

/** The first thing that is wrong with the record of a sitting as the database has it. */
function faultIn(sitting = 'phien-1') {
  const database = openDatabase(file)
  try {
    const record = recordsIn(database, sha256).get(sitting)
    if (!record) throw new Error('No record')
    const { fault, events } = verifyLog(record.lines, reader)
    if (fault) return fault
    return record.head && checkpointFault(events, { sitting, ...record.head }, 'is-whole')
  } finally {
    database.close()
  }
}

describe('the record in the database', () => {
  beforeEach(() => writeRecords(folder, log))

  it('holds as it was written', () => expect(faultIn()).toBeUndefined())

  const columns: readonly (readonly [column: string, change: string])[] = [
    ['at', 'at + 1'],
    ['actor', "actor || ' '"],
    ['request', "request || '0'"],
    ['request', "''"],
    ['payload', "payload || ' '"],
    ['payload', `'{"a":1,' || substr(payload, 2)`],
    ['payload', 'replace(payload, \'"kind"\', \'"kind" \')'],
    ['previous', "'x' || substr(previous, 2)"],
    ['hash', "'x' || substr(hash, 2)"],
  ]
  const places = [1, 100, log.length]
  it.each(columns.flatMap(([column, change]) => places.map(place => [column, change, place] as const)))(
    'shows that %s was changed (%s) at event %i',
    (column, change, place) => {
      tamper(`UPDATE event SET "${column}" = ${change} WHERE number = ${place}`)
      expect(faultIn()?.at).toBe(place)
    },
  )

  it.each([1, 2, 100, log.length - 1, log.length])('shows that event %i was taken away', place => {
    tamper(`DELETE FROM event WHERE number = ${place}`)
    expect(faultIn()?.at).toBe(place)
  })

  it('shows that the whole log was taken away', () => {
    tamper('DELETE FROM event')
    expect(faultIn()).toEqual({ at: 1, kind: 'cut', until: log.length })
  })

  it('shows that two events changed places', () => {
    tamper(
      'UPDATE event SET number = -1 WHERE number = 30; UPDATE event SET number = 30 WHERE number = 31; UPDATE event SET number = 31 WHERE number = -1',
    )
    expect(faultIn()?.at).toBe(30)
  })

  it('shows that an event was added behind the last one', () => {
    const added = rechained([
      ...log,
      { ...last(log), event: { kind: 'record.corrected', replaces: 4, text: 'Phòng 2', ground: 'ghi nhầm' } },
    ]).at(-1)
    if (!added) throw new Error('Nothing to add')
    const { number, previous, hash, at, actor, request = '', event } = added
    const values = [
      number,
      at,
      `'${actor}'`,
      `'${request}'`,
      `'${canonicalJson(event)}'`,
      `'${previous}'`,
      `'${hash}'`,
    ]
    tamper(`INSERT INTO event VALUES ('phien-1', ${values.join(', ')})`)
    expect(faultIn()).toEqual({ at: log.length + 1, kind: 'added' })
  })
})

describe('events that an earlier version logged', () => {
  const before = rechained(log.map(({ sitting, at, actor, event }) => ({ sitting, at, actor, event })))

  it('hold as they are, though no hash of theirs is of their request', () => {
    const database = new Database(file)
    for (const { sql } of migrations.filter(({ version }) => version <= 20)) database.exec(sql)
    database.pragma('user_version = 20')
    const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?)')
    for (const { sitting, number, at, actor, event, previous, hash } of before)
      insert.run(sitting, number, at, actor, crypto.randomUUID(), canonicalJson(event), previous, hash)
    database.close()
    expect(faultIn()).toBeUndefined()
    const now = openDatabase(file)
    expect(createEventLog(now, sha256).read('phien-1')).toEqual(before)
    now.close()
    tamper(`DELETE FROM event WHERE number = ${before.length}`)
    expect(faultIn()).toMatchObject({ kind: 'cut', at: before.length })
  })
})

describe('a log that was chosen in the place of the one that is here', () => {
  const here = aSitting().start().discusses('che', 'Bao bì cần sửa.')
  const there = aSitting().start().dismisses('che', { kind: 'returned', missing: 'Phiếu kiểm nghiệm' })
  const { number = 0, hash = '' } = here.log.at(-1) ?? {}
  there.must(
    settleFork({
      common: number - 1,
      other: { number, hash },
      file: sha256('tệp'),
      reason: 'máy kia đủ hơn',
    }),
  )

  it('is the one that is read and added to; the other stays as it was', () => {
    mkdirSync(folder, { recursive: true })
    const database = openDatabase(file)
    const store = createEventLog(database, sha256)
    store.append(here.log)
    store.replace(there.log)
    expect(store.read('phien-1')).toEqual(there.log)
    there.discusses('che', 'Bàn thêm về bao bì')
    store.append(there.log.slice(-1))
    expect(store.sittings()).toEqual(['phien-1'])
    expect(store.after('phien-1', there.log.length - 1)).toHaveLength(1)
    expect([...(store.record('phien-1').earlier[0] ?? [])]).toHaveLength(here.log.length)
    database.close()
    const again = openDatabase(file)
    expect(createEventLog(again, sha256).read('phien-1')).toEqual(there.log)
    again.close()
    expect(faultIn()).toBeUndefined()
  })
})

const last = (events: readonly LoggedEvent[]): LoggedEvent => {
  const event = events.at(-1)
  if (!event) throw new Error('An empty log')
  return event
}
