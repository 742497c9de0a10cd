import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fillsIn } from '#tests/support/a-sitting-with-pins.ts'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'
import type { RoomDevice } from '#tests/support/room-device.ts'

let room: RoomInHand
let sitting: string
let products: readonly string[]
const member = (): string => room.members[0] ?? ''

async function opened(rules?: Parameters<typeof aRoom>[0]): Promise<RoomDevice> {
  room = await aRoom(rules)
  ;({ sitting } = room)
  const view = await room.here.ask('sitting.read', { sitting })
  products = view.products.map(({ id }) => id)
  await room.open()
  for (const product of products.slice(0, 2)) await room.here.ask('round.open', { sitting, product })
  return room.seated(member())
}
afterEach(() => room.dispose())

const call = (at: number) => room.here.ask('product.call', { sitting, product: products[at] ?? '' })
const marks = (device: Pick<RoomDevice, 'call'>, at: number, who = member()) =>
  device.call('sheet.mark', {
    ...{ sitting, product: products[at] ?? '', member: who, criterion: '1.1', choice: 1 },
  })

describe('a device under rules that keep it to what was called up', () => {
  let device: RoomDevice
  beforeEach(async () => {
    device = await opened({ rules: { atDevices: 'called-up' } })
  })

  it('marks, notes and hands in nothing of a product that was not called up', async () => {
    await call(0)
    const at = { sitting, product: products[1] ?? '', member: member() }
    const shut = { refusal: { code: 'product.not-called' } }
    expect(await marks(device, 1)).toMatchObject(shut)
    expect(await device.call('sheet.note', { ...at, criterion: '1.1', note: 'xem' })).toMatchObject(shut)
    expect(await device.call('sheet.seal', at)).toMatchObject(shut)
    expect(await device.ask('station.read', {})).toMatchObject({ mayMark: [products[0]] })
    expect(await marks(device, 0)).toMatchObject({ ok: true })
  })

  it('finishes the sheet that it began, and one whose first mark was still on the way, when the next is called', async () => {
    await call(0)
    expect(await marks(device, 0)).toMatchObject({ ok: true })
    const other = room.members[1] ?? ''
    const second = await room.seated(other)
    await call(1)
    expect(await marks(second, 0, other)).toMatchObject({ ok: true })
    const at = { sitting, product: products[0] ?? '' }
    await fillsIn(device.ask, at, member())
    expect(await device.call('sheet.seal', { ...at, member: member() })).toMatchObject({ ok: true })
    expect(await marks(device, 1)).toMatchObject({ ok: true })
  })

  it('leaves the shared laptop free', async () => {
    const other = room.members[1] ?? ''
    await room.here.ask('seat.take', { sitting, member: other, paper: false })
    const at = { sitting, product: products[1] ?? '', member: other }
    expect(await room.here.ask('sheet.mark', { ...at, criterion: '1.1', choice: 1 })).toMatchObject({
      revision: expect.any(Number),
    })
  })
})

describe('a device under rules that say nothing of calls', () => {
  it('marks any product whose round is open', async () => {
    const device = await opened()
    await call(0)
    expect(await marks(device, 1)).toMatchObject({ ok: true })
    expect(await device.ask('station.read', {})).not.toMatchObject({ mayMark: [] })
  })
})
