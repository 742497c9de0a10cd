import { secretaryOf } from '../council/member.ts'
import type { AskedOpinion } from '../council/opinion-event.ts'
import { awaitedByOpinion } from '../council/opinions.ts'
import { memberOf, type Sitting } from '../council/sitting.ts'
import { vietnamDay } from '../words/figures.ts'
import type { OpinionWords } from '../words/vi/opinions.ts'
import type { MinutesWords } from './minutes-words.ts'
import type { Block, Outline } from './outline.ts'
import { paragraph } from './prose.ts'

interface LetterWords {
  readonly opinions: OpinionWords
  readonly minutes: Pick<MinutesWords, 'training'>
}

/**
 * A reminder to each of those members who still owe sheets, one a page, laid out as a công văn (NĐ 30/2020 Phụ lục III, Mẫu 1.5). Nothing where
 * nobody owes any. @param at UTC milliseconds
 */
export function reminderLetters(
  sitting: Sitting,
  members: readonly string[],
  at: number,
  words: LetterWords,
): Outline | undefined {
  const sections = members.flatMap(member => {
    const asked = sitting.opinions.get(member)
    const awaited = awaitedByOpinion(sitting, member)
    return asked && awaited.length > 0
      ? [{ orientation: 'portrait', blocks: letter(sitting, member, { asked, awaited, at }, words) } as const]
      : []
  })
  if (sections.length === 0) return undefined
  return {
    title: words.opinions.letter.title,
    createdAt: at,
    ...(sitting.details.training ? { watermark: words.minutes.training } : {}),
    sections,
  }
}

function letter(
  sitting: Sitting,
  member: string,
  {
    asked,
    awaited,
    at,
  }: { readonly asked: AskedOpinion; readonly awaited: readonly string[]; readonly at: number },
  { opinions: { letter: say } }: LetterWords,
): readonly Block[] {
  const { details, members, former } = sitting
  const secretary = secretaryOf(members.filter(({ id }) => !former.has(id)))
  const names = awaited.map(id => sitting.productById.get(id)?.entry.name ?? id)
  return [
    {
      kind: 'letterhead',
      parent: details.authority,
      issuer: details.council,
      number: say.number,
      dated: say.dated(vietnamDay(at)),
      about: say.about,
    },
    { kind: 'addressee', name: memberOf(sitting, member)?.office ?? '' },
    paragraph(say.asked(vietnamDay(asked.at), asked.products.length, asked.until)),
    paragraph(say.awaited(names.length)),
    {
      kind: 'items',
      items: names.map((name, index) => [{ text: `${name}${index === names.length - 1 ? '.' : ';'}` }]),
    },
    paragraph(say.please),
    signing(say, secretary?.name ?? ''),
  ]
}

const signing = (say: OpinionWords['letter'], name: string): Block => ({
  kind: 'signing',
  recipients: [`${say.asAbove};`, `${say.keep}.`],
  dated: '',
  titles: [say.onBehalf, say.position],
  hint: '',
  name,
})
