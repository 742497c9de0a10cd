import Database from 'better-sqlite3'
import { copyFileSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { askingAs, type Ask } from '#electron/app/ask.ts'
import type { Host } from '#electron/app/host.ts'
import { openHost } from '#electron/host/host.ts'
import { openData } from '#electron/host/open-data.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { FolderInUse, lockFolder, lockName, lockWatch } from '#electron/store/folder-lock.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { aRecord, writeRecords } from '#tests/support/a-database.ts'
import { laptop } from '#tests/support/a-host.ts'
import { aTimer, type Timer } from '#tests/support/a-timer.ts'

const total = aRecord().length
let folder: string
let timer: Timer
let host: Host
let ask: Ask

/** A sitting with one product settled, the program at work on it, and an earlier copy of its database beside the folder. */
beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-under-us-'))
  timer = aTimer()
  writeRecords(folder, aRecord().slice(0, 40))
  copyFileSync(inFolder(databaseName), `${folder}-earlier.db`)
  rmSync(inFolder(databaseName))
  writeRecords(folder, aRecord())
  await open()
})
afterEach(async () => {
  await host.close()
  rmSync(folder, { recursive: true, force: true })
  rmSync(`${folder}-earlier.db`, { force: true })
})

async function open(): Promise<void> {
  host = await openHost(placeFromSource(folder, false), timer)
  ask = askingAs(host, laptop)
}

const inFolder = (name: string): string => path.join(folder, name)
const note = (text: string, request: string = crypto.randomUUID()) =>
  host.answer(laptop, {
    request,
    name: 'discussion.note',
    input: { sitting: 'phien-1', product: 'che', text },
  })
const heldCopies = () => readdirSync(inFolder('backups')).filter(name => name.includes('_held_'))

describe.skipIf(process.platform === 'win32')('a database that while the program works is', () => {
  it.each([
    ['removed', () => rmSync(inFolder(databaseName))],
    ['renamed', () => renameSync(inFolder(databaseName), inFolder('council (bản xung đột).db'))],
    [
      'replaced by an earlier copy',
      () => {
        copyFileSync(`${folder}-earlier.db`, inFolder('new'))
        renameSync(inFolder('new'), inFolder(databaseName))
      },
    ],
    ['left without its log', () => rmSync(inFolder(`${databaseName}-wal`))],
    ['left without the index of its log', () => rmSync(inFolder(`${databaseName}-shm`))],
  ])(
    '%s: the next change is refused in words, and all that was acknowledged is kept and can be gone on with',
    async (_, takeAway) => {
      expect(await note('một')).toMatchObject({ ok: true, value: { revision: total + 1 } })
      takeAway()
      const [copy = ''] = [await note('hai')].flatMap(answer =>
        !answer.ok && answer.refusal.code === 'data.moved' ? [answer.refusal.copy ?? ''] : [],
      )
      expect(heldCopies()).toEqual([copy])
      expect(await note('ba')).toMatchObject({ refusal: { code: 'data.moved', copy } })
      expect(heldCopies()).toHaveLength(1)
      expect(await ask('start.read', {})).toMatchObject({ outOfPlace: { code: 'data.moved', copy } })
      expect(await ask('backup.read', { backup: copy })).toMatchObject({
        whole: true,
        sittings: [{ events: total + 1 }],
      })
      await ask('data.restore', { from: { kind: 'backup', backup: copy } })
      expect((await ask('start.read', {})).outOfPlace).toBeUndefined()
      const [product] = (await ask('sitting.read', { sitting: 'phien-1' })).products
      expect(product?.discussion).toBe('một')
      expect(await note('bốn')).toMatchObject({ ok: true })
      await host.close()
      await open()
      const [again] = (await ask('sitting.read', { sitting: 'phien-1' })).products
      expect(again?.discussion).toBe('bốn')
    },
  )

  it('taken away is missed also by a change that is none, and by one that is sent again', async () => {
    const request = crypto.randomUUID()
    expect(await note('một', request)).toMatchObject({ ok: true })
    rmSync(inFolder(databaseName))
    expect(await note('một')).toMatchObject({ refusal: { code: 'data.moved' } })
    const roster = { council: '', authority: '', place: '', members: [] }
    expect(
      await host.answer(laptop, { request: crypto.randomUUID(), name: 'roster.save', input: roster }),
    ).toMatchObject({ refusal: { code: 'data.moved' } })
  })

  it('taken away is still what a backup is made of, not what lies in its place', async () => {
    await note('một')
    copyFileSync(`${folder}-earlier.db`, inFolder('new'))
    renameSync(inFolder('new'), inFolder(databaseName))
    const { name } = await ask('backup.make', {})
    expect(await ask('backup.read', { backup: name })).toMatchObject({ sittings: [{ events: total + 1 }] })
  })

  it('renamed and given its name back is gone on with', async () => {
    renameSync(inFolder(databaseName), inFolder('elsewhere'))
    expect(await note('một')).toMatchObject({ refusal: { code: 'data.moved' } })
    renameSync(inFolder('elsewhere'), inFolder(databaseName))
    expect(await note('hai')).toMatchObject({ ok: true, value: { revision: total + 1 } })
  })

  it('moved with its whole folder is told as that, and nothing is made in the place where it was', async () => {
    renameSync(folder, `${folder}-moved`)
    expect(await note('một')).toMatchObject({ refusal: { code: 'data.folder-moved' } })
    expect(readdirSync(path.dirname(folder))).not.toContain(path.basename(folder))
    renameSync(`${folder}-moved`, folder)
    expect(await note('hai')).toMatchObject({ ok: true })
  })

  it('taken away is brought back by the next start, out of the backup', async () => {
    await note('một')
    rmSync(inFolder(databaseName))
    await note('hai')
    await host.close()
    await open()
    expect(await ask('recovery.read', {})).toMatchObject({
      condition: { faults: ['missing'] },
      sittings: [{ inBackup: total + 1 }],
    })
  })
})

describe.skipIf(process.platform === 'win32')('a lock that is removed while the program works', () => {
  it('is taken again before anybody else comes', async () => {
    rmSync(inFolder(lockName))
    await timer.turn(lockWatch)
    expect(() => lockFolder(folder)).toThrow(FolderInUse)
    expect(await note('một')).toMatchObject({ ok: true })
  })

  it('is taken again by the next change, too', async () => {
    rmSync(inFolder(lockName))
    expect(await note('một')).toMatchObject({ ok: true })
    expect(() => lockFolder(folder)).toThrow(FolderInUse)
  })

  it('lets nobody in who comes at that very moment: the newcomer waits, and is told', async () => {
    rmSync(inFolder(lockName))
    const second = openData(placeFromSource(folder, false))
    await timer.turn(lockWatch)
    await expect(second).rejects.toThrow('đang được mở ở một cửa sổ hoặc chương trình khác')
  })

  it('and that another took first keeps both from acknowledging anything, until one of them ends', async () => {
    rmSync(inFolder(lockName))
    const other = lockFolder(folder)
    expect(other.keep()).toBe(true)
    expect(await note('một')).toMatchObject({ refusal: { code: 'data.shared' } })
    expect(await ask('start.read', {})).toMatchObject({ outOfPlace: { code: 'data.shared' } })
    expect(other.keep()).toBe(false)
    other.release()
    expect(await note('một')).toMatchObject({ ok: true })
  })

  it('and that another took first leaves it alone with the folder when this program ends', async () => {
    rmSync(inFolder(lockName))
    const other = lockFolder(folder)
    await timer.turn(lockWatch)
    expect(other.keep()).toBe(false)
    await host.close()
    expect(other.keep()).toBe(true)
    other.release()
    await open()
  })
})

it('a database that another program holds while a change is made is told as that, and it can be made afterwards', async () => {
  const other = new Database(inFolder(databaseName))
  other.exec('BEGIN IMMEDIATE')
  expect(await note('một')).toEqual({ ok: false, refusal: { code: 'disk.held' } })
  other.close()
  expect(await note('một')).toMatchObject({ ok: true, value: { revision: total + 1 } })
})

it('a file that is written beside the database is nobody’s concern', async () => {
  writeFileSync(inFolder('ghi chú.txt'), 'của thư ký')
  expect(await note('một')).toMatchObject({ ok: true })
})
