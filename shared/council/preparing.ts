import { rosterFaults, type Member, type MemberId } from './member.ts'
import { follows, no, onOpenProduct, type Decision } from './decide.ts'
import type { DossierRules, ProductEntry, ProductId, SittingDetails } from './event.ts'
import { expectedOf, mayReveal, quorumOf } from './round.ts'
import { lastRound, memberOf, productOf, type Product, type Sitting } from './sitting.ts'
import { scores } from './member.ts'

export function openSitting(details: SittingDetails, members: readonly Member[]): Decision {
  const faults = rosterFaults(members)
  if (faults.length > 0) return no({ code: 'roster.faulty', faults })
  return follows({ kind: 'sitting.opened', details, members })
}

/** Place, date and members may change until the sitting starts; the rules it is held under may not. */
export function amendSitting(
  sitting: Sitting,
  changes: Pick<
    SittingDetails,
    'council' | 'authority' | 'place' | 'date' | 'establishedBy' | 'operatingRules'
  >,
  members: readonly Member[],
): Decision {
  if (sitting.phase.kind !== 'preparing') return no({ code: 'sitting.started' })
  const faults = rosterFaults(members)
  if (faults.length > 0) return no({ code: 'roster.faulty', faults })
  return follows({ kind: 'sitting.amended', details: { ...sitting.details, ...changes }, members })
}

/**
 * A package may come in until the sitting closes; the same one twice, or one from training into a real sitting, may not. One whose
 * decision is not the sitting's comes in only with a reason, which the minutes print.
 */
export function enterProduct(
  sitting: Sitting,
  product: ProductEntry,
  training: boolean,
  { ratedUnder, due, reason }: DossierRules,
): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  if (training !== sitting.details.training) return no({ code: 'product.training-mixed' })
  const same = sitting.products.some(
    ({ entry }) => entry.package === product.package || entry.code === product.code,
  )
  if (same) return no({ code: 'product.entered-already' })
  const rules = sitting.details.ruleSet
  if (ratedUnder.id === rules.id && due.decision === rules.decision)
    return follows({ kind: 'product.entered', product })
  if (reason === '')
    return no({
      code: 'product.other-rules',
      ratedUnder: ratedUnder.decision,
      due: due.decision,
      sitting: rules.decision,
    })
  const entered = { ...product, otherRules: { ratedUnder, due, reason } }
  return follows({ kind: 'product.entered', product: entered })
}

export function withdrawProduct(sitting: Sitting, id: ProductId): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const product = productOf(sitting, id)
  if (!product) return no({ code: 'product.unknown' })
  if (product.rounds.length > 0 || product.outcome) return no({ code: 'product.scored-already' })
  return follows({ kind: 'product.withdrawn', product: id })
}

/** @param to the place in the agenda, from 0; past the end means last. */
export function moveProduct(sitting: Sitting, id: ProductId, to: number): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  if (!productOf(sitting, id)) return no({ code: 'product.unknown' })
  return follows({ kind: 'product.moved', product: id, to: Math.min(to, sitting.products.length - 1) })
}

/**
 * Records who is there. During the meeting it may complete a round: when the only sheet still awaited is that of a member who leaves,
 * the round is revealed.
 */
export function recordAttendance(
  sitting: Sitting,
  member: MemberId,
  present: boolean,
  reason: string,
): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  if (!memberOf(sitting, member)) return no({ code: 'member.unknown' })
  const before = sitting.attendance.get(member)
  if (before?.present === present && before.reason === reason) return follows()
  const now: Sitting = {
    ...sitting,
    attendance: new Map(sitting.attendance).set(member, { present, reason, at: sitting.changedAt }),
  }
  return follows({ kind: 'attendance.recorded', member, present, reason }, ...revealsThatFollow(now))
}

/** Every member is marked present or absent, and the quorum of the profile is there. */
export function startSitting(sitting: Sitting): Decision {
  if (sitting.phase.kind !== 'preparing') return no({ code: 'sitting.started' })
  if (sitting.products.length === 0) return no({ code: 'sitting.no-product' })
  const unknown = sitting.members.filter(({ id }) => !sitting.attendance.has(id))
  if (unknown.length > 0)
    return no({ code: 'attendance.unknown', offices: unknown.map(({ office }) => office) })
  const refusal = quorumRefusal(sitting)
  return refusal ?? follows({ kind: 'sitting.started' })
}

/** The member may not score this product and sees nothing of it; a sheet already begun no longer counts. */
export function recuse(sitting: Sitting, id: ProductId, member: MemberId, reason: string): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const product = productOf(sitting, id)
  if (!product) return no({ code: 'product.unknown' })
  if (product.outcome) return no({ code: 'product.settled' })
  const who = memberOf(sitting, member)
  if (!who) return no({ code: 'member.unknown' })
  if (!scores(who)) return no({ code: 'member.does-not-score' })
  if (product.recusals.has(member)) return no({ code: 'member.recused' })
  if (reason === '') return no({ code: 'reason.missing' })
  const without: Product = { ...product, recusals: new Map(product.recusals).set(member, reason) }
  const reveal = mayReveal(sitting, without) ? [revealOf(without)] : []
  return follows({ kind: 'member.recused', product: id, member, reason }, ...reveal)
}

/** Taken back only before the product is scored, so that nobody who has seen others' marks comes in later. */
export function withdrawRecusal(sitting: Sitting, id: ProductId, member: MemberId): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const product = productOf(sitting, id)
  if (!product) return no({ code: 'product.unknown' })
  if (product.outcome) return no({ code: 'product.settled' })
  if (!product.recusals.has(member)) return no({ code: 'member.not-recused' })
  if (product.rounds.some(round => round.revealedAt !== undefined))
    return no({ code: 'product.scored-already' })
  return follows({ kind: 'recusal.withdrawn', product: id, member })
}

/** The first round, or another one after a spread above the limit. */
export function openRound(
  sitting: Sitting,
  id: ProductId,
  spreadExceeded: (product: Product) => boolean,
): Decision {
  return onOpenProduct(sitting, id, product => {
    const last = lastRound(product)
    if (last && last.revealedAt === undefined) return no({ code: 'round.open' })
    if (last && !spreadExceeded(product)) return no({ code: 'round.not-needed' })
    const refusal = quorumRefusal(sitting)
    if (refusal) return refusal
    if (expectedOf(sitting, product).length === 0)
      return no({ code: 'quorum.missing', present: 0, needed: 1 })
    return follows({ kind: 'round.opened', product: id, round: product.rounds.length + 1 })
  })
}

function quorumRefusal(sitting: Sitting): Decision | undefined {
  const quorum = quorumOf(sitting)
  if (quorum.met) return undefined
  return quorum.present < quorum.needed
    ? no({ code: 'quorum.missing', present: quorum.present, needed: quorum.needed })
    : no({ code: 'quorum.no-chair' })
}

const revealOf = (product: Product) =>
  ({ kind: 'round.revealed', product: product.id, round: product.rounds.length }) as const

const revealsThatFollow = (sitting: Sitting) =>
  sitting.products.filter(product => !product.outcome && mayReveal(sitting, product)).map(revealOf)
