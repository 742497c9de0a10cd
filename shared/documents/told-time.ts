import type { Sitting } from '../council/sitting.ts'
import { vietnamDay } from '../words/figures.ts'

/** A time as the minutes tell it: with its day where a reader could take it for another's. */
export interface ToldTime {
  /** UTC milliseconds. */
  readonly at: number
  readonly withDay: boolean
}

/** Times of a sitting that spans days have their day, and so has one that lies on another day than its start, whatever the clock was. */
export function toldTimeIn({
  phase,
  changedAt,
}: Pick<Sitting, 'phase' | 'changedAt'>): (at: number) => ToldTime {
  const start = vietnamDay(phase.kind === 'preparing' ? changedAt : phase.startedAt)
  const end = vietnamDay(phase.kind === 'closed' ? phase.closedAt : changedAt)
  return at => ({ at, withDay: start !== end || vietnamDay(at) !== start })
}
