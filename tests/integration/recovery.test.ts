import { createHash } from 'node:crypto'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingAs, type Ask } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { copyDatabaseFile } from '#electron/store/copy-database.ts'
import { databaseName, latestVersion } from '#electron/store/open-database.ts'
import type { Answers } from '#shared/contract/answers.ts'
import { aRecord, writeRecords } from '#tests/support/a-database.ts'
import { laptop } from '#tests/support/a-host.ts'
import { brokenDatabases, change, changeAnEvent, tamper } from '#tests/support/broken-databases.ts'

const backup = '2026-08-18_11-00-00_timer.db'
let folder: string
let host: Host
let ask: Ask

/** Two sittings in the database, and a backup that has the first. */
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-recovery-'))
  writeRecords(folder, aRecord('a'))
  writeRecords(path.join(folder, 'backups'))
  rmSync(path.join(folder, 'backups', databaseName))
  copyDatabaseFile(path.join(folder, databaseName), path.join(folder, 'backups', backup))
  writeRecords(folder, aRecord('b'))
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  host = await openHost(placeFromSource(folder, false))
  ask = askingAs(host, laptop)
}

const call = (name: string, input: unknown = {}) =>
  host.answer(laptop, { request: crypto.randomUUID(), name, input })
const inFolder = (...names: readonly string[]): string => path.join(folder, ...names)
const digest = (file: string): string => createHash('sha256').update(readFileSync(file)).digest('hex')
const eventsIn = ({ sittings }: Answers['recovery.read']) =>
  Object.fromEntries(sittings.map(({ id, events }) => [id, events]))
const total = aRecord('a').length

describe.each(brokenDatabases)('a database $how', ({ faults, break: breakIt, leaves }) => {
  beforeEach(async () => {
    breakIt(folder)
    await open()
  })

  it('is not opened and not changed: the recovery says what is wrong and what is whole', async () => {
    const file = inFolder(databaseName)
    const before = existsSync(file) ? digest(file) : undefined
    expect(await call('start.read')).toMatchObject({ ok: false, refusal: { code: 'data.not-open' } })
    expect(await call('roster.save', { council: '', authority: '', place: '', members: [] })).toMatchObject({
      refusal: { code: 'data.not-open' },
    })
    const view = await ask('recovery.read', {})
    expect(view).toMatchObject({
      dataFolder: folder,
      condition: { kind: 'damaged', faults },
      lastBackup: { name: backup },
    })
    expect(view.sittings.find(({ id }) => id === 'a')).toMatchObject({ inBackup: total })
    const left = eventsIn(view)['b'] ?? 0
    expect(left === 0 ? 'nothing' : left === total ? 'all' : 'some').toBe(leaves)
    await host.close()
    expect(existsSync(file) ? digest(file) : undefined).toBe(before)
  })

  it('is put together again of all that holds, and what was there is kept', async () => {
    const file = inFolder(databaseName)
    const before = existsSync(file) ? readFileSync(file) : undefined
    const readable = eventsIn(await ask('recovery.read', {}))['b'] ?? 0
    const { setAside } = await ask('data.restore', { from: { kind: 'sound' } })
    expect(before && setAside && readFileSync(inFolder('backups', setAside)).equals(before)).toBe(
      before && true,
    )
    const { sittings, broken } = await ask('start.read', {})
    expect(broken).toEqual([])
    const found = Object.fromEntries(sittings.map(({ id }) => [id, true]))
    expect(found).toEqual(readable > 0 ? { a: true, b: true } : { a: true })
    expect(await ask('sitting.read', { sitting: 'a' })).toMatchObject({ revision: total })
    if (readable > 0)
      expect(await ask('sitting.read', { sitting: 'b' })).toMatchObject({
        revision: readable === total ? total : readable + 1,
        restores: readable === total ? [] : [{ from: readable + 1, lost: { number: total } }],
      })
  })
})

describe('a database of a later version', () => {
  it('is left as it is: the recovery says which version it is and which this program knows', async () => {
    change(folder, 'PRAGMA user_version = 990')
    await open()
    expect(await ask('recovery.read', {})).toMatchObject({
      condition: { kind: 'newer', version: 990, known: latestVersion },
    })
    await ask('data.restore', { from: { kind: 'backup', backup } })
    const { backups } = await ask('backup.list', {})
    const kept = backups.find(({ reason }) => reason === 'damaged')
    expect(await ask('backup.read', { backup: kept?.name ?? '' })).toMatchObject({ whole: false })
    expect(await ask('sitting.read', { sitting: 'a' })).toMatchObject({ revision: total })
  })
})

describe('where nothing is left', () => {
  it('an empty database may be begun, and what was there is kept', async () => {
    writeFileSync(inFolder(databaseName), Buffer.alloc(9000, 'garbage'))
    rmSync(inFolder('backups'), { recursive: true })
    await open()
    expect(await ask('recovery.read', {})).toMatchObject({ sittings: [], lastBackup: undefined })
    const { setAside } = await ask('data.restore', { from: { kind: 'nothing' } })
    expect(readFileSync(inFolder('backups', setAside ?? '')).equals(Buffer.alloc(9000, 'garbage'))).toBe(true)
    expect(await ask('start.read', {})).toMatchObject({ sittings: [], broken: [] })
    await host.close()
    await open()
    expect(await ask('start.read', {})).toMatchObject({ sittings: [] })
  })
})

describe('events that were taken away in an otherwise sound database', () => {
  it.each([
    ['at the end of a record', 'number > 300', 301],
    ['in the middle', 'number = 40', 40],
    ['all of them', 'number > 0', 1],
  ])('%s are missed', async (_, which, number) => {
    tamper(folder, `DELETE FROM event WHERE sitting = 'b' AND ${which}`)
    await open()
    expect(await ask('start.read', {})).toMatchObject({ broken: [{ sitting: 'b', number }] })
    const backed = await ask('backup.make', {})
    expect(await ask('backup.read', { backup: backed.name })).toMatchObject({ whole: false })
  })
})

describe('an event that was changed in an otherwise sound database', () => {
  beforeEach(async () => {
    changeAnEvent(folder)
    await open()
  })

  it('is named, and its sitting is shown up to there and not written to', async () => {
    const { broken } = await ask('start.read', {})
    expect(broken).toEqual([{ sitting: 'b', number: 40 }])
    expect(await ask('sitting.read', { sitting: 'b' })).toMatchObject({ revision: 39 })
    expect(await call('sitting.close', { sitting: 'b' })).toEqual({
      ok: false,
      refusal: { code: 'record.broken', number: 40 },
    })
    expect(await call('sitting.close', { sitting: 'a' })).toMatchObject({ ok: true })
  })

  it('does not keep the record from being put together again of what holds', async () => {
    await ask('data.restore', { from: { kind: 'sound' } })
    expect(await ask('start.read', {})).toMatchObject({ broken: [] })
    expect(await ask('sitting.read', { sitting: 'b' })).toMatchObject({
      revision: 40,
      restores: [{ from: 40, lost: { number: total } }],
    })
  })
})
