import type { Minutes } from './minutes.ts'
import type { Choices, CriterionId, Marks } from '../law/rule-set.ts'
import type { ClockJump } from './clock-jump.ts'
import type { RecordHead } from './record-head.ts'
import type { Advice } from './advice.ts'
import type { MarkCorrection, ProductEntry, SittingDetails } from './event.ts'
import type { SheetOrigin, WayToJoin } from './device-event.ts'
import type { Hand } from './seat.ts'
import type { ProductId, SittingId } from './ids.ts'
import type { KeptSeal } from './seal.ts'
import type { Member, MemberId } from './member.ts'
import type { AskedOpinion } from './opinion-event.ts'
import type { Outcome } from '../law/outcome.ts'
import type { PinLock } from './pin-lock.ts'
import type { Quorum } from './quorum.ts'
import type { PinHolder } from './seat.ts'
import type { Vote } from './vote.ts'
import type { Departure } from './departure.ts'

/** A sitting as its log tells it. Only `evolve` makes or changes one. */
export interface Sitting {
  readonly id: SittingId
  /** How many events have been folded; what a client saw is named by it. */
  readonly revision: number
  /** The last event that the minutes tell of, which is any but those about the minutes themselves. */
  readonly head: RecordHead
  /** UTC milliseconds of the last event. */
  readonly changedAt: number
  readonly details: SittingDetails
  /** All who sit or have sat, in the order of the roster; a successor stands after the one replaced. */
  readonly members: readonly Member[]
  /** Those who were replaced, and by whom. */
  readonly former: ReadonlyMap<MemberId, Replacement>
  /** Offices that were renamed during the sitting, oldest first. */
  readonly renamings: readonly Renaming[]
  /** Who presides in the chair's place. */
  readonly presiding: MemberId | undefined
  readonly attendance: ReadonlyMap<MemberId, Attendance>
  /** As it stood when the sitting was started, which is what its quorum was; empty before. */
  readonly attendanceAtStart: ReadonlyMap<MemberId, Attendance>
  /** Every coming and going, oldest first. */
  readonly timeline: readonly AttendanceChange[]
  /** Who presided from the start on, oldest first; `member` is nothing while nobody did. */
  readonly presidings: readonly Presiding[]
  readonly phase: Phase
  /** Whoever has a PIN, or had one that was reset. */
  readonly pins: ReadonlyMap<PinHolder, SeatPin>
  /** Oldest first. */
  readonly pinResets: readonly PinReset[]
  /** Whoever has a device of their own at the sitting now. */
  readonly devices: ReadonlyMap<MemberId, SeatDevice>
  readonly opinions: ReadonlyMap<MemberId, AskedOpinion>
  /** Where a council that works in writing has been called together. */
  readonly convened: { readonly place: string; readonly date: string; readonly reason: string } | undefined
  /** In the order of the agenda. */
  readonly products: readonly Product[]
  readonly productById: ReadonlyMap<ProductId, Product>
  readonly minutes: Minutes
  readonly corrections: readonly RecordCorrection[]
  /** Where the host's clock was set back, or seems to have been set forward; oldest first. */
  readonly clockJumps: readonly ClockJump[]
  readonly restores: readonly Restore[]
  /** Logs that this one was chosen over, oldest choice first. */
  readonly forks: readonly SettledFork[]
}

/** The data was restored to an earlier state: events from that number on, until `lost`, are no longer in this record. */
export interface Restore {
  /** UTC milliseconds. */
  readonly at: number
  readonly from: number
  readonly lost: RecordHead
}

export interface SeatDevice {
  readonly name: string
  readonly by: WayToJoin
  /** UTC milliseconds. */
  readonly at: number
}

export interface SeatPin {
  /** Names the key of the seat. */
  readonly key: string
  /** Names the host's key that it can be had from. */
  readonly host: string
  /** Nothing before a PIN is chosen, where sheets came in without one, and after a reset. */
  readonly lock: PinLock | undefined
  /** UTC milliseconds. */
  readonly at: number
}

/** Whoever had forgotten a PIN was let in without it. */
export interface PinReset {
  /** UTC milliseconds. */
  readonly at: number
  readonly holder: PinHolder
  readonly by: PinHolder
  readonly reason: string
  /** Whether what the holder had handed in under it could still be read. */
  readonly sheets: 'kept' | 'lost'
}

export interface SettledFork {
  /** The last event that both logs had. */
  readonly common: number
  /** How far the other log went. */
  readonly other: RecordHead
  /** SHA-256 of the file in which the other log is kept. */
  readonly file: string
  readonly reason: string
  /** When the choice was made, in UTC milliseconds. */
  readonly at: number
}

export interface Replacement {
  readonly by: MemberId
  readonly reason: string
  /** UTC milliseconds. */
  readonly at: number
}

/** An office that is called otherwise from here on; who sits for it stays. */
export interface Renaming {
  readonly member: MemberId
  /** What it was called. */
  readonly before: string
  readonly reason: string
  /** UTC milliseconds. */
  readonly at: number
}

export interface AttendanceChange extends Attendance {
  readonly member: MemberId
  /** Before the start, from then on, or at the meeting to which a council that works in writing was called together. */
  readonly during: 'preparing' | 'sitting' | 'convened'
}

export interface Presiding {
  readonly member: MemberId | undefined
  /** Why it changed; empty at the start and where none was given. */
  readonly reason: string
  /** UTC milliseconds. */
  readonly at: number
}

/** What an event should have said, found after closing. Event numbers are the log's. */
export interface RecordCorrection {
  readonly number: number
  readonly replaces: number
  readonly text: string
  readonly ground: string
  readonly at: number
}

export interface Attendance {
  readonly present: boolean
  readonly reason: string
  /** Since when, in UTC milliseconds. */
  readonly at: number
}

export type Phase =
  | { readonly kind: 'preparing' }
  | { readonly kind: 'sitting'; readonly startedAt: number }
  | { readonly kind: 'closed'; readonly startedAt: number; readonly closedAt: number }

export interface Product {
  readonly id: ProductId
  readonly entry: ProductEntry
  /** Packages that were replaced by newer ones, before it was scored or between two rounds, oldest first. */
  readonly renewals: readonly PackageRenewal[]
  readonly presenter: string
  readonly advice: Advice | undefined
  readonly recusals: ReadonlyMap<MemberId, string>
  /** Present and not recused, yet giving no sheet. */
  readonly abstentions: ReadonlyMap<MemberId, string>
  readonly rounds: readonly Round[]
  /** By starred criterion: the option that the council confirmed after the last reveal. */
  readonly confirmed: Choices
  readonly discussion: string
  /** The chair's ground for letting the last round stand with too wide a spread. */
  readonly spreadAccepted: string | undefined
  /** Stops that a sheet reached and the council put to the vote, oldest first, upheld or not. */
  readonly stopsWeighed: readonly StopWeighed[]
  readonly lostMotions: readonly Motion[]
  /** Who decided on it in the place of whoever presided over the sitting and was recused from it, in order. */
  readonly standIns: readonly MemberId[]
  readonly outcome: Outcome | undefined
  /** How it left the sitting with no outcome. */
  readonly departure: Departure | undefined
  /** The vote that adopted the first outcome and the quorum then, and the event that holds the one that stands. */
  readonly adopted: { readonly vote: Vote; readonly quorum: Quorum; readonly number: number } | undefined
  readonly corrections: readonly OutcomeCorrection[]
}

export interface PackageRenewal {
  /** SHA-256 of the manifest of the package that was replaced. */
  readonly before: string
  /** How many rounds had been scored on what it replaced, or on packages before that. */
  readonly afterRound: number
  readonly reason: string
  /** UTC milliseconds. */
  readonly at: number
}

/** The council put it to the vote that scoring goes on at a criterion although a sheet stops there. */
export interface StopWeighed {
  readonly round: number
  readonly criterion: CriterionId
  readonly ground: string
  /** In favour is for going on. */
  readonly vote: Vote
  /** UTC milliseconds. */
  readonly at: number
}

export interface Motion {
  readonly outcome: Outcome
  readonly vote: Vote
  readonly at: number
}

export interface OutcomeCorrection {
  readonly number: number
  readonly replaces: number
  readonly superseded: Outcome
  readonly ground: string
  readonly marks: readonly MarkCorrection[]
  readonly confirmed: Choices
  /** What was confirmed before. */
  readonly confirmedBefore: Choices
  readonly at: number
}

export interface Round {
  readonly number: number
  readonly openedAt: number
  readonly revealedAt: number | undefined
  /** The chair's, where the rounds of the profile were used up. */
  readonly ground: string
  readonly sheets: ReadonlyMap<MemberId, Sheet>
  /** Sheets that went back to their members, oldest first, sealed again or not. */
  readonly sentBack: readonly SentBack[]
}

export interface SentBack {
  readonly member: MemberId
  readonly reason: string
  readonly at: number
}

export interface Sheet {
  readonly member: MemberId
  readonly marks: Marks
  readonly notes: Readonly<Record<CriterionId, string>>
  readonly hand: Hand | undefined
  readonly seal: KeptSeal | undefined
  /** Of the seal; nothing at the shared laptop. */
  readonly from: SheetOrigin | undefined
  /** Of the criteria whose mark or remark is here, but cannot be read by whoever folded the log: not before the reveal, without the key. */
  readonly dark: ReadonlySet<CriterionId>
  /** Why it was sent back to its member, until it is sealed again. */
  readonly sentBack: string | undefined
  readonly savedAt: number
}

/** Still to be decided here. */
export const isOpen = ({ outcome, departure }: Pick<Product, 'outcome' | 'departure'>): boolean =>
  outcome === undefined && departure === undefined

export const productOf = (sitting: Sitting, id: ProductId): Product | undefined => sitting.productById.get(id)

/** In whose place a member came; nothing where the seat was their own from the start. */
export const predecessorOf = ({ former }: Pick<Sitting, 'former'>, id: MemberId): MemberId | undefined =>
  [...former].find(([, { by }]) => by === id)?.[0]

export const memberOf = (sitting: Sitting, id: MemberId): Member | undefined =>
  sitting.members.find(member => member.id === id)

export const lastRound = (product: Product): Round | undefined => product.rounds.at(-1)
