import { restsOnDecisions, restsOnKind, restsOnSheet } from '#shared/council/changed-since.ts'
import { sealCode } from '#shared/council/seal.ts'
import { productView } from '#shared/council/product-view.ts'
import {
  markCriterion,
  noteCriterion,
  openRound,
  sealSheet,
  sendBack,
  type SheetInHand,
} from '#shared/council/scoring.ts'
import { holdsSheet, type Seat } from '#shared/council/seat.ts'
import { lastRound, productOf, type Sheet, type Sitting } from '#shared/council/sitting.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import { sheetTotal } from '#shared/law/total.ts'
import { causeOf, rulesFrom, type CallContext, type UseCases, type Workshop } from '../use-case.ts'

type Names = 'product.read' | 'round.open' | 'sheet.mark' | 'sheet.note' | 'sheet.seal' | 'sheet.send-back'

/** One member at a time, and the sheet in front of them. */
export function scoringUseCases({ ports, sittings, setOf, doors, rooms }: Workshop): UseCases<Names> {
  const rulesOf = rulesFrom(ports.law)
  /** At a device, under rules that keep it to products called up. */
  const isShut = (product: string, { station }: CallContext): boolean => {
    const view = rooms.stationView(station)
    return view.ok && view.value.at === 'seat' && view.value.mayMark?.includes(product) === false
  }
  return {
    'product.read'({ sitting, product: id }, { station }) {
      const found = sittings.read(sitting)
      if (!found.ok) return found
      const product = productOf(found.value, id)
      if (!product) return refused({ code: 'product.unknown' })
      const set = setOf(product.entry.criteriaSet)
      return ok(
        productView(found.value, product, set, rulesOf(set, found.value), doors.seatAt(station, sitting)),
      )
    },
    'round.open': ({ sitting, product, ground }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => openRound(state, setOf, product, ground),
        restsOnDecisions(product),
      ),
    'sheet.mark'({ sitting, product, criterion, choice }, context) {
      if (isShut(product, context)) return refused({ code: 'product.not-called' })
      const sheet = inHand(product, context.station.seat)
      const saved = sittings.change(
        sitting,
        causeOf(context),
        state => markCriterion(state, setOf, sheet, criterion, choice),
        restsOnSheet(product, sheet.member, { kind: 'sheet.marked', criterion }),
      )
      if (!saved.ok) return saved
      const marks = ownSheet(sitting, sheet)?.marks ?? {}
      return ok({ ...saved.value, total: sheetTotal(setOf(criteriaSetOf(sitting, product)), marks) })
    },
    'sheet.note'({ sitting, product, criterion, note }, context) {
      if (isShut(product, context)) return refused({ code: 'product.not-called' })
      const sheet = inHand(product, context.station.seat)
      return sittings.change(
        sitting,
        causeOf(context),
        state => noteCriterion(state, setOf, sheet, criterion, note),
        restsOnSheet(product, sheet.member, { kind: 'sheet.noted', criterion }),
      )
    },
    'sheet.seal'({ sitting, product }, context) {
      if (isShut(product, context)) return refused({ code: 'product.not-called' })
      const sheet = inHand(product, context.station.seat)
      const salt = ports.chance.salt()
      const from = context.station.own ? ('device' as const) : undefined
      const saved = sittings.change(
        sitting,
        causeOf(context),
        state => sealSheet(state, setOf, sheet, { salt, hash: ports.hash, from }),
        restsOnSheet(product, sheet.member),
      )
      if (!saved.ok) return saved
      const seal = ownSheet(sitting, sheet)?.seal
      if (!seal) throw new Error('A sealed sheet without a seal')
      return ok({ ...saved.value, code: sealCode(seal), revealed: isRevealed(sitting, product) })
    },
    'sheet.send-back': ({ sitting, product, member, reason }, context) =>
      sittings.change(
        sitting,
        causeOf(context),
        state => sendBack(state, product, member, reason),
        restsOnKind(['round.revealed', 'sheet.sealed', 'sheet.sent-back'], { product, member }),
      ),
  }

  function state(sitting: string): Sitting {
    const found = sittings.read(sitting)
    if (!found.ok) throw new Error(`No sitting ${sitting}`)
    return found.value
  }

  function ownSheet(sitting: string, { product, member }: SheetInHand): Sheet | undefined {
    const found = productOf(state(sitting), product)
    return found && lastRound(found)?.sheets.get(member)
  }

  function criteriaSetOf(sitting: string, product: string): string {
    return productOf(state(sitting), product)?.entry.criteriaSet ?? ''
  }

  function isRevealed(sitting: string, product: string): boolean {
    const found = productOf(state(sitting), product)
    return found !== undefined && lastRound(found)?.revealedAt !== undefined
  }
}

/** Dispatch lets only a seat with a sheet this far. */
function inHand(product: string, seat: Seat): SheetInHand {
  if (!holdsSheet(seat)) throw new Error('Nobody holds a sheet here')
  return { product, member: seat.member, hand: seat.kind }
}
