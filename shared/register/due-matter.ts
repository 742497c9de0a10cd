import type { Day } from '../kernel/day.ts'
import type { PeriodEnd, RatingRound } from '../law/deadlines.ts'
import type { VisitOccasion } from './visit.ts'

/** The levels at which QĐ 26/2026 Điều 5 has rounds. */
export type RoundLevel = 'province' | 'ministry'

/** Whom something due is about, and where it can be opened. */
export interface DueSubject {
  /** Of the register. */
  readonly product?: string
  readonly draft?: string
  readonly sitting?: string
  readonly code: string
  readonly name: string
  readonly producer: string
  readonly commune: string
}

/** What the law has done by a day. Its article stands beside each. */
export type DueMatter =
  /**
   * The next dossier of a product may be filed from then until `by` (Điều 7.6a). Where that was missed, the certificate goes on until there
   * is a result, but no longer than `prolongedTo` (Điều 12.3).
   */
  | {
      readonly kind: 'window'
      readonly state: 'before' | 'open' | 'missed'
      readonly from: Day
      readonly ends: Day
      readonly prolongedTo: Day
    }
  /** The certificate goes on no longer (Điều 4.3); of a dossier that was filed too late, Điều 12.3. */
  | {
      readonly kind: 'certificate'
      readonly ends: Day
      /** Nothing where that is not known. */
      readonly filedOn: Day | undefined
      readonly inTime: boolean
      /** When a council rated it again, where only the decision is missing. */
      readonly ratedOn: Day | undefined
    }
  /** The commune checks, reports and sends on (Điều 7.2). */
  | { readonly kind: 'commune'; readonly filedOn: Day }
  /** Dossiers are proposed for a round before a day (Điều 5); `waiting` of those that are known here are not yet. */
  | {
      readonly kind: 'propose'
      readonly level: RoundLevel
      readonly round: RatingRound
      readonly waiting: number
    }
  /** A round is to be held before a day (Điều 5); `waiting` of those that are known here were proposed for it. */
  | {
      readonly kind: 'hold'
      readonly level: RoundLevel
      readonly round: RatingRound
      readonly waiting: number
    }
  /** The round that it was proposed for is over (Điều 5). Where the day of the proposal is not known, counted from the filing. */
  | {
      readonly kind: 'rate'
      readonly level: RoundLevel
      readonly round: RatingRound
      readonly proposedOn: Day
      readonly counted: Counted
    }
  /** Rated again (Điều 7.6g), from the day that the whole dossier was there, or the latest day before it that is known. */
  | { readonly kind: 're-rate'; readonly since: Day; readonly counted: Counted; readonly within: number }
  /** Filed before the decision began, and finished under the one before it (Điều 12.2). */
  | { readonly kind: 'finish'; readonly filedBefore: Day }
  /** Rated for five stars, and not yet proposed to the Ministry (Điều 7.3e, 5.2). */
  | { readonly kind: 'forward'; readonly ratedOn: Day; readonly round: RatingRound }
  /** The certificate is taken back (Điều 8.4). */
  | { readonly kind: 'withdraw'; readonly concludedOn: Day; readonly within: number }
  /** A visit that an office planned (Điều 9.2a). */
  | { readonly kind: 'visit'; readonly occasion: VisitOccasion; readonly by: string }
  /** What a visit found is to be mended, by the day that its minutes set (Điều 9.1). */
  | { readonly kind: 'mend'; readonly visitedOn: Day; readonly visit: string }

/** What a period is counted from. */
export type Counted = 'received' | 'sent' | 'filed'

/** How near something is: late, within 30 days, within six months. */
export const dueGroups = ['late', 'soon', 'later'] as const
export type DueGroup = (typeof dueGroups)[number]

export interface DueItem {
  /** The same for the same thing, whenever it is asked. */
  readonly id: string
  readonly matter: DueMatter
  /** Nothing where it is about all products. */
  readonly of: DueSubject | undefined
  /** The last day. */
  readonly by: PeriodEnd
  /** What it is listed by: the day on which something begins or is over next. */
  readonly on: Day
  readonly group: DueGroup
}

/** What is due before it is known how near that is. */
export type DueFound = Omit<DueItem, 'on' | 'group'> & { readonly on?: Day }

/** What falls on a day that a calendar has: filing begins, the last day of something, the end of a certificate, of its prolongation. */
export type CalendarDay = 'opens' | 'last' | 'ends' | 'prolonged'
