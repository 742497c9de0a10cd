import { setTimeout } from 'node:timers/promises'
import { afterEach, describe, expect, it } from 'vitest'
import { handOver } from '#electron/app/ask.ts'
import { openTrainingSitting } from '#electron/training/training.ts'
import { screenSeat } from '#shared/contract/room.ts'
import { criteriaOf, type Criterion } from '#shared/law/rule-set.ts'
import { aHost, laptop, sampleFolder, type HostInHand } from '#tests/support/a-host.ts'
import { aTimer } from '#tests/support/a-timer.ts'
import { aDevice, askRoom, type RoomDevice } from '#tests/support/room-device.ts'
import { aSittingOf, type ManySeats } from '#tests/support/thirty-seats.ts'

const hosts: HostInHand[] = []
const devices: RoomDevice[] = []
afterEach(async () => {
  for (const each of devices.splice(0)) each.leave()
  for (const each of hosts.splice(0)) await each.dispose()
})

/** Thirteen whose sheets count and a trainee, who looks on and practises. */
const seats = 14
/** Criteria between two looks: a device that asks more than a person does is held up. */
const lookEvery = 14

/** How a member marks: everything as high as it goes, or as low. */
type Marking = 'high' | 'low'

/** A criterion that another depends on, or that depends on one, decides whether there is a mark to give: those are marked alike. */
const choiceOf = (criterion: Criterion, criteria: readonly Criterion[], how: Marking): number => {
  const isFree =
    criterion.dependsOn === undefined &&
    !criteria.some(({ dependsOn }) => dependsOn?.criterion === criterion.id)
  return how === 'low' && isFree ? 1 : criterion.options.length
}

/** All that each device was told: the seats by the order of the roster, then the room's screen, then a stranger at the door. */
type Told = readonly (readonly string[])[]

/** A round in which everybody marks, some hand in and nobody's is revealed. */
async function heldWith(how: (seat: number) => Marking): Promise<Told> {
  const here = await aHost({ time: aTimer() })
  hosts.push(here)
  const earlier = await openTrainingSitting(here.host, sampleFolder)
  const send = (bytes: Uint8Array): Promise<string> => handOver(here.host, laptop, [bytes])
  const many = await aSittingOf({ ask: here.ask, send }, seats)
  const { sitting, product, members } = many
  const { open } = await here.ask('room.open', { sitting, address: '127.0.0.1' })
  const all: RoomDevice[] = []
  for (const guest of [...members, screenSeat]) {
    const { address } = await here.ask('invitation.give', { sitting, guest })
    all.push(await aDevice(address))
  }
  devices.push(...all)
  await here.ask('screen.show', { sitting, shown: { kind: 'grid', product } })
  const stranger: string[] = []
  await marksTogether(all, many, how, async () => {
    // What is told of seals comes by itself; here it comes before the answers.
    await setTimeout(300)
    for (const device of all) await looksAtAll(device, sitting, product)
    const { status, text } = await askRoom(`${open?.origin ?? ''}/join`)
    stranger.push(`${status} ${text}`)
  })
  const names = new Map([sitting, product, earlier].map((id, at) => [id, `id-${at}`]))
  return [...all.map(({ heard }) => plain(heard, names)), stranger]
}

/** Criterion after criterion, everybody in their turn; all but two hand in at the end. */
async function marksTogether(
  all: readonly RoomDevice[],
  { sitting, product, members }: ManySeats,
  how: (seat: number) => Marking,
  look: () => Promise<void>,
): Promise<void> {
  const { criteriaSet } = (await all[0]?.ask('product.read', { sitting, product }))?.product ?? {}
  const law = await all[0]?.ask('law.criteria-set', { id: criteriaSet ?? '' })
  const criteria = law ? criteriaOf(law.set) : []
  for (const [index, criterion] of criteria.entries()) {
    for (const [seat, member] of members.entries()) {
      const choice = choiceOf(criterion, criteria, how(seat))
      await all[seat]?.ask('sheet.mark', { sitting, product, member, criterion: criterion.id, choice })
    }
    if (index % lookEvery === 0) await look()
  }
  for (const [seat, member] of members.entries()) {
    const at = { sitting, product, member }
    await all[seat]?.ask('sheet.note', { ...at, criterion: criteria[0]?.id ?? '', note: how(seat) })
    if (seat > 1) await all[seat]?.ask('sheet.seal', at)
  }
  await look()
}

async function looksAtAll(device: RoomDevice, sitting: string, product: string): Promise<void> {
  await device.call('station.read', {})
  await device.call('sitting.read', { sitting })
  await device.call('product.read', { sitting, product })
}

/**
 * What was heard, without what is named by chance (requests, the era of the host, the sitting and its product, salts and the codes made of
 * them), and without the beats of its clock.
 */
const plain = (heard: readonly string[], names: ReadonlyMap<string, string>): readonly string[] =>
  heard
    .filter(text => text !== JSON.stringify({ kind: 'beat' }))
    .map(text =>
      [...names].reduce(
        (told, [id, name]) => told.replaceAll(id, name),
        text.replaceAll(/"(request|era|code)":"[^"]+"/g, '"$1":""'),
      ),
    )

/** Where two that should be the same part, in a few letters. */
function parting(one: readonly string[] = [], other: readonly string[] = []): string | undefined {
  const [a, b] = [one.join('\n'), other.join('\n')]
  if (a === b) return undefined
  let at = 0
  while (a[at] === b[at]) at += 1
  return `${a.slice(at - 60, at + 60)} ≠ ${b.slice(at - 60, at + 60)}`
}

describe('what every seat, the room’s screen and a stranger are told before the reveal', () => {
  it('is byte for byte the same, whatever the others marked', async () => {
    const isOdd = (seat: number): boolean => seat % 2 === 1
    const all = await heldWith(() => 'high')
    const odd = await heldWith(seat => (isOdd(seat) ? 'low' : 'high'))
    const even = await heldWith(seat => (isOdd(seat) ? 'high' : 'low'))
    expect(all).toHaveLength(seats + 2)
    for (const [at, told] of all.entries()) {
      // Of a seat, the sitting in which it marked the same and half of the others did not; of who marks nothing, both.
      const others = at >= seats ? [odd, even] : [isOdd(at) ? even : odd]
      expect(told.length).toBeGreaterThan(2)
      for (const other of others) expect(parting(told, other[at]), `device ${at + 1}`).toBeUndefined()
    }
  })
})
