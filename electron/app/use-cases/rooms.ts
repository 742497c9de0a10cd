import { ok, refused } from '#shared/kernel/result.ts'
import type { Answerer } from '../room/who-may.ts'
import type { Station } from '../station.ts'
import { causeOf, type UseCases, type Workshop } from '../use-case.ts'

type Names =
  | 'station.read'
  | 'room.networks'
  | 'room.open'
  | 'room.close'
  | 'room.read'
  | 'invitation.give'
  | 'invitation.withdraw'
  | 'device.free'
  | 'joining.answer'
  | 'hand.raise'
  | 'product.call'
  | 'screen.show'

/** The room as the secretary keeps it, and what a device in it says of itself. */
export function roomUseCases({ ports, sittings, rooms, doors, copies }: Workshop): UseCases<Names> {
  /** Where the secretary's PIN was not given, nobody at the laptop is the secretary. */
  const asSeen = ({ own, ...station }: Station, sitting: string): Answerer => ({
    ...(own && { own }),
    seat: doors.seatAt(station, sitting),
  })
  return {
    'station.read'(_, { station }) {
      const view = rooms.stationView(station)
      const found = station.own && sittings.read(station.own.sitting)
      const opinion = found?.ok ? copies.viewOf(found.value) : undefined
      return view.ok && view.value.at === 'seat' && opinion ? ok({ ...view.value, opinion }) : view
    },
    'room.networks': () => ok({ networks: ports.gate.networks() }),
    'room.open': ({ sitting, address }) => rooms.open(sitting, address),
    async 'room.close'({ sitting }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      await rooms.close(sitting)
      return rooms.view(sitting)
    },
    'room.read': ({ sitting }) => rooms.view(sitting),
    'invitation.give': ({ sitting, guest }) => rooms.invite(sitting, guest),
    'invitation.withdraw': ({ sitting, guest }) => rooms.withdraw(sitting, guest),
    'device.free': ({ sitting, guest }, context) => rooms.free(sitting, guest, causeOf(context)),
    'joining.answer': ({ sitting, joining, agreed }, { station }) =>
      rooms.answerJoining(sitting, joining, agreed, asSeen(station, sitting)),
    'hand.raise': ({ sitting, member, raised }, { station }) =>
      rooms.raise(sitting, member, raised, asSeen(station, sitting)),
    'product.call'({ sitting, product }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      if (product !== null && !found.value.productById.has(product))
        return refused({ code: 'product.unknown' })
      return rooms.call(sitting, product)
    },
    'screen.show'({ sitting, shown }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      if ('product' in shown && !found.value.productById.has(shown.product))
        return refused({ code: 'product.unknown' })
      return rooms.show(sitting, shown)
    },
  }
}
