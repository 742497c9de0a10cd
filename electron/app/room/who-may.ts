import { maySitAtDevice } from '#shared/council/devices.ts'
import { scores } from '#shared/council/member.ts'
import { holdsSheet } from '#shared/council/seat.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { SignalName, Signals } from '#shared/contract/answers.ts'
import { screenSeat, type Guest } from '#shared/contract/room.ts'
import type { Station } from '../station.ts'

/** A member who was replaced sits nowhere any more. */
export const mayBeHere = (state: Sitting, guest: Guest): boolean =>
  guest === screenSeat || maySitAtDevice(state, guest).ok

/** Whoever answers for a seat: at a device of their own, or at the laptop, as the sitting sees them there. */
export type Answerer = Pick<Station, 'own' | 'seat'>

/** The secretary, or whoever sits at that seat. */
export const mayAnswerFor = ({ own, seat }: Answerer, sitting: string, guest: Guest): boolean =>
  own ? isAt(own, sitting, guest) && holdsSheet(seat) : seat.kind === 'secretary'

export const isAt = (own: NonNullable<Station['own']>, sitting: string, guest: Guest): boolean =>
  own.sitting === sitting && own.guest === guest

/** Whether a device in the room may be told: of its own sitting, and never of what others are marking. */
export function mayBeTold(
  name: SignalName,
  signal: Signals[SignalName],
  ownSitting: () => string | undefined,
): boolean {
  if (name === 'station.changed' || name === 'data.restored') return true
  const isOfSitting = name === 'sitting.changed' || name === 'sitting.replaced'
  if (!isOfSitting || 'progress' in signal) return false
  return 'sitting' in signal && signal.sitting === ownSitting()
}

/** Whoever may hold a sheet here, in the order of the roster, and the screen. */
export function guestsOf({ members, former, details }: Sitting): readonly Guest[] {
  const { profile } = details
  const scoring =
    profile.scoring === 'agreed' ? [] : members.filter(each => scores(each, profile) && !former.has(each.id))
  return [...scoring.map(({ id }) => id), screenSeat]
}
