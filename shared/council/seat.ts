import type { SittingId } from './event.ts'
import type { MemberId } from './member.ts'

/**
 * Who is at the keyboard, which decides what the host will show: the secretary, a member in their own turn, or the secretary writing down
 * a member's paper sheet or what the whole council agreed. Secrecy hangs on this and on nothing in the screens.
 */
export type Seat =
  | { readonly kind: 'secretary' }
  | { readonly kind: 'member' | 'paper' | 'council'; readonly sitting: SittingId; readonly member: MemberId }

export const actorOf = (seat: Seat): string =>
  seat.kind === 'secretary' ? 'secretary' : `${seat.kind}:${seat.member}`

/** The seat at a sitting that an actor was named after. */
export function seatOf(actor: string, sitting: SittingId): Seat {
  const [, kind, member] = /^(member|paper|council):(.+)$/.exec(actor) ?? []
  if (member === undefined || (kind !== 'member' && kind !== 'paper' && kind !== 'council'))
    return { kind: 'secretary' }
  return { kind, sitting, member }
}
