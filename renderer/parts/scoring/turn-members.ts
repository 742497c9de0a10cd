import type { ProductRow, SeatedMember, SittingView } from '#shared/council/view.ts'
import { noSheet, type NoSheet } from './no-sheet.ts'

/** Who of the council will hand in a sheet for a product once its round is opened, and who will not and why. */
export interface TurnMembers {
  readonly scoring: readonly SeatedMember[]
  readonly notScoring: readonly (NoSheet & { readonly office: string })[]
}

/** As the host expects the sheets: at a meeting of those present, in writing of everyone of whom no absence is recorded. */
export function turnMembers(
  { members, inWriting }: Pick<SittingView, 'members' | 'inWriting'>,
  product: Pick<ProductRow, 'recusals' | 'abstentions'>,
): TurnMembers {
  const council = members.filter(member => member.counts)
  return {
    scoring: council.filter(
      member => noSheet(member, product) === undefined && (inWriting || member.attendance === 'present'),
    ),
    notScoring: council.flatMap(member => {
      const why = noSheet(member, product)
      return why ? [{ ...why, office: member.office }] : []
    }),
  }
}
