import { afterEach, describe, expect, it } from 'vitest'
import { screenSeat, type Guest } from '#shared/contract/room.ts'
import { criteriaOf, type Criterion } from '#shared/law/rule-set.ts'
import { aRoom, type RoomInHand } from '#tests/support/a-room.ts'
import type { RoomDevice } from '#tests/support/room-device.ts'
import { aTimer } from '#tests/support/a-timer.ts'

const rooms: RoomInHand[] = []
afterEach(async () => {
  for (const room of rooms.splice(0)) await room.dispose()
})

/** How others mark: everything as high as it goes, or as low wherever that is each criterion's own affair. */
type Marking = 'high' | 'low'

/** A criterion that another depends on, or that depends on one, decides whether there is a mark to give: those are marked alike. */
const choiceOf = (criterion: Criterion, criteria: readonly Criterion[], how: Marking): number => {
  const isFree =
    criterion.dependsOn === undefined &&
    !criteria.some(({ dependsOn }) => dependsOn?.criterion === criterion.id)
  return how === 'low' && isFree ? 1 : criterion.options.length
}

interface Heard {
  readonly member: readonly string[]
  readonly screen: readonly string[]
}

/** Holds a round in which all but one member mark and hand in. @returns all that the last member and the screen were told meanwhile */
async function heldWith(how: Marking): Promise<Heard> {
  const room = await aRoom({ time: aTimer() })
  rooms.push(room)
  const { here, sitting, product, members } = room
  await room.open()
  await here.ask('round.open', { sitting, product })
  const [watcher = '', ...others] = members
  const member = await room.seated(watcher)
  const screen = await room.seated(screenSeat)
  await here.ask('screen.show', { sitting, shown: { kind: 'grid', product } })
  const { criteriaSet } = (await member.ask('product.read', { sitting, product })).product
  const { set } = await member.ask('law.criteria-set', { id: criteriaSet })
  for (const other of others)
    await marksAll(await room.seated(other), { sitting, product, member: other }, criteriaOf(set), how)
  for (const device of [member, screen]) await looksAtAll(device, sitting, product)
  const { products } = await here.ask('sitting.read', { sitting })
  const names = new Map([sitting, ...products.map(({ id }) => id)].map((id, at) => [id, `id-${at}`]))
  return { member: plain(member, names), screen: plain(screen, names) }

  async function marksAll(
    device: RoomDevice,
    at: { sitting: string; product: string; member: Guest },
    criteria: readonly Criterion[],
    marking: Marking,
  ): Promise<void> {
    for (const [index, criterion] of criteria.entries()) {
      const choice = choiceOf(criterion, criteria, marking)
      await device.ask('sheet.mark', { ...at, criterion: criterion.id, choice })
      if (index % lookEvery === 0) await looksAtAll(member, sitting, product)
    }
    await device.ask('sheet.note', { ...at, criterion: criteria[0]?.id ?? '', note: marking })
    await device.ask('sheet.seal', at)
  }
}

/** Criteria between two looks: a device that asks more than a person does is held up. */
const lookEvery = 10

async function looksAtAll(device: RoomDevice, sitting: string, product: string): Promise<void> {
  await device.call('station.read', {})
  await device.call('sitting.read', { sitting })
  await device.call('product.read', { sitting, product })
}

/** What was heard, without what is named by chance (requests, the era of the host, the sitting and its products), and without the beats of its clock. */
const plain = ({ heard }: RoomDevice, names: ReadonlyMap<string, string>): readonly string[] =>
  heard
    .filter(text => text !== JSON.stringify({ kind: 'beat' }))
    .map(text =>
      [...names].reduce(
        (told, [id, name]) => told.replaceAll(id, name),
        text.replaceAll(/"(request|era)":"[^"]+"/g, '"$1":""'),
      ),
    )

/** Where two that should be the same part, in a few letters. */
function parting(one: readonly string[], other: readonly string[]): string | undefined {
  const [a, b] = [one.join('\n'), other.join('\n')]
  if (a === b) return undefined
  let at = 0
  while (a[at] === b[at]) at += 1
  return `${a.slice(at - 60, at + 60)} ≠ ${b.slice(at - 60, at + 60)}`
}

describe('what a seat and the room’s screen are told before the reveal', () => {
  it('is byte for byte the same, whatever the others marked', async () => {
    const high = await heldWith('high')
    const low = await heldWith('low')
    expect(high.member.length).toBeGreaterThan(80)
    expect(parting(high.member, low.member)).toBeUndefined()
    expect(parting(high.screen, low.screen)).toBeUndefined()
  })
})
