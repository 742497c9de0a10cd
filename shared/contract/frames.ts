import type { SittingId } from '../council/ids.ts'
import type { Result } from '../kernel/result.ts'
import type { SignalName, Signals } from './answers.ts'
import type { Refusal } from './refusal.ts'

/**
 * The revision of each sitting: enough to know what was missed. Where `era` is another one, a sitting may be another at the same revision: the
 * host was started anew, or its data became other data.
 */
export interface Revisions {
  readonly era: string
  readonly revisions: Readonly<Record<SittingId, number>>
}

/**
 * What a host says over a socket, each frame a text of JSON; what it is told there are calls (`callSchema`) and nothing else. A `hello`
 * comes as soon as the wire is open. An answer carries the request that it answers; answers to what is done at once come in the order of the calls, and something
 * long holds up nothing behind it.
 */
export type HostFrame =
  | ({ readonly kind: 'hello' } & Revisions)
  | { readonly kind: 'answer'; readonly request: string; readonly answer: Result<unknown, Refusal> }
  | { readonly kind: 'signal'; readonly name: SignalName; readonly signal: Signals[SignalName] }
  /** Nothing but that the host is there; see `beatEvery`. */
  | { readonly kind: 'beat' }

/** Milliseconds between two beats of a host that has nothing to say; whoever hears nothing for three of them takes the wire for dead. */
export const beatEvery = 5_000

/** Calls of one socket that may wait for their answers at a time: more than any screen asks at once. */
export const mostWaiting = 200

/** Bytes of one call. */
export const longestCall = 1_000_000
