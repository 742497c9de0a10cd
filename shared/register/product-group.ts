import { folded } from '../kernel/text.ts'

/** The six groups of products (QĐ 26/2026 Điều 2.2), in the order of the law. */
export const productGroups = ['food', 'drink', 'herbal', 'craft', 'ornamental', 'tourism'] as const
export type ProductGroup = (typeof productGroups)[number]

/** How decisions since 2019 call them; the first that is in the name is it. */
const called: readonly (readonly [name: string, group: ProductGroup])[] = [
  ['du lịch', 'tourism'],
  ['sinh vật cảnh', 'ornamental'],
  ['dược', 'herbal'],
  ['đồ uống', 'drink'],
  ['thủ công', 'craft'],
  ['may mặc', 'craft'],
  ['thực phẩm', 'food'],
]

/** The group of a criteria set by the name of its sector, in whichever decision; nothing of a name that no decision has. */
export function groupOf(sector: string): ProductGroup | undefined {
  const name = folded(sector)
  return called.find(([part]) => name.includes(folded(part)))?.[1]
}
