import type { RevealedRound } from '#shared/council/product-view.ts'
import type { SeatedMember } from '#shared/council/view.ts'
import type { Margin } from '#shared/law/margin.ts'
import type { Words } from '#shared/words/words.ts'
import { columnsOf } from './column.ts'

/** How close a rating was, and whose sheets decided it. */
export interface Closeness {
  readonly margin: Margin
  /** In the order of the margin's, each with the points it adds up to. */
  readonly sheets: readonly { readonly name: string; readonly total: number }[]
}

/** Nothing while there is no margin to tell. */
export function closenessOf(
  margin: Margin | undefined,
  round: RevealedRound | undefined,
  members: readonly SeatedMember[],
  words: Words,
): Closeness | undefined {
  if (!margin || !round) return undefined
  const names = new Map(columnsOf(members, round, words).map(({ id, short }) => [id, short]))
  const sheets = round.sheets.map(({ member, total }) => ({
    name: names.get(member) ?? member,
    total,
  }))
  return { margin, sheets }
}
