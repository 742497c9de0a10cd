import type { MemberId } from '#shared/council/member.ts'
import type { RevealedRound } from '#shared/council/product-view.ts'
import type { SeatedMember } from '#shared/council/view.ts'
import { shortOffices } from '#shared/documents/short-office.ts'

/** A member as a column of the grid. */
export interface Column {
  readonly id: MemberId
  readonly office: string
  readonly short: string
}

/** The members whose sheets are in the round, in the order of the roster. */
export function columnsOf(members: readonly SeatedMember[], round: RevealedRound): readonly Column[] {
  const there = members.filter(({ id }) => round.sheets.some(({ member }) => member === id))
  const short = shortOffices(there.map(({ office }) => office))
  return there.map(({ id, office }) => ({ id, office, short: short.get(office) ?? office }))
}
