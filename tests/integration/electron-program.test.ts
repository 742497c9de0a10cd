import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fetchElectron, findElectron } from '#electron/start/electron-binary.ts'
import { runWindow } from '#electron/start/run-window.ts'

let folder: string
beforeEach(() => void (folder = mkdtempSync(path.join(tmpdir(), 'ocop-test-electron-'))))
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Electron's package as its installer leaves it, without what is named. */
function aPackage(without?: 'path.txt' | 'dist/version' | 'dist/electron', version = '45.4.1'): string {
  mkdirSync(path.join(folder, 'dist'))
  const files = {
    'package.json': '{ "name": "electron", "version": "45.4.1" }',
    'path.txt': 'electron',
    'dist/version': version,
    'dist/electron': '',
  }
  for (const [name, text] of Object.entries(files))
    if (name !== without) writeFileSync(path.join(folder, name), text)
  return folder
}

const aProgram = (script: string): string => {
  const file = path.join(folder, 'electron')
  writeFileSync(file, `#!/bin/sh\n${script}\n`)
  chmodSync(file, 0o755)
  return file
}

describe('Electron’s program', () => {
  it('is there once all of it is extracted', () => {
    expect(findElectron(aPackage(), undefined)).toEqual({
      kind: 'there',
      program: path.join(folder, 'dist', 'electron'),
    })
  })

  it.each(['path.txt', 'dist/version', 'dist/electron'] as const)(
    'is not there while %s is missing, which a fetch that was cut off leaves so',
    missing => {
      expect(findElectron(aPackage(missing), undefined)).toEqual({ kind: 'absent' })
    },
  )

  it('is not there while another version of it is', () => {
    expect(findElectron(aPackage(undefined, 'v44.0.0'), undefined)).toEqual({ kind: 'absent' })
  })

  it('is taken from the folder that is named in its place, and an empty one is said to be empty', () => {
    const other = path.join(folder, 'của tôi')
    mkdirSync(other)
    expect(findElectron(aPackage(), other)).toEqual({ kind: 'not-in-override', folder: other })
    writeFileSync(path.join(other, 'electron'), '')
    expect(findElectron(folder, other)).toEqual({ kind: 'there', program: path.join(other, 'electron') })
  })
})

describe('fetching it', () => {
  const installer = (script: string): string => {
    const file = path.join(folder, 'install.mjs')
    writeFileSync(
      file,
      `import { appendFileSync } from 'node:fs'; import { tmpdir } from 'node:os'; import path from 'node:path'
      import { setTimeout as pause } from 'node:timers/promises'
      const part = path.join(tmpdir(), 'electron.zip')
      ${script}`,
    )
    return file
  }

  it('goes on for as long as more of it comes, says how much, and leaves nothing of that behind', async () => {
    const heard: number[] = []
    const done = path.join(folder, 'done')
    const script = `for (let at = 0; at < 12; at++) { appendFileSync(part, Buffer.alloc(1000)); await pause(200) }
      appendFileSync(${JSON.stringify(done)}, tmpdir())`
    await fetchElectron({
      installer: installer(script),
      patience: 1500,
      tell: bytes => void heard.push(bytes),
    })
    expect(existsSync(done)).toBe(true)
    expect(heard.length).toBeGreaterThan(2)
    expect(heard).toEqual(heard.toSorted((a, b) => a - b))
    expect(readdirSync(tmpdir()).filter(name => name.startsWith('ocop-electron-'))).toEqual([])
  })

  it('is given up once nothing more comes', async () => {
    const done = path.join(folder, 'done')
    const script = `await pause(60_000); appendFileSync(${JSON.stringify(done)}, '')`
    await fetchElectron({ installer: installer(script), patience: 300, tell: () => undefined })
    expect(existsSync(done)).toBe(false)
  })
})

describe('the window’s program', () => {
  it.each([
    ['aborts, as where its sandbox cannot be set up', 'kill -ABRT $$', 'SIGABRT'],
    ['ends at once, as where root starts it', 'exit 1', '1'],
    ['dies of a trap', 'kill -TRAP $$', 'SIGTRAP'],
  ])('that %s has never opened a window', async (_what, script, how) => {
    expect(await runWindow(aProgram(script), [])).toEqual({ kind: 'never-opened', how })
  })

  it('that cannot be run at all has neither', async () => {
    const end = await runWindow(path.join(folder, 'none'), [])
    expect(end).toMatchObject({ kind: 'never-opened', how: expect.stringContaining('ENOENT') })
  })

  it.each([
    ['is closed by a person', 'exit 0', 0],
    ['has said itself why it cannot start', 'exit 3', 3],
    ['is told to end', 'kill -TERM $$', 1],
  ])('that %s has ended', async (_what, script, code) => {
    expect(await runWindow(aProgram(script), [])).toEqual({ kind: 'ended', code })
  })
})
