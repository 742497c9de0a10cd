import Database from 'better-sqlite3'
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openData } from '#electron/host/open-data.ts'
import { placeFromSource, serve } from '#electron/start/serve.ts'
import { databaseName } from '#electron/store/open-database.ts'
import { aRecord, writeRecords } from '#tests/support/a-database.ts'
import { commandIsThere } from '#tests/support/command-is-there.ts'

const root = path.join(import.meta.dirname, '..', '..')
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-start-'))
  writeRecords(folder, aRecord())
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

describe('a start that fails says what happened, where the data is, and what to do', () => {
  it('when the data folder is a file', async () => {
    const file = path.join(folder, 'ghi-chú.txt')
    writeFileSync(file, '')
    const opening = openData(placeFromSource(file, false))
    await expect(opening).rejects.toThrow(`${file} là một tệp, không phải thư mục`)
    await expect(openData(placeFromSource(path.join(file, 'data'), false))).rejects.toThrow('--data THƯ_MỤC')
  })

  it('when the port is taken; the folder is free again', async () => {
    const other = createServer().listen(0, '127.0.0.1')
    await once(other, 'listening')
    const address = other.address()
    const port = typeof address === 'object' && address ? address.port : 0
    await expect(serve({ dataFolder: folder, training: false, port })).rejects.toThrow(
      new RegExp(`Không mở được cổng ${port}.*--port N.*${folder}`),
    )
    other.close()
    const host = await openData(placeFromSource(folder, false))
    await host.close()
  })

  it('when another program holds the database, which is not called damaged, and opens once it lets go', async () => {
    const other = new Database(path.join(folder, databaseName))
    other.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE')
    const opening = openData(placeFromSource(folder, false))
    await expect(opening).rejects.toThrow(/Một chương trình khác đang giữ tệp dữ liệu.*không bị hỏng/)
    other.close()
    const host = await openData(placeFromSource(folder, false))
    await host.close()
  })

  it.skipIf(!commandIsThere('strace')).each([
    ['the disk is read-only', 'lock.db', 'openat:error=EROFS', 'Không được phép ghi vào thư mục dữ liệu'],
    ['the database may not be read', databaseName, 'openat:error=EACCES', 'Không được phép ghi vào thư mục'],
    ['the disk is full', 'incidents.log', 'openat:error=ENOSPC', 'đã đầy nên chưa mở được dữ liệu'],
    [
      'the disk is too full for the index of the log',
      `${databaseName}-shm`,
      'pwrite64:error=ENOSPC',
      'đã đầy',
    ],
    ['the disk fails at every read', databaseName, 'pread64:error=EIO', 'Đó là lỗi của ổ đĩa'],
    [
      'the disk fails after the first pages',
      databaseName,
      'pread64:error=EIO:when=4+',
      'Đó là lỗi của ổ đĩa',
    ],
    ['the disk cannot share memory', `${databaseName}-shm`, 'mmap:error=ENODEV', 'sao chép cả thư mục vào ổ'],
    [
      'the disk cannot lock a file',
      'lock.db',
      'fcntl:error=ENOLCK',
      'không giữ được dữ liệu một cách an toàn',
    ],
    [
      'no file can be opened by SQLite',
      databaseName,
      'openat:error=EMFILE',
      'Không mở được tệp dữ liệu trong',
    ],
  ])('when %s, and never that the data is damaged (needs strace)', (_, name, fault, sentence) => {
    const { said } = openUnder(name, fault)
    expect(said).toContain(sentence)
    expect(said).toContain(folder)
    expect(said.split('\n')).toHaveLength(1)
    expect(said).not.toMatch(/opened|recovery/)
  })

  it.skipIf(!commandIsThere('strace')).each([
    ['a read that fails once', databaseName, 'pread64:error=EIO:when=1'],
    ['an index of the log that cannot be made once', `${databaseName}-shm`, 'openat:error=EIO:when=1..2'],
    ['a database that cannot be opened once', databaseName, 'openat:error=EBUSY:when=1'],
  ])('is not made of %s: a second look finds all well (needs strace)', (_, name, fault) => {
    expect(openUnder(name, fault)).toEqual({ said: 'opened' })
  })

  /** @param fault what strace puts into the calls for that file, and for the one that locks are tried with */
  function openUnder(name: string, fault: string): { readonly said: string } {
    const only = [name, 'lock-tried.partial'].flatMap(each => ['-P', path.join(folder, each)])
    const program = [process.execPath, 'tests/support/open-once.ts', folder]
    const traced = ['-f', '-o', '/dev/null', ...only, '-e', `inject=${fault}`, ...program]
    const { stdout, stderr } = spawnSync('strace', traced, { cwd: root, encoding: 'utf8' })
    if (stdout === '') throw new Error(stderr)
    return { said: stdout.trim() }
  }
})
