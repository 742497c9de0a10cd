import { z } from 'zod'
import type { ProductId, SittingId } from './ids.ts'
import { memberIdSchema, type MemberId } from './member.ts'

/**
 * Who is at the keyboard, which decides what the host will show: the secretary, a member in their own turn, or the secretary writing down
 * a member's paper sheet or what the whole council agreed; nobody, where a member has got up and the secretary's PIN was not given since;
 * or the screen of the room.
 * Secrecy hangs on this and on nothing in the screens.
 */
export type Seat =
  | { readonly kind: 'secretary' }
  | { readonly kind: 'nobody' }
  /** The room's screen, which everybody sees: of one product what is revealed, where the secretary has put it there. */
  | { readonly kind: 'screen'; readonly sitting: SittingId; readonly shows: ProductId | undefined }
  | { readonly kind: 'member' | 'paper' | 'council'; readonly sitting: SittingId; readonly member: MemberId }

export type SheetSeat = Extract<Seat, { member: MemberId }>

/** Whether somebody at this keyboard has a sheet in front of them. */
export const holdsSheet = (seat: Seat): seat is SheetSeat => 'member' in seat

export const actorOf = (seat: Seat): string => (holdsSheet(seat) ? `${seat.kind}:${seat.member}` : seat.kind)

/** Whose PIN it is where it is the secretary's; no member can have this id. */
export const secretarySeat = '@secretary'

/** Whoever can have a PIN. */
export const pinHolderSchema = z.union([memberIdSchema, z.literal(secretarySeat)])
export type PinHolder = z.infer<typeof pinHolderSchema>

/** Whether a sheet is concealed under the key of this seat. */
export const isKeptBy = (
  keeper: PinHolder,
  { member, hand }: { readonly member: MemberId; readonly hand: Hand | undefined },
): boolean => hand !== undefined && keeperOf(hand, member) === keeper

/** Whose key conceals what a hand writes: a member's own, else the secretary's, who copied it and knows it. */
export const keeperOf = (hand: Hand, member: MemberId): PinHolder =>
  hand === 'member' ? member : secretarySeat

/** The seat at a sitting that an actor was named after. */
export function seatOf(actor: string, sitting: SittingId): Seat {
  const [, kind, member] = /^(member|paper|council):(.+)$/.exec(actor) ?? []
  if (member === undefined || (kind !== 'member' && kind !== 'paper' && kind !== 'council'))
    return { kind: 'secretary' }
  return { kind, sitting, member }
}

/** Who put the mark there: the member's own hand, the secretary copying a paper sheet, or writing down what the council agreed. */
export type Hand = 'member' | 'paper' | 'council'
