import type { Hasher } from '../kernel/canonical.ts'
import { isSame } from '../kernel/same.ts'
import type { CriterionId, Mark, Marks } from '../law/rule-set.ts'
import { Composed, followed } from './composed.ts'
import { follows, forScorer, no, openRefusal, type Decision, type SetOf } from './decide.ts'
import type { ProductId } from './ids.ts'
import type { MemberId } from './member.ts'
import type { AskedOpinion, OpinionEvent } from './opinion-event.ts'
import { markCriterion, noteCriterion, sealOf, sealSheet, sendBack, workAtSheet } from './scoring.ts'
import { lastRound, productOf, type Product, type Round, type Sheet, type Sitting } from './sitting.ts'

/** One sheet as it came in an answer: whole, as it was sealed where it was filled in. */
export interface OpinionSheet {
  readonly product: ProductId
  readonly marks: Marks
  readonly notes: Readonly<Record<CriterionId, string>>
  /** Of its seal there, which is its seal here too: the code that the member wrote down stays right. */
  readonly salt: string
  /** The member's own word on why it is another than the one before; empty on the first. */
  readonly word: string
}

/** An answer that was signed with the key of the invitation, and opened. */
export interface Opinion {
  readonly member: MemberId
  readonly invitation: string
  readonly number: number
  /** SHA-256 of the file. */
  readonly file: string
  readonly sheets: readonly OpinionSheet[]
}

/**
 * What becomes of a sheet that came in a file: it is handed in; it takes the place of the one that came before, by the member's own word; it is
 * here already; or it is not taken, because the round is revealed, a later answer came, no word says why it is another, it was sent back and is
 * as it was, the member has begun it or handed it in at another place, or nobody waits for it.
 */
export type OpinionFate =
  | 'taken'
  | 'replaces'
  | 'same'
  | 'revealed'
  | 'older'
  | 'no-word'
  | 'sent-back'
  | 'begun'
  | 'handed-in'
  | 'not-awaited'

/**
 * The products that a member may be asked about in a file: first rounds that are open, with a sheet of theirs to come. A later round is held at a
 * meeting (Điều 7.6), where nobody is far away.
 */
export const opinionProducts = (sitting: Sitting, member: MemberId): readonly Product[] =>
  sitting.products.filter(product => isAskable(sitting, product, member))

function isAskable(sitting: Sitting, product: Product, member: MemberId): boolean {
  if (openRefusal(product) || product.rounds.length !== 1) return false
  const came = lastRound(product)?.sheets.get(member)
  return (came?.seal === undefined || came.from === 'opinion') && mayWork(sitting, product.id, member)
}

/** Whether the member could work on that sheet if it was not handed in. */
const mayWork = (sitting: Sitting, product: ProductId, member: MemberId): boolean =>
  workAtSheet(followed(sitting, { kind: 'sheet.sent-back', product, round: 1, member, reason: '' }), {
    ...{ product, member },
    hand: 'member',
  }).ok

/** Products that a member was asked about whose sheets are still to come. */
export const awaitedByOpinion = (sitting: Sitting, member: MemberId): readonly ProductId[] =>
  (sitting.opinions.get(member)?.products ?? []).filter(id => {
    const product = productOf(sitting, id)
    const sheet = product?.rounds[0]?.sheets.get(member)
    return product !== undefined && sheet?.seal === undefined && isAskable(sitting, product, member)
  })

/** Asks a member for an opinion, or again under the same invitation: for more products, or until a later day. The same again is no news. */
export function askOpinion(
  sitting: Sitting,
  {
    member,
    invitation,
    key,
    products,
    until,
  }: Omit<Extract<OpinionEvent, { kind: 'opinion.asked' }>, 'kind'>,
): Decision {
  return withMember(sitting, member, () => {
    const may = new Set(opinionProducts(sitting, member).map(({ id }) => id))
    if (products.length === 0 || !products.every(id => may.has(id)))
      return no({ code: 'opinion.nothing-to-ask' })
    const event = { kind: 'opinion.asked', member, invitation, key, products, until } as const
    const before = sitting.opinions.get(member)
    if (before?.invitation === invitation && before.key !== key) return no({ code: 'opinion.unknown' })
    return before && isSameAsk(before, event) ? follows() : follows(event)
  })
}

type Ask = Pick<AskedOpinion, 'invitation' | 'products' | 'until'>

const isSameAsk = (one: Ask, other: Ask): boolean =>
  one.invitation === other.invitation && one.until === other.until && isSame(one.products, other.products)

/** The invitation holds no more; the next one is another. What came by it stays. */
export function withdrawOpinion(sitting: Sitting, member: MemberId, reason: string): Decision {
  return withMember(sitting, member, () => {
    if (!sitting.opinions.has(member)) return no({ code: 'opinion.unknown' })
    return reason === ''
      ? no({ code: 'reason.missing' })
      : follows({ kind: 'opinion.withdrawn', member, reason })
  })
}

/** Whether an answer may be taken at all, whatever its sheets are. */
export function receiveOpinion(
  sitting: Sitting,
  { member, number, file }: Pick<Opinion, 'member' | 'number' | 'file'>,
): Decision {
  return withMember(sitting, member, () => {
    const asked = sitting.opinions.get(member)
    if (!asked) return no({ code: 'opinion.unknown' })
    if (asked.received?.file === file) return follows()
    return follows({ kind: 'opinion.received', member, number, file })
  })
}

/** What would become of each sheet of an answer now; nothing is done. */
export const fatesOf = (
  sitting: Sitting,
  opinion: Opinion,
  hash: Hasher,
): readonly { readonly product: ProductId; readonly fate: OpinionFate }[] =>
  opinion.sheets.map(sheet => ({ product: sheet.product, fate: fateOf(sitting, opinion, sheet, hash) }))

function fateOf(sitting: Sitting, opinion: Opinion, sheet: OpinionSheet, hash: Hasher): OpinionFate {
  const { member } = opinion
  const product = productOf(sitting, sheet.product)
  const asked = sitting.opinions.get(member)
  const round = product?.rounds[0]
  if (!product || !round) return 'not-awaited'
  const here = round.sheets.get(member)
  if (here?.seal?.hash === sealOf(sheet.product, 1, { ...sheet, member }, sheet.salt, hash).hash)
    return 'same'
  if (round.revealedAt !== undefined) return 'revealed'
  if (!asked?.products.includes(sheet.product) || openRefusal(product)) return 'not-awaited'
  if (!here) return mayWork(sitting, sheet.product, member) ? 'taken' : 'not-awaited'
  if (here.seal && here.from !== 'opinion') return 'handed-in'
  if (!mayWork(sitting, sheet.product, member)) return 'not-awaited'
  const isOlder = asked.received !== undefined && opinion.number < asked.received.number
  if (here.seal)
    return isOlder ? 'older' : sheet.word === '' ? 'no-word' : hasMore(here, sheet) ? 'begun' : 'replaces'
  return fateOfOpen(here, round.sentBack, sheet)
}

/** Of a sheet that is here and not handed in: nothing that was marked here is changed quietly. */
function fateOfOpen(here: Sheet, sentBack: Round['sentBack'], sheet: OpinionSheet): OpinionFate {
  if (here.sentBack === undefined) return conflicts(here, sheet) ? 'begun' : 'taken'
  const since = sentBack.findLast(({ member }) => member === here.member)?.at ?? 0
  if (here.savedAt > since || hasMore(here, sheet)) return 'begun'
  return sheet.word === '' || !differs(here, sheet) ? 'sent-back' : 'taken'
}

/** Whether something was marked or remarked here that the file says otherwise. */
const conflicts = (here: Sheet, there: OpinionSheet): boolean =>
  Object.entries(here.marks).some(([criterion, choice]) => there.marks[criterion] !== choice) ||
  Object.entries(here.notes).some(([criterion, note]) => there.notes[criterion] !== note)

/** Whether the file is another than what is here. */
const differs = (here: Sheet, there: OpinionSheet): boolean =>
  Object.entries(there.marks).some(([criterion, choice]) => here.marks[criterion] !== choice) ||
  [...new Set([...Object.keys(here.notes), ...Object.keys(there.notes)])].some(
    criterion => (here.notes[criterion] ?? '') !== (there.notes[criterion] ?? ''),
  )

/** Whether something is marked here that the file leaves open: no mark is ever taken away, so the sheet could not be the member's own. */
const hasMore = (here: Sheet, there: OpinionSheet): boolean =>
  Object.keys(here.marks).some(criterion => there.marks[criterion] === undefined)

/**
 * Hands in, whole or not at all, the sheets of an answer that can be: marks, remarks and seal as they were set down. The same sheets again are no
 * news.
 */
export function takeOpinion(sitting: Sitting, setOf: SetOf, opinion: Opinion, hash: Hasher): Decision {
  const { member, sheets } = opinion
  const asked = sitting.opinions.get(member)
  if (asked?.invitation !== opinion.invitation) return no({ code: 'opinion.unknown' })
  const fates = fatesOf(sitting, opinion, hash)
  const fateOfSheet = (index: number): OpinionFate | undefined => fates[index]?.fate
  const isNews = sheets.some((_, index) => ['taken', 'replaces'].includes(fateOfSheet(index) ?? ''))
  if (!isNews) return follows()
  const work = new Composed(sitting)
  work.then(state => receiveOpinion(state, opinion))
  for (const [index, sheet] of sheets.entries()) {
    const fate = fateOfSheet(index)
    if (fate === 'replaces') work.then(state => sendBack(state, sheet.product, member, sheet.word))
    if (fate === 'taken' || fate === 'replaces') handIn(work, setOf, member, sheet, hash)
  }
  return work.decision
}

/** Puts down what differs from what is there, in an order that the rules give, and seals it. */
function handIn(work: Composed, setOf: SetOf, member: MemberId, sheet: OpinionSheet, hash: Hasher): void {
  const at = { product: sheet.product, member, hand: 'member' } as const
  let left: readonly (readonly [CriterionId, Mark])[] = Object.entries(sheet.marks)
  while (left.length > 0) {
    // A number may be kept out by a mark elsewhere that is to change as well.
    const next = left.filter(
      ([criterion, choice]) => !work.tries(state => markCriterion(state, setOf, at, criterion, choice)),
    )
    if (next.length === left.length) break
    left = next
  }
  const [stuck] = left
  if (stuck) work.then(state => markCriterion(state, setOf, at, ...stuck))
  const before = work.state.productById.get(sheet.product)?.rounds[0]?.sheets.get(member)?.notes ?? {}
  for (const criterion of new Set([...Object.keys(before), ...Object.keys(sheet.notes)]))
    work.then(state => noteCriterion(state, setOf, at, criterion, sheet.notes[criterion] ?? ''))
  work.then(state => sealSheet(state, setOf, at, { salt: sheet.salt, hash, from: 'opinion' }))
}

function withMember(sitting: Sitting, member: MemberId, rule: () => Decision): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  return forScorer(sitting, member, () =>
    sitting.details.profile.scoring === 'agreed' ? no({ code: 'sheet.council-agrees' }) : rule(),
  )
}
