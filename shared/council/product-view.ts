import type { Fraction } from '../kernel/fraction.ts'
import type { Margin } from '../law/margin.ts'
import type { Rating } from '../law/rate.ts'
import type { Choices, CriteriaSet, CriterionId, Marks, RuleSet } from '../law/rule-set.ts'
import { sheetState, type SheetState } from '../law/sheet-state.ts'
import type { Spread } from '../law/spread.ts'
import { marginNow } from './correcting.ts'
import type { Hand } from './seat.ts'
import { haltOf, notStoppedOn, readingOf, type Halt, type Reading } from './halt.ts'
import { sealCode } from './seal.ts'
import { scores, wholeCouncil, type MemberId } from './member.ts'
import { isPresent } from './who-decides.ts'
import { ratingNow, revealedRound, unconfirmed } from './reconciling.ts'
import { isOutdated, scoredBefore } from './renewed.ts'
import { countedSheets, figuresOf, isAnsweredFor, proposedMinimums, type SheetTotals } from './round.ts'
import { holdsSheet, type Seat } from './seat.ts'
import {
  isOpen,
  lastRound,
  memberOf,
  type Motion,
  type Product,
  type Round,
  type Sheet,
  type Sitting,
  type StopWeighed,
} from './sitting.ts'
import { maySeeOthers, maySeeProduct, productRow, type ProductRow } from './view.ts'

/** One product as the seat that asks may see it now. */
export interface ProductView {
  /** Of the sitting, when this was seen. */
  readonly revision: number
  readonly product: ProductRow
  /** The sheet of the seat's own member in the round that is open; absent for the secretary and for whoever gives none. */
  readonly own: OwnSheet | undefined
  /** The last round that was scored on another package than the product has now; `due` until another one is opened. */
  readonly renewed: { readonly round: number; readonly reason: string; readonly due: boolean } | undefined
  /** Rounds whose marks are open to the seat, oldest first. */
  readonly rounds: readonly RevealedRound[]
  readonly confirmed: Choices
  readonly unconfirmed: readonly CriterionId[]
  /** The majority's choice for each starred criterion, once the round is revealed. */
  readonly proposed: Choices
  /** What the rating would be with what is confirmed so far. */
  readonly rating: Rating | undefined
  /** How close that is, or the rating that stands was; `sheet` counts those of the last of `rounds`. */
  readonly margin: Margin | undefined
  /** The chair's ground for letting the last round stand with too wide a spread. */
  readonly spreadAccepted: string | undefined
  readonly lostMotions: readonly Motion[]
  /** Stops that the council put to the vote, and the criteria at which scoring therefore goes on. */
  readonly stopsWeighed: readonly StopWeighed[]
  readonly notStopped: readonly CriterionId[]
}

export type OwnSheet =
  | {
      readonly kind: 'open'
      readonly round: number
      readonly member: MemberId
      readonly hand: Hand
      readonly marks: Marks
      readonly notes: Readonly<Record<CriterionId, string>>
      /** Why it came back to be sealed again. */
      readonly sentBack: string | undefined
      /** Criteria at which the council decided that scoring goes on. */
      readonly notStopped: readonly CriterionId[]
      readonly savedAt: number
      /** The member's own marks of the round before, where that was scored on an earlier package; empty otherwise. */
      readonly onEarlierPackage: Marks
    }
  /** Locked until everyone has handed in; its marks are not shown again before that, even here. */
  | { readonly kind: 'sealed'; readonly round: number; readonly member: MemberId; readonly code: string }

export interface RevealedRound {
  readonly number: number
  /** The chair's, where the rounds of the profile were used up before it. */
  readonly ground: string
  readonly sheets: readonly RevealedSheet[]
  /** Of trainees: readable, and counted nowhere. */
  readonly practice: readonly RevealedSheet[]
  /** Of sheets that can be averaged. */
  readonly mean: Fraction | undefined
  readonly spread: Spread | undefined
  readonly halt: Halt | undefined
}

/** A round whose sheets can be averaged. */
export type AveragedRound = RevealedRound & { readonly mean: Fraction; readonly spread: Spread }

/** A sheet with its points so far where it ends at a stop. */
export interface RevealedSheet
  extends SheetTotals, Pick<SheetState, 'stoppedAt' | 'unscored' | 'inapplicable'> {
  readonly marks: Marks
  readonly notes: Readonly<Record<CriterionId, string>>
  readonly hand: Hand
  readonly code: string
}

export function productView(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  ruleSet: RuleSet,
  seat: Seat,
): ProductView {
  const head = {
    revision: sitting.revision,
    product: productRow(sitting, product, () => set, seat),
    own: ownSheet(sitting, product, seat),
    renewed: maySeeProduct(product, seat) ? renewedOf(product) : undefined,
  }
  if (!maySeeOthers(sitting, product, seat)) return { ...head, ...nothingOfOthers }
  const round = revealedRound(product)
  const rounds = product.rounds.flatMap(each => revealedOf(sitting, product, each, set))
  return {
    ...head,
    rounds,
    confirmed: product.confirmed,
    unconfirmed: unconfirmed(sitting, product, set),
    proposed: round ? proposedMinimums(set, countedSheets(sitting, product, round)) : {},
    rating: ratingNow(sitting, product, ruleSet, set),
    margin: marginNow(sitting, product, { ruleSet, set }),
    spreadAccepted: product.spreadAccepted,
    lostMotions: product.lostMotions,
    stopsWeighed: product.stopsWeighed,
    notStopped: notStoppedOn(product),
  }
}

const nothingOfOthers = {
  rounds: [],
  confirmed: {},
  unconfirmed: [],
  proposed: {},
  rating: undefined,
  margin: undefined,
  spreadAccepted: undefined,
  lostMotions: [],
  stopsWeighed: [],
  notStopped: [],
}

function renewedOf(product: Product): ProductView['renewed'] {
  const before = scoredBefore(product)
  return before && { round: before.round, reason: before.reason, due: isOpen(product) && isOutdated(product) }
}

function ownSheet(sitting: Sitting, product: Product, seat: Seat): OwnSheet | undefined {
  const round = lastRound(product)
  if (!holdsSheet(seat) || seat.sitting !== sitting.id || !round || round.revealedAt !== undefined)
    return undefined
  const { member } = seat
  if (!mayHold(sitting, product, member)) return undefined
  const sheet = round.sheets.get(member)
  if (sheet?.seal) return { kind: 'sealed', round: round.number, member, code: sealCode(sheet.seal) }
  return {
    kind: 'open',
    round: round.number,
    member,
    hand: seat.kind,
    marks: sheet?.marks ?? {},
    notes: sheet?.notes ?? {},
    sentBack: sheet?.sentBack,
    notStopped: notStoppedOn(product),
    savedAt: sheet?.savedAt ?? 0,
    onEarlierPackage: earlierMarks(product, round, member),
  }
}

function earlierMarks(product: Product, { number }: Round, member: MemberId): Marks {
  const before = scoredBefore(product)
  if (before?.round !== number - 1) return {}
  return product.rounds.find(each => each.number === before.round)?.sheets.get(member)?.marks ?? {}
}

/** Whether a sheet of this product may be in this hand now. `onOpenSheet` in `scoring.ts` says why not. */
function mayHold(sitting: Sitting, product: Product, id: MemberId): boolean {
  const { profile } = sitting.details
  if (profile.scoring === 'agreed') return id === wholeCouncil
  const member = memberOf(sitting, id)
  return (
    member !== undefined &&
    scores(member, profile) &&
    !sitting.former.has(id) &&
    isPresent(sitting, id) &&
    !product.recusals.has(id) &&
    !product.abstentions.has(id) &&
    !isAnsweredFor(sitting, product, id)
  )
}

function revealedOf(
  sitting: Sitting,
  product: Product,
  round: Round,
  set: CriteriaSet,
): readonly RevealedRound[] {
  const sheets = round.revealedAt === undefined ? [] : countedSheets(sitting, product, round)
  if (sheets.length === 0) return []
  const limit = sitting.details.profile.spread
  const reading = readingOf(sitting, product, set)
  const halt = haltOf(sheets, reading)
  const { totals, mean, spread } = figuresOf(set, sheets, limit)
  const trainees = [...round.sheets.values()].filter(
    sheet => sheet.seal !== undefined && !product.recusals.has(sheet.member) && !sheets.includes(sheet),
  )
  const practice = trainees.length > 0 ? figuresOf(set, trainees, limit).totals : []
  return [
    {
      number: round.number,
      ground: round.ground,
      sheets: totals.map((figures, index) => revealedSheet(figures, sheets[index], reading)),
      practice: practice.map((figures, index) => revealedSheet(figures, trainees[index], reading)),
      mean: halt ? undefined : mean,
      spread: halt ? undefined : spread,
      halt,
    },
  ]
}

function revealedSheet(figures: SheetTotals, sheet: Sheet | undefined, reading: Reading): RevealedSheet {
  if (!sheet?.seal) throw new Error('A revealed sheet without a seal')
  const { stoppedAt, unscored, inapplicable } = sheetState(reading.set, sheet.marks, reading.notStopped)
  return {
    ...figures,
    ...{ stoppedAt, unscored, inapplicable },
    marks: sheet.marks,
    notes: sheet.notes,
    hand: sheet.hand ?? 'member',
    code: sealCode(sheet.seal),
  }
}
