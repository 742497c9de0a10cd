import type { SittingEvent } from './event.ts'
import type { Sitting } from './sitting.ts'

/** Milliseconds; a clock that is corrected by less is no jump. */
const tolerance = 1000

/** Nothing is heard of a sitting for so many milliseconds, and its day is as long past: either it was forgotten, or the clock is wrong. */
const tooLong = 31 * 86_400_000

/** What is logged before anything else where the clock was set back since the last event. The order of events is their numbers' alone. */
export function clockSetBack(
  before: Pick<Sitting, 'changedAt'> | undefined,
  now: number,
): Extract<SittingEvent, { kind: 'clock.set-back' }> | undefined {
  const by = before ? before.changedAt - now : 0
  return by > tolerance ? { kind: 'clock.set-back', by } : undefined
}

/** The time of the events that are logged now: the clock's, but for a correction so small that it is no jump. */
export const timeOfNext = (before: Pick<Sitting, 'changedAt'> | undefined, now: number): number =>
  before && !clockSetBack(before, now) ? Math.max(now, before.changedAt) : now

/**
 * Both times of a clock that was set back. Earlier versions went on with the time of the event before, so that the clock's own is known
 * by the difference alone.
 */
export const jumpBack = ({ changedAt: from }: Pick<Sitting, 'changedAt'>, at: number, by: number) => ({
  from,
  to: at < from ? at : from - by,
})

/** Whether the clock seems to have been set forward before an event: long after the one before, and long after the day of the sitting. */
export function isJumpForward({ changedAt, phase, details }: Sitting, at: number): boolean {
  if (at - changedAt <= tooLong || phase.kind === 'closed') return false
  return at - Date.parse(`${details.date}T00:00:00+07:00`) > tooLong
}
