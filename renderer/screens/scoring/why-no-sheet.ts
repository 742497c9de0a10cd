import type { CouncilRefusal } from '#shared/council/refusal.ts'
import type { ProductRow, SeatedMember } from '#shared/council/view.ts'

/** Why whoever sits here has no sheet of this product now, as the host would say it if they marked one. */
export function whyNoSheet(
  { standing, recusals, abstentions }: Pick<ProductRow, 'standing' | 'recusals' | 'abstentions'>,
  member: SeatedMember | undefined,
  inWriting: boolean,
): CouncilRefusal {
  const isIn = (asides: ProductRow['recusals']): boolean => asides.some(aside => aside.member === member?.id)
  if (isIn(recusals)) return { code: 'member.recused' }
  if (standing.kind !== 'scoring' || !member) return { code: 'round.not-open' }
  if (member.replaced) return { code: 'member.replaced' }
  if (isIn(abstentions)) return { code: 'member.abstains' }
  const isPresent = inWriting ? member.attendance !== 'absent' : member.attendance === 'present'
  return { code: isPresent ? 'sheet.answered-for' : 'member.absent' }
}
