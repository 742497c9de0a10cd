import type { LoggedEvent } from '#shared/council/event.ts'
import type { Guest, Invitation, RoomView, SeatInRoom } from '#shared/contract/room.ts'
import { eventText } from '#shared/words/event-text.ts'
import { wordsIn } from '#shared/words/words.ts'
import { trainingProfile, type CouncilProfile } from '#shared/council/profile.ts'
import { aHost, aStartedSitting, type HostInHand } from './a-host.ts'
import type { Timer } from './a-timer.ts'
import { aSittingWithPins, exported, logIn } from './a-sitting-with-pins.ts'
import { aDevice, type RoomDevice } from './room-device.ts'

/** A started sitting whose room can be opened on this machine, and the devices that came in. */
export interface RoomInHand {
  readonly here: HostInHand
  readonly sitting: string
  readonly product: string
  /** Those who count. */
  readonly members: readonly string[]
  open(): Promise<RoomView>
  invite(guest: Guest): Promise<Invitation>
  /** Invites and comes in. */
  seated(guest: Guest, name?: string): Promise<RoomDevice>
  /** Leaves with the others at the end. */
  keep(device: RoomDevice): RoomDevice
  seatOf(guest: Guest): Promise<SeatInRoom | undefined>
  /** What the record says of devices, in words. */
  record(): Promise<readonly string[]>
  dispose(): Promise<void>
}

/**
 * @param time the real time, unless a test turns it by hand
 * @param pins under rules that ask for them, with the first round open
 * @param rules where they differ from those of the training council
 */
export async function aRoom({
  time,
  pins = false,
  rules,
}: {
  readonly time?: Timer
  readonly pins?: boolean
  readonly rules?: Partial<CouncilProfile>
} = {}): Promise<RoomInHand> {
  const here = await aHost({ time })
  if (rules)
    await here.ask('profile.save', {
      profile: { ...trainingProfile, id: 'rieng', name: 'Quy chế riêng', ...rules },
    })
  const { sitting } = pins
    ? await aSittingWithPins(here)
    : await aStartedSitting(here, ...(rules ? ['rieng'] : []))
  const { members, products } = await here.ask('sitting.read', { sitting })
  const devices: RoomDevice[] = []
  const keep = (device: RoomDevice): RoomDevice => {
    devices.push(device)
    return device
  }
  const invite = (guest: Guest): Promise<Invitation> => here.ask('invitation.give', { sitting, guest })
  return {
    ...{ here, sitting, keep, invite },
    product: products[0]?.id ?? '',
    members: members.filter(({ counts }) => counts).map(({ id }) => id),
    open: () => here.ask('room.open', { sitting, address: '127.0.0.1' }),
    seated: async (guest, name) => keep(await aDevice((await invite(guest)).address, name)),
    seatOf: async guest =>
      (await here.ask('room.read', { sitting })).seats.find(each => each.guest === guest),
    async record() {
      const view = await here.ask('sitting.read', { sitting })
      return logIn(await exported(here, sitting))
        .split('\n')
        .filter(line => line.includes('"kind":"device.'))
        .map(line => eventText((JSON.parse(line) as LoggedEvent).event, view, wordsIn.vi))
    },
    async dispose() {
      for (const device of devices) device.leave()
      await here.dispose()
    },
  }
}
