import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AwayEntry } from '#shared/contract/away.ts'
import type { StationView } from '#shared/contract/room.ts'
import { callsOver, entersBy } from '#tests/support/a-browser-here.ts'
import { aHost, type HostInHand } from '#tests/support/a-host.ts'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'

let room: RoomInHand
let mine: HostInHand
beforeEach(async () => {
  room = await aRoom()
  mine = await aHost({ training: false })
  await room.open()
})
afterEach(async () => {
  await mine.dispose()
  await room.dispose()
})

const joins = (invitation: string): Promise<AwayEntry> =>
  mine.ask('away.join', { by: { kind: 'invitation', invitation }, device: 'Máy xách tay' })

describe('an invitation that is shown once more from the machine that has its seat', () => {
  it('leads back to the seat and keeps the address under which the page keeps what is not written', async () => {
    const [member = ''] = room.members
    const { address: invitation } = await room.invite(member)
    const first = await joins(invitation)
    await mine.reopen()
    const again = await joins(invitation)
    expect(again).toMatchObject({ kind: 'in', room: first.room })
    const originOf = (entry: AwayEntry): string => (entry.kind === 'in' ? new URL(entry.address).origin : '')
    expect(originOf(again)).toBe(originOf(first))
    const address = again.kind === 'in' ? again.address : ''
    const station: unknown = await callsOver(await entersBy(address), 'station.read', {})
    expect(station).toMatchObject({ ok: true, value: { at: 'seat', member } satisfies Partial<StationView> })
  })
})
