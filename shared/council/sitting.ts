import type { CriterionId, Marks } from '../law/rule-set.ts'
import type { RecordHead } from './checkpoint.ts'
import type { Hand, ProductEntry, ProductId, Seal, SittingDetails, SittingId } from './event.ts'
import type { Member, MemberId } from './member.ts'
import type { Outcome } from '../law/outcome.ts'

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
  readonly members: readonly Member[]
  readonly attendance: ReadonlyMap<MemberId, Attendance>
  /** As it stood when the sitting was started, which is what its quorum was; empty before. */
  readonly attendanceAtStart: ReadonlyMap<MemberId, Attendance>
  readonly phase: Phase
  /** In the order of the agenda. */
  readonly products: readonly Product[]
  readonly minutes: Minutes
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
  readonly recusals: ReadonlyMap<MemberId, string>
  readonly rounds: readonly Round[]
  /** By starred criterion: the option that the council confirmed after the last reveal. */
  readonly confirmed: Marks
  readonly discussion: string
  readonly outcome: Outcome | undefined
}

export interface Round {
  readonly number: number
  readonly openedAt: number
  readonly revealedAt: number | undefined
  readonly sheets: ReadonlyMap<MemberId, Sheet>
}

export interface Sheet {
  readonly member: MemberId
  readonly marks: Marks
  readonly notes: Readonly<Record<CriterionId, string>>
  readonly hand: Hand | undefined
  readonly seal: Seal | undefined
  readonly savedAt: number
}

export interface Minutes {
  /** Of the registry; empty while it has not given one. */
  readonly number: string
  /** SHA-256 of the PDF as issued, before any signature. */
  readonly issued: string | undefined
  /** SHA-256 of the PDF as it stands: issued, then signed. */
  readonly file: string | undefined
  readonly signatures: readonly MinutesSignature[]
}

export interface MinutesSignature {
  readonly field: 'secretary' | 'chair'
  readonly signer: string
  readonly at: number
}

export const productOf = (sitting: Sitting, id: ProductId): Product | undefined =>
  sitting.products.find(product => product.id === id)

export const memberOf = (sitting: Sitting, id: MemberId): Member | undefined =>
  sitting.members.find(member => member.id === id)

export const lastRound = (product: Product): Round | undefined => product.rounds.at(-1)
