import type { LoggedEvent, SittingEvent } from '../council/event.ts'
import type { OtherField } from '../council/signature-field.ts'
import type { Sitting } from '../council/sitting.ts'

/** A document of a sitting in its registry: UTC milliseconds and its number, empty if it has none yet. */
export interface MinutesIssue {
  readonly at: number
  readonly number: string
  /** Places that are laid out beside those of secretary and chair. */
  readonly also?: readonly OtherField[]
}

/** Minutes that stand no more, as they were drawn. */
export interface SupersededMinutes {
  readonly sitting: Sitting
  readonly issue: MinutesIssue
}

/** The minutes of a closed sitting, dated by the last thing that they tell of: the close, or a correction after it, in the order of the record. */
export function issueOf({ phase, corrections, products, changedAt }: Sitting, number: string): MinutesIssue {
  const closed = { number: 0, at: phase.kind === 'closed' ? phase.closedAt : changedAt }
  const last = [...corrections, ...products.flatMap(product => product.corrections)].reduce(
    (latest, each) => (each.number > latest.number ? each : latest),
    closed,
  )
  return { at: last.at, number }
}

const addsSignature = (event: SittingEvent): boolean =>
  event.kind === 'minutes.signed' || (event.kind === 'minutes.taken-back' && event.signed.length > 0)

/**
 * The minutes that were signed last, where something was corrected since: those that are about to be superseded.
 *
 * @param events of the record, those that the minutes tell of at least
 * @param foldedTo the sitting as it stood after an event, as an object of its own
 */
export function supersededMinutes(
  events: readonly Pick<LoggedEvent, 'number' | 'event'>[],
  foldedTo: (event: number) => Sitting | undefined,
): SupersededMinutes | undefined {
  const signed = events.findLastIndex(({ event }) => addsSignature(event))
  const issued = events.slice(0, signed + 1).findLast(({ event }) => event.kind === 'minutes.issued')
  if (issued?.event.kind !== 'minutes.issued') return undefined
  const isCorrected = events
    .slice(signed + 1)
    .some(({ event }) => event.kind === 'outcome.corrected' || event.kind === 'record.corrected')
  const sitting = isCorrected ? foldedTo(issued.number - 1) : undefined
  const { number = '', also = [] } = issued.event
  return sitting && { sitting, issue: { ...issueOf(sitting, number), also } }
}
