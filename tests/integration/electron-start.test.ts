import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openHost } from '#electron/host/host.ts'
import { createPdfPrinter } from '#electron/pdf/pdf-printer.ts'
import { startArguments } from '#electron/shell/start-arguments.ts'
import { placeFromSource } from '#electron/start/serve.ts'
import { bundledApplication } from '../support/electron-stand-in/bundle.ts'
import { aCall, aRoster } from '../support/electron-stand-in/calls.ts'
import { runBundledShell, type RunningShell } from '../support/electron-stand-in/shell.ts'
import { someMinutes } from '../support/outlines.ts'

let application: string
let appData: string

beforeAll(async () => {
  application = await bundledApplication('electron-start')
  appData = mkdtempSync(path.join(tmpdir(), 'electron-start-'))
})

afterAll(() => {
  rmSync(appData, { recursive: true, force: true })
  rmSync(application, { recursive: true, force: true })
})

const start = (...args: readonly string[]): RunningShell =>
  runBundledShell({ appFolder: application, appData, lock: true }, args)

async function stop(shell: RunningShell): Promise<number> {
  await shell.do('quit', null)
  return (await shell.ended()).code
}

describe('starting the window', () => {
  it('a second time quits at once and opens nothing', async () => {
    const elsewhere = path.join(appData, 'elsewhere')
    const second = runBundledShell({ appFolder: application, appData: elsewhere, lock: false })
    const { code, record } = await second.ended()
    expect(code).toBe(0)
    expect(record).toMatchObject({ asked: ['requestSingleInstanceLock', 'quit'], windows: [], channels: [] })
    expect(existsSync(elsewhere)).toBe(false)
  })

  it('on chosen data, with a package: both are opened, and what was saved is there the next time', async () => {
    const data = path.join(appData, 'dữ liệu')
    const file = path.join(appData, 'hồ sơ.ocop')
    writeFileSync(file, 'gói')
    const first = start('--data', data, file)
    expect(await first.signal('package.opened')).toMatchObject({ name: 'hồ sơ.ocop' })
    expect(await first.do('call', aCall('start.read', {}))).toMatchObject({
      ok: true,
      value: { training: false, dataFolder: data, sittings: [] },
    })
    await first.do('call', aCall('roster.save', aRoster()))
    expect(await stop(first)).toBe(0)

    const next = start(`--data=${data}`)
    await next.shown()
    expect(await next.do('call', aCall('roster.read', {}))).toEqual({ ok: true, value: aRoster() })
    await stop(next)
  })

  it('for training opens the training council in a folder of its own', async () => {
    const shell = start('--training')
    await shell.shown()
    expect(await shell.do('call', aCall('start.read', {}))).toMatchObject({
      ok: true,
      value: {
        training: true,
        dataFolder: expect.stringContaining('ocop-tap-huan-'),
        sittings: [{ training: true }],
      },
    })
    await stop(shell)
  })

  it('on data that cannot be opened says so in a box, and ends', async () => {
    const data = path.join(appData, 'tệp')
    writeFileSync(data, 'not a folder')
    const { code, record } = await start('--data', data).ended()
    expect(code).toBe(3)
    expect(record.windows).toEqual([])
    expect(record.boxes).toEqual([expect.stringContaining(data)])
  })

  it('on data that another program has open says so in a box, and ends', async () => {
    const data = path.join(appData, 'đang mở')
    const other = await openHost(placeFromSource(data, false))
    const { code, record } = await start('--data', data).ended()
    await other.close()
    expect(code).toBe(3)
    expect(record.windows).toEqual([])
    expect(record.boxes).toEqual([expect.stringContaining('đang được mở ở một cửa sổ')])
  })
})

it('the bundled PDF worker prints', async () => {
  const workerUrl = pathToFileURL(path.join(application, 'dist/main/pdf-worker.mjs'))
  const printer = createPdfPrinter({ workerUrl, fontFolder: path.join(application, 'resources/fonts') })
  const bytes = await printer.print(someMinutes())
  await printer.close()
  expect(Buffer.from(bytes.subarray(0, 5)).toString()).toBe('%PDF-')
})

it('the bundled worker of the store makes a backup', async () => {
  const shell = start('--data', path.join(appData, 'sao lưu'))
  await shell.shown()
  const made = await shell.do('call', aCall('backup.make', {}))
  expect(made).toMatchObject({ ok: true, value: { reason: 'asked' } })
  await stop(shell)
})

describe('packages opened from the desktop', () => {
  let shell: RunningShell

  beforeAll(async () => {
    shell = start()
    await shell.shown()
  })

  afterAll(async () => {
    await stop(shell)
  })

  const contentsOf = (upload: unknown): Buffer =>
    readFileSync(path.join(appData, 'ocop-council/data/uploads', (upload as { upload: string }).upload))

  it('from a second start: the window comes to the front and the package is an upload', async () => {
    const file = path.join(appData, 'Chè Thôm Loà.OCOP')
    const bytes = Buffer.alloc(5_000_001, 'chè')
    writeFileSync(file, bytes)
    const handed = startArguments(['--flag', path.basename(file), 'khác.pdf'], appData)
    await shell.do('secondInstance', { handed })
    const opened = await shell.signal('package.opened')
    expect(opened).toMatchObject({ name: 'Chè Thôm Loà.OCOP' })
    expect(contentsOf(opened).equals(bytes)).toBe(true)
    const { asked, signalChannels } = await shell.do('record', null)
    expect(asked.slice(-3)).toEqual(['restore', 'show', 'focus'])
    expect(signalChannels).toEqual(['council:signal'])
  })

  it('one that is gone is said in a box, and the window stays', async () => {
    expect(await shell.do('openFile', path.join(appData, 'mất.ocop'))).toBe(true)
    await expect
      .poll(async () => (await shell.do('record', null)).messages)
      .toEqual([expect.stringContaining('mất.ocop')])
    expect((await shell.do('record', null)).boxes).toEqual([])
  })
})
