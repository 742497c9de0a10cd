import { chairOf, secretaryOf, type Member } from '../../council/member.ts'
import type { Sitting } from '../../council/sitting.ts'
import { levelOf, type CouncilLevel } from '../../law/level.ts'
import { decisionText, frameText, reportText } from '../../words/vi/letters/letter-text.ts'
import {
  attendanceText,
  invitationText,
  noticeText,
  returnedText,
} from '../../words/vi/letters/notice-text.ts'
import type { LetterName, LetterTemplate, LetterTemplates } from './letter-template.ts'

/** Every word of a letter that the law leaves to the office, none of them absent. */
export type LetterWords = Required<LetterTemplate>

interface Of {
  readonly sitting: Sitting
  readonly templates: LetterTemplates
}

/** What a letter says where the law leaves it to the office: the council's own words, and the usual ones where it has changed nothing. */
export const wordsOf = (of: Of, name: LetterName): LetterWords => ({
  ...usualWords(of, name),
  ...of.templates[name],
})

/** The words of a council that changed nothing in this letter. */
export function usualWords(of: Of, name: LetterName): LetterWords {
  const { details } = of.sitting
  return {
    parent: details.authority,
    issuer: details.council,
    symbol: '',
    place: placeIn(of.sitting),
    addressee: '',
    bases: [],
    paragraphs: '',
    executors: '',
    agenda: [],
    recipients: [frameText.keep],
    titles: [...frameText.councilSigns],
    signer: chairName(of.sitting),
    ...ownOf(of, name),
  }
}

function ownOf(of: Of, name: LetterName): LetterTemplate {
  const bySecretary = { titles: [...frameText.secretarySigns], signer: secretaryName(of.sitting) }
  switch (name) {
    case 'invitation':
      return { symbol: invitationText.symbol, agenda: [...invitationText.agenda] }
    case 'attendance':
      return { recipients: [], titles: [...attendanceText.signs], signer: secretaryName(of.sitting) }
    case 'report':
      return {
        symbol: reportText.symbol,
        addressee: headOf(of),
        recipients: [frameText.members, frameText.keep],
      }
    case 'decision':
      return decisionWords(of)
    case 'notice':
      return { symbol: noticeText.symbol, ...bySecretary }
    case 'returned':
      return {
        symbol: returnedText.symbol,
        recipients: [frameText.members, frameText.keep],
        ...bySecretary,
      }
    case 'certificates':
      return { issuer: headOf(of) }
  }
}

/** Of the authority alone: there is none above it on a decision of its own, and it is not known who of it will sign. */
function decisionWords({ sitting: { details } }: Of): LetterTemplate {
  const level = levelOf(details)
  return {
    parent: '',
    issuer: authorityOf(details.authority, level),
    symbol: decisionText.symbols[level],
    bases: [...decisionText.bases[level]],
    executors: decisionText.executors[level],
    recipients: [...decisionText.recipients[level]],
    titles: [frameText.headTitle[level]],
    signer: '',
  }
}

/** Who decides, as letters name the head of an authority: the one that issues the decision. */
export const headOf = (of: Of): string =>
  frameText.headOf(wordsOf(of, 'decision').issuer, levelOf(of.sitting.details))

/** The sitting's authority where it is one that can decide. */
const authorityOf = (named: string, level: CouncilLevel): string =>
  (level === 'ministry' ? /^bộ /iu : /^(?:ủy|uỷ) ban nhân dân /iu).test(named)
    ? named
    : frameText.authorities[level]

/** Where an authority sits, by its own name (NĐ 30/2020 Phụ lục I, mục II.4a); one that is called after a person keeps its kind. */
function placeIn({ details }: Pick<Sitting, 'details'>): string {
  if (levelOf(details) === 'ministry') return 'Hà Nội'
  const [, kind = '', name = ''] =
    /^(?:ủy|uỷ) ban nhân dân (tỉnh|thành phố|huyện|quận|thị xã) (.+)$/iu.exec(details.authority) ?? []
  return name === 'Hồ Chí Minh' ? `${kind.replace(/^t/, 'T')} ${name}` : name
}

const chairName = (sitting: Sitting): string => chairOf(seated(sitting))?.name ?? ''
const secretaryName = (sitting: Sitting): string => secretaryOf(seated(sitting))?.name ?? ''

/** Those who sit now. */
export const seated = ({ members, former }: Pick<Sitting, 'members' | 'former'>): readonly Member[] =>
  members.filter(({ id }) => !former.has(id))
