import { wholeCouncil, type Member } from '#shared/council/member.ts'
import type { Words } from '#shared/words/words.ts'

/** Whose sheet it is, by office; the one sheet that a council agrees on is the whole council's. */
export const officeText = (
  holder: string,
  members: readonly Pick<Member, 'id' | 'office'>[],
  words: Words,
): string =>
  holder === wholeCouncil
    ? words.council.wholeCouncil
    : (members.find(({ id }) => id === holder)?.office ?? holder)
