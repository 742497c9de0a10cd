import { rm } from 'node:fs/promises'
import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { logIn } from '#tests/support/a-sitting-with-pins.ts'
import { cookiesOf, enterRoom } from '#tests/support/room-device.ts'
import { startProgram, type RunningProgram } from '#tests/support/running-program.ts'
import { seeded } from '#tests/support/seeded.ts'
import { marksOn, seatLink, type SeatLink } from '#tests/support/seat-link.ts'
import { aSittingOf, choicesOf, marksInLog } from '#tests/support/thirty-seats.ts'
import { enterWithBytes, type ByteStation } from '#tests/support/wire-station.ts'

const seats = 30
/** A hundred take three minutes on two quiet cores: `OCOP_KILLS=100 npx vitest run tests/integration/room-kills.test.ts`. */
const kills = Number(process.env['OCOP_KILLS'] ?? 8)

let program: RunningProgram
const links: SeatLink[] = []
afterEach(async () => {
  for (const each of links.splice(0)) each.leave()
  await program.kill()
  await rm(program.dataFolder, { recursive: true, force: true })
})

describe('a host under thirty seats', () => {
  it(
    `is killed ${kills} times while all of them mark, and every mark that was acknowledged is in the record, once and in the order of its seat`,
    async () => {
      program = await startProgram()
      const { port } = new URL(program.origin)
      let secretary = await enterWithBytes(program)
      const many = await aSittingOf(secretary, seats)
      const { sitting, product, members } = many
      const chance = seeded(20_260_720)
      await secretary.ask('room.open', { sitting, address: '127.0.0.1' })
      for (const guest of members) {
        const { address } = await secretary.ask('invitation.give', { sitting, guest })
        links.push(seatLink(new URL(address).origin, cookiesOf(await enterRoom(address))))
      }
      let left = kills
      const marking = links.map((link, at) =>
        marksOn(
          link,
          { sitting, product, member: members[at] ?? '' },
          choicesOf(many, () => left > 0),
          100,
        ),
      )
      for (; left > 0; left -= 1) {
        await setTimeout(200 + chance() * 800)
        await program.kill()
        program = await startProgram('--data', program.dataFolder, '--port', port)
        secretary = await opensAgain(program, sitting)
        await everybodyIsBack(secretary, sitting)
      }
      const acknowledged = await Promise.all(marking)

      const { path: file } = await secretary.ask('sitting.export', { sitting })
      const marked = marksInLog(logIn(await secretary.get(file)))
      expect(acknowledged.flat().length).toBeGreaterThan(kills * seats)
      members.forEach((member, at) => expect(marked.get(member), member).toEqual(acknowledged[at]))
      expect((await secretary.ask('record.check', { sitting })).findings).toEqual([])
    },
    20 * 60_000,
  )
})

/** The secretary comes back and opens the room, which keeps its port. */
async function opensAgain(running: RunningProgram, sitting: string): Promise<ByteStation> {
  const station = await enterWithBytes(running)
  await station.ask('room.open', { sitting, address: '127.0.0.1' })
  return station
}

async function everybodyIsBack({ ask }: ByteStation, sitting: string): Promise<void> {
  const isBack = async (): Promise<boolean> => {
    const { seats: all } = await ask('room.read', { sitting })
    return all.filter(({ connection }) => connection?.connected).length === seats
  }
  while (!(await isBack())) await setTimeout(50)
}
