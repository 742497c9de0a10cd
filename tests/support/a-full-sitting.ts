import type { Member } from '#shared/council/member.ts'
import { aProduct, aProfile, aSitting, nineMembers, type HeldSitting } from './a-sitting.ts'

const moreOffices = ['Sở Xây dựng', 'Sở Nội vụ', 'Hội Liên hiệp Phụ nữ', 'Tỉnh đoàn']

/** As many as may sit on a council. */
export const thirteenMembers: readonly Member[] = [
  ...nineMembers,
  ...moreOffices.map((office, at) => ({ id: `them-${at + 1}`, office, name: '', role: 'member' }) as const),
]

/** Two rounds of thirteen sheets of set 11. */
const marksPerProduct = 2 * 13 * 32

/** The largest sitting that the program is made for: 59,072 marks. */
export const fullProducts = 71

export const marksOf = (products: number): string =>
  `${(products * marksPerProduct).toLocaleString('en')} marks`

/** The product whose first round is open, and the member who has still to mark it. */
export const openProduct = 'dang-cham'
export const lastMember = 'so-khcn'

/**
 * So many products scored in two rounds from blank sheets, since the first lay too far apart, and settled; one more is open, where everybody
 * has handed in but one.
 */
export function aFullSitting(products: number, pins: 'asked' | 'none' = 'none'): HeldSitting {
  const scored = Array.from({ length: products }, (_, at) => `p${at + 1}`)
  const sitting = aSitting({
    details: { profile: aProfile({ pins, reScoring: { rounds: 3, startsFrom: 'blank' } }) },
    members: thirteenMembers,
    products: [...scored, openProduct].map(id => aProduct({ id })),
  }).start()
  for (const id of scored)
    sitting.scores(id, { 'so-y-te': 55, others: 75 }).scores(id, 74).confirms(id).settles(id)
  sitting.opensRound(openProduct)
  for (const { id } of thirteenMembers) if (id !== lastMember) sitting.handsIn(openProduct, id, 74)
  return sitting
}
