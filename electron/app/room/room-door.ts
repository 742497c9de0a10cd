import type { Refusal } from '#shared/contract/refusal.ts'

/** What a device shows to be let in. `code` as it was typed. */
export type Shown = { readonly secret: string } | { readonly code: string }

/** What a device is called where nobody named it, and where it calls from. */
export interface Visitor {
  readonly device: string
  readonly address: string
}

export type Entry =
  /** The session is given once, for the device to keep. */
  | { readonly kind: 'in'; readonly session: string }
  /** There is a device at that seat: somebody has to agree. The ticket is to be shown again. */
  | { readonly kind: 'waiting'; readonly ticket: string }
  | { readonly kind: 'refused'; readonly refusal: Refusal }

/** That this host knows the codes it gave, shown before any of them is told to it. */
export interface CodeProofs {
  /** Of the slow hash of each code. */
  readonly salt: string
  /** One for each invitation that holds; what they prove is said at `CodeHash`. */
  readonly proofs: readonly string[]
}

/** Whom the room lets in. */
export interface RoomDoor {
  join(shown: Shown, visitor: Visitor): Promise<Entry>
  prove(nonce: string): CodeProofs
  /** What became of one who waits. */
  ask(ticket: string): Entry
  /** Whether that session may come in now. */
  knows(session: string): boolean
}
