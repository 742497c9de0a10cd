import type { MinutesEvent } from './minutes-event.ts'
import type { Advice } from './advice.ts'
import type { RecordHead } from './record-head.ts'
import type { Concealed, OpenedSheet } from './concealment.ts'
import type { DeviceEvent, SheetOrigin } from './device-event.ts'
import type { OpinionEvent } from './opinion-event.ts'
import type { Stage } from '../dossier/dossier.ts'
import type { CouncilLevel } from '../law/level.ts'
import type { Choice, Choices, CriterionId, Mark } from '../law/rule-set.ts'
import type { Earlier } from './earlier.ts'
import type { DossierRules, SittingRules } from './frozen-rules.ts'
import type { Member, MemberId } from './member.ts'
import type { Outcome } from '../law/outcome.ts'
import type { PinEvent } from './pin-event.ts'
import type { CouncilProfile } from './profile.ts'
import type { KeptSeal } from './seal.ts'
import type { Vote } from './vote.ts'
import type { SittingId, ProductId } from './ids.ts'
import type { Hand } from './seat.ts'

/** What a sitting is, fixed when it is opened: whose council, where, when, and under which frozen rules. */
export interface SittingDetails {
  readonly council: string
  /** The authority above the council, as in a sentence; the letterhead puts it in capitals. */
  readonly authority: string
  readonly place: string
  /** The day of the meeting, as yyyy-MM-dd. */
  readonly date: string
  /** The decision that established the council and the operating rules it works under, as a legal basis names them; empty when not given. */
  readonly establishedBy?: string
  readonly operatingRules?: string
  /** Whose recognition follows from; absent where it was not asked yet, which means the province's. */
  readonly level?: CouncilLevel
  readonly ruleSet: SittingRules
  readonly profile: CouncilProfile
  readonly training: boolean
}

export interface ProductEntry {
  readonly id: ProductId
  /** SHA-256 of the package's manifest. */
  readonly package: string
  readonly code: string
  readonly name: string
  readonly producer: string
  readonly commune: string
  readonly criteriaSet: string
  readonly stage: Stage
  /** Where the decision of its sheet, or the one it falls under by its filing date, is not the sitting's: which, and why it is rated here. */
  readonly otherRules?: DossierRules
  /** What became of it at the sitting before this one. */
  readonly earlier?: Earlier
}

/**
 * Which rules give the logs that are opened now. It is raised when a rule comes to refuse what it gave before, so that a log is never
 * held against rules that it was not made by.
 */
export const rulesEdition = 1

/** Everything that can happen at a sitting. The log of these is the record; every total and tier is derived from it. */
export type SittingEvent =
  /** The edition is that of the rules that gave this log; earlier versions of the program named none. */
  | {
      readonly kind: 'sitting.opened'
      readonly details: SittingDetails
      readonly members: readonly Member[]
      readonly edition?: number
    }
  | {
      readonly kind: 'sitting.amended'
      readonly details: SittingDetails
      readonly members: readonly Member[]
    }
  | { readonly kind: 'product.entered'; readonly product: ProductEntry }
  /** After the start it has a reason, and the product stands in the minutes as withdrawn; without one it is gone from the agenda. */
  | { readonly kind: 'product.withdrawn'; readonly product: ProductId; readonly reason?: string }
  /** The sitting does not decide it; a later one may. */
  | { readonly kind: 'product.carried-over'; readonly product: ProductId; readonly reason: string }
  /** A newer package of a product of which no round is running: its entry from here on. Rounds before it decide nothing any more. */
  | {
      readonly kind: 'package.renewed'
      readonly product: ProductId
      readonly entry: ProductEntry
      readonly reason: string
    }
  | { readonly kind: 'product.moved'; readonly product: ProductId; readonly to: number }
  | {
      readonly kind: 'attendance.recorded'
      readonly member: MemberId
      readonly present: boolean
      readonly reason: string
    }
  | { readonly kind: 'sitting.started' }
  /** Who presides while the chair is away. */
  | { readonly kind: 'presiding.given'; readonly member: MemberId; readonly reason: string }
  /** Sheets that the one who leaves has sealed stay and count; the one who comes scores everything else from here on. */
  | {
      readonly kind: 'member.replaced'
      readonly member: MemberId
      readonly by: Member
      readonly reason: string
    }
  /** An office is called otherwise from here on; who sits for it, and every sheet of theirs, stays. */
  | {
      readonly kind: 'office.renamed'
      readonly member: MemberId
      readonly office: string
      readonly reason: string
    }
  /** A council that gave its opinions in writing meets after all (QĐ 26/2026 Điều 7.6). */
  | {
      readonly kind: 'meeting.convened'
      readonly place: string
      readonly date: string
      readonly reason: string
    }
  /**
   * The host's clock was set back by so many milliseconds since the event before: the order of events is their numbers', their times are
   * the clock's. Earlier versions went on with the time of the event before for as long as the clock was behind it.
   */
  | { readonly kind: 'clock.set-back'; readonly by: number }
  | { readonly kind: 'presenter.named'; readonly product: ProductId; readonly presenter: string }
  | { readonly kind: 'advice.recorded'; readonly product: ProductId; readonly advice: Advice }
  | {
      readonly kind: 'member.recused'
      readonly product: ProductId
      readonly member: MemberId
      readonly reason: string
    }
  | { readonly kind: 'recusal.withdrawn'; readonly product: ProductId; readonly member: MemberId }
  | {
      readonly kind: 'member.abstained'
      readonly product: ProductId
      readonly member: MemberId
      readonly reason: string
    }
  | { readonly kind: 'abstention.withdrawn'; readonly product: ProductId; readonly member: MemberId }
  /** The ground is the chair's, where the rounds of the profile were used up. */
  | {
      readonly kind: 'round.opened'
      readonly product: ProductId
      readonly round: number
      readonly ground?: string
    }
  | {
      readonly kind: 'sheet.marked'
      readonly product: ProductId
      readonly round: number
      readonly member: MemberId
      readonly criterion: CriterionId
      readonly choice: Mark | Concealed
      readonly hand: Hand
    }
  | {
      readonly kind: 'sheet.noted'
      readonly product: ProductId
      readonly round: number
      readonly member: MemberId
      readonly criterion: CriterionId
      readonly note: string | Concealed
      readonly hand: Hand
    }
  | {
      readonly kind: 'sheet.sealed'
      readonly product: ProductId
      readonly round: number
      readonly member: MemberId
      readonly hand: Hand
      readonly seal: KeptSeal
      /** Absent where it was handed in at the shared laptop. */
      readonly from?: SheetOrigin
    }
  /** Back to its member before the reveal, to be changed and sealed again by that hand alone. */
  | {
      readonly kind: 'sheet.sent-back'
      readonly product: ProductId
      readonly round: number
      readonly member: MemberId
      readonly reason: string
    }
  /** Where its sheets were concealed, the event opens them, so that from here on anyone can read and check them. */
  | {
      readonly kind: 'round.revealed'
      readonly product: ProductId
      readonly round: number
      readonly opened?: readonly OpenedSheet[]
    }
  | PinEvent
  | DeviceEvent
  | OpinionEvent
  /** The chair decides that a round stands although its spread is too wide. */
  | {
      readonly kind: 'spread.accepted'
      readonly product: ProductId
      readonly round: number
      readonly ground: string
    }
  /** Put to the vote: scoring goes on at the criterion although a sheet stops there. Not carried, the stop stands and is to be decided. */
  | {
      readonly kind: 'stop.weighed'
      readonly product: ProductId
      readonly round: number
      readonly criterion: CriterionId
      readonly ground: string
      readonly vote: Vote
    }
  | {
      readonly kind: 'minimum.confirmed'
      readonly product: ProductId
      readonly criterion: CriterionId
      readonly choice: Choice
    }
  | { readonly kind: 'discussion.noted'; readonly product: ProductId; readonly text: string }
  | {
      readonly kind: 'outcome.settled'
      readonly product: ProductId
      readonly outcome: Outcome
      readonly vote: Vote
    }
  /** Put to the vote and not adopted; the product stays open. */
  | {
      readonly kind: 'motion.lost'
      readonly product: ProductId
      readonly outcome: Outcome
      readonly vote: Vote
    }
  /** After closing: an outcome that supersedes the one of event `replaces`, which stays readable. */
  | {
      readonly kind: 'outcome.corrected'
      readonly product: ProductId
      readonly replaces: number
      readonly ground: string
      readonly outcome: Outcome
      readonly marks: readonly MarkCorrection[]
      readonly confirmed: Choices
    }
  /** After closing: what an earlier event should have said. */
  | {
      readonly kind: 'record.corrected'
      readonly replaces: number
      readonly text: string
      readonly ground: string
    }
  | { readonly kind: 'sitting.closed' }
  /**
   * Two laptops had gone on from the event `common`, each in its own way; this log was chosen. The other, up to `other`, is kept as the
   * file of that SHA-256.
   */
  | {
      readonly kind: 'fork.settled'
      readonly common: number
      readonly other: RecordHead
      readonly file: string
      readonly reason: string
    }
  /**
   * The data was restored from an earlier state: what stood in this record from here on until `lost` was taken back, and is kept in the
   * backup that was made then, if anywhere.
   */
  | { readonly kind: 'record.restored'; readonly lost: RecordHead }
  | MinutesEvent

/** A mark that was put down wrongly, such as one misread from paper. The sheet stays as it was sealed; the correction says what it should be. */
export interface MarkCorrection {
  readonly member: MemberId
  readonly criterion: CriterionId
  readonly choice: Choice
}

/** An event as it stands in the log: numbered from 1, timed by the host's clock, chained to the one before. */
export interface LoggedEvent {
  readonly sitting: SittingId
  readonly number: number
  /** UTC milliseconds. */
  readonly at: number
  readonly actor: string
  /** Names the call that caused it, so that a repeated call is known; events that earlier versions logged name none. */
  readonly request?: string
  readonly event: SittingEvent
  readonly previous: string
  readonly hash: string
}
