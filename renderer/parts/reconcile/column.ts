import type { Words } from '#shared/words/words.ts'
import { wholeCouncil, type MemberId } from '#shared/council/member.ts'
import type { RevealedRound } from '#shared/council/product-view.ts'
import type { SeatedMember } from '#shared/council/view.ts'
import { shortOffices } from '#shared/documents/short-office.ts'

/** A member as a column of the grid. */
export interface Column {
  readonly id: MemberId
  readonly office: string
  readonly short: string
}

/** The members whose sheets are in the round, in the order of the roster; or the one sheet that the council agreed on. */
export function columnsOf(
  members: readonly SeatedMember[],
  round: RevealedRound,
  words: Words,
): readonly Column[] {
  if (isAgreed(round))
    return [{ id: wholeCouncil, office: words.council.wholeCouncil, short: words.council.wholeCouncil }]
  const there = members.filter(({ id }) => round.sheets.some(({ member }) => member === id))
  const short = shortOffices(there.map(({ office }) => office))
  return there.map(({ id, office }) => ({ id, office, short: short.get(office) ?? office }))
}

/** Whether the round is one sheet of the whole council, which nothing can lie apart from. */
export const isAgreed = ({ sheets }: RevealedRound): boolean =>
  sheets.some(({ member }) => member === wholeCouncil)
