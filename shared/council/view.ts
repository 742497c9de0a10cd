import type { Stage } from '../dossier/dossier.ts'
import type { CriteriaSet } from '../law/rule-set.ts'
import type { RecordHead } from './record-head.ts'
import type { Earlier } from './earlier.ts'
import { reviewsOf, type Review } from './stands-elsewhere.ts'
import type { Advice } from './advice.ts'
import type { SittingDetails } from './event.ts'
import type { ProductId, SittingId } from './ids.ts'
import type { DossierRules } from './frozen-rules.ts'
import { shortfallsNow, type ShortfallsNow } from './correcting.ts'
import { counts, type Member, type MemberId } from './member.ts'
import type { Outcome } from '../law/outcome.ts'
import { asksPins } from './pins.ts'
import type { Quorum } from './quorum.ts'
import { isInWriting, presidingOf, quorumOf } from './who-decides.ts'
import { haltNow, revealedFigures } from './reconciling.ts'
import { isOutdated } from './renewed.ts'
import { holdsSheet, type PinHolder, type Seat } from './seat.ts'
import { seatsAtWork, type SeatsAtWork } from './seats-at-work.ts'
import type { Minutes } from './minutes.ts'
import {
  lastRound,
  type AttendanceChange,
  type Motion,
  type OutcomeCorrection,
  type Phase,
  type Product,
  type RecordCorrection,
  type Replacement,
  type Sitting,
} from './sitting.ts'
import type { Departure } from './departure.ts'
import { toldApart } from './told-apart.ts'

/** A sitting as the seat that asks may see it: who is there and where each product stands, never a mark, a total or an order made of them. */
export interface SittingView {
  readonly id: SittingId
  readonly revision: number
  readonly changedAt: number
  /** How far the record has come, for the room to keep; see `headCode`. On the secretary's screens only. */
  readonly head: RecordHead | undefined
  readonly details: SittingDetails
  readonly phase: Phase
  /** Whether opinions come in by writing now; a meeting that was called after them is `convened`. */
  readonly inWriting: boolean
  readonly convened: Sitting['convened']
  readonly members: readonly SeatedMember[]
  /** Where the rules ask for PINs: who has chosen one, and whether the secretary's is to be given before this keyboard is the secretary's. */
  readonly pins: { readonly chosen: readonly PinHolder[]; readonly locked: boolean } | undefined
  readonly presiding: MemberId | undefined
  readonly timeline: readonly AttendanceChange[]
  readonly quorum: Quorum
  readonly products: readonly ProductRow[]
  readonly minutes: MinutesView
  readonly corrections: readonly RecordCorrection[]
  readonly clockJumps: Sitting['clockJumps']
  readonly restores: Sitting['restores']
  /** The secretary's to see. */
  readonly forks: Sitting['forks']
  /** Other sittings here that took up again what is on this agenda; the secretary's to see. */
  readonly reviews: readonly Review[]
}

export interface MinutesView extends Pick<
  Minutes,
  'number' | 'file' | 'signatures' | 'also' | 'onPaper' | 'earlier' | 'outdated'
> {
  readonly issued: boolean
}

export interface SeatedMember extends Member {
  /** As it was given; `office` is told apart from another member's of the same name. */
  readonly ownOffice: string
  readonly attendance: 'unknown' | 'present' | 'absent'
  readonly reason: string
  /** Of the council now: counted for the quorum and in the mean. */
  readonly counts: boolean
  /** Since when, in UTC milliseconds. */
  readonly since: number | undefined
  /** Where the member was replaced during the sitting. */
  readonly replaced: Replacement | undefined
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
  readonly earlier?: Earlier
  readonly presenter: string
  readonly advice: Advice | undefined
  readonly recusals: readonly Aside[]
  readonly abstentions: readonly Aside[]
  /** Without those recused from it. */
  readonly quorum: Quorum
  /** Who decides what is the chair's to decide on it: never one who is recused from it. */
  readonly presiding: MemberId | undefined
  readonly discussion: string
  readonly standing: Standing
}

/** A member who gives no sheet, and why. */
export interface Aside {
  readonly member: MemberId
  readonly reason: string
}

/** Where a product stands. While a round is open it says who has handed in, and nothing of what. */
export type Standing =
  | { readonly kind: 'waiting' }
  | ({ readonly kind: 'scoring'; readonly round: number } & SeatsAtWork)
  | {
      readonly kind: 'reconciling'
      readonly round: number
      readonly spreadExceeded: boolean
      /**
       * Sheets cannot be averaged: the council has to decide of a stop, or another round is due after it has; or they were given for a
       * package that a newer one has replaced.
       */
      readonly halted: 'stop' | 'unfinished' | 'renewed' | undefined
    }
  | {
      readonly kind: 'settled'
      readonly outcome: Outcome
      /** Only of a rating. */
      readonly shortfalls: ShortfallsNow | undefined
      readonly adopted: NonNullable<Product['adopted']>
      readonly lostMotions: readonly Motion[]
      readonly corrections: readonly OutcomeCorrection[]
    }
  /** Gone from this sitting with no outcome, and why. */
  | ({ readonly kind: 'departed' } & Departed)
  /** Scored, and this seat may not see more: its member is recused, or the profile keeps it until the sitting closes. */
  | { readonly kind: 'withheld' }

interface Departed {
  readonly how: Departure['kind']
  readonly reason: string
  readonly at: number
}

/** @param others the sittings that are here beside it */
export function sittingView(
  sitting: Sitting,
  setOf: (id: string) => CriteriaSet,
  seat: Seat,
  others: readonly Sitting[] = [],
): SittingView {
  const { id, revision, changedAt, details, phase, convened, timeline, corrections, clockJumps, restores } =
    sitting
  const { issued, ...minutes } = sitting.minutes
  return {
    ...{ id, revision, changedAt, details, phase, convened, timeline, corrections, clockJumps, restores },
    inWriting: isInWriting(sitting),
    pins: pinsOf(sitting, seat),
    head: seat.kind === 'secretary' ? sitting.head : undefined,
    members: toldApart(sitting.members.map(member => seated(sitting, member))),
    presiding: presidingOf(sitting)?.id,
    quorum: quorumOf(sitting),
    products: sitting.products.map(product => productRow(sitting, product, setOf, seat)),
    forks: seat.kind === 'secretary' ? sitting.forks : [],
    reviews: seat.kind === 'secretary' ? reviewsOf(others, sitting) : [],
    minutes: { ...minutes, issued: issued !== undefined },
  }
}

const pinsOf = ({ details, pins }: Sitting, seat: Seat): SittingView['pins'] =>
  asksPins(details.profile)
    ? {
        chosen: [...pins].flatMap(([holder, { lock }]) => (lock ? [holder] : [])),
        locked: seat.kind === 'nobody',
      }
    : undefined

/** Whether this seat may see anything of a product but that it is on the agenda: its member is not recused from it. */
export const maySeeProduct = ({ recusals }: Product, seat: Seat): boolean =>
  !holdsSheet(seat) || !recusals.has(seat.member)

/** Whether this seat may see what others marked, once a round is revealed. */
export function maySeeOthers({ details, phase }: Sitting, product: Product, seat: Seat): boolean {
  if (seat.kind === 'screen') return seat.shows === product.id
  if (!holdsSheet(seat)) return seat.kind === 'secretary'
  if (!maySeeProduct(product, seat)) return false
  return details.profile.secrecy === 'until-reveal' || phase.kind === 'closed'
}

/** Whether this seat may see what the advisory team marked and remarked: where the rules hide it, only the secretary may. */
export const maySeeAdvice = ({ details }: Sitting, seat: Seat): boolean =>
  seat.kind === 'secretary' || details.profile.shown.advice

export function productRow(
  sitting: Sitting,
  product: Product,
  setOf: (id: string) => CriteriaSet,
  seat: Seat,
): ProductRow {
  const { entry, presenter, advice, recusals, abstentions, discussion } = product
  const recused = !maySeeProduct(product, seat)
  return {
    ...entry,
    presenter,
    advice: recused || !maySeeAdvice(sitting, seat) ? undefined : advice,
    recusals: asides(recusals),
    abstentions: asides(abstentions),
    quorum: quorumOf(sitting, product),
    presiding: presidingOf(sitting, product)?.id,
    discussion: recused ? '' : discussion,
    standing: standingOf(sitting, product, setOf, seat),
  }
}

const asides = (reasons: ReadonlyMap<MemberId, string>): readonly Aside[] =>
  [...reasons].map(([member, reason]) => ({ member, reason }))

function seated(sitting: Sitting, member: Member): SeatedMember {
  const attendance = sitting.attendance.get(member.id)
  return {
    ...member,
    ownOffice: member.office,
    attendance: attendance === undefined ? 'unknown' : attendance.present ? 'present' : 'absent',
    reason: attendance?.reason ?? '',
    counts: counts(member, sitting.details.profile) && !sitting.former.has(member.id),
    since: attendance?.at,
    replaced: sitting.former.get(member.id),
  }
}

function standingOf(
  sitting: Sitting,
  product: Product,
  setOf: (id: string) => CriteriaSet,
  seat: Seat,
): Standing {
  const seesOthers = maySeeOthers(sitting, product, seat)
  const { outcome, departure, adopted, lostMotions, corrections } = product
  if (departure) return { kind: 'departed', how: departure.kind, reason: departure.reason, at: departure.at }
  const round = lastRound(product)
  if (!seesOthers && (outcome || round?.revealedAt !== undefined)) return { kind: 'withheld' }
  if (outcome && adopted) {
    const rated = outcome.kind === 'rated'
    const shortfalls = rated ? shortfallsNow(sitting, product, setOf(product.entry.criteriaSet)) : undefined
    return { kind: 'settled', outcome, shortfalls, adopted, lostMotions, corrections }
  }
  if (!round) return { kind: 'waiting' }
  if (round.revealedAt === undefined) {
    const seats = seatsAtWork(sitting, product, round, { set: setOf(product.entry.criteriaSet), seat })
    return { kind: 'scoring', round: round.number, ...seats }
  }
  const figures = revealedFigures(sitting, product, setOf(product.entry.criteriaSet))
  const spreadExceeded = product.spreadAccepted === undefined && (figures?.spread.exceeded ?? false)
  const halt = haltNow(sitting, product, setOf(product.entry.criteriaSet))
  const atStop = halt && (halt.stopped.length > 0 ? 'stop' : 'unfinished')
  const halted = isOutdated(product) ? 'renewed' : atStop
  return { kind: 'reconciling', round: round.number, spreadExceeded, halted }
}
