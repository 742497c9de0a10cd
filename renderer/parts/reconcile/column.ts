import type { Words } from '#shared/words/words.ts'
import { wholeCouncil, type MemberId } from '#shared/council/member.ts'
import type { RevealedRound } from '#shared/council/product-view.ts'
import type { SeatedMember } from '#shared/council/view.ts'
import { officeInitials, shortOffices } from '#shared/documents/short-office.ts'

/** A member as a column of the grid. */
export interface Column {
  readonly id: MemberId
  readonly office: string
  readonly short: string
  /** A few letters, which head the column. */
  readonly initials: string
}

/** The members whose sheets are in the round, in the order of the roster; or the one sheet that the council agreed on. */
export function columnsOf(
  members: readonly SeatedMember[],
  round: RevealedRound,
  words: Words,
): readonly Column[] {
  if (isAgreed(round)) return [agreedColumn(words.council.wholeCouncil)]
  const there = members.filter(({ id }) => round.sheets.some(({ member }) => member === id))
  const offices = there.map(({ office }) => office)
  const [short, initials] = [shortOffices(offices), officeInitials(offices)]
  return there.map(({ id, office }) => ({
    id,
    office,
    short: short.get(office) ?? office,
    initials: initials.get(office) ?? office,
  }))
}

const agreedColumn = (office: string): Column => ({
  id: wholeCouncil,
  office,
  short: office,
  initials: office,
})

/** Whether the round is one sheet of the whole council, which nothing can lie apart from. */
export const isAgreed = ({ sheets }: RevealedRound): boolean =>
  sheets.some(({ member }) => member === wholeCouncil)
