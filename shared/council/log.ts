import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import type { LoggedEvent } from './event.ts'

/** What the first event of every sitting is chained to. */
export const beginning = '0'.repeat(64)

/** The hash of an event in its place: over everything in it and the hash of the one before. */
export const hashOf = (linked: Omit<LoggedEvent, 'hash'>, hash: Hasher): string =>
  hash(hashedText(linked, canonicalJson(linked.event)))

interface HashedEntry extends Omit<LoggedEvent, 'hash' | 'event' | 'request'> {
  readonly request?: string | undefined
}

/**
 * What an event's hash is of: canonical JSON of everything in it but the hash.
 *
 * @param payload the event itself as canonical JSON, which a store keeps as it is and need not write again
 */
export const hashedText = (
  { actor, at, number, previous, request, sitting }: HashedEntry,
  payload: string,
): string => {
  const asked = request === undefined ? '' : `"request":${JSON.stringify(request)},`
  return `{"actor":${JSON.stringify(actor)},"at":${at},"event":${payload},"number":${number},"previous":"${previous}",${asked}"sitting":${JSON.stringify(sitting)}}`
}

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
