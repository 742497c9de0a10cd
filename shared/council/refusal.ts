import type { Fraction } from '../kernel/fraction.ts'
import type { CriterionId } from '../law/rule-set.ts'
import type { DossierChanges } from '../dossier/dossier-changes.ts'
import type { Contradiction } from '../law/sheet-state.ts'
import type { Earlier } from './earlier.ts'
import type { Hand } from './seat.ts'
import type { ProductId } from './ids.ts'
import type { RosterFault } from './member.ts'
import type { SpreadLimit } from '../law/spread.ts'
import type { CouncilProfile } from './profile.ts'
import type { Departure } from './departure.ts'
import type { VoteRefusal } from './vote.ts'

/** Why the council's rules say no. A code and what the sentence needs; the words are in `shared/words`. */
export type CouncilRefusal =
  | VoteRefusal
  | { readonly code: 'roster.faulty'; readonly faults: readonly RosterFault[] }
  /** Opinions in writing, and yet one sheet that the whole council agrees on. */
  | { readonly code: 'profile.written-agreed' }
  | { readonly code: 'sitting.started' }
  | { readonly code: 'sitting.not-started' }
  | { readonly code: 'sitting.closed' }
  | { readonly code: 'sitting.not-closed' }
  | { readonly code: 'sitting.no-product' }
  | { readonly code: 'sitting.unsettled'; readonly products: readonly string[] }
  | { readonly code: 'quorum.missing'; readonly present: number; readonly needed: number }
  | { readonly code: 'quorum.no-chair' }
  | { readonly code: 'attendance.unknown'; readonly offices: readonly string[] }
  | { readonly code: 'member.unknown' }
  | { readonly code: 'member.absent' }
  | { readonly code: 'member.recused' }
  | { readonly code: 'member.does-not-score' }
  | { readonly code: 'member.not-recused' }
  /** The rules keep devices to products that were called up. */
  | { readonly code: 'product.not-called' }
  | { readonly code: 'member.abstains' }
  | { readonly code: 'member.abstains-not' }
  | { readonly code: 'member.replaced' }
  /** Who is to come is who is to leave: an office that was renamed replaces nobody. */
  | { readonly code: 'member.same-person' }
  | { readonly code: 'member.may-not-preside' }
  | { readonly code: 'meeting.already' }
  /** A council that works in writing meets before it scores again. */
  | { readonly code: 'meeting.needed' }
  /** Only a re-rating is settled by opinions in writing. */
  | { readonly code: 'meeting.not-renewal' }
  /** What is for whoever presides to decide, while nobody does. */
  | { readonly code: 'chair.away' }
  /** As that, where whoever presides is recused from the product; `standIn` says who may be given the chair's place. */
  | { readonly code: 'chair.recused'; readonly standIn: CouncilProfile['chair']['standIn'] }
  | { readonly code: 'reason.missing' }
  | { readonly code: 'product.unknown' }
  | { readonly code: 'product.entered-already' }
  /**
   * A newer package of a product that is on the agenda, by that name; `rounds` have been scored on the earlier one. `changes` is there where
   * the earlier package is.
   */
  | {
      readonly code: 'product.newer-package'
      readonly product: ProductId
      readonly name: string
      readonly rounds: number
      readonly changes?: DossierChanges
    }
  /** A newer package of a product of which a round is running. */
  | { readonly code: 'product.being-scored'; readonly name: string }
  /** A newer package that is made under another criteria set than the one by which the product has been scored. */
  | { readonly code: 'product.other-set'; readonly name: string }
  /** An outcome of it stands at another sitting. */
  | { readonly code: 'product.taken-before'; readonly earlier: Earlier }
  | { readonly code: 'product.scored-already' }
  | { readonly code: 'product.training-mixed' }
  /** Decisions by their number: of the dossier's criteria set, by its filing date, and of the sitting. */
  | {
      readonly code: 'product.other-rules'
      readonly ratedUnder: string
      readonly due: string
      readonly sitting: string
    }
  | { readonly code: 'product.settled' }
  /** It was withdrawn or carried over to a later sitting. */
  | { readonly code: 'product.departed'; readonly how: Departure['kind'] }
  | { readonly code: 'round.open' }
  | { readonly code: 'round.not-open' }
  | { readonly code: 'round.not-revealed' }
  | { readonly code: 'round.not-needed' }
  /** A newer package took the place of the one that the last round was scored on: another round is due. */
  | { readonly code: 'round.older-package'; readonly round: number }
  /** The re-scoring rounds of the profile are used up. */
  | { readonly code: 'round.chair-decides'; readonly rounds: number }
  | { readonly code: 'round.left'; readonly rounds: number }
  /** The council's rules ask for no PINs. */
  | { readonly code: 'pin.not-asked' }
  | { readonly code: 'pin.unset' }
  | { readonly code: 'pin.set-already' }
  | { readonly code: 'sheet.sealed' }
  | { readonly code: 'sheet.not-sealed' }
  | { readonly code: 'sheet.other-hand'; readonly hand: Hand }
  /** The member that this one replaced had sealed the sheet of this round. */
  | { readonly code: 'sheet.answered-for' }
  /** The profile wants one sheet that the whole council agrees on. */
  | { readonly code: 'sheet.council-agrees' }
  | { readonly code: 'sheet.blanks'; readonly criteria: readonly CriterionId[] }
  /** Marked with an option although another criterion leaves nothing to give points for. */
  | { readonly code: 'criterion.inapplicable'; readonly contradiction: Contradiction }
  | { readonly code: 'sheet.contradicts'; readonly contradictions: readonly Contradiction[] }
  /** A stop was declared where the council has decided that scoring goes on. */
  | { readonly code: 'stop.not-upheld'; readonly criterion: CriterionId }
  | { readonly code: 'stop.not-reached' }
  | { readonly code: 'stop.undecided'; readonly criteria: readonly CriterionId[] }
  /** Sheets that end at a stop which was not upheld, or contradict themselves: another round is due. */
  | { readonly code: 'sheet.unfinished'; readonly offices: readonly string[] }
  | { readonly code: 'criterion.unknown' }
  | { readonly code: 'choice.unknown' }
  | { readonly code: 'minimum.unconfirmed'; readonly criteria: readonly CriterionId[] }
  | {
      readonly code: 'spread.exceeded'
      readonly difference: number
      readonly fromMean: Fraction
      readonly limit: SpreadLimit
    }
  | { readonly code: 'spread.within' }
  /** The outcome was corrected already, by the event of this number. */
  | { readonly code: 'correction.superseded'; readonly number: number }
  /** No sentence of the minutes rests on an event of that number. */
  | { readonly code: 'correction.unknown' }
  /** What it says stands already. */
  | { readonly code: 'correction.of-nothing' }
  /** No first round is open of which this member's sheet is awaited. */
  | { readonly code: 'opinion.nothing-to-ask' }
  /** Nothing was asked of this member, or the invitation holds no more. */
  | { readonly code: 'opinion.unknown' }
  | { readonly code: 'minutes.not-issued' }
  | { readonly code: 'minutes.signed-already' }
  /** It was not laid out when these minutes were issued. */
  | { readonly code: 'minutes.no-such-place' }
  | { readonly code: 'minutes.changed' }
  /** Something was corrected since they were issued. */
  | { readonly code: 'minutes.outdated' }
  | { readonly code: 'minutes.secretary-first' }
