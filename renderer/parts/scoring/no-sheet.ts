import type { ProductRow, SeatedMember } from '#shared/council/view.ts'

/** Why a member of the council hands in no sheet for a product. A recusal is told before an absence, and that before an abstention. */
export interface NoSheet {
  readonly kind: 'recused' | 'absent' | 'abstains'
  readonly reason: string
}

/** @returns nothing for a member who is to hand one in; in writing `absent` is who was recorded as giving no opinion */
export function noSheet(
  { id, attendance, reason }: SeatedMember,
  { recusals, abstentions }: Pick<ProductRow, 'recusals' | 'abstentions'>,
): NoSheet | undefined {
  const recusal = recusals.find(({ member }) => member === id)
  if (recusal) return { kind: 'recused', reason: recusal.reason }
  if (attendance === 'absent') return { kind: 'absent', reason }
  const abstention = abstentions.find(({ member }) => member === id)
  return abstention && { kind: 'abstains', reason: abstention.reason }
}
