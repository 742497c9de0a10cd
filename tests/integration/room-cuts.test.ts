import { afterEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { openTrainingSitting } from '#electron/training/training.ts'
import { aHost, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'
import { exported, logIn } from '#tests/support/a-sitting-with-pins.ts'
import { recordOf } from '#tests/support/carried-sitting.ts'
import { cuttingProxy, type CuttingProxy } from '#tests/support/cutting-proxy.ts'
import { cookiesOf, enterRoom } from '#tests/support/room-device.ts'
import { marksOn, seatLink, type SeatLink } from '#tests/support/seat-link.ts'
import { seeded } from '#tests/support/seeded.ts'
import { aSittingOf, choicesOf, marksInLog } from '#tests/support/thirty-seats.ts'

const seats = 30
const mostCuts = 1000

let here: HostInHand
let proxy: CuttingProxy
const links: SeatLink[] = []
afterEach(async () => {
  for (const each of links.splice(0)) each.leave()
  await proxy.close()
  await here.dispose()
})

describe('a network that cuts, delays and repeats', () => {
  it(`ends ${mostCuts} wires of ${seats} seats in the middle of their bytes, and every mark that was acknowledged is in the record, once and in the order of its seat`, async () => {
    here = await aHost()
    await openTrainingSitting(here.host, sampleFolder)
    const send = (bytes: Uint8Array): Promise<string> => handOver(here.host, laptop, [bytes])
    const many = await aSittingOf({ ask: here.ask, send }, seats)
    const { sitting, product, members } = many
    await here.ask('room.open', { sitting, address: '127.0.0.1' })
    const chance = seeded(20_260_719)
    const cookies: string[] = []
    let origin = ''
    for (const guest of members) {
      const { address } = await here.ask('invitation.give', { sitting, guest })
      cookies.push(cookiesOf(await enterRoom(address)))
      origin = new URL(address).origin
    }
    proxy = await cuttingProxy(Number(new URL(origin).port), chance, 40)
    const stutters = (): boolean => chance() < 0.1
    links.push(...cookies.map(cookie => seatLink(origin, cookie, { port: proxy.port, stutters })))

    const goesOn = (): boolean => proxy.cuts() < mostCuts
    const acknowledged = await Promise.all(
      links.map((link, at) =>
        marksOn(link, { sitting, product, member: members[at] ?? '' }, choicesOf(many, goesOn)),
      ),
    )
    proxy.spare()

    const marked = marksInLog(logIn(await exported(here, sitting)))
    expect(proxy.cuts()).toBeGreaterThanOrEqual(mostCuts)
    expect(acknowledged.flat().length).toBeGreaterThan(mostCuts)
    members.forEach((member, at) => expect(marked.get(member), member).toEqual(acknowledged[at]))
    expect((await recordOf(here, sitting)).findings).toEqual([])
  })
})
