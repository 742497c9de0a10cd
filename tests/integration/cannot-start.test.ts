import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:net'
import { once } from 'node:events'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openData } from '#electron/open-data.ts'
import { placeFromSource, serve } from '#electron/serve.ts'
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

  it.skipIf(!commandIsThere('strace')).each([
    ['the disk is read-only', 'lock.db', 'EROFS', 'Không được phép ghi vào thư mục dữ liệu'],
    ['the database may not be read', databaseName, 'EACCES', 'Không được phép ghi vào thư mục dữ liệu'],
    ['the disk is full', 'incidents.log', 'ENOSPC', 'đã đầy nên chưa mở được dữ liệu'],
  ])('when %s (needs strace)', (_, name, code, sentence) => {
    const fault = ['-P', path.join(folder, name), '-e', `inject=openat:error=${code}`]
    const program = [process.execPath, 'tests/support/open-once.ts', folder]
    const { stdout } = spawnSync('strace', ['-f', '-o', '/dev/null', ...fault, ...program], {
      cwd: root,
      encoding: 'utf8',
    })
    expect(stdout).toContain(sentence)
    expect(stdout).toContain(folder)
    expect(stdout.trim().split('\n')).toHaveLength(1)
  })
})
