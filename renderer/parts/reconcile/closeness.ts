import type { ProductView } from '#shared/council/product-view.ts'
import type { SeatedMember } from '#shared/council/view.ts'
import type { Margin } from '#shared/law/margin.ts'
import type { CriteriaSet } from '#shared/law/rule-set.ts'
import { sheetTotal } from '#shared/law/total.ts'
import type { Words } from '#shared/words/words.ts'
import { sheetsNow } from '../results/correction.ts'
import { columnsOf } from './column.ts'

/** How close a rating was, and whose sheets decided it. */
export interface Closeness {
  readonly margin: Margin
  /** In the order of the margin's, each with the points it adds up to. */
  readonly sheets: readonly { readonly name: string; readonly total: number }[]
}

/** Nothing while there is no margin to tell. With every correction so far, as the margin is. */
export function closenessOf(
  margin: Margin | undefined,
  view: Pick<ProductView, 'rounds' | 'product'>,
  set: CriteriaSet,
  members: readonly SeatedMember[],
  words: Words,
): Closeness | undefined {
  const round = view.rounds.at(-1)
  if (!margin || !round) return undefined
  const names = new Map(columnsOf(members, round, words).map(({ id, short }) => [id, short]))
  const sheets = sheetsNow(view).map(({ member, marks }) => ({
    name: names.get(member) ?? member,
    total: sheetTotal(set, marks).points,
  }))
  return { margin, sheets }
}
