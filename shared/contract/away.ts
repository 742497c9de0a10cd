import { z } from 'zod'
import { longestDeviceName } from '../council/device-event.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const typed = z.string().max(2000)

/** What is known of a room that is joined: the address of an invitation, or what is printed on its card. As it was typed. */
const wayAwaySchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('invitation'), invitation: typed }),
  z.strictObject({ kind: z.literal('code'), address: typed, code: z.string().max(40) }),
])
export type WayAway = z.infer<typeof wayAwaySchema>

/** Rooms of other hosts, entered from this machine alone. */
export const awayRows = {
  'away.join': row('here', z.strictObject({ by: wayAwaySchema, device: z.string().max(longestDeviceName) })),
  'away.list': row('here', z.strictObject({})),
  /** Asks again while it waits; else opens the way in. */
  'away.enter': row('here', z.strictObject({ room: id })),
  'away.forget': row('here', z.strictObject({ room: id })),
} as const

/** A room that was joined from here. */
export interface AwayRoom {
  readonly id: string
  /** IPv4 and port. */
  readonly address: string
  /** UTC milliseconds. */
  readonly at: number
  /** There is a device at that seat: somebody has to agree first. */
  readonly waiting: boolean
}

export type AwayEntry =
  /** `address` opens the room's own pages once, in a browser on this machine. */
  | { readonly kind: 'in'; readonly room: string; readonly address: string }
  | { readonly kind: 'waiting'; readonly room: string }

export interface AwayAnswers {
  readonly 'away.join': AwayEntry
  readonly 'away.list': { readonly rooms: readonly AwayRoom[] }
  readonly 'away.enter': AwayEntry
  readonly 'away.forget': { readonly rooms: readonly AwayRoom[] }
}

/** Why this machine did not go into a room elsewhere. */
export type AwayRefusal =
  /** Neither the text of an invitation nor a picture of one. */
  | { readonly code: 'away.no-invitation' }
  | { readonly code: 'away.bad-address' }
  | { readonly code: 'away.bad-code' }
  /** Nobody listens there, or no network leads there. */
  | { readonly code: 'away.unreachable'; readonly address: string }
  /**
   * Another host than the one that invited answers there. Pins of the keys; the fingerprint is of the certificate that was shown, as the
   * secretary's screen has it.
   */
  | {
      readonly code: 'away.other-key'
      readonly expected: string
      readonly shown: string
      readonly fingerprint: string
    }
  /** The host does not know the code: it was mistyped or withdrawn, or it is a stranger's. The code was not sent. */
  | { readonly code: 'away.unproven'; readonly fingerprint: string }
  /** What answers there is no room, or one of another version. */
  | { readonly code: 'away.not-a-room'; readonly address: string }
  | { readonly code: 'away.unknown' }
