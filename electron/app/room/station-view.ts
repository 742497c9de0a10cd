import { screenSeat, type Joining, type StationView } from '#shared/contract/room.ts'
import { asksPins } from '#shared/council/pins.ts'
import { holdsSheet } from '#shared/council/seat.ts'
import { memberOf, type Sitting } from '#shared/council/sitting.ts'
import type { Station } from '../station.ts'
import { markedAtDevices } from './called-up.ts'
import type { KeptRoom } from './kept-room.ts'

/** What the room knows of whoever sits at a device. */
interface Known {
  readonly state: Sitting
  readonly kept: Pick<KeptRoom, 'called' | 'calledSoFar' | 'shown'>
  /** UTC milliseconds. */
  readonly handRaisedAt: number | undefined
  readonly joinings: readonly Joining[]
}

/** Who a device in the room is, and what is asked of whoever sits there. */
export function stationViewOf(
  { own, seat }: Required<Pick<Station, 'own' | 'seat'>>,
  { state, kept, handRaisedAt, joinings }: Known,
): StationView {
  const { sitting, guest } = own
  const { council, training, profile } = state.details
  if (guest === screenSeat) return { at: 'screen', sitting, shown: kept.shown, training }
  const isChosen = state.pins.get(guest)?.lock !== undefined
  return {
    at: 'seat',
    ...{ sitting, member: guest, seated: holdsSheet(seat), training, council, handRaisedAt, joinings },
    office: memberOf(state, guest)?.office ?? '',
    pin: asksPins(profile) ? (isChosen ? 'to-enter' : 'to-choose') : 'none',
    called: kept.called ?? undefined,
    mayMark: markedAtDevices(state, kept),
  }
}
