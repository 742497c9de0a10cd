import { counts, wholeCouncil, type Member, type MemberId } from '../council/member.ts'
import { predecessorOf, type Sitting } from '../council/sitting.ts'
import type { AnnexWords } from './minutes-words.ts'
import type { Block, Column } from './outline.ts'
import { paragraph } from './prose.ts'
import { shortOffices } from './short-office.ts'

/** Whoever's sheets can count, as a document lists them. */
export type Scorer = Pick<Member, 'id' | 'office'>

/** A column for each member of the council, those replaced among them; one for all where the council agrees on one sheet. */
export const scorersOf = (
  { details, members }: Sitting,
  words: Pick<AnnexWords, 'wholeCouncil'>,
): readonly Scorer[] =>
  details.profile.scoring === 'agreed'
    ? [{ id: wholeCouncil, office: words.wholeCouncil }]
    : members.filter(member => counts(member, details.profile))

/** Why there is no sheet of a member who was neither recused nor abstained: away, or not on the seat while another person was. */
export const noSheet = (sitting: Sitting, id: MemberId, words: AnnexWords): string =>
  sitting.former.has(id) || predecessorOf(sitting, id) !== undefined ? words.none : words.absent

/** A narrow column for each member, headed by the short form of the office, and the line that says what the short forms stand for. */
export function memberColumns(
  members: readonly Scorer[],
  mm: number,
  words: AnnexWords,
): { readonly columns: readonly Column[]; readonly legend: readonly Block[] } {
  const shorts = shortOffices(members.map(({ office }) => office))
  const pairs = [...shorts]
    .map(([office, short]) => ({ office, short }))
    .filter(pair => pair.short !== pair.office)
  return {
    columns: members.map(({ office }) => ({
      heading: shorts.get(office) ?? office,
      width: { mm },
      align: 'center',
    })),
    legend: pairs.length === 0 ? [] : [paragraph(words.abbreviations(pairs))],
  }
}
