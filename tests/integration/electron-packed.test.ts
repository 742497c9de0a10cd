import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { askDriver } from '#electron/signing/tokens/ask-driver.ts'
import { startNodeChild } from '#electron/signing/tokens/node-child.ts'
import { bundledApplication } from '../support/electron-stand-in/bundle.ts'

const root = path.resolve(import.meta.dirname, '../..')

/** By these letters Electron's own tool finds its fuses; then come a version, how many there are, and a letter for each. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX'
const fuseNames = [
  ...['runAsNode', 'cookieEncryption', 'nodeOptions', 'nodeInspect', 'asarIntegrity', 'onlyAsar'],
  ...['browserSnapshot', 'fileProtocol', 'wasmTraps'],
] as const

/** What electron-builder asks of Electron's own distribution, with nothing in it but its fuses, as Electron is delivered. */
function emptyElectron(folder: string): string {
  mkdirSync(folder)
  const fuses = `${sentinel}\u0001${String.fromCharCode(fuseNames.length)}101100010`
  writeFileSync(path.join(folder, 'electron'), `#!/bin/sh\n${fuses}\n`, { mode: 0o755 })
  for (const name of ['chrome_crashpad_handler', 'chrome-sandbox'])
    writeFileSync(path.join(folder, name), '#!/bin/sh\n', { mode: 0o755 })
  for (const name of ['version', 'LICENSE', 'LICENSES.chromium.html'])
    writeFileSync(path.join(folder, name), '45.4.1')
  return folder
}

describe.skipIf(process.platform !== 'linux')('the packed application (on Linux)', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'electron-packed-'))
  let application: string
  let unpacked: string

  beforeAll(async () => {
    application = await bundledApplication('electron-packed')
    const written = readFileSync(path.join(root, 'electron-builder.yml'), 'utf8')
    const dist = path.relative(root, path.join(application, 'dist'))
    // A list of files without a pattern of what is in it would be the whole project; what is unpacked goes by where a file came from.
    const config = written
      .replace('output: release', `output: ${path.join(folder, 'release')}`)
      .replace('  - dist/**', `  - package.json\n  - from: ${dist}\n    to: dist\n    filter: ['**/*']`)
      .replace('  - dist/main/**', `  - ${dist}/main/**`)
    const file = path.join(folder, 'electron-builder.yml')
    writeFileSync(file, `${config}\nelectronDist: ${emptyElectron(path.join(folder, 'electron'))}\n`)
    execFileSync('npx', ['electron-builder', '--linux', 'dir', '-c', file], { cwd: root, stdio: 'pipe' })
    unpacked = path.join(folder, 'release/linux-unpacked/resources/app.asar.unpacked')
  })
  afterAll(() => {
    rmSync(folder, { recursive: true })
    rmSync(application, { recursive: true })
  })

  it('cannot be told to be Node, nor to run anything but what is in its archive', () => {
    const program = readFileSync(path.join(folder, 'release/linux-unpacked/ocop-council'), 'latin1')
    const at = program.indexOf(sentinel) + sentinel.length + 2
    const set = Object.fromEntries(fuseNames.map((name, index) => [name, program[at + index] === '1']))
    expect(set).toMatchObject({
      ...{ runAsNode: false, nodeOptions: false, nodeInspect: false, fileProtocol: false },
      ...{ cookieEncryption: true, asarIntegrity: true, onlyAsar: true },
    })
  })

  it('reaches the drivers of tokens with what npm brought, outside the archive and with nothing compiled', async () => {
    const noDriver = path.join(folder, 'no-driver.so')
    writeFileSync(noDriver, 'no library')
    const module = pathToFileURL(path.join(unpacked, 'dist/main/token-process.mjs'))
    const { signal } = new AbortController()
    const outcome = await askDriver(
      () => startNodeChild(module),
      { kind: 'look', module: noDriver },
      { milliseconds: 60_000, signal },
    )
    expect(readdirSync(unpacked)).toEqual(['dist', 'node_modules'])
    expect(outcome).toMatchObject({
      fault: 'not-a-module',
      detail: expect.stringContaining('Failed to load shared library'),
    })
    expect(readdirSync(path.join(unpacked, 'node_modules/@koromix'))).toEqual([`koffi-linux-${process.arch}`])
    expect(existsSync(path.join(unpacked, 'node_modules/koffi/vendor'))).toBe(false)
  })
})
