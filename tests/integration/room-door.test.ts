import { mkdir, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import path from 'node:path'
import { connect } from 'node:tls'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createRoomGate } from '#electron/room/gate.ts'
import type { Invitation } from '#shared/contract/room.ts'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'
import { aStartedSitting, type HostInHand } from '#tests/support/a-host.ts'
import {
  aDevice,
  askRoom,
  cookiesOf,
  deviceAt,
  enterRoom,
  type RoomDevice,
} from '#tests/support/room-device.ts'

let room: RoomInHand
let here: HostInHand
let sitting: string

beforeEach(async () => {
  room = await aRoom()
  ;({ here, sitting } = room)
})
afterEach(() => room.dispose())

const first = (): string => room.members[0] ?? ''
const second = (): string => room.members[1] ?? ''
const originOf = ({ address }: Invitation): string => new URL(address).origin

describe('a room', () => {
  it('is on no network before it is opened, and on none after it is closed', async () => {
    expect((await here.ask('room.read', { sitting })).open).toBeUndefined()
    const { open: opened } = await room.open()
    const origin = opened?.origin ?? ''
    expect((await askRoom(origin)).status).toBe(401)
    await here.ask('room.close', { sitting })
    await expect(askRoom(origin)).rejects.toThrow('ECONNREFUSED')
  })

  it('is closed with its sitting, and nobody invited comes in again', async () => {
    const { open: opened } = await room.open()
    const device = await room.seated(first())
    for (const { id } of (await here.ask('sitting.read', { sitting })).products)
      await here.ask('product.carry-over', { sitting, product: id, reason: 'hết giờ' })
    await here.ask('sitting.close', { sitting })
    await device.ended
    await expect(askRoom(opened?.origin ?? '')).rejects.toThrow('ECONNREFUSED')
  })

  it('is opened on an address of this machine and on no other', async () => {
    const { networks } = await here.ask('room.networks', {})
    expect(networks.at(-1)).toEqual({ name: 'localhost', kind: 'here', address: '127.0.0.1' })
    await expect(here.ask('room.open', { sitting, address: '203.0.113.7' })).rejects.toThrow(
      'room.no-network',
    )
  })

  it('shows the certificate whose fingerprint the secretary reads, and keeps its key when it is opened anew', async () => {
    const { open: opened } = await room.open()
    const { address } = await room.invite(first())
    const pin = new URL(address).searchParams.get('key')
    const { hostname, port } = new URL(opened?.origin ?? '')
    const socket = connect({ host: hostname, port: Number(port), rejectUnauthorized: false })
    await new Promise(resolve => socket.once('secureConnect', resolve))
    const shown = socket.getPeerCertificate()
    socket.destroy()
    expect(shown.fingerprint256).toBe(opened?.fingerprint)
    expect(shown.subjectaltname).toBe('IP Address:127.0.0.1')
    await here.reopen()
    await room.open()
    expect(new URL((await room.invite(first())).address).searchParams.get('key')).toBe(pin)
  })
})

describe('a room that is opened again', () => {
  it('listens where it listened before, also where that was not its usual place', async () => {
    const before = (await room.open()).open?.origin
    await here.ask('room.close', { sitting })
    expect((await room.open()).open?.origin).toBe(before)
  })

  it('of a council is at the port of its cards unless that is taken, and one of a training never takes it', async () => {
    const portOf = async (training: boolean): Promise<number> => {
      const gate = createRoomGate({
        ...{ folder: path.join(here.folder, 'gate'), pages: here.folder, training, clock: Date.now },
        ...{ write: (file, text) => writeFile(file, text), incident: String },
      })
      gate.attach(here.host)
      const opened = await gate.open('127.0.0.1')
      await gate.close()
      return opened.ok ? opened.value.port : 0
    }
    await mkdir(path.join(here.folder, 'gate'))
    expect(await portOf(true)).not.toBe(26_443)
    expect(await portOf(false)).toBe(26_443)
    const taken = createServer()
    await new Promise<void>(resolve => taken.listen(26_443, '127.0.0.1', resolve))
    expect(await portOf(false)).toBeGreaterThan(1_023)
    await new Promise(resolve => taken.close(resolve))
  })

  it('knows nothing more of who waited and who called', async () => {
    await room.open()
    const invitation = await room.invite(first())
    room.keep(await aDevice(invitation.address))
    await enterRoom(invitation.address, 'Máy mới')
    expect((await here.ask('room.read', { sitting })).joinings).toHaveLength(1)
    await here.ask('room.close', { sitting })
    await room.open()
    expect((await here.ask('room.read', { sitting })).joinings).toEqual([])
  })

  it('is one room, however often it is asked for at a time, and is closed for its own sitting alone', async () => {
    const [one, two] = await Promise.all([room.open(), room.open()])
    expect(one.open?.origin).toBe(two.open?.origin)
    const other = await aStartedSitting(here)
    await expect(here.ask('room.open', { sitting: other.sitting, address: '127.0.0.1' })).rejects.toThrow(
      'room.taken',
    )
    await here.ask('room.close', { sitting: other.sitting })
    expect((await askRoom(one.open?.origin ?? '')).status).toBe(401)
  })
})

describe('an invitation', () => {
  beforeEach(() => room.open())

  it('binds the first device that shows it, and the record tells which, and how', async () => {
    const device = await room.seated(first(), 'Máy tính bảng của Sở')
    expect(await device.ask('station.read', {})).toMatchObject({
      at: 'seat',
      member: first(),
      seated: true,
      pin: 'none',
    })
    expect(await room.seatOf(first())).toMatchObject({
      device: { name: 'Máy tính bảng của Sở', by: 'invitation' },
      connection: { connected: true },
    })
    const view = await here.ask('sitting.read', { sitting })
    const office = view.members.find(({ id }) => id === first())?.office ?? ''
    expect(await room.record()).toEqual([
      `thành viên vào bằng máy riêng: ${office} · Máy tính bảng của Sở · bằng giấy mời`,
    ])
  })

  it('is shown, and nobody is let in, until a person says yes: a link that is only followed binds nothing', async () => {
    const { address } = await room.invite(first())
    const asked = await askRoom(address)
    expect(asked.status).toBe(200)
    expect(asked.headers['set-cookie']).toBeUndefined()
    expect(await room.seatOf(first())).toMatchObject({ device: undefined })
  })

  it('lets in by its code as it is typed, with small letters and blanks or without lines', async () => {
    const invitation = await room.invite(first())
    const typed = invitation.code.toLowerCase().replaceAll('-', ' ')
    const entered = await askRoom(`${originOf(invitation)}/join`, {
      form: { code: typed, device: 'Điện thoại' },
    })
    expect(entered.status).toBe(303)
    expect(await room.record()).toEqual([expect.stringContaining('Điện thoại · bằng mã trên thẻ')])
  })

  it('that was withdrawn, or given anew, lets nobody in', async () => {
    const before = await room.invite(first())
    const after = await room.invite(first())
    expect((await enterRoom(before.address)).text).toContain('giấy mời đã được thay')
    await here.ask('invitation.withdraw', { sitting, guest: first() })
    expect((await enterRoom(after.address)).status).toBe(403)
  })

  it('is kept as hashes alone: neither its secret nor its code is in the data', async () => {
    const { address, code } = await room.invite(first())
    const secret = new URL(address).searchParams.get('invitation') ?? ''
    const bytes = await (await import('node:fs/promises')).readFile(`${here.folder}/council.db-wal`, 'latin1')
    expect(bytes).toContain('invitations')
    expect(bytes).not.toContain(secret)
    expect(bytes).not.toContain(code.replaceAll('-', ''))
  })

  it('is still good after the host was started anew, and so is the seat it gave', async () => {
    const device = await room.seated(first())
    const other = await room.invite(second())
    await here.reopen()
    await room.open()
    const { open: opened } = await here.ask('room.read', { sitting })
    const back = await deviceAt(opened?.origin ?? '', device.cookie)
    room.keep(back)
    expect(await back.ask('station.read', {})).toMatchObject({ at: 'seat', member: first(), seated: true })
    const secret = new URL(other.address).searchParams.get('invitation') ?? ''
    const entered = await askRoom(`${opened?.origin}/join`, { form: { secret, device: '' } })
    expect(entered.status).toBe(303)
  })

  it('asks for patience after five codes that were wrong', async () => {
    const invitation = await room.invite(first())
    const type = (code: string) => askRoom(`${originOf(invitation)}/join`, { form: { code } })
    for (let tries = 0; tries < 5; tries += 1)
      expect((await type('CCCC-CCCC-CCCC')).text).toContain('Không có giấy mời')
    expect((await type(invitation.code)).text).toContain('Đã nhập sai mã nhiều lần')
  })
})

describe('a second device for a seat', () => {
  let invitation: Invitation
  let before: RoomDevice
  beforeEach(async () => {
    await room.open()
    invitation = await room.invite(first())
    before = await aDevice(invitation.address, 'Máy cũ')
    room.keep(before)
  })
  const joinings = async () => (await here.ask('room.read', { sitting })).joinings

  it.each(['the secretary', 'the first one'])(
    'waits, and comes in when %s agrees; the first is let go',
    async who => {
      const asked = await enterRoom(invitation.address, 'Máy mới')
      expect(asked).toMatchObject({ status: 200, text: expect.stringContaining('Đang chờ đồng ý') })
      const [joining] = await joinings()
      expect(joining).toMatchObject({ guest: first(), device: 'Máy mới' })
      const answer = { sitting, joining: joining?.id ?? '', agreed: true }
      await (who === 'the secretary'
        ? here.ask('joining.answer', answer)
        : before.call('joining.answer', answer))
      await before.ended
      const entered = await askRoom(`${originOf(invitation)}/join/wait`, { cookie: cookiesOf(asked) })
      expect(entered.status).toBe(303)
      const after = await deviceAt(originOf(invitation), cookiesOf(entered))
      room.keep(after)
      expect(await after.ask('station.read', {})).toMatchObject({ member: first() })
      expect(await room.record()).toEqual([
        expect.stringContaining('Máy cũ · bằng giấy mời'),
        expect.stringContaining('Máy mới · được đồng ý'),
      ])
    },
  )

  it('is refused in words when nobody agrees, and the first stays', async () => {
    const asked = await enterRoom(invitation.address, 'Máy mới')
    const [joining] = await joinings()
    await here.ask('joining.answer', { sitting, joining: joining?.id ?? '', agreed: false })
    const refused = await askRoom(`${originOf(invitation)}/join/wait`, { cookie: cookiesOf(asked) })
    expect(refused).toMatchObject({ status: 403, text: expect.stringContaining('không được đồng ý') })
    expect(await before.ask('station.read', {})).toMatchObject({ member: first() })
  })

  it('is not agreed to by whoever sits elsewhere', async () => {
    await enterRoom(invitation.address, 'Máy mới')
    const [joining] = await joinings()
    const other = await room.seated(second())
    expect(
      await other.call('joining.answer', { sitting, joining: joining?.id ?? '', agreed: true }),
    ).toMatchObject({
      refusal: { code: 'call.forbidden' },
    })
  })

  it('comes in at once after the secretary let the first one go', async () => {
    await here.ask('device.free', { sitting, guest: first() })
    await before.ended
    expect((await enterRoom(invitation.address, 'Máy mới')).status).toBe(303)
    expect(await room.record()).toContainEqual(expect.stringContaining('bỏ máy riêng của thành viên'))
  })
})

describe('the door', () => {
  it('answers no other name and no other origin, and nothing without a seat but itself', async () => {
    const { open: opened } = await room.open()
    const origin = opened?.origin ?? ''
    expect((await askRoom(origin, { headers: { host: 'council.example' } })).status).toBe(403)
    expect(
      (await askRoom(`${origin}/join`, { form: { code: 'x' }, headers: { origin: 'https://example.org' } }))
        .status,
    ).toBe(403)
    for (const address of ['/', '/index.html', '/bytes/evidence/x/y', '/wire'])
      expect((await askRoom(origin + address)).status, address).toBe(401)
    const page = await askRoom(`${origin}/join`)
    expect(page.headers['cache-control']).toBe('no-store')
    expect(page.text).toContain('Mã trên thẻ')
  })
})
