import { z } from 'zod'
import { memberIdSchema, type MemberId } from '../council/member.ts'
import type { WayToJoin } from '../council/device-event.ts'
import type { ProductId, SittingId } from '../council/ids.ts'
import type { OpinionCopy } from './opinion.ts'
import { row } from './row.ts'

/** Whose invitation it is where it is the room's screen; no member can have this id. */
export const screenSeat = '@screen'

/** Whoever can be invited into the room. */
export const guestSchema = z.union([memberIdSchema, z.literal(screenSeat)])
export type Guest = z.infer<typeof guestSchema>

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const inSitting = z.strictObject({ sitting: id })
const ofGuest = inSitting.extend({ guest: guestSchema })

/** What the secretary has put on the room's screen. Of a product, only what is revealed is shown. */
export const shownSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agenda') }),
  z.strictObject({ kind: z.enum(['product', 'grid', 'outcome']), product: id }),
])
export type Shown = z.infer<typeof shownSchema>

/** The room: members at devices of their own, over a network that the secretary chose, for one sitting at a time. */
export const roomRows = {
  /** Who this station is. The first that a page asks. */
  'station.read': row('station', z.strictObject({})),
  'room.networks': row('secretary', z.strictObject({})),
  'room.open': row('secretary', inSitting.extend({ address: z.ipv4() })),
  'room.close': row('secretary', inSitting),
  'room.read': row('secretary', inSitting),
  /** A new one each time; the one before it lets nobody in any more. */
  'invitation.give': row('secretary', ofGuest),
  'invitation.withdraw': row('secretary', ofGuest),
  'device.free': row('secretary', ofGuest),
  /** Another device asks for a seat that has one: the secretary answers, or whoever sits there. */
  'joining.answer': row('station', inSitting.extend({ joining: id, agreed: z.boolean() })),
  /** At the seat, to call the secretary; the secretary only lowers it. */
  'hand.raise': row('station', inSitting.extend({ member: memberIdSchema, raised: z.boolean() })),
  /** Which product members are asked to score now; null for none. */
  'product.call': row('secretary', inSitting.extend({ product: id.nullable() })),
  'screen.show': row('secretary', inSitting.extend({ shown: shownSchema })),
} as const

/** A network of this machine that a room can be opened on. */
export interface Network {
  /** As the system calls it. */
  readonly name: string
  /** `here` reaches this machine alone, to try it. */
  readonly kind: 'wireless' | 'cable' | 'other' | 'here'
  /** IPv4. */
  readonly address: string
}

export interface OpenedRoom {
  readonly sitting: SittingId
  readonly network: Network
  /** What a browser opens: `https://…`, no slash at its end. */
  readonly origin: string
  /** SHA-256 of the certificate, in pairs of hexadecimal digits with colons, as browsers show it. */
  readonly fingerprint: string
  /** UTC milliseconds. */
  readonly since: number
}

/** Given once; the host keeps hashes of it. */
export interface Invitation {
  readonly guest: Guest
  /** Opens the seat in a browser; holds the secret, and what the application pins. */
  readonly address: string
  /** Twelve signs, for whoever types. */
  readonly code: string
}

/** A device that asks for a seat at which there is one. */
export interface Joining {
  readonly id: string
  readonly guest: Guest
  readonly device: string
  /** UTC milliseconds. */
  readonly at: number
}

/** A seat as the secretary sees it: never a mark, a total, or an order made of them. Times in UTC milliseconds. */
export interface SeatInRoom {
  readonly guest: Guest
  /** When an invitation was given that holds. */
  readonly invitedAt: number | undefined
  readonly device: { readonly name: string; readonly by: WayToJoin; readonly at: number } | undefined
  /** Since when its device is connected, or is not; nothing where it never was. */
  readonly connection: { readonly connected: boolean; readonly since: number } | undefined
  /** The product that was last looked at there. */
  readonly product: ProductId | undefined
  readonly handRaisedAt: number | undefined
}

export interface RoomView {
  readonly open: OpenedRoom | undefined
  readonly seats: readonly SeatInRoom[]
  readonly joinings: readonly Joining[]
  readonly called: ProductId | undefined
  readonly shown: Shown
}

/** Who a station is, in words that a page begins with. */
export type StationView =
  | { readonly at: 'laptop' }
  | {
      readonly at: 'seat'
      readonly sitting: SittingId
      readonly member: MemberId
      readonly office: string
      readonly council: string
      /** Whether the sheet is open to whoever sits here; else which PIN is asked for first. */
      readonly seated: boolean
      readonly pin: 'none' | 'to-choose' | 'to-enter'
      readonly called: ProductId | undefined
      /** Where the rules let devices mark only what was called up: what was, so far. */
      readonly mayMark?: readonly ProductId[] | undefined
      readonly handRaisedAt: number | undefined
      /** Where it is a copy in which an opinion file is answered, on this machine. */
      readonly opinion?: OpinionCopy
      /** Other devices that ask for this seat. */
      readonly joinings: readonly Joining[]
      readonly training: boolean
    }
  | { readonly at: 'screen'; readonly sitting: SittingId; readonly shown: Shown; readonly training: boolean }
