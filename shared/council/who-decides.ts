import { counts, type Member, type MemberId } from './member.ts'
import { quorumMet, type Quorum } from './quorum.ts'
import type { CouncilRefusal } from './refusal.ts'
import type { Product, Sitting } from './sitting.ts'

/** The members of the council as it is now: those who count and were not replaced. */
export const councilOf = ({ members, former, details }: Sitting): readonly Member[] =>
  members.filter(member => counts(member, details.profile) && !former.has(member.id))

/** Whether the council gives its opinions in writing, each on a day of their own, and has not been called together. */
export const isInWriting = ({ details, convened }: Sitting): boolean =>
  details.profile.form === 'written' && convened === undefined

/** At a meeting those who are there; in writing everyone of whom it was not recorded that no opinion will come. */
export function isPresent(sitting: Sitting, member: MemberId): boolean {
  const attendance = sitting.attendance.get(member)
  return isInWriting(sitting) ? attendance?.present !== false : attendance?.present === true
}

/** Who may vote on a product: of the council, present and not recused. */
export const votersOn = (sitting: Sitting, product: Product): readonly Member[] =>
  councilOf(sitting).filter(({ id }) => isPresent(sitting, id) && !product.recusals.has(id))

/** Quorum as the profile asks it, of the members appointed to the council; for a product, those recused from it are not present. */
export function quorumOf(sitting: Sitting, product?: Product): Quorum {
  const council = councilOf(sitting)
  const recused = council.filter(({ id }) => product?.recusals.has(id)).length
  const present = council.filter(({ id }) => isPresent(sitting, id) && !product?.recusals.has(id)).length
  const head = { present, appointed: council.length, recused, presided: presidingOf(sitting) !== undefined }
  return { ...head, ...quorumMet(sitting.details.profile, head) }
}

/**
 * The chair when present, else whoever was given the chair's place, is present and may have it under the profile.
 *
 * @param product where it is asked who presides over that product: nobody who is recused from it
 */
export function presidingOf(sitting: Sitting, product?: Pick<Product, 'recusals'>): Member | undefined {
  const council = councilOf(sitting)
  const there = (member: Member | undefined): Member | undefined =>
    member && isPresent(sitting, member.id) && !product?.recusals.has(member.id) ? member : undefined
  return (
    there(council.find(({ role }) => role === 'chair')) ??
    there(council.find(member => member.id === sitting.presiding && mayStandIn(sitting, member)))
  )
}

/** Why nobody may decide what is the chair's to decide on a product. */
export function presidingLacks(sitting: Sitting, product: Product): CouncilRefusal | undefined {
  if (presidingOf(sitting, product)) return undefined
  if (!presidingOf(sitting)) return { code: 'chair.away' }
  return { code: 'chair.recused', standIn: sitting.details.profile.chair.standIn }
}

export function mayStandIn({ details }: Sitting, { role }: Member): boolean {
  const { standIn } = details.profile.chair
  return standIn === 'any-member' || (standIn === 'vice-chair' && role === 'vice-chair')
}
