import { afterEach, describe, expect, it } from 'vitest'
import { fillsIn } from '#tests/support/a-sitting-with-pins.ts'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'

let room: RoomInHand
afterEach(() => room.dispose())

/** @returns what a member's device is told of others' marks before the reveal, and after it */
async function toldUnder(secrecy: 'until-reveal' | 'until-close') {
  room = await aRoom({ rules: { secrecy } })
  const { here, sitting, product, members } = room
  await room.open()
  await here.ask('round.open', { sitting, product })
  const [first = ''] = members
  const device = await room.seated(first)
  const last = members.at(-1)
  let before = 0
  for (const member of members) {
    if (member === last) before = (await device.ask('product.read', { sitting, product })).rounds.length
    await here.ask('seat.take', { sitting, member, paper: false })
    await fillsIn(here.ask, { sitting, product }, member)
    await here.ask('sheet.seal', { sitting, product, member })
    await here.ask('seat.leave', {})
  }
  const { rounds } = await device.ask('product.read', { sitting, product })
  return { before, sheets: rounds.map(({ sheets }) => sheets.length), members: members.length }
}

describe('a member’s device', () => {
  it('has the marks of all once the last sheet is in, and none of them before', async () => {
    const { before, sheets, members } = await toldUnder('until-reveal')
    expect(before).toBe(0)
    expect(sheets).toEqual([members])
  })

  it('has none of them after the reveal either where the rules keep them until the close', async () => {
    expect(await toldUnder('until-close')).toMatchObject({ before: 0, sheets: [] })
  })
})
