import { codeOf, isCodeOf } from '../kernel/spoken-code.ts'
import type { LoggedEvent } from './event.ts'
import type { SittingId } from './ids.ts'
import type { RecordHead } from './record-head.ts'

/** A head that something outside the log remembers of it: signed minutes, an exported file, the data folder. */
export interface Checkpoint extends RecordHead {
  readonly sitting: SittingId
}

/** What a log is, measured against a checkpoint; `at` is the first event that is missing, other or too many. */
export type CheckpointFault = { readonly at: number } & (
  | { readonly kind: 'cut'; readonly until: number }
  /** Events up to here are not those that the checkpoint was made of; which of them is the first cannot be told from a hash. */
  | { readonly kind: 'rewritten' }
  | { readonly kind: 'added' }
  | { readonly kind: 'other-sitting'; readonly found: SittingId }
)

/**
 * Whether a log whose chain holds is the one that a checkpoint remembers.
 *
 * @param log its events, whole
 * @param growth whether it may have grown since, as it may after minutes were drawn
 */
export function checkpointFault(
  log: readonly LoggedEvent[],
  { sitting, number, hash }: Checkpoint,
  growth: 'may-have-grown' | 'is-whole',
): CheckpointFault | undefined {
  const found = log[0]?.sitting
  if (found !== undefined && found !== sitting) return { at: 1, kind: 'other-sitting', found }
  if (number > log.length) return { at: log.length + 1, kind: 'cut', until: number }
  if (log[number - 1]?.hash !== hash) return { at: number, kind: 'rewritten' }
  return growth === 'is-whole' && number < log.length ? { at: number + 1, kind: 'added' } : undefined
}

/** A head as people copy it by hand: the event's number, and 80 bits of the hash that stands for it and all before it. */
export const headCode = ({ number, hash }: RecordHead): string => `${number}-${codeOf(hash)}`

/** A head as a camera reads it, whole. */
export const headText = ({ sitting, number, hash }: Checkpoint): string => `OCOP:${sitting}:${number}:${hash}`

/** A head that somebody kept: `headCode` as it was typed, or `headText`. */
export interface KeptHead {
  readonly number: number
  /** Nothing where it was copied by hand. */
  readonly sitting: SittingId | undefined
  /** Whether this is the hash of the event. */
  readonly isOf: (hash: string) => boolean
}

export function readHead(text: string): KeptHead | undefined {
  const [, sitting, whole, hash] =
    /^OCOP:([A-Za-z0-9_-]{1,64}):(\d{1,9}):([0-9a-f]{64})$/.exec(text.trim()) ?? []
  if (whole !== undefined) return { number: Number(whole), sitting, isOf: found => found === hash }
  const [, number, code = ''] = /^(\d{1,9})\s*-\s*(.+)$/.exec(text.trim()) ?? []
  const letters = code.replaceAll(/[\s-]/g, '').length
  return number === undefined || letters !== 16
    ? undefined
    : { number: Number(number), sitting: undefined, isOf: found => isCodeOf(found, code) }
}

/** What a record is, held against a head that somebody kept: whether it has that event, and whether it is that one. */
export type HeadFound = 'held' | 'other' | 'cut' | 'elsewhere'

/** @param log its events, as far as its chain holds */
export function holdsHead(log: readonly LoggedEvent[], head: KeptHead): HeadFound {
  if (head.sitting !== undefined && log[0]?.sitting !== head.sitting) return 'elsewhere'
  const found = log[head.number - 1]
  if (!found) return 'cut'
  return head.isOf(found.hash) ? 'held' : 'other'
}
