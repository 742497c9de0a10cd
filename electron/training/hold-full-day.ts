import { recordAttendance, recuse } from '#shared/council/attending.ts'
import type { SetOf } from '#shared/council/decide.ts'
import { carryOver, withdrawProduct } from '#shared/council/departing.ts'
import type { MemberId } from '#shared/council/member.ts'
import {
  confirmMinimums,
  dismissProduct,
  noteDiscussion,
  settleRating,
  type Dismissal,
} from '#shared/council/reconciling.ts'
import { countedSheets, expectedOf, proposedMinimums } from '#shared/council/round.ts'
import { markCriterion, noteCriterion, openRound, sealSheet } from '#shared/council/scoring.ts'
import { lastRound, productOf, type Product } from '#shared/council/sitting.ts'
import { startSitting } from '#shared/council/preparing.ts'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { never } from '#shared/kernel/never.ts'
import type { Choices, CriteriaSet, Marks, RuleSet } from '#shared/law/rule-set.ts'
import { criteriaWithStop } from '#shared/law/sheet-state.ts'
import { spreadOf } from '#shared/law/spread.ts'
import { sheetTotal } from '#shared/law/total.ts'
import type { DayCourse } from './full-day-course.ts'
import type { Rehearsal } from './rehearsal.ts'
import { seeded } from './seeded.ts'
import { otherwise, sheetNear, stricter } from './training-sheets.ts'

/** What holding the day asks of its host. */
export interface DayLaw {
  readonly ruleSet: RuleSet
  readonly setOf: SetOf
  readonly hash: Hasher
}

/** Points that the sheets of a round may lie apart under the rules of the training council. */
const limit = 10

/** From attendance to the middle of the day. The products of the sitting are those of the courses, in that order. */
export function holdFullDay(day: Rehearsal, courses: readonly DayCourse[], law: DayLaw): void {
  for (const { id } of day.now.members) day.must(recordAttendance(day.now, id, true, ''))
  day.must(startSitting(day.now))
  const products = day.now.products.map(({ entry }) => entry.id)
  for (const [at, id] of products.entries())
    new HeldProduct(day, law, id, at + 1).goes(courses[at] ?? { kind: 'waiting' })
}

/** One product on its way through the day. */
class HeldProduct {
  readonly #day: Rehearsal
  readonly #law: DayLaw
  readonly #id: string
  readonly #chance: () => number
  readonly #set: CriteriaSet

  /** @param seed tells it from the others */
  constructor(day: Rehearsal, law: DayLaw, id: string, seed: number) {
    this.#day = day
    this.#law = law
    this.#id = id
    this.#chance = seeded(seed)
    this.#set = law.setOf(this.#product.entry.criteriaSet)
  }

  get #product(): Product {
    const product = productOf(this.#day.now, this.#id)
    if (!product) throw new Error(`No product ${this.#id}`)
    return product
  }

  goes(course: DayCourse): void {
    switch (course.kind) {
      case 'settled':
        return this.#settles(course)
      case 'revealed':
        return this.#round(this.#sheets(sheetNear(this.#set, course.aim, this.#chance), course.apart))
      case 'stopped':
        return this.#stops(course)
      case 'returned':
        return this.#dismissed({ kind: 'returned', missing: course.missing })
      case 'withdrawn':
        return void this.#day.must(withdrawProduct(this.#day.now, this.#id, course.reason))
      case 'carried-over':
        return void this.#day.must(carryOver(this.#day.now, this.#id, course.reason))
      case 'open':
        return this.#leftOpen(sheetNear(this.#set, course.aim, this.#chance))
      case 'waiting':
        return
      default:
        return never(course)
    }
  }

  #settles({ aim, rounds, discussion }: Extract<DayCourse, { kind: 'settled' }>): void {
    const { ruleSet, setOf } = this.#law
    const base = sheetNear(this.#set, aim, this.#chance)
    if (rounds === 2) this.#round(this.#sheets(base, true))
    this.#round(this.#sheets(base, false))
    if (discussion !== undefined) this.#day.must(noteDiscussion(this.#day.now, this.#id, discussion))
    const round = lastRound(this.#product)
    const counted = round ? countedSheets(this.#day.now, this.#product, round) : []
    const confirmations = Object.entries(proposedMinimums(this.#set, counted)).map(([criterion, choice]) => ({
      criterion,
      choice,
    }))
    if (confirmations.length > 0)
      this.#day.must(confirmMinimums(this.#day.now, setOf, this.#id, confirmations))
    this.#day.must(settleRating(this.#day.now, ruleSet, setOf, this.#id, { kind: 'consensus' }))
  }

  /** Every other member finds that the stop is reached. */
  #stops({ aim, decision }: Extract<DayCourse, { kind: 'stopped' }>): void {
    const [at] = criteriaWithStop(this.#set)
    if (!at) throw new Error(`No stop in set ${this.#set.number}`)
    const sheets = [...this.#sheets(sheetNear(this.#set, aim, this.#chance), false)]
    this.#round(
      new Map(
        sheets.map(([member, marks], nth) => [member, nth % 2 ? { ...marks, [at.id]: 'none' } : marks]),
      ),
    )
    this.#dismissed({ kind: 'stopped', at: at.id, decision })
  }

  #dismissed(dismissal: Dismissal): void {
    this.#day.must(dismissProduct(this.#day.now, this.#law.setOf, this.#id, dismissal, { kind: 'consensus' }))
  }

  /** Where one member is recused, some have handed in, one has marked everything and not, others are at it, and the rest have not begun. */
  #leftOpen(base: Choices): void {
    const [first, second, third, recused, ...others] = this.#day.now.members.map(({ id }) => id)
    if (first === undefined || second === undefined || third === undefined || recused === undefined)
      throw new Error('Too few members')
    this.#day.must(recuse(this.#day.now, this.#id, recused, 'Đơn vị có hợp đồng tư vấn với chủ thể'))
    this.#day.must(openRound(this.#day.now, this.#law.setOf, this.#id))
    const sheets = this.#sheets(base, false)
    const begun = (member: MemberId, count: number): void =>
      this.#marks(member, Object.fromEntries(Object.entries(sheets.get(member) ?? {}).slice(0, count)))
    begun(second, 12)
    begun(third, Infinity)
    for (const member of others.slice(0, 4)) this.#handsIn(member, sheets.get(member) ?? {})
    begun(others[4] ?? second, 5)
  }

  /** What each member who is awaited makes of it; within the limit, or with one who asks for more. */
  #sheets(base: Choices, apart: boolean): ReadonlyMap<MemberId, Choices> {
    const members = expectedOf(this.#day.now, this.#product)
    for (let share = 0.14; ; share -= 0.02) {
      const sheets = new Map(
        members.map(id => [id, otherwise(this.#set, base, Math.max(0, share), this.#chance)]),
      )
      const strict = members[members.length - 4]
      if (apart && strict !== undefined)
        sheets.set(strict, stricter(this.#set, base, limit + 3, this.#chance))
      const totals = [...sheets.values()].map(marks => sheetTotal(this.#set, marks).points)
      const { exceeded } = spreadOf(totals, { difference: limit, fromMean: null })
      if (exceeded === apart || share < 0) return sheets
    }
  }

  #round(sheets: ReadonlyMap<MemberId, Marks>): void {
    this.#day.must(openRound(this.#day.now, this.#law.setOf, this.#id))
    for (const [member, marks] of sheets) this.#handsIn(member, marks)
  }

  #marks(member: MemberId, marks: Marks): void {
    const at = { product: this.#id, member, hand: 'member' } as const
    for (const [criterion, choice] of Object.entries(marks))
      this.#day.must(markCriterion(this.#day.now, this.#law.setOf, at, criterion, choice))
  }

  #handsIn(member: MemberId, marks: Marks): void {
    this.#marks(member, marks)
    const at = { product: this.#id, member, hand: 'member' } as const
    const { setOf, hash } = this.#law
    if (this.#chance() < 0.2) {
      const [criterion] = Object.keys(marks)
      const note = 'Đề nghị chủ thể bổ sung bản có dấu xác nhận.'
      if (criterion !== undefined) this.#day.must(noteCriterion(this.#day.now, setOf, at, criterion, note))
    }
    const salt = Array.from({ length: 32 }, () => Math.floor(this.#chance() * 16).toString(16)).join('')
    this.#day.must(sealSheet(this.#day.now, setOf, at, { salt, hash }))
  }
}
