import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { screenSeat } from '#shared/contract/room.ts'
import type { LoggedEvent } from '#shared/council/event.ts'
import { exported, fillsIn, logIn } from '#tests/support/a-sitting-with-pins.ts'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'
import type { HostInHand } from '#tests/support/a-host.ts'
import { askRoom, type RoomDevice } from '#tests/support/room-device.ts'

let room: RoomInHand
let here: HostInHand
let sitting: string
let product: string

beforeEach(async () => {
  room = await aRoom()
  ;({ here, sitting, product } = room)
})
afterEach(() => room.dispose())

const first = (): string => room.members[0] ?? ''
const second = (): string => room.members[1] ?? ''

describe('a member’s device', () => {
  beforeEach(async () => {
    await room.open()
    await here.ask('round.open', { sitting, product })
  })

  it('marks its own sheet and hands it in, and the record says that it came from a device', async () => {
    const device = await room.seated(first())
    const { own } = await device.ask('product.read', { sitting, product })
    expect(own).toMatchObject({ kind: 'open', member: first(), hand: 'member' })
    await fillsIn(device.ask, { sitting, product }, first())
    const { code } = await device.ask('sheet.seal', { sitting, product, member: first() })
    await here.ask('seat.take', { sitting, member: second(), paper: false })
    await fillsIn(here.ask, { sitting, product }, second())
    await here.ask('sheet.seal', { sitting, product, member: second() })
    await here.ask('seat.leave', {})
    expect((await device.ask('product.read', { sitting, product })).own).toMatchObject({
      kind: 'sealed',
      code,
    })
    const sealed = logIn(await exported(here, sitting))
      .split('\n')
      .filter(line => line.includes('"kind":"sheet.sealed"'))
    expect(sealed.map(line => (JSON.parse(line) as LoggedEvent).event)).toMatchObject([
      { member: first(), hand: 'member', from: 'device' },
      { member: second(), hand: 'member' },
    ])
    expect(sealed[1]).not.toContain('"from"')
  })

  it('is refused everything else, by name and by whatever it says it is', async () => {
    const device = await room.seated(first())
    const refusal = async (...[name, input]: Parameters<RoomDevice['call']>) => {
      const answer = await device.call(name, input)
      return answer.ok ? 'yes' : answer.refusal.code
    }
    for (const [name, input] of [
      ['sheet.mark', { sitting, product, member: second(), criterion: '1.1', choice: 1 }],
      ['sheet.mark', { sitting: 'other', product, member: first(), criterion: '1.1', choice: 1 }],
      ['sitting.read', { sitting: 'other' }],
      ['start.read', {}],
      ['seat.leave', {}],
      ['seat.take', { sitting, member: second(), paper: false }],
      ['room.read', { sitting }],
      ['invitation.give', { sitting, guest: second() }],
      ['sitting.close', { sitting }],
      ['round.open', { sitting, product }],
      ['minutes.preview', { sitting }],
      ['backup.list', {}],
      ['draft.list', {}],
      ['record.read', { sitting }],
    ] as const)
      expect(await refusal(name, input as never), name).toBe('call.forbidden')
  })

  it('gets no bytes but evidence that its member may see', async () => {
    const device = await room.seated(first())
    const { products } = await device.ask('sitting.read', { sitting })
    const { package: hash } = products.find(({ id }) => id === product) ?? { package: '' }
    const dossier = await device.ask('dossier.read', { sitting, product })
    const path = dossier.dossier.files[0]?.path ?? ''
    const { open: opened } = await here.ask('room.read', { sitting })
    const get = (address: string) => askRoom(`${opened?.origin}/bytes/${address}`, { cookie: device.cookie })
    expect((await get(`evidence/${hash}/${path}`)).status).toBe(200)
    expect((await get(`documents/${sitting}/${'0'.repeat(64)}.pdf`)).status).toBe(404)
    expect((await get('sheet-files/template/mau.xlsx')).status).toBe(404)
    const uploads = await askRoom(`${opened?.origin}/bytes/uploads?name=x`, {
      method: 'POST',
      cookie: device.cookie,
    })
    expect(uploads.status).toBe(404)
    await here.ask('recusal.declare', {
      sitting,
      product,
      member: first(),
      reason: 'người nhà',
      scope: 'product',
    })
    expect((await get(`evidence/${hash}/${path}`)).status).toBe(404)
  })

  it('is told at once that its member is recused, and is refused dossier and sheet from that moment', async () => {
    const device = await room.seated(first())
    await device.ask('dossier.read', { sitting, product })
    const told = (): number => device.heard.filter(text => text.includes('"sitting.changed"')).length
    const before = told()
    const recused = { sitting, product, member: first(), reason: 'người nhà', scope: 'product' } as const
    await here.ask('recusal.declare', recused)
    await expect.poll(told).toBeGreaterThan(before)
    expect(await device.call('dossier.read', { sitting, product })).toMatchObject({ ok: false })
    const mark = { sitting, product, member: first(), criterion: '1.1', choice: 1 } as const
    expect(await device.call('sheet.mark', mark)).toMatchObject({ refusal: { code: 'member.recused' } })
    const { products } = await device.ask('sitting.read', { sitting })
    const other = products.find(({ id }) => id !== product)?.id ?? ''
    await device.ask('dossier.read', { sitting, product: other })
  })

  it('raises a hand that the secretary sees, and lowers', async () => {
    const device = await room.seated(first())
    await device.ask('hand.raise', { sitting, member: first(), raised: true })
    expect((await room.seatOf(first()))?.handRaisedAt).toBeGreaterThan(0)
    await here.ask('hand.raise', { sitting, member: first(), raised: false })
    expect((await room.seatOf(first()))?.handRaisedAt).toBeUndefined()
    expect(await device.call('hand.raise', { sitting, member: second(), raised: true })).toMatchObject({
      refusal: { code: 'call.forbidden' },
    })
  })

  it('that was let go is nobody’s from then on', async () => {
    const device = await room.seated(first())
    const { open: opened } = await here.ask('room.read', { sitting })
    await here.ask('device.free', { sitting, guest: first() })
    await device.ended
    expect((await askRoom(`${opened?.origin}/`, { cookie: device.cookie })).status).toBe(401)
  })
})

describe('the room’s screen', () => {
  it('reads what everybody may see, and does nothing', async () => {
    await room.open()
    const screen = await room.seated(screenSeat)
    expect(await screen.ask('station.read', {})).toMatchObject({ at: 'screen', shown: { kind: 'agenda' } })
    expect((await screen.ask('sitting.read', { sitting })).head).toBeUndefined()
    for (const [name, input] of [
      ['hand.raise', { sitting, member: first(), raised: true }],
      ['seat.take', { sitting, member: first(), paper: false }],
      ['screen.show', { sitting, shown: { kind: 'agenda' } }],
      ['sheet.mark', { sitting, product, member: first(), criterion: '1.1', choice: 1 }],
      ['joining.answer', { sitting, joining: 'any', agreed: true }],
    ] as const)
      expect((await screen.call(name, input as never)).ok, name).toBe(false)
    for (const [name, input] of [
      ['start.read', {}],
      ['sitting.read', { sitting: 'other' }],
      ['sitting.close', { sitting }],
    ] as const)
      expect(await screen.call(name, input as never), name).toMatchObject({
        refusal: { code: 'call.forbidden' },
      })
  })

  it('is given the pictures of products on its agenda, and no other bytes', async () => {
    await room.open()
    const screen = await room.seated(screenSeat)
    const { products } = await screen.ask('sitting.read', { sitting })
    const { package: hash } = products.find(({ id }) => id === product) ?? { package: '' }
    const { dossier } = await screen.ask('dossier.read', { sitting, product })
    const { open: opened } = await here.ask('room.read', { sitting })
    const statusOf = async (address: string): Promise<number> =>
      (await askRoom(`${opened?.origin}/bytes/${address}`, { cookie: screen.cookie })).status
    const picture = dossier.product.picture ?? ''
    const other = dossier.files.find(({ path }) => path !== picture)?.path ?? ''
    expect(await statusOf(`evidence/${hash}/${picture}`)).toBe(200)
    expect(await statusOf(`evidence/${hash}/${other}`)).toBe(404)
    expect(await statusOf(`evidence/${'0'.repeat(64)}/${picture}`)).toBe(404)
    // Another word before it is what is asked for.
    expect(await statusOf(`draft-files/a/evidence/${hash}/${picture}`)).toBe(404)
    expect(await statusOf(`documents/${sitting}/evidence/${picture}`)).toBe(404)
  })
})
