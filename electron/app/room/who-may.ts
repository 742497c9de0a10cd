import { maySitAtDevice } from '#shared/council/devices.ts'
import { scores } from '#shared/council/member.ts'
import { holdsSheet } from '#shared/council/seat.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import { screenSeat, type Guest } from '#shared/contract/room.ts'
import type { Station } from '../station.ts'

/** A member who was replaced sits nowhere any more. */
export const mayBeHere = (state: Sitting, guest: Guest): boolean =>
  guest === screenSeat || maySitAtDevice(state, guest).ok

/** The secretary, or whoever sits at that seat. */
export const mayAnswerFor = ({ own, seat }: Station, sitting: string, guest: Guest): boolean =>
  own ? own.sitting === sitting && own.guest === guest && holdsSheet(seat) : !holdsSheet(seat)

/** Whoever may hold a sheet here, in the order of the roster, and the screen. */
export function guestsOf({ members, former, details }: Sitting): readonly Guest[] {
  const { profile } = details
  const scoring =
    profile.scoring === 'agreed' ? [] : members.filter(each => scores(each, profile) && !former.has(each.id))
  return [...scoring.map(({ id }) => id), screenSeat]
}
