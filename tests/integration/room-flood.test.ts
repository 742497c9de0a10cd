import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'

let room: RoomInHand
beforeEach(async () => {
  room = await aRoom()
  await room.open()
})
afterEach(() => room.dispose())

describe('a device that asks without end', () => {
  it('is held up and not let go, all that it asked is answered, and another is answered meanwhile', async () => {
    const [one = '', other = ''] = room.members
    const flooding = await room.seated(one)
    const calm = await room.seated(other)
    const order: string[] = []
    const flood = Array.from({ length: 120 }, () =>
      flooding.call('station.read', {}).then(({ ok }) => order.push(ok ? 'flood' : 'refused')),
    )
    await calm.call('station.read', {})
    order.push('calm')
    await Promise.all(flood)
    expect(order.filter(each => each === 'flood')).toHaveLength(120)
    expect(order.indexOf('calm')).toBeLessThan(100)
  })
})
