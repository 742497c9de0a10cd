import type { MemberId } from '#shared/council/member.ts'
import { never } from '#shared/kernel/never.ts'
import type { ProductRow } from '#shared/council/view.ts'

/** How far a member's sheet of a product is: begun, handed in and closed, or laid open with the others. */
export type SheetAtHand = 'begun' | 'sealed' | 'revealed'

/** The sheet of this member that stepping aside from the product takes out of the count; nothing where there is none. */
export function sheetAtHand(
  { standing, abstentions }: Pick<ProductRow, 'standing' | 'abstentions'>,
  member: MemberId,
): SheetAtHand | undefined {
  switch (standing.kind) {
    case 'scoring': {
      const seat = [...standing.seats, ...standing.practice, ...standing.gone].find(
        each => each.member === member,
      )
      if (seat?.sealed) return 'sealed'
      return seat?.hand === undefined ? undefined : 'begun'
    }
    case 'reconciling':
      return abstentions.some(each => each.member === member) ? undefined : 'revealed'
    case 'waiting':
    case 'settled':
    case 'departed':
    case 'withheld':
      return undefined
    default:
      return never(standing)
  }
}
