import type { RedlineWords } from './redline.ts'
import type { SheetOrigin } from '../council/device-event.ts'
import type { Departure } from '../council/departure.ts'
import type { CouncilProfile } from '../council/profile.ts'
import type { SpreadLimit } from '../law/spread.ts'
import type { Quorum } from '../council/quorum.ts'
import type { Stage } from '../dossier/dossier.ts'
import type { RatingRules } from '../law/rating-rules.ts'
import type { LawWords } from '../law/explain.ts'
import type { CouncilLevel, Forwarded } from '../law/level.ts'
import type { Fraction } from '../kernel/fraction.ts'
import type { Role } from '../council/member.ts'
import type { CourseWords } from './course-words.ts'
import type { ToldTime } from './told-time.ts'

/** What the minutes are written with, in one language. The minutes of a council are printed in Vietnamese whatever the screens speak. */
export interface DocumentWords {
  readonly minutes: MinutesWords
  readonly course: CourseWords
  readonly law: LawWords
  readonly common: {
    readonly roles: Readonly<Record<Role, string>>
    readonly tier: (stars: number, to: Forwarded | undefined) => string
    readonly levels: Readonly<Record<CouncilLevel, string>>
  }
}

/** Times are UTC milliseconds and printed in Vietnam's; one that is not known yet leaves dots to be filled in by hand. */
export interface MinutesWords extends OpeningWords, ScoringRecordWords, OutcomeWords, ClosingWords {
  readonly annex: AnnexWords
}

export interface OpeningWords {
  readonly training: string
  /** Empty where the registry gives the number after signing: it is then left open. */
  readonly number: (given: string) => string
  readonly name: string
  readonly about: (council: string) => string
  readonly basis: {
    readonly decision: (basis: {
      readonly decision: string
      /** yyyy-MM-dd */
      readonly issuedOn: string
      readonly title: string
      readonly check: string
    }) => string
    /** A paper of the council's own, as it was given: its kind, number, day and issuer. */
    readonly own: (paper: string) => string
    readonly notInForce: (decision: string, reason: string) => string
  }
  readonly start: string
  readonly place: string
  readonly level: string
  readonly attendance: string
  readonly presentOf: (present: number, appointed: number) => string
  readonly absent: string
  readonly chair: string
  readonly secretary: string
  readonly moment: (at: number | undefined) => string
  readonly person: (name: string, office: string) => string
  readonly withRole: (who: string, role: string) => string
  readonly cameAt: (time: ToldTime) => string
  readonly leftAt: (time: ToldTime, reason: string) => string
  readonly awayBecause: (reason: string) => string
  readonly quorum: (quorum: Quorum, chair: CouncilProfile['chair']) => string
}

/** One product as it was scored, from who it is to what was said. */
export interface ScoringRecordWords {
  readonly contents: string
  readonly method: (products: number, limit: SpreadLimit) => string
  readonly productHeading: (at: number, name: string, code: string) => string
  readonly facts: (facts: {
    readonly producer: string
    readonly commune: string
    readonly set: { readonly number: number; readonly name: string }
    readonly stage: Stage
  }) => string
  /** Rated under another decision than the sitting's; `check` is the code of its rule set. */
  readonly ratedUnder: (other: {
    readonly decision: string
    readonly check: string
    readonly reason: string
  }) => string
  /** Rated under the sitting's decision although its filing date puts it under another. */
  readonly notAsDue: (other: { readonly due: string; readonly reason: string }) => string
  readonly recusals: (recusals: readonly { readonly office: string; readonly reason: string }[]) => string
  readonly roundHeading: (round: number) => string
  readonly round: (figures: RoundInWords) => string
  readonly unfinished: (handedIn: number) => string
  /** What a round changed; `othersKept` where some member's total is as it was. */
  readonly changes: (changes: readonly ScoreChange[], othersKept: boolean) => string
  readonly minimumsHeading: string
  /** By who decides whether a minimum is reached. */
  readonly minimums: Readonly<Record<RatingRules['minimums'], MinimumWords>>
  readonly discussion: string
}

export interface MinimumWords {
  readonly reached: string
  readonly missed: (missed: MissedMinimums) => string
}

export type MissedMinimums = readonly {
  readonly stars: number
  readonly criteria: readonly { readonly id: string; readonly name: string }[]
}[]

export interface RoundInWords {
  readonly sheets: number
  readonly onPaper: number
  readonly points: number
  readonly mean: string
  readonly highest: number
  readonly lowest: number
  readonly difference: number
  readonly fromMean: Fraction
  readonly limit: SpreadLimit
  readonly exceeded: boolean
  readonly scoredAgain: boolean
}

/** What became of one member's total since the round before. */
export type ScoreChange =
  | { readonly kind: 'changed'; readonly office: string; readonly before: number; readonly after: number }
  | { readonly kind: 'joined'; readonly office: string; readonly after: number }
  | { readonly kind: 'left'; readonly office: string; readonly before: number }

export interface OutcomeWords {
  readonly result: string
  readonly rated: (tier: string) => string
  readonly excluded: (ground: string) => string
  readonly stopped: (criterion: string, name: string, decision: string) => string
  readonly returned: (missing: string) => string
  readonly unsettled: string
  /** Left the sitting with no outcome. */
  readonly departed: (how: Departure['kind'], time: ToldTime, reason: string) => string
  readonly proposals: {
    readonly heading: string
    readonly intro: string
    readonly recognise: (stars: number, products: readonly string[]) => string
    readonly recogniseInDistrict: (stars: number, products: readonly string[]) => string
    readonly forward: (stars: number, products: readonly string[]) => string
    readonly forwardToProvince: (stars: number, products: readonly string[]) => string
    readonly recogniseByMinister: (stars: number, products: readonly string[]) => string
    /** A central council's tier that the province recognises. */
    readonly sendToProvince: (stars: number, products: readonly string[]) => string
    readonly notRecognised: (stars: number, products: readonly string[]) => string
    /** Rated for an upgrade and kept at the tier that they have, or below it: nothing is recognised anew. */
    readonly notUpgraded: (products: readonly string[]) => string
    readonly returned: (products: readonly string[]) => string
    readonly excluded: (products: readonly string[]) => string
    readonly stopped: (products: readonly string[]) => string
    readonly carriedOver: (products: readonly string[]) => string
    readonly product: (name: string, code: string) => string
  }
}

export interface ClosingWords {
  readonly annexes: string
  readonly end: (at: number | undefined) => string
  readonly secretarySigns: string
  readonly chairSigns: string
  readonly agencySigns: string
  /** Over the places of members, and over each. */
  readonly membersSign: string
  readonly memberSigns: string
  readonly recipients: (authority: string) => readonly string[]
}

/** The two tables at the end: the summary and the codes of the sheets. Cells stand in narrow columns, so their words are short. */
export interface AnnexWords {
  /** What superseding minutes say otherwise. */
  readonly changes: RedlineWords
  /** Above the one sheet of a council that agrees on it. */
  readonly wholeCouncil: string
  readonly summary: { readonly name: string; readonly about: string }
  readonly codes: {
    readonly name: string
    readonly about: string
    readonly explained: string
    readonly record: {
      readonly heading: string
      readonly head: (number: number, hash: string) => string
      readonly explained: string
    }
  }
  /** What an annex belongs to: the number of the minutes, empty where the registry gives it after signing. */
  readonly note: (council: string, number: string) => string
  readonly columns: {
    readonly order: string
    readonly code: string
    readonly product: string
    readonly producer: string
    readonly round: string
    readonly mean: string
    readonly spread: string
    readonly result: string
  }
  readonly round: (round: number) => string
  readonly absent: string
  readonly recused: string
  readonly abstained: string
  readonly notHandedIn: string
  readonly onPaper: string
  /** Where a sheet was handed in that is not on paper. */
  readonly at: Readonly<Record<SheetOrigin | 'shared', string>>
  readonly scoredAgain: string
  /** In the place of a total: the sheet ends at this criterion. */
  readonly stoppedAt: (criterion: string) => string
  readonly outcomes: Readonly<Record<'excluded' | 'stopped' | 'returned', string>>
  readonly departures: Readonly<Record<Departure['kind'], string>>
  /** An outcome that a correction has put there. */
  readonly corrected: (result: string) => string
  readonly none: string
  readonly abbreviations: (pairs: readonly { readonly short: string; readonly office: string }[]) => string
}
