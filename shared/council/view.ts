import type { Fraction } from '../kernel/fraction.ts'
import type { Stage } from '../dossier/dossier.ts'
import type { Rating } from '../law/rate.ts'
import type { CriteriaSet, CriterionId, Marks, RuleSet } from '../law/rule-set.ts'
import {
  sealCode,
  type DossierRules,
  type Hand,
  type ProductId,
  type SittingDetails,
  type SittingId,
} from './event.ts'
import type { Member, MemberId } from './member.ts'
import type { Outcome } from '../law/outcome.ts'
import { ratingNow, revealedFigures, revealedRound, unconfirmed } from './reconciling.ts'
import {
  countedSheets,
  expectedOf,
  figuresOf,
  isSealed,
  proposedMinimums,
  quorumOf,
  type Quorum,
  type SheetTotals,
  type Spread,
} from './round.ts'
import type { Seat } from './seat.ts'
import {
  lastRound,
  type MinutesSignature,
  type Phase,
  type Product,
  type Round,
  type Sheet,
  type Sitting,
} from './sitting.ts'

/** A sitting as anybody at it may see it: who is there and where each product stands, never a mark, a total or an order made of them. */
export interface SittingView {
  readonly id: SittingId
  readonly revision: number
  readonly changedAt: number
  readonly details: SittingDetails
  readonly phase: Phase
  readonly members: readonly SeatedMember[]
  readonly quorum: Quorum
  readonly products: readonly ProductRow[]
  readonly minutes: {
    readonly issued: boolean
    readonly file: string | undefined
    readonly signatures: readonly MinutesSignature[]
  }
}

export interface SeatedMember extends Member {
  readonly attendance: 'unknown' | 'present' | 'absent'
  readonly reason: string
}

export interface ProductRow {
  readonly id: ProductId
  readonly package: string
  readonly code: string
  readonly name: string
  readonly producer: string
  readonly commune: string
  readonly criteriaSet: string
  readonly stage: Stage
  readonly otherRules?: DossierRules
  readonly recusals: readonly { readonly member: MemberId; readonly reason: string }[]
  readonly discussion: string
  readonly standing: Standing
}

/** Where a product stands. While a round is open it says who has handed in, and nothing of what. */
export type Standing =
  | { readonly kind: 'waiting' }
  | {
      readonly kind: 'scoring'
      readonly round: number
      readonly seats: readonly {
        readonly member: MemberId
        readonly sealed: boolean
        readonly hand: Hand | undefined
      }[]
    }
  | { readonly kind: 'reconciling'; readonly round: number; readonly spreadExceeded: boolean }
  | { readonly kind: 'settled'; readonly outcome: Outcome }

/** One product as the seat that asks may see it now. */
export interface ProductView {
  readonly product: ProductRow
  /** The sheet of the seat's own member in the round that is open; absent for the secretary and for a recused member. */
  readonly own: OwnSheet | undefined
  /** Rounds whose marks are open to the council, oldest first; empty for a recused member. */
  readonly rounds: readonly RevealedRound[]
  readonly confirmed: Marks
  readonly unconfirmed: readonly CriterionId[]
  /** The majority's choice for each starred criterion, once the round is revealed. */
  readonly proposed: Marks
  /** What the rating would be with what is confirmed so far. */
  readonly rating: Rating | undefined
}

export type OwnSheet =
  | {
      readonly kind: 'open'
      readonly round: number
      readonly member: MemberId
      readonly hand: Hand
      readonly marks: Marks
      readonly notes: Readonly<Record<CriterionId, string>>
      readonly savedAt: number
    }
  /** Locked until everyone has handed in; its marks are not shown again before that, even here. */
  | { readonly kind: 'sealed'; readonly round: number; readonly member: MemberId; readonly code: string }

export interface RevealedRound {
  readonly number: number
  readonly sheets: readonly RevealedSheet[]
  readonly mean: Fraction
  readonly spread: Spread
}

export interface RevealedSheet extends SheetTotals {
  readonly marks: Marks
  readonly notes: Readonly<Record<CriterionId, string>>
  readonly hand: Hand
  readonly code: string
}

export function sittingView(sitting: Sitting, setOf: (id: string) => CriteriaSet): SittingView {
  return {
    id: sitting.id,
    revision: sitting.revision,
    changedAt: sitting.changedAt,
    details: sitting.details,
    phase: sitting.phase,
    members: sitting.members.map(member => seated(sitting, member)),
    quorum: quorumOf(sitting),
    products: sitting.products.map(product => productRow(sitting, product, setOf)),
    minutes: {
      issued: sitting.minutes.issued !== undefined,
      file: sitting.minutes.file,
      signatures: sitting.minutes.signatures,
    },
  }
}

export function productView(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  ruleSet: RuleSet,
  seat: Seat,
): ProductView {
  const row = productRow(sitting, product, () => set)
  const recused = seat.kind !== 'secretary' && product.recusals.has(seat.member)
  const nothing = {
    own: undefined,
    rounds: [],
    confirmed: {},
    unconfirmed: [],
    proposed: {},
    rating: undefined,
  }
  if (recused) return { product: row, ...nothing }
  const round = revealedRound(product)
  return {
    product: row,
    own: ownSheet(sitting, product, seat),
    rounds: product.rounds.flatMap(candidate =>
      revealedOf(product, candidate, set, sitting.details.profile.spreadLimit),
    ),
    confirmed: product.confirmed,
    unconfirmed: unconfirmed(product, set),
    proposed: round ? proposedMinimums(set, countedSheets(product, round)) : {},
    rating: ratingNow(product, ruleSet, set),
  }
}

function seated(sitting: Sitting, member: Member): SeatedMember {
  const attendance = sitting.attendance.get(member.id)
  return {
    ...member,
    attendance: attendance === undefined ? 'unknown' : attendance.present ? 'present' : 'absent',
    reason: attendance?.reason ?? '',
  }
}

function productRow(sitting: Sitting, product: Product, setOf: (id: string) => CriteriaSet): ProductRow {
  return {
    ...product.entry,
    recusals: [...product.recusals].map(([member, reason]) => ({ member, reason })),
    discussion: product.discussion,
    standing: standingOf(sitting, product, setOf),
  }
}

function standingOf(sitting: Sitting, product: Product, setOf: (id: string) => CriteriaSet): Standing {
  if (product.outcome) return { kind: 'settled', outcome: product.outcome }
  const round = lastRound(product)
  if (!round) return { kind: 'waiting' }
  if (round.revealedAt === undefined) {
    const seats = expectedOf(sitting, product).map(member => ({
      member,
      sealed: isSealed(round, member),
      hand: round.sheets.get(member)?.hand,
    }))
    return { kind: 'scoring', round: round.number, seats }
  }
  const figures = revealedFigures(
    product,
    setOf(product.entry.criteriaSet),
    sitting.details.profile.spreadLimit,
  )
  return { kind: 'reconciling', round: round.number, spreadExceeded: figures?.spread.exceeded ?? false }
}

function ownSheet(sitting: Sitting, product: Product, seat: Seat): OwnSheet | undefined {
  const round = lastRound(product)
  if (seat.kind === 'secretary' || seat.sitting !== sitting.id || !round || round.revealedAt !== undefined)
    return undefined
  if (!expectedOf(sitting, product).includes(seat.member)) return undefined
  const sheet = round.sheets.get(seat.member)
  if (sheet?.seal)
    return { kind: 'sealed', round: round.number, member: seat.member, code: sealCode(sheet.seal) }
  return {
    kind: 'open',
    round: round.number,
    member: seat.member,
    hand: seat.kind,
    marks: sheet?.marks ?? {},
    notes: sheet?.notes ?? {},
    savedAt: sheet?.savedAt ?? 0,
  }
}

function revealedOf(
  product: Product,
  round: Round,
  set: CriteriaSet,
  limit: number,
): readonly RevealedRound[] {
  const sheets = round.revealedAt === undefined ? [] : countedSheets(product, round)
  if (sheets.length === 0) return []
  const { totals, mean, spread } = figuresOf(set, sheets, limit)
  return [
    {
      number: round.number,
      sheets: totals.map((figures, index) => revealedSheet(figures, sheets[index])),
      mean,
      spread,
    },
  ]
}

function revealedSheet(figures: SheetTotals, sheet: Sheet | undefined): RevealedSheet {
  if (!sheet?.seal) throw new Error('A revealed sheet without a seal')
  return {
    ...figures,
    marks: sheet.marks,
    notes: sheet.notes,
    hand: sheet.hand ?? 'member',
    code: sealCode(sheet.seal),
  }
}
