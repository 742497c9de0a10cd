import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'
import { pinOf, secretaryPin, sitsDown } from '#tests/support/a-sitting-with-pins.ts'
import { deviceAt, enterRoom } from '#tests/support/room-device.ts'

let room: RoomInHand
let sitting: string
let product: string
beforeEach(async () => {
  room = await aRoom({ pins: true })
  ;({ sitting, product } = room)
  await room.open()
})
afterEach(() => room.dispose())

const first = (): string => room.members[0] ?? ''
const second = (): string => room.members[1] ?? ''

describe('a device under rules that ask for PINs', () => {
  it('reads nothing and marks nothing until its member’s PIN is chosen there, and is nobody else’s', async () => {
    const device = await room.seated(first())
    expect(await device.ask('station.read', {})).toMatchObject({ seated: false, pin: 'to-choose' })
    for (const [name, input] of [
      ['sitting.read', { sitting }],
      ['dossier.read', { sitting, product }],
      ['sheet.mark', { sitting, product, member: first(), criterion: '1.1', choice: 1 }],
      ['pin.choose', { sitting, holder: second(), pin: pinOf(second()) }],
    ] as const)
      expect(await device.call(name, input as never), name).toMatchObject({
        refusal: { code: 'call.forbidden' },
      })
    await device.ask('pin.choose', { sitting, holder: first(), pin: pinOf(first()) })
    await device.ask('seat.take', { sitting, member: first(), paper: false, pin: pinOf(first()) })
    expect(await device.ask('station.read', {})).toMatchObject({ seated: true })
    await device.ask('sheet.mark', { sitting, product, member: first(), criterion: '1.1', choice: 1 })
  })

  it('counts wrong PINs, and asks for the right one again after the host was started anew', async () => {
    const device = await room.seated(first())
    await device.ask('pin.choose', { sitting, holder: first(), pin: pinOf(first()) })
    const take = (pin: string, at = device) =>
      at.call('seat.take', { sitting, member: first(), paper: false, pin })
    expect(await take('000001')).toMatchObject({ refusal: { code: 'pin.wrong', left: 4 } })
    expect(await take(pinOf(first()))).toMatchObject({ ok: true })
    await room.here.reopen()
    await room.here.ask('secretary.enter', { sitting, pin: secretaryPin })
    const { open: opened } = await room.open()
    const back = room.keep(await deviceAt(opened?.origin ?? '', device.cookie))
    expect(await back.ask('station.read', {})).toMatchObject({ seated: false, pin: 'to-enter' })
    expect(await take(pinOf(first()), back)).toMatchObject({ ok: true })
  })

  it('is not given away at a laptop where the secretary’s PIN was not given', async () => {
    await room.seated(first())
    const invitation = await room.invite(first())
    await enterRoom(invitation.address, 'Máy lạ')
    const [joining] = (await room.here.ask('room.read', { sitting })).joinings
    // A member sat at the laptop, and got up.
    await sitsDown(room.here.ask, sitting, second())
    await room.here.ask('seat.leave', {})
    const answer = { sitting, joining: joining?.id ?? '', agreed: true }
    await expect(room.here.ask('joining.answer', answer)).rejects.toThrow('call.forbidden')
    await room.here.ask('secretary.enter', { sitting, pin: secretaryPin })
    await room.here.ask('joining.answer', answer)
    expect(await room.record()).toContainEqual(expect.stringContaining('Máy lạ · được đồng ý'))
  })
})
