import { isInWriting } from '../../council/who-decides.ts'
import type { Product, Sitting } from '../../council/sitting.ts'
import type { Fraction } from '../../kernel/fraction.ts'
import { meanText } from '../../law/explain.ts'
import type { CriteriaSet, RuleSet } from '../../law/rule-set.ts'
import { vietnamDay } from '../../words/figures.ts'
import { frameText } from '../../words/vi/letters/letter-text.ts'
import { padded } from '../minutes-opening.ts'
import type { DocumentWords } from '../minutes-words.ts'
import type { Block, Letterhead, Outline, OutlineSection } from '../outline.ts'
import { paragraph } from '../prose.ts'
import {
  notIssued,
  numberedLetters,
  type LetterIssue,
  type LetterNumbers,
  type NumberedLetter,
} from './letter-numbers.ts'
import type { LetterName, LetterTemplates } from './letter-template.ts'
import { wordsOf } from './letter-words.ts'

/** What letters are written from: the sitting, its law, and what the council has put in the place of their words. */
export interface LetterDesk {
  readonly sitting: Sitting
  readonly law: {
    readonly ruleSet: RuleSet
    readonly setOf: (id: string) => CriteriaSet
    readonly rulesOf: (set: CriteriaSet) => RuleSet
  }
  readonly words: DocumentWords
  readonly templates: LetterTemplates
  /** What the registry gave to letters of this sitting. */
  readonly numbers: LetterNumbers
  /** What the package of a product says beyond its entry; nothing where it is not at hand. */
  readonly dossierOf: (product: Product) => DossierFacts | undefined
}

export interface DossierFacts {
  /** As documents print it; empty where the dossier has none. */
  readonly address: string
  /** What loading found, a sentence each. */
  readonly findings: readonly string[]
}

/** A letter as a document of the council: its title, its day, and pale letters over a training's. */
export const asLetter = (
  { sitting, words }: LetterDesk,
  title: string,
  sections: readonly OutlineSection[],
): Outline => ({
  title: `${title} – ${sitting.details.council}`,
  createdAt: sitting.changedAt,
  ...(sitting.details.training ? { watermark: words.minutes.training } : {}),
  sections,
})

/** Of whom the letter's words say; the number is the registry's, and so are day and month. */
export function letterhead(desk: LetterDesk, name: LetterName): Letterhead {
  const { parent, issuer, place } = wordsOf(desk, name)
  const issue = issueOf(desk, name)
  const year = vietnamDay(desk.sitting.changedAt).slice(0, 4)
  return {
    kind: 'letterhead',
    parent,
    issuer,
    number: frameText.number(issue),
    dated: frameText.dated(place, year, issue.on),
  }
}

/** A letter as it is numbered, and as others cite it. */
export function issueOf(desk: LetterDesk, name: LetterName): LetterIssue & { readonly symbol: string } {
  const { number, on } = (isNumbered(name) ? desk.numbers[name] : undefined) ?? notIssued
  return { symbol: wordsOf(desk, name).symbol, number: padded(number), on }
}

const isNumbered = (name: LetterName): name is NumberedLetter =>
  numberedLetters.some(numbered => numbered === name)

/** Legal bases in italics, a line each (NĐ 30/2020 Phụ lục I, mục II.6a). */
export const basisBlocks = (lines: readonly string[]): readonly Block[] =>
  lines.map((line, at): Block => ({
    kind: 'paragraph',
    indented: true,
    runs: [{ text: `${line.replace(/[.;]$/, '')}${at === lines.length - 1 ? '.' : ';'}`, style: 'italic' }],
  }))

/** What a council's letter rests on: what its office adds, the decision, the council's own papers, and the minutes. */
export function basesOf(desk: LetterDesk, name: LetterName): readonly string[] {
  const { sitting, law } = desk
  const { decision, issuedOn, title } = law.ruleSet
  const { establishedBy = '', operatingRules = '', date, council } = sitting.details
  const own = [establishedBy, operatingRules].filter(paper => paper !== '')
  return [
    ...wordsOf(desk, name).bases,
    frameText.basis(decision, issuedOn, title),
    ...own.map(frameText.ownBasis),
    frameText.minutesBasis(sitting.minutes.number, meetingDay(sitting, date), council, isInWriting(sitting)),
  ]
}

/** Where a council that works in writing was called together, the day of that meeting. */
export const meetingDay = ({ convened }: Pick<Sitting, 'convened'>, date: string): string =>
  convened?.date ?? date

export const ownParagraphs = (desk: LetterDesk, name: LetterName): readonly Block[] =>
  linesOfParagraphs(wordsOf(desk, name).paragraphs).map(paragraph)

export const linesOfParagraphs = (text: string): readonly string[] =>
  text
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')

/**
 * Recipients on the left, who signs on the right (NĐ 30/2020 Phụ lục I, mục II.7 and II.9).
 *
 * @param first of this sitting or product, which no words of a council replace
 */
export function signingOf(desk: LetterDesk, name: LetterName, first: readonly string[]): Block {
  const { recipients, titles, signer } = wordsOf(desk, name)
  const lines = [...first, ...recipients].map(line => line.replace(/[.;]$/, ''))
  return {
    kind: 'signing',
    recipients: lines.map((line, at) => `${line}${at === lines.length - 1 ? '.' : ';'}`),
    dated: '',
    titles,
    hint: '',
    name: signer,
  }
}

/** A mean as it is printed beside its tier, under the decision of its own sheet. */
export function meanOf({ sitting, law, words }: LetterDesk, { entry }: Product, mean: Fraction): string {
  const ruleSet = law.rulesOf(law.setOf(entry.criteriaSet))
  return meanText(mean, ruleSet, { words: words.law, decimals: sitting.details.profile.decimals })
}
