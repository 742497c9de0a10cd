import { chairOf, counts, secretaryOf, type Member } from '../council/member.ts'
import { presidingOf, quorumOf } from '../council/quorum.ts'
import type { Sitting } from '../council/sitting.ts'
import { ended } from '../kernel/text.ts'
import type { RuleSet } from '../law/rule-set.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { Block } from './outline.ts'
import { labelled, listed, paragraph } from './prose.ts'

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
      number: minutes.number(padded(number)),
    },
    { kind: 'title', name: minutes.name, about: minutes.about(details.council) },
    ...bases(sitting, ruleSet, words),
    labelled(minutes.start, `${minutes.moment(startOf(sitting))}.`),
    labelled(minutes.place, `${details.place}.`),
    ...attendance(sitting, words),
    ...labelledPerson(minutes.chair, whoPresides(sitting), words),
    ...labelledPerson(minutes.secretary, whoWrites(sitting), words),
    paragraph(minutes.quorum(quorumOf(atStart(sitting)), details.profile.chair)),
  ]
}

/** Numbers below 10 get a leading 0 (NĐ 30/2020 Phụ lục I, mục II.3). */
const padded = (number: string): string => (/^\d$/.test(number) ? `0${number}` : number)

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

/** A person as a document names them: by their own name if they gave it, and by the office they sit for. */
export const personOf = (member: Member, { minutes }: DocumentWords): string =>
  member.name === '' ? member.office : minutes.person(member.name, member.office)

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

const atStart = (sitting: Sitting): Sitting =>
  sitting.phase.kind === 'preparing' ? sitting : { ...sitting, attendance: sitting.attendanceAtStart }

function attendance(sitting: Sitting, words: DocumentWords): readonly Block[] {
  const { minutes } = words
  const wasThere = ({ id }: Member): boolean =>
    atStart(sitting).attendance.get(id)?.present === true || sitting.attendance.get(id)?.present === true
  const present = sitting.members.filter(wasThere)
  const absent = sitting.members.filter(member => !wasThere(member) && sitting.attendance.has(member.id))
  const ofCouncil = (member: Member): boolean => counts(member, sitting.details.profile)
  const council = sitting.members.filter(ofCouncil)
  return [
    labelled(minutes.attendance, minutes.presentOf(present.filter(ofCouncil).length, council.length)),
    ...listed(present.map(member => presence(sitting, member, words))),
    ...(absent.length === 0 ? [] : [labelled(minutes.absent, '')]),
    ...listed(
      absent.map(member => {
        const reason = sitting.attendance.get(member.id)?.reason ?? ''
        return `${withRole(member, words)}, ${minutes.awayBecause(reason)}`
      }),
    ),
  ]
}

/** Who came late or left early is said with the time. */
function presence(sitting: Sitting, member: Member, words: DocumentWords): string {
  const now = sitting.attendance.get(member.id)
  const atFirst = atStart(sitting).attendance.get(member.id)?.present === true
  if (!now || now.present === atFirst) return withRole(member, words)
  const { cameAt, leftAt } = words.minutes
  return `${withRole(member, words)}, ${now.present ? cameAt(now.at) : leftAt(now.at, now.reason)}`
}

function labelledPerson(label: string, member: Member | undefined, words: DocumentWords): readonly Block[] {
  return member ? [labelled(label, `${withRole(member, words)}.`)] : []
}

const withRole = (member: Member, words: DocumentWords): string =>
  words.minutes.withRole(personOf(member, words), words.common.roles[member.role])
