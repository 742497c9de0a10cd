import { createServer as createSecureServer, type Server } from 'node:tls'
import { mkdtemp, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { request as secureRequest, createServer as createSecureHttp } from 'node:https'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { writePrivately } from '#electron/files/durable-file.ts'
import { identityIn } from '#electron/room/identity.ts'
import type { AwayEntry } from '#shared/contract/away.ts'
import { askHere, callsOver, entersBy } from '#tests/support/a-browser-here.ts'
import { aHost, type HostInHand } from '#tests/support/a-host.ts'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'
import { enterRoom } from '#tests/support/room-device.ts'

/** The secretary's laptop with the room, and a member's computer with our application. */
let room: RoomInHand
let mine: HostInHand
const ends: (() => unknown)[] = []

beforeEach(async () => {
  room = await aRoom()
  mine = await aHost({ training: false })
  await room.open()
})
afterEach(async () => {
  await mine.dispose()
  await room.dispose()
  for (const end of ends.splice(0)) await end()
})

const first = (): string => room.members[0] ?? ''
const byInvitation = (invitation: string) =>
  mine.host.answer(
    'here',
    {
      request: crypto.randomUUID(),
      name: 'away.join',
      input: { by: { kind: 'invitation', invitation }, device: 'Máy xách tay' },
    },
    'here',
  )
const here = async <T>(name: string, input: object): Promise<T> => {
  const answer = await mine.host.answer('here', { request: crypto.randomUUID(), name, input }, 'here')
  if (!answer.ok) throw new Error(JSON.stringify(answer.refusal))
  return answer.value as T
}
const byCode = (address: string, code: string) =>
  mine.host.answer(
    'here',
    {
      request: crypto.randomUUID(),
      name: 'away.join',
      input: { by: { kind: 'code', address, code }, device: '' },
    },
    'here',
  )
const addressIn = (answer: unknown): string => {
  const { value } = answer as { value: AwayEntry }
  return value.kind === 'in' ? value.address : ''
}
const stationAt = async (address: string) => callsOver(await entersBy(address), 'station.read', {})

/** Another host's key and certificate. */
async function aStrangersKey(): Promise<{ key: string; cert: string }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-stranger-'))
  ends.push(() => rm(folder, { recursive: true, force: true }))
  const { key, certificate } = await identityIn(folder, {
    ...{ address: '127.0.0.1', name: 'Lạ', now: Date.now(), write: writePrivately },
  })
  return { key, cert: certificate }
}

async function listening(server: Server): Promise<number> {
  await new Promise(resolve => server.listen(0, '127.0.0.1', () => resolve(undefined)))
  ends.push(() => new Promise(resolve => server.close(resolve)))
  return (server.address() as AddressInfo).port
}

describe('a computer with the application', () => {
  it('joins by the invitation that is pasted, and the seat of its member is shown through it', async () => {
    const { address } = await room.invite(first())
    const answer = await byInvitation(`Mời bạn vào phòng: ${address} (thư ký)`)
    expect(await stationAt(addressIn(answer))).toMatchObject({
      value: { at: 'seat', member: first(), seated: true },
    })
    expect((await room.seatOf(first()))?.device).toMatchObject({ name: 'Máy xách tay', by: 'invitation' })
  })

  it('joins by address and code, and the record says that a card was shown', async () => {
    const { address, code } = await room.invite(first())
    const answer = await byCode(new URL(address).host, ` ${code.toLowerCase()} `)
    expect(answer).toMatchObject({ ok: true })
    expect(await stationAt(addressIn(answer))).toMatchObject({ value: { at: 'seat', member: first() } })
    expect((await room.seatOf(first()))?.device?.by).toBe('card')
  })

  it('marks through the loopback, and the mark is in the room', async () => {
    const { sitting, product } = room
    await room.here.ask('round.open', { sitting, product })
    const { address } = await room.invite(first())
    const page = await entersBy(addressIn(await byInvitation(address)))
    const input = { sitting, product, member: first(), criterion: '1.1', choice: 2 }
    expect(await callsOver(page, 'sheet.mark', input)).toMatchObject({ ok: true })
    const { products } = await room.here.ask('sitting.read', { sitting })
    const { standing } = products.find(({ id }) => id === product) ?? {}
    expect(standing).toMatchObject({
      seats: expect.arrayContaining([expect.objectContaining({ member: first(), marked: 1 })]),
    })
  })

  it('comes back to its seat after it was started anew, on the port it had', async () => {
    const { address } = await room.invite(first())
    const before = addressIn(await byInvitation(address))
    await mine.reopen()
    const { rooms } = await here<{ rooms: { id: string; waiting: boolean }[] }>('away.list', {})
    expect(rooms).toMatchObject([{ address: new URL(address).host, waiting: false }])
    const again = await here<{ address: string }>('away.enter', { room: rooms[0]?.id })
    expect(new URL(again.address).origin).toBe(new URL(before).origin)
    expect(await stationAt(again.address)).toMatchObject({ value: { at: 'seat', member: first() } })
  })

  it('says that a room is closed, and comes back when it is opened again', async () => {
    const { address } = await room.invite(first())
    const page = await entersBy(addressIn(await byInvitation(address)))
    await room.here.ask('room.close', { sitting: room.sitting })
    const gone = await askHere(`${page.origin}/`, { headers: { cookie: page.cookie } })
    expect(gone).toMatchObject({ status: 502, text: expect.stringContaining('Không tới được phòng họp') })
    const { rooms } = await here<{ rooms: { id: string }[] }>('away.list', {})
    const asked = { request: crypto.randomUUID(), name: 'away.enter', input: { room: rooms[0]?.id } }
    expect(await mine.host.answer('here', asked, 'here')).toMatchObject({
      refusal: { code: 'away.unreachable' },
    })
    await room.open()
    expect(await callsOver(page, 'station.read', {})).toMatchObject({ value: { member: first() } })
  })

  it('waits where a device sits already, and comes in when the secretary agrees', async () => {
    const { address } = await room.invite(first())
    await enterRoom(address, 'Máy cũ')
    const waiting = (await byInvitation(address)) as { value: { kind: string; room: string } }
    expect(waiting.value.kind).toBe('waiting')
    const enter = () => here<AwayEntry>('away.enter', { room: waiting.value.room })
    expect((await enter()).kind).toBe('waiting')
    const [joining] = (await room.here.ask('room.read', { sitting: room.sitting })).joinings
    await room.here.ask('joining.answer', {
      sitting: room.sitting,
      joining: joining?.id ?? '',
      agreed: true,
    })
    const entered = await enter()
    expect(await stationAt(addressIn({ value: entered }))).toMatchObject({ value: { member: first() } })
  })

  it('is told in words that an invitation was withdrawn, and goes into nothing that is none', async () => {
    const { address } = await room.invite(first())
    await room.here.ask('invitation.withdraw', { sitting: room.sitting, guest: first() })
    expect(await byInvitation(address)).toMatchObject({ refusal: { code: 'invitation.unknown' } })
    expect(await byInvitation('https://example.org/')).toMatchObject({
      refusal: { code: 'away.no-invitation' },
    })
    expect(await byCode('phong-hop', 'CCCC-CCCC-CCCC')).toMatchObject({
      refusal: { code: 'away.bad-address' },
    })
    expect(await byCode('127.0.0.1', 'AEIO')).toMatchObject({ refusal: { code: 'away.bad-code' } })
  })

  it('keeps a room that is forgotten no longer, and its way in is closed', async () => {
    const { address } = await room.invite(first())
    const page = await entersBy(addressIn(await byInvitation(address)))
    const { rooms } = await here<{ rooms: { id: string }[] }>('away.list', {})
    expect(await here('away.forget', { room: rooms[0]?.id })).toEqual({ rooms: [] })
    await expect(askHere(`${page.origin}/`, { headers: { cookie: page.cookie } })).rejects.toThrow(
      'ECONNREFUSED',
    )
  })
})

describe('a stranger’s host', () => {
  /** Answers with a key of its own, and keeps every byte that came through TLS. */
  async function aStranger(): Promise<{ port: number; heard: () => string; greeted: () => number }> {
    const chunks: string[] = []
    let greeted = 0
    const server = createSecureServer(await aStrangersKey(), socket => {
      socket.on('data', (bytes: Buffer) => chunks.push(bytes.toString('latin1')))
      socket.on('error', () => undefined)
    })
    server.on('connection', () => (greeted += 1))
    return { port: await listening(server), heard: () => chunks.join(''), greeted: () => greeted }
  }

  it('is refused by the key of the invitation, and hears no byte', async () => {
    const stranger = await aStranger()
    const url = new URL((await room.invite(first())).address)
    url.port = String(stranger.port)
    const answer = await byInvitation(url.href)
    expect(answer).toMatchObject({
      refusal: { code: 'away.other-key', expected: url.searchParams.get('key') },
    })
    await expect.poll(stranger.greeted).toBe(1)
    expect(stranger.heard()).toBe('')
  })

  it('that passes our question on to the true room is refused, and never hears the code', async () => {
    const { address, code } = await room.invite(first())
    const heard: string[] = []
    const { hostname, port } = new URL(address)
    const between = createSecureHttp(await aStrangersKey(), (request, response) => {
      const passed = secureRequest(
        {
          ...{ host: hostname, port, path: request.url, method: request.method, rejectUnauthorized: false },
          headers: { ...request.headers, host: `${hostname}:${port}`, origin: `https://${hostname}:${port}` },
        },
        answer => {
          response.writeHead(answer.statusCode ?? 502, answer.headers)
          answer.on('data', bytes => heard.push(String(bytes))).pipe(response)
        },
      )
      request.on('data', bytes => heard.push(String(bytes)))
      request.pipe(passed)
    })
    const at = await listening(between)
    expect(await byCode(`127.0.0.1:${at}`, code)).toMatchObject({ refusal: { code: 'away.unproven' } })
    expect(heard.join('\n')).toContain('"proofs":["')
    expect(heard.join('\n').replaceAll('-', '')).not.toContain(code.replaceAll('-', ''))
    expect((await room.seatOf(first()))?.device).toBeUndefined()
  })

  it('in the place of a room that was joined is refused at every new connection, in words on the page too', async () => {
    const { address } = await room.invite(first())
    const page = await entersBy(addressIn(await byInvitation(address)))
    await room.here.ask('room.close', { sitting: room.sitting })
    const chunks: string[] = []
    const stranger = createSecureServer(await aStrangersKey(), socket => {
      socket.on('data', bytes => chunks.push(String(bytes))).on('error', () => undefined)
    })
    await new Promise(resolve =>
      stranger.listen(Number(new URL(address).port), '127.0.0.1', () => resolve(undefined)),
    )
    ends.push(() => new Promise(resolve => stranger.close(resolve)))
    const refused = await askHere(`${page.origin}/`, { headers: { cookie: page.cookie } })
    expect(refused.text).toContain('không phải máy đã mời')
    expect(refused.text).toContain(new URL(address).searchParams.get('key'))
    await expect(callsOver(page, 'station.read', {})).rejects.toThrow()
    expect(chunks).toEqual([])
  })

  it('is not what a certificate is that was renewed under the same key', async () => {
    const { address } = await room.invite(first())
    const page = await entersBy(addressIn(await byInvitation(address)))
    const before = (await room.here.ask('room.read', { sitting: room.sitting })).open?.fingerprint
    await room.here.ask('room.close', { sitting: room.sitting })
    await rm(path.join(room.here.folder, 'room', 'room.crt'))
    expect((await room.open()).open?.fingerprint).not.toBe(before)
    expect(await callsOver(page, 'station.read', {})).toMatchObject({ value: { member: first() } })
  })
})

describe('the way in on this machine', () => {
  it('is for whoever was given the address, once, under its own name and from its own page', async () => {
    const { address } = await room.invite(first())
    const way = addressIn(await byInvitation(address))
    const { origin } = new URL(way)
    expect((await askHere(origin)).status).toBe(401)
    const { cookie } = await entersBy(way)
    expect((await askHere(way)).status).toBe(401)
    expect((await askHere(way, { headers: { cookie } })).status).toBe(401)
    const status = async (headers: Record<string, string>, method = 'GET') =>
      (await askHere(`${origin}/door.css`, { method, headers: { cookie, ...headers } })).status
    expect(await status({})).toBe(200)
    expect(await status({ host: 'council.example' })).toBe(403)
    expect(await status({ origin: 'https://example.org' })).toBe(403)
    expect(await status({}, 'POST')).toBe(403)
    await expect(callsOver({ origin, cookie: `${cookie}x` }, 'station.read', {})).rejects.toThrow('502')
  })

  it('never gives a browser the session of the room', async () => {
    const { address } = await room.invite(first())
    const { code } = await room.invite(room.members[1] ?? '')
    const page = await entersBy(addressIn(await byInvitation(address)))
    const body = new URLSearchParams({ code }).toString()
    const headers = {
      ...{ cookie: page.cookie, origin: page.origin },
      'content-type': 'application/x-www-form-urlencoded',
    }
    const answer = await askHere(`${page.origin}/join`, { method: 'POST', headers, body })
    expect(answer.status).toBe(303)
    expect(JSON.stringify(answer.headers)).not.toContain('__Host-')
    expect(await callsOver(page, 'station.read', {})).toMatchObject({ value: { member: room.members[1] } })
  })

  it('is opened by the machine’s own screens alone', async () => {
    const { address } = await room.invite(first())
    const input = { by: { kind: 'invitation', invitation: address }, device: '' }
    const call = { request: crypto.randomUUID(), name: 'away.join', input }
    expect(await mine.host.answer('there', call)).toMatchObject({ refusal: { code: 'call.elsewhere' } })
    const device = await room.seated(first())
    expect(await device.call('away.list', {})).toMatchObject({ refusal: { code: 'call.elsewhere' } })
  })
})
