import type { SittingEvent } from './event.ts'
import type { MemberId } from './member.ts'

/**
 * What a decision rests on. Whoever decides on a screen saw the sitting at some revision; when another hand has changed since what the
 * decision rests on, it is refused as stale and the person looks again.
 */
export type RestsOn = (event: SittingEvent) => boolean

/** A mark, a note or a seal: the same sheet, the round that is open, and whether its member still scores. */
export const restsOnSheet =
  (
    product: string,
    member: MemberId,
    entry?: { readonly kind: string; readonly criterion: string },
  ): RestsOn =>
  event => {
    if (!('product' in event) || event.product !== product) return false
    switch (event.kind) {
      case 'round.opened':
        return true
      case 'sheet.sent-back':
        return event.member === member
      case 'sheet.marked':
      case 'sheet.noted':
        return (
          event.member === member &&
          (entry === undefined || (event.kind === entry.kind && event.criterion === entry.criterion))
        )
      default:
        return false
    }
  }

const decided: readonly SittingEvent['kind'][] = [
  'package.renewed',
  'round.opened',
  'round.revealed',
  'stop.weighed',
  'minimum.confirmed',
  'spread.accepted',
  'motion.lost',
  'outcome.settled',
  'outcome.corrected',
  'product.withdrawn',
  'product.carried-over',
  'member.recused',
  'recusal.withdrawn',
]

/** An outcome, a confirmation, a round: everything decided on the product so far, and who takes part in it. */
export const restsOnDecisions =
  (product: string): RestsOn =>
  event =>
    decided.includes(event.kind) && 'product' in event && event.product === product

/** Something of one product or member that is said whole and replaces what was said before. */
export const restsOnKind =
  (
    kinds: readonly SittingEvent['kind'][],
    about: { readonly product?: string; readonly member?: MemberId },
  ): RestsOn =>
  event =>
    kinds.includes(event.kind) &&
    (about.product === undefined || ('product' in event && event.product === about.product)) &&
    (about.member === undefined || ('member' in event && event.member === about.member))
