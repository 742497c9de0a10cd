import { Agent, request } from 'node:http'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { WebSocket } from 'ws'
import { openRoom, type RoomServer } from '#electron/room/server.ts'
import { sliceLimit } from '#electron/files/uploads.ts'
import { aHost, type HostInHand } from '#tests/support/a-host.ts'
import { overSocket } from '#tests/support/wire-station.ts'

let inHand: HostInHand
let room: RoomServer
let pages: string
let cookie: string

beforeAll(async () => {
  pages = mkdtempSync(path.join(tmpdir(), 'ocop-pages-'))
  writeFileSync(path.join(pages, 'index.html'), '<!doctype html><title>Hội đồng OCOP</title>')
  inHand = await aHost()
  await openRoomAgain()
})
afterAll(async () => {
  await room.close()
  await inHand.dispose()
  rmSync(pages, { recursive: true, force: true })
})

/** With headers that `fetch` would not let a page set. */
function send(
  address: string,
  method: string,
  headers: Record<string, string>,
  body: string | Buffer = '',
  agent?: Agent,
): Promise<{ status: number; headers: NodeJS.Dict<string | string[]>; text: string }> {
  const { promise, resolve, reject } = Promise.withResolvers<{
    status: number
    headers: NodeJS.Dict<string | string[]>
    text: string
  }>()
  const sent = request(`${room.origin}${address}`, { method, headers, ...(agent && { agent }) }, response => {
    let text = ''
    response.on('data', piece => (text += String(piece)))
    response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }))
  })
  sent.on('error', reject)
  sent.end(body)
  return promise
}

it('opens at another port where a second program has the usual one', async () => {
  const settings = { host: inHand.host, pages, port: 'usual' } as const
  const [one, other] = [await openRoom(settings), await openRoom(settings)]
  expect(one.origin).not.toBe(other.origin)
  for (const { address } of [one, other])
    expect((await fetch(address, { redirect: 'manual' })).headers.get('location')).toBe('/')
  await Promise.all([one.close(), other.close()])
  expect([one, other].filter(({ origin }) => origin === 'http://127.0.0.1:26026').length).toBeLessThan(2)
})

const own = (): Record<string, string> => ({ cookie, origin: room.origin })

/** The status with which a socket with these headers is taken or refused. */
function connected(headers: Record<string, string>): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const socket = new WebSocket(`${room.origin.replace('http', 'ws')}/wire`, { headers })
  socket.on('open', () => (socket.close(), resolve(101)))
  socket.on('unexpected-response', (_, response) => resolve(response.statusCode ?? 0))
  socket.on('error', () => undefined)
  return promise
}

describe('the room', () => {
  it('listens on loopback only', () => {
    expect(room.origin).toMatch(/^http:\/\/127\.0\.0\.1:\d+$/)
  })

  it('opens once for its token and gives a session that scripts cannot read', async () => {
    expect(cookie).toMatch(/^council-\d+=[\w-]{20,}$/)
    const again = await fetch(room.address, { redirect: 'manual' })
    expect(again.status).toBe(401)
    expect(await again.text()).toContain('chỉ mở được một lần')
  })

  it('refuses everything without a session', async () => {
    for (const address of ['/', '/index.html', '/bytes/documents/x/y', '/?token=wrong']) {
      expect((await send(address, 'GET', {})).status, address).toBe(401)
    }
    expect(await connected({ origin: room.origin })).toBe(401)
  })

  it('refuses another host’s name, as a page that rebinds DNS would send', async () => {
    const refused = await send('/', 'GET', { ...own(), host: 'evil.example' })
    expect(refused).toMatchObject({ status: 403, headers: { 'content-type': 'text/html; charset=utf-8' } })
    expect(refused.text).toContain('<h1>Chưa vào được</h1>')
    expect(await connected({ ...own(), host: 'evil.example:80' })).toBe(403)
  })

  it('refuses a call from another origin, or from none', async () => {
    expect(await connected({ cookie, origin: 'https://evil.example' })).toBe(403)
    expect(await connected({ cookie })).toBe(403)
    expect((await send('/bytes/uploads', 'POST', { cookie })).status).toBe(403)
  })

  it('answers a call of its own page', async () => {
    const ask = await overSocket(room.origin, cookie)
    expect(await ask('start.read', {})).toMatchObject({ training: true, sittings: [] })
  })

  it('serves its pages to a session', async () => {
    expect((await send('/', 'GET', { cookie })).text).toContain('Hội đồng OCOP')
  })

  it('sends a script as what stands compressed beside it, to a browser that takes that', async () => {
    const script = 'export const said = 1\n'.repeat(100)
    writeFileSync(path.join(pages, 'a.js'), script)
    writeFileSync(path.join(pages, 'a.js.br'), brotliCompressSync(script))
    const head = { 'content-type': 'application/javascript; charset=utf-8', vary: 'accept-encoding' }
    const taken = await fetch(`${room.origin}/a.js`, { headers: { cookie, 'accept-encoding': 'br' } })
    expect(Object.fromEntries(taken.headers)).toMatchObject({ ...head, 'content-encoding': 'br' })
    expect(Number(taken.headers.get('content-length'))).toBeLessThan(100)
    expect(await taken.text()).toBe(script)
    const plain = await send('/a.js', 'GET', { cookie })
    expect(plain).toMatchObject({ text: script, headers: head })
    expect(plain.headers).not.toHaveProperty('content-encoding')
    expect((await send('/a.js', 'GET', { 'accept-encoding': 'br' })).status, 'without a session').toBe(401)
  })

  it.each([
    ['a page', '/', 'GET', 200],
    ['a file', '/bytes/evidence/x/y', 'GET', 404],
    ['what is not there', '/nowhere', 'GET', 404],
  ])(
    'sends a strict content policy and the usual headers with %s',
    async (_what, address, method, status) => {
      const { headers, ...answer } = await send(address, method, own())
      expect(answer.status).toBe(status)
      const policy = String(headers['content-security-policy'])
      expect(policy).toContain("default-src 'none'")
      expect(policy).toContain("script-src 'self'")
      expect(policy).not.toMatch(/script-src[^;]*unsafe/)
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'x-frame-options': 'SAMEORIGIN',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-resource-policy': 'same-origin',
        'referrer-policy': 'no-referrer',
      })
    },
  )

  it('serves nothing outside its pages', async () => {
    writeFileSync(path.join(pages, '..', 'ocop-secret.txt'), 'must stay unread')
    for (const address of ['/../ocop-secret.txt', '/..%2focop-secret.txt', '/%2e%2e/ocop-secret.txt']) {
      expect((await send(address, 'GET', { cookie })).text, address).not.toContain('must stay unread')
    }
    rmSync(path.join(pages, '..', 'ocop-secret.txt'))
  })

  it('takes an upload in slices and refuses a gap', async () => {
    const opened = await send('/bytes/uploads', 'POST', { cookie, origin: room.origin })
    const { upload } = (JSON.parse(opened.text) as { value: { upload: string } }).value
    const put = (at: number, body: string) =>
      send(
        `/bytes/uploads/${upload}?at=${at}`,
        'PUT',
        { cookie, origin: room.origin, 'content-type': 'application/octet-stream' },
        body,
      )
    expect(JSON.parse((await put(0, 'abc')).text)).toMatchObject({ ok: true, value: { size: 3 } })
    expect(JSON.parse((await put(3, 'def')).text)).toMatchObject({ ok: true, value: { size: 6 } })
    expect(JSON.parse((await put(9, 'x')).text)).toMatchObject({ ok: false })
  })
})

describe('a part of a file on its way in', () => {
  const open = async (): Promise<string> => {
    const opened = await send('/bytes/uploads', 'POST', { cookie, origin: room.origin })
    return (JSON.parse(opened.text) as { value: { upload: string } }).value.upload
  }
  const kept = (upload: string): string => readFileSync(path.join(inHand.folder, 'uploads', upload), 'utf8')
  const onOneConnection = async (
    act: (put: (address: string, body: Buffer) => ReturnType<typeof send>) => Promise<void>,
  ): Promise<void> => {
    const agent = new Agent({ keepAlive: true, maxSockets: 1 })
    const headers = { cookie, origin: room.origin, 'content-type': 'application/octet-stream' }
    try {
      await act((address, body) => send(`/bytes/uploads/${address}`, 'PUT', headers, body, agent))
      expect(Object.values(agent.freeSockets).flat(), 'the same connection, free again').toHaveLength(1)
    } finally {
      agent.destroy()
    }
  }

  it('that is refused is answered, and the connection goes on', async () => {
    const upload = await open()
    await onOneConnection(async put => {
      const large = Buffer.alloc(8_000_000)
      for (const address of ['unknown?at=0', `${upload}?at=5`, `${upload}?at=no`])
        expect(JSON.parse((await put(address, large)).text)).toEqual({
          ok: false,
          refusal: { code: 'upload.unknown' },
        })
      expect(JSON.parse((await put(`${upload}?at=0`, Buffer.from('abc'))).text)).toMatchObject({ ok: true })
    })
    expect(kept(upload)).toBe('abc')
  })

  it('may be as large as the limit and not a byte larger; of a larger one nothing stays', async () => {
    const upload = await open()
    await onOneConnection(async put => {
      await put(`${upload}?at=0`, Buffer.from('abc'))
      const tooLarge = await put(`${upload}?at=3`, Buffer.alloc(sliceLimit + 1, 'x'))
      expect(tooLarge.status).toBe(413)
      expect(JSON.parse(tooLarge.text)).toEqual({
        ok: false,
        refusal: { code: 'call.malformed', at: 'slice' },
      })
      expect(kept(upload)).toBe('abc')
      expect(JSON.parse((await put(`${upload}?at=3`, Buffer.alloc(sliceLimit, 'x'))).text)).toEqual({
        ok: true,
        value: { size: 3 + sliceLimit },
      })
    })
  })

  it('that does not come to its end in time is cut off: it keeps nobody waiting, and is nobody’s failure', async () => {
    const hasty = await openRoom({ host: inHand.host, pages, port: 0, patience: 200 })
    try {
      const entered = await fetch(hasty.address, { redirect: 'manual' })
      const upload = await open()
      const slow = request(`${hasty.origin}/bytes/uploads/${upload}?at=0`, {
        method: 'PUT',
        headers: {
          cookie: entered.headers.get('set-cookie')?.split(';')[0] ?? '',
          origin: hasty.origin,
          'content-type': 'application/octet-stream',
          'content-length': 100,
        },
      })
      slow.on('error', () => undefined)
      slow.write('the beginning')
      await once(slow, 'close')
      // Whatever is under way is waited for by a restart.
      await inHand.reopen()
      expect(readFileSync(path.join(inHand.folder, 'incidents.log'), 'utf8')).toBe('')
    } finally {
      await hasty.close()
      await room.close()
      await openRoomAgain()
    }
  })
})

async function openRoomAgain(): Promise<void> {
  room = await openRoom({ host: inHand.host, pages, port: 0 })
  const entered = await fetch(room.address, { redirect: 'manual' })
  cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
}
