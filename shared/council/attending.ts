import { folded } from '../kernel/text.ts'
import { follows, no, onProduct, openRefusal, type Decision } from './decide.ts'
import type { SittingEvent } from './event.ts'
import type { ProductId } from './ids.ts'
import { rosterFaults, scores, type Member, type MemberId } from './member.ts'
import { othersOfProducer } from './producer.ts'
import { councilOf, isInWriting, isPresent, mayStandIn } from './who-decides.ts'
import { isSealed, revealOf, revealsThatFollow } from './round.ts'
import { lastRound, memberOf, type Product, type Sitting } from './sitting.ts'

/**
 * Records who is there; in writing, of whom no opinion will come. Whoever goes during the meeting says why. It may complete a round: when
 * the only sheet still awaited is that of a member who leaves, the round is revealed. What they sealed before stays and counts; a sheet
 * they had only begun does not.
 */
export function recordAttendance(
  sitting: Sitting,
  member: MemberId,
  present: boolean,
  reason: string,
): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  if (!memberOf(sitting, member)) return no({ code: 'member.unknown' })
  if (sitting.former.has(member)) return no({ code: 'member.replaced' })
  const before = sitting.attendance.get(member)
  if (before?.present === present && before.reason === reason) return follows()
  if (sitting.phase.kind === 'sitting' && !present && reason === '') return no({ code: 'reason.missing' })
  const now: Sitting = {
    ...sitting,
    attendance: new Map(sitting.attendance).set(member, { present, reason, at: sitting.changedAt }),
  }
  return follows({ kind: 'attendance.recorded', member, present, reason }, ...revealsThatFollow(now))
}

/** Puts somebody in the chair's place for as long as the chair is away, where the profile lets them. */
export function givePresiding(sitting: Sitting, id: MemberId, reason: string): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const member = councilOf(sitting).find(each => each.id === id)
  if (!member) return no({ code: 'member.unknown' })
  if (!mayStandIn(sitting, member)) return no({ code: 'member.may-not-preside' })
  if (!isPresent(sitting, id)) return no({ code: 'member.absent' })
  if (sitting.presiding === id) return follows()
  const now: Sitting = { ...sitting, presiding: id }
  return follows({ kind: 'presiding.given', member: id, reason }, ...revealsThatFollow(now))
}

/**
 * One member of the council in the place of another, with the same role. What the one who leaves sealed stays and counts; in a round that
 * is open the successor is asked for a sheet only where none was sealed, and begins it blank. The successor is present from here on.
 */
export function replaceMember(sitting: Sitting, id: MemberId, by: Member, reason: string): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const leaving = memberOf(sitting, id)
  if (!leaving) return no({ code: 'member.unknown' })
  if (sitting.former.has(id)) return no({ code: 'member.replaced' })
  if (reason === '') return no({ code: 'reason.missing' })
  if (leaving.name !== '' && folded(by.name) === folded(leaving.name))
    return no({ code: 'member.same-person' })
  const successor = { ...by, role: leaving.role }
  if (memberOf(sitting, by.id)) return no({ code: 'roster.faulty', faults: ['id-twice'] })
  const current = sitting.members.filter(member => !sitting.former.has(member.id) && member.id !== id)
  const faults = rosterFaults([...current, successor], sitting.details.profile)
  if (faults.length > 0) return no({ code: 'roster.faulty', faults })
  const now: Sitting = {
    ...sitting,
    members: [...sitting.members, successor],
    former: new Map(sitting.former).set(id, { by: by.id, reason, at: sitting.changedAt }),
    attendance: new Map(sitting.attendance).set(by.id, { present: true, reason: '', at: sitting.changedAt }),
  }
  return follows({ kind: 'member.replaced', member: id, by: successor, reason }, ...revealsThatFollow(now))
}

/** The office that a member sits for has another name from here on. Nobody comes or goes by it, and no sheet changes hands. */
export function renameOffice(sitting: Sitting, id: MemberId, office: string, reason: string): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const member = memberOf(sitting, id)
  if (!member) return no({ code: 'member.unknown' })
  if (sitting.former.has(id)) return no({ code: 'member.replaced' })
  if (member.office === office) return follows()
  if (reason === '') return no({ code: 'reason.missing' })
  const current = sitting.members.filter(each => !sitting.former.has(each.id))
  const renamed = current.map(each => (each.id === id ? { ...each, office } : each))
  const faults = rosterFaults(renamed, sitting.details.profile)
  if (faults.length > 0) return no({ code: 'roster.faulty', faults })
  return follows({ kind: 'office.renamed', member: id, office, reason })
}

/** Calls together a council that works in writing; who comes is recorded anew, and scoring goes on as at a meeting. */
export function conveneMeeting(
  sitting: Sitting,
  meeting: { readonly place: string; readonly date: string; readonly reason: string },
): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  if (!isInWriting(sitting)) return no({ code: 'meeting.already' })
  if (meeting.reason === '') return no({ code: 'reason.missing' })
  return follows({ kind: 'meeting.convened', ...meeting })
}

/**
 * The member may not score this product and sees nothing of it; a sheet already begun or sealed no longer counts.
 *
 * @param scope from every other open product of the same producer too, or not
 */
export function recuse(
  sitting: Sitting,
  id: ProductId,
  member: MemberId,
  reason: string,
  scope: 'product' | 'producer' = 'product',
): Decision {
  return steppingAside(sitting, id, member, reason, product => {
    const others = scope === 'product' ? [] : othersOfProducer(sitting, product)
    const all = [product, ...others.filter(({ recusals }) => !recusals.has(member))]
    return follows(...all.flatMap(each => recused(sitting, each, member, reason)))
  })
}

function recused(
  sitting: Sitting,
  product: Product,
  member: MemberId,
  reason: string,
): readonly SittingEvent[] {
  const without: Product = { ...product, recusals: new Map(product.recusals).set(member, reason) }
  return [{ kind: 'member.recused', product: product.id, member, reason }, ...revealOf(sitting, without)]
}

/**
 * Taken back only before the product is scored, so that nobody who has seen others' marks comes in later. A sheet sealed before the recusal
 * counts again; a round that the quorum alone kept closed is revealed.
 */
export function withdrawRecusal(sitting: Sitting, id: ProductId, member: MemberId): Decision {
  return steppingBack(sitting, id, product => {
    if (!product.recusals.has(member)) return no({ code: 'member.not-recused' })
    const recusals = new Map([...product.recusals].filter(([recused]) => recused !== member))
    return follows(
      { kind: 'recusal.withdrawn', product: id, member },
      ...revealOf(sitting, { ...product, recusals }),
    )
  })
}

/** Present and not recused, yet giving no sheet: still counted for the quorum and in a vote, not in the mean. */
export function abstain(sitting: Sitting, id: ProductId, member: MemberId, reason: string): Decision {
  return steppingAside(sitting, id, member, reason, product => {
    if (product.abstentions.has(member)) return no({ code: 'member.abstains' })
    const round = lastRound(product)
    if (round && isSealed(round, member)) return no({ code: 'sheet.sealed' })
    const without: Product = { ...product, abstentions: new Map(product.abstentions).set(member, reason) }
    return follows({ kind: 'member.abstained', product: id, member, reason }, ...revealOf(sitting, without))
  })
}

export function withdrawAbstention(sitting: Sitting, id: ProductId, member: MemberId): Decision {
  return steppingBack(sitting, id, product =>
    product.abstentions.has(member)
      ? follows({ kind: 'abstention.withdrawn', product: id, member })
      : no({ code: 'member.abstains-not' }),
  )
}

function steppingAside(
  sitting: Sitting,
  id: ProductId,
  member: MemberId,
  reason: string,
  rule: (product: Product) => Decision,
): Decision {
  return onProduct(sitting, id, product => {
    const refusal = openRefusal(product)
    if (refusal) return refusal
    const who = memberOf(sitting, member)
    if (!who) return no({ code: 'member.unknown' })
    if (!scores(who, sitting.details.profile)) return no({ code: 'member.does-not-score' })
    if (product.recusals.has(member)) return no({ code: 'member.recused' })
    return reason === '' ? no({ code: 'reason.missing' }) : rule(product)
  })
}

function steppingBack(sitting: Sitting, id: ProductId, rule: (product: Product) => Decision): Decision {
  return onProduct(sitting, id, product => {
    const refusal = openRefusal(product)
    if (refusal) return refusal
    return product.rounds.some(round => round.revealedAt !== undefined)
      ? no({ code: 'product.scored-already' })
      : rule(product)
  })
}
