import { Rehearsal } from '#electron/training/rehearsal.ts'
import { closeSitting } from '#shared/council/closing.ts'
import type { Decision, SetOf } from '#shared/council/decide.ts'
import { carryOver, withdrawProduct } from '#shared/council/departing.ts'
import type { ProductEntry, SittingDetails } from '#shared/council/event.ts'
import type { Hand } from '#shared/council/seat.ts'
import type { Member } from '#shared/council/member.ts'
import {
  abstain,
  conveneMeeting,
  givePresiding,
  recordAttendance,
  recuse,
  replaceMember,
} from '#shared/council/attending.ts'
import { enterProduct, openSitting, startSitting } from '#shared/council/preparing.ts'
import { tayNinhProfile, type CouncilProfile } from '#shared/council/profile.ts'
import { expectedOf } from '#shared/council/round.ts'
import type { Vote } from '#shared/council/vote.ts'
import {
  acceptSpread,
  confirmMinimums,
  dismissProduct,
  noteDiscussion,
  settleRating,
  type Dismissal,
} from '#shared/council/reconciling.ts'
import type { CouncilRefusal } from '#shared/council/refusal.ts'
import type { SheetOrigin } from '#shared/council/device-event.ts'
import { markCriterion, openRound, sealSheet, sendBack, type SheetInHand } from '#shared/council/scoring.ts'
import { productOf, type Product } from '#shared/council/sitting.ts'
import type { Choices, Marks } from '#shared/law/rule-set.ts'
import { allConfirmedBut, ruleSet, sheetWorth, teaSet } from '#tests/support/shipped-law.ts'
import { aProduct, nineMembers, sameRules, sha256, someDetails } from './plain-sitting.ts'

export { allConfirmedBut, ruleSet, sheetWorth, teaSet }
export { aProduct, nineMembers, sameRules, sha256, someDetails }

/** A refusal with this code, whatever its particulars: for `toMatchObject`. */
export const refusing = (code: CouncilRefusal['code']) => ({ ok: false, refusal: { code } })

/** The usual operating rules but for what matters. */
export const aProfile = (matters: Partial<CouncilProfile>): CouncilProfile => ({
  ...tayNinhProfile,
  ...matters,
})

export const byConsensus: Vote = { kind: 'consensus' }

export interface SittingMatters {
  readonly details?: Partial<SittingDetails>
  readonly members?: readonly Member[]
  /** Who is away, and why; everyone else is present. */
  readonly absent?: Readonly<Record<string, string>>
  readonly products?: readonly ProductEntry[]
  /** No attendance is taken, as in writing. */
  readonly unmarked?: boolean
}

/** A sitting prepared up to the start, ready to be held by the council's own rules; give what matters. */
export function aSitting({
  details,
  members = nineMembers,
  absent = {},
  products = [aProduct()],
  unmarked = false,
}: SittingMatters = {}) {
  const sitting = new HeldSitting(openSitting({ ...someDetails, ...details }, members))
  for (const product of products)
    sitting.must(enterProduct(sitting.now, product, sitting.now.details.training, sameRules))
  for (const { id } of unmarked ? [] : members) {
    sitting.must(recordAttendance(sitting.now, id, absent[id] === undefined, absent[id] ?? ''))
  }
  return sitting
}

/** A sitting whose first product, tea, has got its stars; everyone is there and confirms every minimum. */
export const aRatedSitting = (
  totals: number | Readonly<Record<string, number>>,
  matters: SittingMatters = {},
): HeldSitting => aSitting(matters).start().scores('che', totals).confirms('che').settles('che')

/** Holds a sitting, one second an event, from eight in the morning in Vietnam. */
export class HeldSitting extends Rehearsal {
  constructor(opening: Decision) {
    super({ sitting: 'phien-1', from: Date.UTC(2026, 7, 18, 1, 0), pace: 1_000, hash: sha256 })
    this.must(opening)
  }

  /** Sets the clock in Vietnam, on the day of the meeting: `at('11:30')`. */
  at(clock: string): this {
    this.time = Date.parse(`2026-08-18T${clock}:00+07:00`)
    return this
  }

  /** The clock is set back by so many milliseconds, which the log says before what comes next. */
  clockGoesBack(by: number): this {
    this.time = this.now.changedAt - by
    return this
  }

  product(id: string): Product {
    const product = productOf(this.now, id)
    if (!product) throw new Error(`No product ${id}`)
    return product
  }

  start(): this {
    return this.must(startSitting(this.now))
  }

  attends(member: string, present: boolean, reason = ''): this {
    return this.must(recordAttendance(this.now, member, present, reason))
  }

  recuses(product: string, member: string, reason: string): this {
    return this.must(recuse(this.now, product, member, reason))
  }

  abstains(product: string, member: string, reason: string): this {
    return this.must(abstain(this.now, product, member, reason))
  }

  replaces(member: string, by: Member, reason = 'chuyển công tác'): this {
    return this.must(replaceMember(this.now, member, by, reason))
  }

  presides(member: string): this {
    return this.must(givePresiding(this.now, member, 'Chủ tịch vắng'))
  }

  convenes(): this {
    const meeting = { place: 'Phòng họp số 1', date: '2026-08-25', reason: 'ý kiến khác nhau nhiều' }
    return this.must(conveneMeeting(this.now, meeting))
  }

  opensRound(product: string, ground = ''): this {
    return this.must(openRound(this.now, setOf, product, ground))
  }

  sendsBack(product: string, member: string, reason = 'ghi nhầm sản phẩm'): this {
    return this.must(sendBack(this.now, product, member, reason))
  }

  acceptsSpread(product: string, ground: string): this {
    return this.must(acceptSpread(this.now, setOf, product, ground))
  }

  marks(at: SheetInHand, marks: Marks): this {
    for (const [criterion, choice] of Object.entries(marks)) {
      this.must(markCriterion(this.now, setOf, at, criterion, choice))
    }
    return this
  }

  seals(at: SheetInHand): Decision {
    return this.tries(this.#sealing(at))
  }

  /** Marks a whole sheet, worth so many points or as given, and hands it in. */
  handsIn(
    product: string,
    member: string,
    sheet: number | Marks,
    hand: Hand = 'member',
    from?: SheetOrigin,
  ): this {
    const at = { product, member, hand }
    this.marks(at, typeof sheet === 'number' ? sheetWorth(sheet) : sheet)
    return this.must(this.#sealing(at, from))
  }

  /** Opens a round and has every sheet handed in: one total for all, or each their own with `others` for the rest. */
  scores(product: string, totals: number | Readonly<Record<string, number>>): this {
    return this.opensRound(product).closesRound(product, totals)
  }

  /** Has every sheet of the open round handed in. */
  closesRound(product: string, totals: number | Readonly<Record<string, number>>): this {
    for (const member of expectedOf(this.now, this.product(product))) {
      const total = typeof totals === 'number' ? totals : (totals[member] ?? totals['others'] ?? 0)
      this.handsIn(product, member, total)
    }
    return this
  }

  /** Confirms every starred criterion at its best option, but for those given. */
  confirms(product: string, exceptions: Choices = {}): this {
    const confirmations = Object.entries(allConfirmedBut(exceptions)).map(([criterion, choice]) => ({
      criterion,
      choice,
    }))
    return this.must(confirmMinimums(this.now, setOf, product, confirmations))
  }

  discusses(product: string, text: string): this {
    return this.must(noteDiscussion(this.now, product, text))
  }

  settles(product: string, vote: Vote = byConsensus): this {
    return this.must(settleRating(this.now, ruleSet, setOf, product, vote))
  }

  dismisses(product: string, dismissal: Dismissal, vote: Vote = byConsensus): this {
    return this.must(dismissProduct(this.now, setOf, product, dismissal, vote))
  }

  carriesOver(product: string, reason = 'không đủ thành viên'): this {
    return this.must(carryOver(this.now, product, reason))
  }

  withdraws(product: string, reason = 'chủ thể xin rút'): this {
    return this.must(withdrawProduct(this.now, product, reason))
  }

  closes(): this {
    return this.must(closeSitting(this.now))
  }

  #sealing(at: SheetInHand, from?: SheetOrigin): Decision {
    const salt = String(this.log.length).padStart(32, '0')
    return sealSheet(this.now, setOf, at, { salt, hash: sha256, from })
  }
}

/** Every product of these tests is tea. */
export const setOf: SetOf = () => teaSet
