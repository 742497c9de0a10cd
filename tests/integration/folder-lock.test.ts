import { fork, spawnSync, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openHost } from '#electron/host/host.ts'
import { openData, removeData } from '#electron/host/open-data.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { FolderInUse, lockFolder } from '#electron/store/folder-lock.ts'

const root = path.join(import.meta.dirname, '..', '..')
const inUse = /đang được mở ở một cửa sổ hoặc chương trình khác. Hãy dùng cửa sổ đang mở/
let folder: string

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'ocop-lock-'))
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** A host in a process of its own. */
async function anotherHost(): Promise<ChildProcess> {
  const child = fork(path.join(root, 'tests/support/hold-folder.ts'), [folder])
  await once(child, 'message')
  return child
}

async function kill(child: ChildProcess): Promise<void> {
  child.kill('SIGKILL')
  await once(child, 'exit')
}

describe('a data folder that a host has open', () => {
  it('is refused to a second host, which is told what to do, and is free again after a kill -9', async () => {
    const first = await anotherHost()
    await expect(openData(placeFromSource(folder, true))).rejects.toThrow(inUse)
    await expect(openData(placeFromSource(folder, true))).rejects.toThrow(folder)
    await kill(first)
    const host = await openData(placeFromSource(folder, true))
    await host.close()
  })

  it('is refused to `npm start`, which says so in one line and ends', async () => {
    const host = await openHost(placeFromSource(folder, false))
    const { status, stderr } = spawnSync(
      process.execPath,
      ['electron/start/start.ts', '--browser', '--data', folder],
      { cwd: root, encoding: 'utf8' },
    )
    await host.close()
    expect(stderr.trim().split('\n')).toEqual([expect.stringMatching(inUse)])
    expect(status).toBe(1)
  })

  it('is refused under any other name of it, and within the same process', async () => {
    const host = await openHost(placeFromSource(folder, true))
    const link = `${folder}-link`
    symlinkSync(folder, link)
    await expect(openHost(placeFromSource(link, true))).rejects.toThrow(FolderInUse)
    rmSync(link)
    await host.close()
  })

  it('keeps nothing of a program that was ended while it tried whether the folder can be locked', () => {
    const tried = ['', '-journal'].map(beside => path.join(folder, `lock-tried.partial${beside}`))
    for (const file of tried) writeFileSync(file, '')
    lockFolder(folder).release()
    expect(tried.filter(file => existsSync(file))).toEqual([])
  })

  it('is not taken away to make room for another demonstration', async () => {
    const host = await openHost(placeFromSource(folder, true))
    expect(() => removeData(folder)).toThrow(inUse)
    await host.close()
    removeData(folder)
    expect(existsSync(folder)).toBe(false)
  })
})

it('a data folder that could not be opened is not held', async () => {
  const without = { ...placeFromSource(folder, true), resources: path.join(folder, 'nothing') }
  await expect(openHost(without)).rejects.toThrow()
  const host = await openHost(placeFromSource(folder, true))
  await host.close()
})
