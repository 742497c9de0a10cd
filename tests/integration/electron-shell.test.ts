import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { bundledApplication } from '../support/electron-stand-in/bundle.ts'
import { aCall, aRoster } from '../support/electron-stand-in/calls.ts'
import { runBundledShell, type RunningShell } from '../support/electron-stand-in/shell.ts'

describe('the desktop window', () => {
  let application: string
  let appData: string
  let shell: RunningShell

  beforeAll(async () => {
    application = await bundledApplication('electron-shell')
    appData = mkdtempSync(path.join(tmpdir(), 'electron-shell-'))
    shell = runBundledShell({ appFolder: application, appData, lock: true })
    await shell.shown()
  })

  afterAll(async () => {
    await shell.do('quit', null)
    await shell.ended()
    rmSync(appData, { recursive: true, force: true })
    rmSync(application, { recursive: true, force: true })
  })

  describe('its page', () => {
    it('is isolated, sandboxed, without Node, and as wide as the shared laptop', async () => {
      const { windows, loaded, asked } = await shell.do('record', null)
      expect(windows).toHaveLength(1)
      expect(windows[0]).toMatchObject({ width: 1366, height: 768 })
      expect(windows[0]?.webPreferences).toMatchObject({
        contextIsolation: true,
        sandbox: true,
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        webSecurity: true,
        webviewTag: false,
      })
      expect(asked).toContain('enableSandbox')
      expect(loaded).toEqual(['app://renderer/index.html'])
    })

    it('has its schemes registered before Electron is ready, with nothing that goes around the content policy', async () => {
      const { asked, privileges } = await shell.do('record', null)
      expect(asked.indexOf('registerSchemesAsPrivileged')).toBeLessThan(asked.indexOf('ready'))
      expect(privileges).toEqual({
        app: { standard: true, secure: true, supportFetchAPI: true },
        council: { standard: true, secure: true, supportFetchAPI: true, corsEnabled: true, stream: true },
      })
    })

    it('gets from the preload a bridge of three things and nothing else', async () => {
      const { bridges } = await shell.do('record', null)
      expect(bridges).toEqual({ council: ['call', 'on', 'bytes'] })
    })

    it('has a menu in Vietnamese', async () => {
      const { menus } = await shell.do('record', null)
      expect(menus).toEqual(expect.arrayContaining(['Tệp', 'Thoát', 'Sao chép', 'Toàn màn hình']))
    })
  })

  describe('app://', () => {
    it.each([
      ['app://renderer/', 'text/html; charset=utf-8'],
      ['app://renderer/index.html', 'text/html; charset=utf-8'],
      ['app://renderer/index.html?seat=1', 'text/html; charset=utf-8'],
      ['app://renderer/assets/main-1.js', 'text/javascript; charset=utf-8'],
      ['app://renderer/assets/main-1.css', 'text/css; charset=utf-8'],
    ])('serves %s as %s', async (url, mediaType) => {
      const { status, headers, body } = await shell.do('fetch', { url })
      expect(status).toBe(200)
      expect(headers).toMatchObject({ 'content-type': mediaType, 'x-content-type-options': 'nosniff' })
      expect(body).not.toBe('')
    })

    it.each([
      ['a file that is not there', 'app://renderer/other.html'],
      ['a folder', 'app://renderer/assets'],
      ['the parent folder', 'app://renderer/../secret.txt'],
      ['the parent folder, encoded', 'app://renderer/%2e%2e/secret.txt'],
      ['the parent folder with an encoded slash', 'app://renderer/..%2fsecret.txt'],
      ['the parent folder with both encoded', 'app://renderer/assets/%2e%2e%2f%2e%2e%2fsecret.txt'],
      ['the parent folder, encoded twice', 'app://renderer/%252e%252e%252fsecret.txt'],
      ['the parent folder with backslashes', 'app://renderer/..%5csecret.txt'],
      ['a name with a null byte', 'app://renderer/index.html%00.txt'],
      ['a malformed encoding', 'app://renderer/%zz'],
      ['an absolute path', 'app://renderer//etc/passwd'],
      ['a link that leads outside', 'app://renderer/assets/link.txt'],
      ['the bundled main', 'app://renderer/../main/main.mjs'],
      ['another host', 'app://other/index.html'],
      ['another host that begins alike', 'app://renderer.example/index.html'],
      ['no host', 'app:///index.html'],
    ])('does not serve %s', async (_what, url) => {
      expect(await shell.do('fetch', { url })).toMatchObject({ status: 404, body: '' })
    })

    it('serves to nothing but GET', async () => {
      expect(await shell.do('fetch', { url: 'app://renderer/index.html', method: 'POST' })).toMatchObject({
        status: 404,
      })
    })

    it('allows a page nothing inline, nothing evaluated, and nothing from a network', async () => {
      const { headers } = await shell.do('fetch', { url: 'app://renderer/index.html' })
      const policy = new Map(
        (headers['content-security-policy'] ?? '')
          .split('; ')
          .map(line => [line.split(' ')[0], line.split(' ').slice(1)]),
      )
      expect(policy.get('default-src')).toEqual(["'none'"])
      expect(policy.get('script-src')).toEqual(["'self'"])
      for (const closed of ['base-uri', 'form-action', 'frame-ancestors'])
        expect(policy.get(closed)).toEqual(["'none'"])
      expect([...policy.values()].flat().filter(source => /unsafe-eval|https?:|ws|\*/.test(source))).toEqual(
        [],
      )
    })
  })

  describe('what a page may do to the machine', () => {
    it.each([
      ['will-frame-navigate', 'https://example.org/'],
      ['will-frame-navigate', 'file:///etc/passwd'],
      ['will-frame-navigate', 'app://renderer/other.html'],
      ['will-redirect', 'https://example.org/'],
      ['will-attach-webview', 'https://example.org/'],
    ])('%s to %s is denied', async (event, url) => {
      expect(await shell.do('contents', { event, url })).toBe(true)
      expect((await shell.do('record', null)).downloads).not.toContain(url)
    })

    it('its own page may begin again, as after a restore', async () => {
      const url = 'app://renderer/index.html#/backups'
      expect(await shell.do('contents', { event: 'will-frame-navigate', url })).toBe(false)
    })

    it('a room elsewhere is shown in a window of its own, without the bridge, and that window stays in the room', async () => {
      const url = `http://127.0.0.1:40123/?token=${'a'.repeat(32)}`
      for (const other of ['http://127.0.0.1:40123/', `http://10.0.0.7:40123/?token=${'a'.repeat(32)}`])
        expect(await shell.do('contents', { event: 'will-frame-navigate', url: other })).toBe(true)
      expect((await shell.do('record', null)).windows).toHaveLength(1)
      expect(await shell.do('contents', { event: 'will-frame-navigate', url })).toBe(true)
      const { windows, loaded } = await shell.do('record', null)
      expect(loaded.at(-1)).toBe(url)
      expect(windows[1]?.webPreferences).toMatchObject({ contextIsolation: true, sandbox: true })
      expect(windows[1]?.webPreferences).not.toHaveProperty('preload')
      for (const [event, to, denied] of [
        ['will-redirect', 'http://127.0.0.1:40123/', false],
        ['will-frame-navigate', 'http://127.0.0.1:40123/join/wait', false],
        ['will-redirect', 'http://127.0.0.1:26026/', true],
        ['will-frame-navigate', 'http://127.0.0.1:26026/', true],
        ['will-frame-navigate', `http://127.0.0.1:26026/?token=${'a'.repeat(32)}`, true],
        ['will-frame-navigate', 'app://renderer/index.html', true],
        ['will-frame-navigate', 'https://example.org/', true],
      ] as const)
        expect(await shell.do('contents', { event, url: to, ofNewest: true }), to).toBe(denied)
      expect((await shell.do('record', null)).windows).toHaveLength(2)
    })

    it.each(['https://example.org/', 'app://renderer/index.html', 'about:blank'])(
      'a new window for %s is denied',
      async url => {
        expect(await shell.do('openWindow', url)).toBe('deny')
      },
    )

    it('a document that asks for a window of its own is saved instead, under its own name', async () => {
      const minutes = 'council://host/documents/sitting/0a1b.pdf/Bien-ban-OCOP-2026-06-20.pdf'
      expect(await shell.do('openWindow', minutes)).toBe('deny')
      expect((await shell.do('record', null)).downloads).toContain(minutes)
    })

    it.each(['media', 'geolocation', 'notifications', 'clipboard-read', 'openExternal', 'usb'])(
      'permission for %s is denied, asked for or checked',
      async permission => {
        expect(await shell.do('permission', { name: permission })).toEqual([false, false, false])
      },
    )

    it('the film player of our own page may fill the screen, and no other page', async () => {
      expect(await shell.do('permission', { name: 'fullscreen' })).toEqual([true, true, false])
      expect(await shell.do('permission', { name: 'fullscreen', url: 'https://example.org/' })).toEqual([
        ...[false, false, false],
      ])
    })

    it('a document of the host is saved instead of shown, and nothing else is downloaded', async () => {
      const minutes = 'council://host/documents/sitting/minutes.pdf'
      expect(await shell.do('contents', { event: 'will-frame-navigate', url: minutes })).toBe(true)
      expect((await shell.do('record', null)).downloads).toContain(minutes)
      expect(await shell.do('download', minutes)).toBe(false)
      expect(await shell.do('download', 'blob:app://renderer/7d1c')).toBe(false)
      for (const url of [
        'https://example.org/a.exe',
        'blob:https://example.org/7d1c',
        'app://renderer/assets/main-1.js',
      ])
        expect(await shell.do('download', url)).toBe(true)
    })
  })

  describe('the channel pair', () => {
    it('is one: calls in, signals out', async () => {
      expect((await shell.do('record', null)).channels).toEqual(['council:call'])
    })

    it('reaches the host and its database from our own page', async () => {
      const saved = await shell.do('call', aCall('roster.save', aRoster()))
      expect(saved).toMatchObject({ ok: true })
      expect(await shell.do('call', aCall('roster.read', {}))).toEqual({ ok: true, value: aRoster() })
    })

    it('loads the driver of a token in a process of Electron’s own', async () => {
      const driver = path.join(appData, 'no-driver.so')
      writeFileSync(driver, 'no library')
      const found = await shell.do('call', aCall('token.look', { driver }))
      expect(found).toMatchObject({
        ok: true,
        value: { faults: [{ module: driver, because: 'not-a-module' }] },
      })
      expect((await shell.do('record', null)).asked).toContain('utilityProcess token-process.mjs')
    })

    it('reads files that others wrote in a process of Electron’s own, which starts where Electron is no Node', async () => {
      const opened = await shell.do('fetch', { url: 'council://host/uploads?name=so.csv', method: 'POST' })
      const { upload } = (JSON.parse(opened.body) as { value: { upload: string } }).value
      const body = 'STT;Tên sản phẩm;Chủ thể;Hạng sao\n1;Chè xanh;HTX Chè;3\n'
      await shell.do('fetch', { url: `council://host/uploads/${upload}?at=0`, method: 'PUT', body })
      expect(await shell.do('call', aCall('register.preview-list', { upload }))).toMatchObject({ ok: true })
      expect((await shell.do('record', null)).asked).toContain('utilityProcess file-reading.mjs')
    })

    it('answers what is no call of the contract with a refusal', async () => {
      expect(await shell.do('call', { name: 'roster.read' })).toMatchObject({
        ok: false,
        refusal: { code: 'call.malformed' },
      })
    })

    it.each([
      ['a page of the network', { url: 'https://example.org/', top: true }],
      ['a host that begins alike', { url: 'app://renderer.example/index.html', top: true }],
      ['a frame inside our page', { url: 'app://renderer/index.html', top: false }],
      ['a page of the bytes', { url: 'council://host/evidence/page.html', top: true }],
      ['a frame that is gone', null],
    ])('refuses %s before the host sees the call', async (_who, frame) => {
      const call = aCall('roster.save', aRoster({ council: 'Hội đồng khác' }))
      expect(await shell.do('callFrom', { frame, call })).toEqual({
        ok: false,
        refusal: { code: 'call.forbidden' },
      })
      expect(await shell.do('call', aCall('roster.read', {}))).toEqual({ ok: true, value: aRoster() })
    })
  })

  describe('council://', () => {
    it('takes an upload, and lets our page and no other read the answer', async () => {
      const { status, headers, body } = await shell.do('fetch', {
        url: 'council://host/uploads?name=a.ocop',
        method: 'POST',
      })
      expect(status).toBe(200)
      expect(JSON.parse(body)).toMatchObject({ ok: true })
      expect(headers).toMatchObject({
        'access-control-allow-origin': 'app://renderer',
        'content-security-policy': "default-src 'none'; sandbox",
        'x-content-type-options': 'nosniff',
      })
    })

    it('answers the question that comes before a slice is sent or an upload is taken back', async () => {
      const { status, headers } = await shell.do('fetch', {
        url: 'council://host/uploads/1?at=0',
        method: 'OPTIONS',
      })
      expect(status).toBe(204)
      expect(headers['access-control-allow-methods']?.split(', ')).toEqual(
        expect.arrayContaining(['GET', 'POST', 'PUT', 'DELETE']),
      )
    })

    it.each([
      'council://host/',
      'council://host/../secret.txt',
      'council://other/uploads',
      'council://host/evidence/x/%2e%2e/y',
    ])('has nothing at %s', async url => {
      expect((await shell.do('fetch', { url })).status).toBe(404)
    })
  })
})
