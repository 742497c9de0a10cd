import type { LoggedEvent, SittingId } from './event.ts'

/** How far a record had come: its last event's number, and that event's hash, which stands for everything before it. */
export interface RecordHead {
  readonly number: number
  readonly hash: string
}

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
