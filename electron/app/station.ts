import type { Guest } from '#shared/contract/room.ts'
import type { SittingId } from '#shared/council/ids.ts'
import type { Seat } from '#shared/council/seat.ts'

/** A device at the sitting. Who sits at it decides what it may see and do. */
export interface Station {
  readonly name: string
  /** Who has a sheet here, or may be the secretary; see `PinDoors.seatAt`. */
  seat: Seat
  /** Sittings whose secretary's PIN was given here since a member last sat here. */
  readonly entered: Set<string>
  /** Of a device in the room: the one seat that is its own, or the screen; of this one, the seat at which an opinion file is answered. */
  own?: { readonly sitting: SittingId; readonly guest: Guest }
}
