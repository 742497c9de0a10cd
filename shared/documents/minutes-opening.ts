import { chairOf, secretaryOf, type Member } from '../council/member.ts'
import { isInWriting, presidingOf } from '../council/who-decides.ts'
import type { Sitting } from '../council/sitting.ts'
import { ended } from '../kernel/text.ts'
import type { RuleSet } from '../law/rule-set.ts'
import { atStart, attendance, quorumStatement } from './minutes-attendance.ts'
import { withRole } from './minutes-person.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { Block } from './outline.ts'
import { labelled, listed, paragraph } from './prose.ts'
import { toldTimeIn } from './told-time.ts'

/** From the letterhead to the statement of the quorum, in the order of NĐ 30/2020 Mẫu 1.9. */
export function minutesOpening(
  sitting: Sitting,
  ruleSet: RuleSet,
  number: string,
  words: DocumentWords,
): readonly Block[] {
  const { minutes } = words
  const { details } = sitting
  return [
    {
      kind: 'letterhead',
      parent: details.authority,
      issuer: details.council,
      number: minutes.number(number),
    },
    { kind: 'title', name: minutes.name, about: aboutOf(sitting, words) },
    ...bases(sitting, ruleSet, words),
    labelled(minutes.start, `${minutes.moment(startOf(sitting))}.`),
    labelled(minutes.place, `${details.place}.`),
    ...levelOfCouncil(sitting, words),
    ...attendance(sitting, words),
    ...labelledPerson(minutes.chair, whoPresides(sitting), words),
    ...presidings(sitting, words),
    ...labelledPerson(minutes.secretary, whoWrites(sitting), words),
    ...quorumStatement(sitting, words),
  ]
}

/** Nothing where the record is from before it was asked. */
const levelOfCouncil = (
  { details: { level } }: Sitting,
  { minutes, common }: DocumentWords,
): readonly Block[] => (level === undefined ? [] : [labelled(minutes.level, `${common.levels[level]}.`)])

/** What the minutes are about: a meeting, or opinions in writing that needed none. */
export const aboutOf = (sitting: Sitting, { minutes, course }: DocumentWords): string =>
  (isInWriting(sitting) ? course.written.about : minutes.about)(sitting.details.council)

/** Nothing where one person presided from the start to the end. */
function presidings(sitting: Sitting, words: DocumentWords): readonly Block[] {
  const { presidings: all, members } = sitting
  const told = all
    .flatMap(({ member: id, reason, at }) => {
      const member = members.find(each => each.id === id)
      return member ? [{ member, reason, at }] : []
    })
    .filter(({ member }, at, known) => known[at - 1]?.member !== member)
  if (told.length < 2) return []
  const { attendance: said } = words.course
  const lines = told.map(({ member, reason, at }, index) =>
    index === 0
      ? said.presidedFirst(withRole(member, words))
      : said.presidedFrom(toldTimeIn(sitting)(at), withRole(member, words), reason),
  )
  return [labelled(said.presidings, ''), ...listed(lines)]
}

/** Numbers below 10 get a leading 0 (NĐ 30/2020 Phụ lục I, mục II.3). */
export const padded = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number)

/** Who presided at the end, or as it began where nobody is left; the chair where the sitting has not begun. */
export const whoPresides = (sitting: Sitting): Member | undefined =>
  presidingOf(sitting) ??
  presidingOf(atStart(sitting)) ??
  viceChairThere(sitting) ??
  chairOf(seatedNow(sitting))

/** Where the operating rules let a meeting go on without the chair. */
function viceChairThere(sitting: Sitting): Member | undefined {
  const { attendance } = atStart(sitting)
  const chair = chairOf(seatedNow(sitting))
  if (chair && attendance.get(chair.id)?.present !== false) return undefined
  return seatedNow(sitting).find(({ id, role }) => role === 'vice-chair' && attendance.get(id)?.present)
}

/** Who keeps the minutes now. */
export const whoWrites = (sitting: Sitting): Member | undefined => secretaryOf(seatedNow(sitting))

const seatedNow = ({ members, former }: Sitting): readonly Member[] =>
  members.filter(({ id }) => !former.has(id))

/** Only what has force of law: the name that a set of operating rules goes by in this program is no basis. */
function bases(sitting: Sitting, ruleSet: RuleSet, { minutes }: DocumentWords): readonly Block[] {
  const { decision, issuedOn, title } = ruleSet
  const { establishedBy = '', operatingRules = '', ruleSet: frozen } = sitting.details
  const check = checkCode(frozen.hash)
  const own = [establishedBy, operatingRules].filter(paper => paper !== '').map(minutes.basis.own)
  const lines = [minutes.basis.decision({ decision, issuedOn, title, check }), ...own]
  const { reason } = frozen
  return [
    ...lines.map((line, at): Block => ({
      kind: 'paragraph',
      indented: true,
      runs: [{ text: `${line}${at === lines.length - 1 ? '.' : ';'}`, style: 'italic' }],
    })),
    ...(reason === undefined ? [] : [paragraph(ended(minutes.basis.notInForce(decision, reason)))]),
  ]
}

/** Sixteen of the hash's digits in fours: enough to compare by eye, and a rule set cannot be made to match. */
export const checkCode = (hash: string): string =>
  (
    hash
      .slice(0, 16)
      .toUpperCase()
      .match(/.{1,4}/g) ?? []
  ).join('-')

const startOf = ({ phase }: Sitting): number | undefined =>
  phase.kind === 'preparing' ? undefined : phase.startedAt

function labelledPerson(label: string, member: Member | undefined, words: DocumentWords): readonly Block[] {
  return member ? [labelled(label, `${withRole(member, words)}.`)] : []
}
