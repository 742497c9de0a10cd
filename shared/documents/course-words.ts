import type { ClockJump } from '../council/clock-jump.ts'
import type { Earlier } from '../council/earlier.ts'
import type { CouncilProfile } from '../council/profile.ts'
import type { Quorum } from '../council/quorum.ts'
import type { Vote } from '../council/vote.ts'
import type { ToldTime } from './told-time.ts'

/**
 * What the minutes say of the course of a sitting that did not go straight on: who came and went, who presided, how the council voted, and
 * what was set right afterwards. Each is printed only where it happened. Times are UTC milliseconds, printed in Vietnam's.
 */
export interface CourseWords {
  readonly attendance: AttendanceCourseWords
  readonly written: WrittenWords
  /** Of a council that agrees on one sheet, in place of how members score. */
  readonly agreedMethod: (products: number) => string
  readonly agreedRound: (points: number) => string
  /** How outcomes are adopted, where the rules ask for more than that nobody is against. */
  readonly adoption: (adoption: CouncilProfile['adoption']) => string
  readonly product: ProductCourseWords
  readonly afterwards: AfterwardsWords
  readonly record: RecordNoteWords
}

export interface AttendanceCourseWords {
  readonly returnedAt: (time: ToldTime) => string
  readonly replacedBy: (time: ToldTime, who: string, reason: string) => string
  readonly replaces: (who: string, time: ToldTime) => string
  readonly renamed: (before: string, time: ToldTime, reason: string) => string
  readonly presidings: string
  readonly presidedFirst: (who: string) => string
  readonly presidedFrom: (time: ToldTime, who: string, reason: string) => string
}

/** Opinions in writing, over days (QĐ 26/2026 Điều 7.6). */
export interface WrittenWords {
  readonly about: (council: string) => string
  readonly form: string
  readonly asked: string
  readonly given: (given: number, appointed: number) => string
  readonly none: string
  readonly quorum: (quorum: Quorum) => string
  readonly contents: string
  readonly end: (at: number | undefined) => string
  readonly convened: string
  /** `date` is yyyy-MM-dd. */
  readonly meeting: (meeting: {
    readonly place: string
    readonly date: string
    readonly reason: string
  }) => string
}

export interface ProductCourseWords {
  /** What stands of it from another sitting, and why it is taken up again, where that was said. */
  readonly earlier: (earlier: Earlier) => string
  /** @param before the code of the package that was replaced, and of the one that is used */
  readonly renewed: (renewal: {
    readonly time: ToldTime
    /** The round after which it was replaced; 0 for before any. */
    readonly afterRound: number
    readonly before: string
    readonly after: string
    readonly reason: string
  }) => string
  readonly presenter: string
  readonly advice: string
  /** @param mean as printed, absent where the team gave none */
  readonly adviceText: (mean: string | undefined, remarks: string) => string
  readonly quorum: (quorum: Quorum) => string
  /** Who presided over the product in the place of whoever is recused from it. */
  readonly standIns: (people: readonly string[]) => string
  readonly abstentions: (
    abstentions: readonly { readonly office: string; readonly reason: string }[],
  ) => string
  readonly roundGround: (ground: string) => string
  readonly sentBack: (
    sheets: readonly { readonly office: string; readonly time: ToldTime; readonly reason: string }[],
  ) => string
  readonly spreadAccepted: (ground: string) => string
  /** In place of the figures of a round whose sheets are not averaged. */
  readonly haltedRound: (round: HaltedRoundInWords) => string
  readonly stopsWeighed: string
  readonly stopWeighed: (weighed: StopWeighedInWords) => string
  readonly lostMotions: string
  readonly lostMotion: (time: ToldTime, outcome: string, vote: Vote) => string
  /** @param first what it adopted, where a correction has since put another outcome in its place */
  readonly vote: (vote: Vote, first: string | undefined) => string
  readonly correction: string
  readonly correctionText: (correction: CorrectionInWords) => string
  /** An outcome in a few words; the mean as printed, of a rating only. */
  readonly outcome: (name: string, mean: string | undefined) => string
}

/** Sheets by office that end at a stop, and those that are not whole or contradict themselves. */
export interface HaltedRoundInWords {
  readonly sheets: number
  readonly onPaper: number
  readonly stopped: readonly { readonly office: string; readonly criterion: string; readonly name: string }[]
  readonly unfinished: readonly string[]
  readonly scoredAgain: boolean
}

/** Put to the vote: scoring goes on at a criterion although a sheet stops there. */
export interface StopWeighedInWords {
  readonly criterion: string
  readonly name: string
  readonly ground: string
  readonly at: ToldTime
  readonly vote: Vote
  readonly carried: boolean
}

/** Numbers are those of events in the log; before and after are outcomes in a few words. */
export interface CorrectionInWords {
  readonly number: number
  readonly at: number
  readonly replaces: number
  readonly before: string
  readonly after: string
  readonly ground: string
  readonly marks: readonly (PointChange & { readonly office: string })[]
  readonly confirmed: readonly PointChange[]
}

export interface PointChange {
  readonly criterion: string
  /** Points before; absent where the council had confirmed nothing. */
  readonly before: number | undefined
  readonly after: number
}

/** What was set right after the sitting had closed. */
export interface AfterwardsWords {
  readonly heading: string
  /** @param number of the registry, or empty @param file the first digits of its SHA-256 */
  readonly replaces: (earlier: readonly { readonly number: string; readonly file: string }[]) => string
  /** @param said what the event says @param text what it should have said */
  readonly sentence: (correction: {
    readonly number: number
    readonly at: number
    readonly replaces: number
    readonly said: string
    readonly text: string
    readonly ground: string
  }) => string
}

/** What a reader of the log should know of it. */
export interface RecordNoteWords {
  readonly heading: string
  readonly clockJump: (jump: ClockJump) => string
  /** Events that were taken back by a restore of earlier data. */
  readonly restored: (what: { readonly at: number; readonly from: number; readonly until: number }) => string
  /** By offices; `sheets` are those that were handed in under the PIN and not yet revealed. */
  readonly pinReset: (reset: {
    readonly at: number
    readonly holder: string
    readonly by: string
    readonly reason: string
    readonly sheets: 'kept' | 'lost'
  }) => string
  readonly fork: (fork: {
    readonly at: number
    readonly common: number
    readonly other: number
    readonly file: string
    readonly reason: string
  }) => string
}
