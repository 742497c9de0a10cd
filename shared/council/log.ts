import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import type { LoggedEvent } from './event.ts'

/** What the first event of every sitting is chained to. */
export const beginning = '0'.repeat(64)

/** The hash of an event in its place: over everything in it and the hash of the one before. */
export const hashOf = (linked: Omit<LoggedEvent, 'hash'>, hash: Hasher): string => hash(canonicalJson(linked))

/** Gives an event its place in the chain. */
export function chained(
  previous: string,
  entry: Omit<LoggedEvent, 'previous' | 'hash'>,
  hash: Hasher,
): LoggedEvent {
  const linked = { ...entry, previous }
  return { ...linked, hash: hashOf(linked, hash) }
}

/** The number of the first event that does not hold: changed, out of place, or chained to another. */
export function firstBroken(log: readonly LoggedEvent[], hash: Hasher): number | undefined {
  let previous = beginning
  for (const [index, { hash: claimed, ...linked }] of log.entries()) {
    const holds =
      linked.number === index + 1 && linked.previous === previous && hashOf(linked, hash) === claimed
    if (!holds) return index + 1
    previous = claimed
  }
  return undefined
}
