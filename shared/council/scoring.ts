import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import { criterionOf, offers, type CriteriaSet, type CriterionId, type Mark } from '../law/rule-set.ts'
import { exclusionOf, sheetState } from '../law/sheet-state.ts'
import { follows, forScorer, no, onOpenProduct, quorumRefusal, type Decision, type SetOf } from './decide.ts'
import type { SheetOrigin } from './device-event.ts'
import type { Hand } from './seat.ts'
import type { ProductId } from './ids.ts'
import { notStoppedOn } from './halt.ts'
import { wholeCouncil, type MemberId } from './member.ts'
import { isInWriting, isPresent, presidingLacks } from './who-decides.ts'
import { whyNoRound } from './reconciling.ts'
import { expectedOf, isAnsweredFor, revealOf } from './round.ts'
import type { Seal } from './seal.ts'
import { lastRound, type Product, type Round, type Sheet, type Sitting } from './sitting.ts'

/** The sheet that a hand is on: whose, for which product, and who holds the pen. */
export interface SheetInHand {
  readonly product: ProductId
  readonly member: MemberId
  readonly hand: Hand
}

/**
 * The first round, or another one: after a spread above the limit, after the council decided that scoring goes on past a stop, or after a
 * newer package took the place of the one that was scored. When the profile's rounds are used up, another one is the chair's decision and
 * needs its ground; a council that works in writing meets first (QĐ 26/2026 Điều 7.6).
 *
 * @param setOf nothing for a sheet that is not here, where whether a round is due cannot be known
 */
export function openRound(
  sitting: Sitting,
  setOf: (id: string) => CriteriaSet | undefined,
  id: ProductId,
  ground = '',
): Decision {
  return onOpenProduct(sitting, id, product => {
    const last = lastRound(product)
    if (last && last.revealedAt === undefined) return no({ code: 'round.open' })
    const set = setOf(product.entry.criteriaSet)
    const reason = last && set ? whyNoRound(sitting, product, set) : undefined
    if (reason) return no(reason)
    if (last && isInWriting(sitting)) return no({ code: 'meeting.needed' })
    const { rounds } = sitting.details.profile.reScoring
    const usedUp = product.rounds.length > rounds
    if (usedUp && ground === '') return no({ code: 'round.chair-decides', rounds })
    const nobody = usedUp && presidingLacks(sitting, product)
    if (nobody) return no(nobody)
    const refusal = quorumRefusal(sitting, product)
    if (refusal) return refusal
    if (expectedOf(sitting, product).length === 0)
      return no({ code: 'quorum.missing', present: 0, needed: 1 })
    const round = product.rounds.length + 1
    return follows({ kind: 'round.opened', product: id, round, ...(usedUp ? { ground } : {}) })
  })
}

/**
 * One mark on one criterion. The same mark again changes nothing and is no event. A mark elsewhere that leaves nothing to give points for
 * here takes nothing away that was marked before: the sheet is not sealed until its member has changed one or the other.
 */
export function markCriterion(
  sitting: Sitting,
  setOf: SetOf,
  at: SheetInHand,
  criterion: CriterionId,
  choice: Mark,
): Decision {
  return onOpenSheet(sitting, at, (product, round, sheet) => {
    const asked = criterionOf(setOf(product.entry.criteriaSet), criterion)
    if (!asked) return no({ code: 'criterion.unknown' })
    if (!offers(asked, choice)) return no({ code: 'choice.unknown' })
    if (choice === 'stop' && notStoppedOn(product).includes(criterion))
      return no({ code: 'stop.not-upheld', criterion })
    const contradiction = typeof choice === 'number' ? exclusionOf(asked, sheet?.marks ?? {}) : undefined
    if (contradiction) return no({ code: 'criterion.inapplicable', contradiction })
    if (sheet?.marks[criterion] === choice) return follows()
    return follows({ kind: 'sheet.marked', ...at, round: round.number, criterion, choice })
  })
}

/** A remark beside a criterion; an empty one takes the earlier one away. */
export function noteCriterion(
  sitting: Sitting,
  setOf: SetOf,
  at: SheetInHand,
  criterion: CriterionId,
  note: string,
): Decision {
  return onOpenSheet(sitting, at, (product, round, sheet) => {
    if (!criterionOf(setOf(product.entry.criteriaSet), criterion)) return no({ code: 'criterion.unknown' })
    if ((sheet?.notes[criterion] ?? '') === note) return follows()
    return follows({ kind: 'sheet.noted', ...at, round: round.number, criterion, note })
  })
}

/** Hands the sheet in, whole or ended at a stop. It is locked from here on; the last one awaited reveals the round. */
export function sealSheet(
  sitting: Sitting,
  setOf: SetOf,
  at: SheetInHand,
  how: { readonly salt: string; readonly hash: Hasher; readonly from?: SheetOrigin | undefined },
): Decision {
  return onOpenSheet(sitting, at, (product, round, sheet) => {
    const set = setOf(product.entry.criteriaSet)
    const { blanks, contradictions } = sheetState(set, sheet?.marks ?? {}, notStoppedOn(product))
    if (!sheet || blanks.length > 0) return no({ code: 'sheet.blanks', criteria: blanks })
    if (contradictions.length > 0) return no({ code: 'sheet.contradicts', contradictions })
    const seal = sealOf(at.product, round.number, sheet, how.salt, how.hash)
    const sealed: Product = {
      ...product,
      rounds: product.rounds.with(-1, {
        ...round,
        sheets: new Map(round.sheets).set(at.member, { ...sheet, seal }),
      }),
    }
    const from = how.from === undefined ? {} : { from: how.from }
    return follows(
      { kind: 'sheet.sealed', ...at, round: round.number, seal, ...from },
      ...revealOf(sitting, sealed),
    )
  })
}

/** Whether this hand may work on that sheet now, whatever it would put there. */
export const workAtSheet = (sitting: Sitting, at: SheetInHand): Decision =>
  onOpenSheet(sitting, at, () => follows())

/**
 * Unlocks a sealed sheet before the reveal, for its own member to change and seal again. Nobody changes it for them. Where nobody waits for
 * that member any more, the round that only waited to have the sheet opened is revealed without it.
 */
export function sendBack(sitting: Sitting, id: ProductId, member: MemberId, reason: string): Decision {
  return onOpenProduct(sitting, id, product => {
    const round = lastRound(product)
    if (!round || round.revealedAt !== undefined) return no({ code: 'round.not-open' })
    const sheet = round.sheets.get(member)
    if (!sheet?.seal) return no({ code: 'sheet.not-sealed' })
    if (reason === '') return no({ code: 'reason.missing' })
    const sheets = new Map(round.sheets).set(member, { ...sheet, seal: undefined })
    const without: Product = { ...product, rounds: product.rounds.with(-1, { ...round, sheets }) }
    return follows(
      { kind: 'sheet.sent-back', product: id, round: round.number, member, reason },
      ...revealOf(sitting, without),
    )
  })
}

/** SHA-256 over the salted sheet in canonical JSON (RFC 8785): the same sheet and salt always give the same seal. */
export function sealOf(
  product: ProductId,
  round: number,
  { member, marks, notes }: Pick<Sheet, 'member' | 'marks' | 'notes'>,
  salt: string,
  hash: Hasher,
): Seal {
  return { salt, hash: hash(canonicalJson({ product, round, member, marks, notes, salt })) }
}

function onOpenSheet(
  sitting: Sitting,
  { product: id, member, hand }: SheetInHand,
  rule: (product: Product, round: Round, sheet: Sheet | undefined) => Decision,
): Decision {
  return onOpenProduct(sitting, id, product =>
    forScorer(sitting, member, () => {
      const round = lastRound(product)
      if (!round || round.revealedAt !== undefined) return no({ code: 'round.not-open' })
      if (product.recusals.has(member)) return no({ code: 'member.recused' })
      if (product.abstentions.has(member)) return no({ code: 'member.abstains' })
      if (member !== wholeCouncil && !isPresent(sitting, member)) return no({ code: 'member.absent' })
      if (isAnsweredFor(sitting, product, member)) return no({ code: 'sheet.answered-for' })
      const sheet = round.sheets.get(member)
      if (sheet?.seal) return no({ code: 'sheet.sealed' })
      if (sheet?.hand && sheet.hand !== hand) return no({ code: 'sheet.other-hand', hand: sheet.hand })
      return rule(product, round, sheet)
    }),
  )
}
