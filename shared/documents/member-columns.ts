import type { Member } from '../council/member.ts'
import type { AnnexWords } from './minutes-words.ts'
import type { Block, Column } from './outline.ts'
import { paragraph } from './prose.ts'
import { shortOffices } from './short-office.ts'

/** A narrow column for each member, headed by the short form of the office, and the line that says what the short forms stand for. */
export function memberColumns(
  members: readonly Member[],
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
