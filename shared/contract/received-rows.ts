import { z } from 'zod'
import type { ExportedSitting } from './kept.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)

/** Sittings of other councils, handed in to the register as files (`.phien`). */
export const receivedRows = {
  /** Checks a file whole and takes in what its sitting gave. Many are handed in one after another, and none waits for another's fault. */
  'register.receive': row('secretary', z.strictObject({ upload: id })),
  'register.received': row(
    'seat',
    z.strictObject({ from: z.int().min(0).default(0), count: z.int().min(1).max(200).default(50) }),
  ),
  /** The record of one as a file again, without what was never kept: its evidence and its minutes. */
  'register.received-file': row('secretary', z.strictObject({ sitting: id })),
} as const

/** A sitting that was handed in, as far as it went then. */
export interface ReceivedSitting {
  readonly sitting: string
  readonly council: string
  readonly place: string
  /** yyyy-MM-dd */
  readonly day: string
  readonly products: number
  /** Of its last event. */
  readonly number: number
  readonly head: string
  /** When it was handed in: UTC milliseconds. */
  readonly at: number
  readonly by: string
}

export interface ReceivedAnswers {
  'register.receive': Pick<ReceivedSitting, 'sitting' | 'council' | 'day' | 'products'> & {
    /** `newer`: it goes on where what was there ended. `older`: what is there goes further. */
    readonly kind: 'taken' | 'newer' | 'same' | 'older'
    /** Whose dossiers were not in the file, so that the register has their producers by name alone. */
    readonly withoutEvidence: number
  }
  'register.received': { readonly total: number; readonly found: readonly ReceivedSitting[] }
  'register.received-file': ExportedSitting
}

export type ReceivedRefusal =
  /** It has no results yet. */
  | { readonly code: 'received.not-closed' }
  /** From the event of this number on it went on otherwise than what was handed in before. */
  | { readonly code: 'received.fork'; readonly common: number }
  /** Of a record as it is kept, compressed, in bytes. */
  | { readonly code: 'received.too-large'; readonly limit: number }
  | { readonly code: 'received.unknown' }
