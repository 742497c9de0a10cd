import { criteriaOf, type CriteriaSet, type Marks } from '../law/rule-set.ts'
import { sheetState } from '../law/sheet-state.ts'
import { isSheetLegible } from './concealed.ts'
import { notStoppedOn } from './halt.ts'
import type { MemberId } from './member.ts'
import { expectedOf, isSealed, practisingOn } from './round.ts'
import type { Hand, Seat } from './seat.ts'
import type { Product, Round, Sitting } from './sitting.ts'

/** Whose sheets an open round waits for, and how far each is. */
export interface SeatsAtWork {
  readonly seats: readonly SeatAtWork[]
  /** Trainees, whose sheets nobody waits for. */
  readonly practice: readonly SeatAtWork[]
  /** Members awaited no more, whose sheets from another laptop count and have still to be opened here before the reveal. */
  readonly gone: readonly SeatAtWork[]
}

export interface SeatAtWork {
  readonly member: MemberId
  readonly sealed: boolean
  readonly hand: Hand | undefined
  /** Sent back to be sealed again. */
  readonly sentBack: boolean
  /** What is on it came from another laptop, and its member's PIN has to open it here. */
  readonly dark: boolean
  /**
   * Criteria that wait for no mark any more, of all of the sheet: how far it is, and never what is on it, nor that it stops. Nothing where
   * this host cannot read it, and of others' sheets at a member's seat and on the room's screen: how fast somebody's sheet comes to its
   * end would tell there that it stops.
   */
  readonly marked: number | undefined
  readonly criteria: number
}

export function seatsAtWork(
  sitting: Sitting,
  product: Product,
  round: Round,
  { set, seat }: { readonly set: CriteriaSet; readonly seat: Seat },
): SeatsAtWork {
  const criteria = criteriaOf(set).length
  const markedOf = (marks: Marks): number =>
    criteria - sheetState(set, marks, notStoppedOn(product)).blanks.length
  const atWork = (member: MemberId): SeatAtWork => {
    const sheet = round.sheets.get(member)
    const sentBack = sheet?.sentBack !== undefined
    const dark = sheet !== undefined && !isSheetLegible(sheet)
    const marked = dark || !mayTell(seat, member) ? undefined : markedOf(sheet?.marks ?? {})
    return { member, sealed: isSealed(round, member), hand: sheet?.hand, sentBack, dark, marked, criteria }
  }
  const expected = expectedOf(sitting, product)
  const practising = practisingOn(sitting, product)
  const others = [...round.sheets.keys()].filter(id => !expected.includes(id) && !practising.includes(id))
  return {
    seats: expected.map(atWork),
    practice: practising.map(atWork),
    gone: others.map(atWork).filter(({ sealed, dark }) => sealed && dark),
  }
}

const mayTell = (seat: Seat, member: MemberId): boolean =>
  seat.kind === 'member' ? seat.member === member : seat.kind !== 'screen'
