import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { startArguments } from '#electron/shell/start-arguments.ts'
import { bundledApplication } from '../support/electron-stand-in/bundle.ts'
import { aCall, aRoster } from '../support/electron-stand-in/calls.ts'
import { runBundledShell, type RunningShell } from '../support/electron-stand-in/shell.ts'

let application: string
let appData: string
let shell: RunningShell

beforeAll(async () => void (application = await bundledApplication('electron-ending')))
afterAll(() => rmSync(application, { recursive: true, force: true }))
beforeEach(() => void (appData = mkdtempSync(path.join(tmpdir(), 'electron-ending-'))))
afterEach(() => rmSync(appData, { recursive: true, force: true }))

async function start(settings: { readonly pageHolds?: boolean } = {}, ...args: readonly string[]) {
  shell = runBundledShell({ appFolder: application, appData, lock: true, ...settings }, args)
  await shell.shown()
}
const incidents = (): string => readFileSync(path.join(appData, 'ocop-council/data/incidents.log'), 'utf8')
const messages = async () => (await shell.do('record', null)).messages

/** Its data are no other program's any more: it was closed, and not cut off. */
async function endedWithDataClosed() {
  const { code, record } = await shell.ended()
  expect(code).toBe(0)
  await start()
  expect(await shell.do('call', aCall('start.read', {}))).toMatchObject({ ok: true })
  await shell.do('quit', null)
  await shell.ended()
  return record
}

describe('the end of the window', () => {
  it('comes once, with what was saved on disk, however often it is asked for', async () => {
    await start()
    await shell.do('call', aCall('roster.save', aRoster()))
    await Promise.all([shell.do('quit', null), shell.do('quit', null), shell.do('quit', null)])
    await endedWithDataClosed()
  })

  it('comes with the end of a session of Windows, which asks no program to quit', async () => {
    await start()
    await shell.do('endSession', null)
    await endedWithDataClosed()
  })

  it('before its page is there is no failed start', async () => {
    await start({ pageHolds: true })
    await shell.do('closeWindow', null)
    const { code, record } = await shell.ended()
    expect([code, record.boxes, record.messages]).toEqual([0, [], []])
  })

  it('does not lose a start that comes meanwhile: it begins again with what that was to open', async () => {
    await start()
    const handed = startArguments(['--data', 'khác', 'chè.ocop'], '/')
    await Promise.all([shell.do('closeWindow', null), shell.do('secondInstance', { handed })])
    const { record } = await shell.ended()
    const wanted = ['--data', path.resolve('/khác'), path.resolve('/chè.ocop')]
    expect(record.relaunches.map(args => args.slice(-3))).toEqual([wanted])
  })
})

describe('a second start', () => {
  it('on other data is told what is open, and what to do', async () => {
    await start({}, '--data', path.join(appData, 'một'))
    for (const same of [[], ['--data', 'một']])
      await shell.do('secondInstance', { handed: startArguments(same, appData) })
    expect(await messages()).toEqual([])
    await shell.do('secondInstance', { handed: startArguments(['--data', 'hai'], appData) })
    await expect.poll(messages).toEqual([expect.stringMatching(/một.*hai/)])
    await shell.do('quit', null)
    await shell.ended()
  })

  it('that hands over something else brings the window to the front, and nothing more', async () => {
    await start()
    await shell.do('secondInstance', { handed: { data: { kind: 'chosen' }, packages: ['/etc/passwd'] } })
    await expect
      .poll(async () => (await shell.do('record', null)).asked.slice(-3))
      .toEqual(['restore', 'show', 'focus'])
    expect(await messages()).toEqual([])
    await shell.do('quit', null)
    await shell.ended()
  })
})

describe('what goes wrong outside of any call', () => {
  it('in the page: it is shown again where it was, is said and in the log; at once again, it is only said', async () => {
    await start()
    await shell.do('pageGone', 'crashed')
    await shell.do('pageGone', 'oom')
    await shell.do('pageGone', 'clean-exit')
    expect(await messages()).toEqual([
      expect.stringContaining('mở lại đúng chỗ cũ'),
      expect.stringContaining('Màn hình lại dừng'),
    ])
    const { asked } = await shell.do('record', null)
    expect(asked.filter(each => each === 'reload')).toHaveLength(1)
    expect(incidents()).toMatch(/crashed[^]*oom/)
    expect(await shell.do('call', aCall('start.read', {}))).toMatchObject({ ok: true })
    await shell.do('quit', null)
    await shell.ended()
  })

  it('as a promise that nobody heeds: it is said with the number of the log, and everything goes on', async () => {
    await start()
    await shell.do('fail', { how: 'rejected', message: 'không ai đón' })
    await expect.poll(messages).toEqual([expect.stringContaining('vẫn làm việc')])
    const [, number = 'none'] = /hỗ trợ: (\w+)\./.exec((await messages())[0] ?? '') ?? []
    expect(incidents()).toMatch(new RegExp(`${number}[^]*không ai đón`))
    expect(await shell.do('call', aCall('start.read', {}))).toMatchObject({ ok: true })
    await shell.do('quit', null)
    await shell.ended()
  })

  it.each([
    ['as an error that nobody catches', () => shell.do('fail', { how: 'thrown', message: 'hỏng' })],
    ['as a page without its bridge', () => shell.do('preloadFails', 'hỏng')],
  ])('%s: it is said and in the log, and the application ends with its data closed', async (_how, fail) => {
    await start()
    await fail()
    const { messages: said } = await endedWithDataClosed()
    expect(said).toEqual([expect.stringContaining('Chương trình sẽ đóng')])
    expect(incidents()).toContain('hỏng')
  })
})
