import { scores, type MemberId } from '#shared/council/member.ts'
import type { CouncilProfile } from '#shared/council/profile.ts'
import { quorumMet, type Quorum } from '#shared/council/quorum.ts'
import type { ProductRow, SeatedMember, SittingView } from '#shared/council/view.ts'

export type AsideKind = 'recusal' | 'abstention'

/** Where a product stands: how many will score it, and the quorum for it. */
export interface AsideFigures {
  readonly scorers: number
  /** Of how many the quorum is worked out. */
  readonly base: number
  readonly quorum: Quorum
}

/** The members who may still step aside from a product. */
export const mayStepAside = (
  product: ProductRow,
  members: readonly SeatedMember[],
  profile: CouncilProfile,
): readonly SeatedMember[] =>
  members.filter(
    member =>
      scores(member, profile) &&
      !member.replaced &&
      !product.recusals.some(each => each.member === member.id),
  )

/** What a recusal or an abstention makes of a product, worked out before it is recorded. */
export function asideEffect(
  kind: AsideKind,
  id: MemberId,
  product: ProductRow,
  { members, inWriting, details: { profile } }: Pick<SittingView, 'members' | 'inWriting' | 'details'>,
): { readonly before: AsideFigures; readonly after: AsideFigures } {
  const aside = [...product.recusals, ...product.abstentions].map(each => each.member)
  const before = { scorers: scorersOf(members, aside), ...quorumFigures(product.quorum, profile) }
  const after = { ...before, scorers: scorersOf(members, [...aside, id]) }
  const member = members.find(each => each.id === id)
  if (kind === 'abstention' || !member?.counts) return { before, after }
  const head = {
    ...product.quorum,
    present: product.quorum.present - (isThere(member, inWriting) ? 1 : 0),
    recused: product.quorum.recused + 1,
  }
  return { before, after: { ...after, ...quorumFigures({ ...head, ...quorumMet(profile, head) }, profile) } }
}

function quorumFigures(quorum: Quorum, { quorum: rule }: CouncilProfile): Omit<AsideFigures, 'scorers'> {
  const { appointed, recused } = quorum
  return { quorum, base: rule.base === 'appointed' ? appointed : appointed - recused }
}

/** Before attendance is taken everyone is still expected. */
const scorersOf = (members: readonly SeatedMember[], aside: readonly MemberId[]): number =>
  members.filter(member => member.counts && member.attendance !== 'absent' && !aside.includes(member.id))
    .length

/** As the quorum counts: at a meeting only who was recorded as present, in writing all but who was recorded as giving no opinion. */
const isThere = ({ attendance }: SeatedMember, inWriting: boolean): boolean =>
  inWriting ? attendance !== 'absent' : attendance === 'present'
