import type { SittingId } from '#shared/council/ids.ts'

/**
 * Under what a log is kept: the sitting's own id for its first log, and `id~2`, `id~3` … for each that was chosen in the place of the one
 * before. No id has a `~` in it, and what is hashed is the id alone.
 */
export type LogName = string

const separator = '~'

export const nextLogName = (name: LogName): LogName => `${sittingOf(name)}${separator}${placeOf(name) + 1}`

export const sittingOf = (name: LogName): SittingId => name.split(separator)[0] ?? name

const placeOf = (name: LogName): number => Number(name.split(separator)[1] ?? 1)

/** The log in use of every sitting that has one among these, which is the last one. */
export function logsInUse(names: Iterable<LogName>): ReadonlyMap<SittingId, LogName> {
  const inUse = new Map<SittingId, LogName>()
  for (const name of names) {
    const other = inUse.get(sittingOf(name))
    if (other === undefined || placeOf(other) < placeOf(name)) inUse.set(sittingOf(name), name)
  }
  return inUse
}

/** The logs that were replaced before this one, the first one first. */
export const logsBefore = (name: LogName): readonly LogName[] =>
  Array.from({ length: placeOf(name) - 1 }, (_, at) =>
    at === 0 ? sittingOf(name) : `${sittingOf(name)}${separator}${at + 1}`,
  )
