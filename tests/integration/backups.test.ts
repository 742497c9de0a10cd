import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingAs, type Ask } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { openHost } from '#electron/host/host.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { insertInto } from '#electron/store/event-log.ts'
import { databaseName, migrations } from '#electron/store/open-database.ts'
import { dismissWitness } from '#electron/store/witness.ts'
import type { BackupReason } from '#shared/contract/data.ts'
import { canonicalJson } from '#shared/kernel/canonical.ts'
import { aRecord, writeInterrupted, writeRecords } from '#tests/support/a-database.ts'
import { laptop } from '#tests/support/a-host.ts'
import { aTimer, type Timer } from '#tests/support/a-timer.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'

const root = path.join(import.meta.dirname, '..', '..')
const total = aRecord().length
const roster = { council: 'Hội đồng', authority: '', place: '', members: [] }
let folder: string
let timer: Timer
let host: Host
let ask: Ask

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-backups-'))
  timer = aTimer()
  writeRecords(folder, aRecord())
  await open()
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
})

async function open(): Promise<void> {
  host = await openHost(placeFromSource(folder, false), timer)
  ask = askingAs(host, laptop)
}

const restore = (backup: string, { station = laptop, request = crypto.randomUUID() } = {}) =>
  host.answer(station, { request, name: 'data.restore', input: { from: { kind: 'backup', backup } } })
const inBackups = (...names: readonly string[]): string => path.join(folder, 'backups', ...names)
const reasons = async (): Promise<readonly BackupReason[]> =>
  (await ask('backup.list', {})).backups.map(({ reason }) => reason)

describe('a backup', () => {
  it('is one whole file with the time and the reason in its name', async () => {
    const backup = await ask('backup.make', {})
    expect(backup).toMatchObject({
      name: `2026-08-18_12-00-00_asked_1-${total}.db`,
      at: timer.clock(),
      reason: 'asked',
      number: 1,
      events: total,
    })
    expect(readdirSync(inBackups())).toEqual([backup.name])
    const copy = new Database(inBackups(backup.name), { readonly: true })
    expect(copy.pragma('integrity_check', { simple: true })).toBe('ok')
    expect(copy.prepare('SELECT count(*) AS events FROM event').get()).toEqual({ events: total })
    copy.close()
  })

  it('is told apart from another of the same second, and says what is in it', async () => {
    await ask('backup.make', {})
    await ask('sitting.close', { sitting: 'phien-1' })
    const second = await ask('backup.make', {})
    expect(second.name).toBe(`2026-08-18_12-00-00_asked_3-${total + 1}.db`)
    const { backups, folder: home } = await ask('backup.list', {})
    expect(home).toBe(inBackups())
    expect(backups[0]).toEqual(second)
    expect(await ask('backup.read', { backup: second.name })).toMatchObject({
      whole: true,
      sittings: [{ id: 'phien-1', place: 'Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh', events: total + 1 }],
    })
  })

  it('is made when a sitting closes, after ten minutes with a change, and when the program ends', async () => {
    await timer.turn(10 * 60 * 1000)
    expect(await reasons()).toEqual([])
    await ask('sitting.close', { sitting: 'phien-1' })
    await timer.turn(10 * 60 * 1000)
    expect(await reasons()).toEqual(['close'])
    await ask('roster.save', roster)
    await timer.turn(10 * 60 * 1000)
    expect(await reasons()).toEqual(['timer', 'close'])
    await ask('roster.save', { ...roster, place: 'Tuyên Quang' })
    await host.close()
    await open()
    expect(await reasons()).toEqual(['quit', 'timer', 'close'])
    await host.close()
    await open()
    expect(await reasons()).toEqual(['quit', 'timer', 'close'])
  })

  it('of a database that was left in the middle is made although nothing changed since', async () => {
    await host.close()
    rmSync(path.join(folder, databaseName))
    dismissWitness(folder)
    writeInterrupted(folder, { before: aRecord('a'), after: aRecord('b') })
    await open()
    await timer.turn(10 * 60 * 1000)
    const [backup] = (await ask('backup.list', {})).backups
    expect(await ask('backup.read', { backup: backup?.name ?? '' })).toMatchObject({
      whole: true,
      sittings: [{ id: 'a' }, { id: 'b' }],
    })
  })

  it('is made of a database of an earlier version before it is brought to the present one', async () => {
    await host.close()
    rmSync(path.join(folder, databaseName))
    dismissWitness(folder)
    const [first, second] = migrations
    if (!first || !second) throw new Error('No earlier version')
    const earlier = new Database(path.join(folder, databaseName))
    earlier.exec(first.sql)
    earlier.pragma(`user_version = ${first.version}`)
    for (const { event, request = '', ...entry } of aRecord())
      insertInto(earlier)({ ...entry, request, payload: canonicalJson(event) })
    earlier.close()
    await open()
    const { backups } = await ask('backup.list', {})
    expect(backups).toMatchObject([{ reason: 'migration' }])
    const copy = new Database(inBackups(backups[0]?.name ?? ''), { readonly: true })
    expect(copy.pragma('user_version', { simple: true })).toBe(first.version)
    copy.close()
    expect(await ask('backup.read', { backup: backups[0]?.name ?? '' })).toMatchObject({
      whole: true,
      sittings: [{ events: total }],
    })
  })

  it('that a crash left half made is swept away', async () => {
    await host.close()
    writeFileSync(inBackups('2026-08-18_12-00-00_timer.db.partial'), 'half')
    await open()
    expect(readdirSync(inBackups())).toEqual([])
  })
})

describe('a restore', () => {
  it('goes back to what the backup has; what was there before is a backup too, and can be gone back to', async () => {
    const before = await ask('backup.make', {})
    await ask('sitting.close', { sitting: 'phien-1' })
    const { setAside } = await ask('data.restore', { from: { kind: 'backup', backup: before.name } })
    const said = { revision: total + 1, restores: [{ from: total + 1, lost: { number: total + 1 } }] }
    expect(await ask('sitting.read', { sitting: 'phien-1' })).toMatchObject(said)
    expect(await ask('backup.list', {})).toMatchObject({ restored: { setAside } })
    await host.close()
    await open()
    expect(await ask('sitting.read', { sitting: 'phien-1' })).toMatchObject(said)
    await ask('data.restore', { from: { kind: 'backup', backup: setAside ?? '' } })
    expect(await ask('sitting.read', { sitting: 'phien-1' })).toMatchObject({
      revision: total + 1,
      restores: [],
    })
  })

  it('holds although the clock was set back', async () => {
    const before = await ask('backup.make', {})
    await ask('sitting.close', { sitting: 'phien-1' })
    await ask('backup.make', {})
    await host.close()
    timer = aTimer(Date.UTC(2020, 0, 1))
    await open()
    await ask('data.restore', { from: { kind: 'backup', backup: before.name } })
    await host.close()
    await open()
    expect(await ask('sitting.read', { sitting: 'phien-1' })).toMatchObject({ revision: total + 1 })
  })

  it('is refused of a backup that is not there, or no longer whole', async () => {
    const { name } = await ask('backup.make', {})
    expect(await restore('../council.db')).toMatchObject({ refusal: { code: 'backup.unknown' } })
    truncateSync(inBackups(name), 20_000)
    expect(await ask('backup.read', { backup: name })).toMatchObject({ whole: false })
    expect(await restore(name)).toMatchObject({ refusal: { code: 'backup.not-whole' } })
    expect(await reasons()).toEqual(['asked'])
  })

  it('is refused while anybody has a sheet in hand, and to whoever has it', async () => {
    await host.close()
    rmSync(path.join(folder, databaseName))
    dismissWitness(folder)
    writeRecords(folder, aRecord().slice(0, -1))
    await open()
    const { name } = await ask('backup.make', {})
    const member = await host.answer('tablet', {
      request: crypto.randomUUID(),
      name: 'seat.take',
      input: { sitting: 'phien-1', member: 'so-y-te', paper: false },
    })
    expect(member).toMatchObject({ ok: true })
    expect(await restore(name)).toMatchObject({ refusal: { code: 'sheet.in-hand' } })
    expect(await restore(name, { station: 'tablet' })).toMatchObject({ refusal: { code: 'call.forbidden' } })
    await host.answer('tablet', { request: crypto.randomUUID(), name: 'seat.leave', input: {} })
    expect(await restore(name)).toMatchObject({ ok: true })
  })

  it.each(['sound', 'nothing'] as const)('from %s is refused where the data holds', async kind => {
    const request = crypto.randomUUID()
    expect(
      await host.answer(laptop, { request, name: 'data.restore', input: { from: { kind } } }),
    ).toMatchObject({ refusal: { code: 'call.forbidden' } })
  })

  it('that the power cut off after it was decided is finished at the next start', async () => {
    const { name } = await ask('backup.make', {})
    await host.close()
    const interrupted = mkdtempSync(path.join(tmpdir(), 'ocop-backups-'))
    rmSync(interrupted, { recursive: true })
    writeInterrupted(interrupted, { before: aRecord(), after: aRecord('another') })
    for (const beside of ['', '-wal', '-shm'])
      copyFileSync(path.join(interrupted, databaseName + beside), path.join(folder, databaseName + beside))
    copyFileSync(inBackups(name), path.join(folder, `${databaseName}.restored`))
    writeFileSync(path.join(folder, `${databaseName}.prepared.partial`), 'half')
    await open()
    expect((await ask('start.read', {})).sittings.map(({ id }) => id)).toEqual(['phien-1'])
    expect(readdirSync(folder).filter(each => /restored|prepared/.test(each))).toEqual([])
    rmSync(interrupted, { recursive: true })
  })
})

describe.skipIf(!commandIsThere('strace'))('a backup on a disk that fails (needs strace)', () => {
  it.each([
    ['is full', 'pwrite64:error=ENOSPC:when=20+', 'SQLITE_FULL'],
    ['cannot be written', 'pwrite64:error=EIO:when=20+', 'SQLITE_IOERR_WRITE'],
    ['cannot keep it', 'fsync:error=EIO', 'SQLITE_IOERR_FSYNC'],
  ])('which %s leaves nothing half made, and the database as it was', (_, fault, code) => {
    const target = inBackups('2026-08-18_12-00-00_timer.db')
    const program = [process.execPath, 'tests/support/copy-once.ts', path.join(folder, databaseName), target]
    const traced = ['-f', '-o', '/dev/null', '-P', `${target}.partial`, '-e', `inject=${fault}`, ...program]
    const { stdout } = spawnSync('strace', traced, { cwd: root, encoding: 'utf8' })
    expect(stdout.trim()).toBe(code)
    expect(readdirSync(inBackups())).toEqual([])
  })
})
