import type { Product, Sitting } from '../council/sitting.ts'
import type { CriteriaSet, RuleSet } from '../law/rule-set.ts'
import type { Words } from '../words/words.ts'
import type { DocumentPaper, DocumentTime } from './document-name.ts'
import type { DossierFacts } from './letters/letter-frame.ts'
import type { LetterNumbers } from './letters/letter-numbers.ts'
import type { LetterTemplates } from './letters/letter-template.ts'
import type { Outline } from './outline.ts'

/** What there is one file of: a product by its id, a producer, or the sitting, whose name is empty. */
export interface DocumentSubject {
  readonly id: string
  readonly name: string
}

/** One kind of paper. What it is called is in the words, under its name. */
export interface DocumentKind {
  readonly when: DocumentTime
  readonly paper: DocumentPaper
  /** Whose dossiers it takes something from; of most kinds nobody's. */
  readonly dossiers?: (sitting: Sitting, subject: string) => readonly Product[]
  /** Of what there is a file each, in the order of the agenda; none where the sitting has nothing of the kind. */
  readonly subjects: (sitting: Sitting) => readonly DocumentSubject[]
  /** The same sitting gives the same outline. Nothing where there is nothing of that subject. */
  readonly draw: (desk: DocumentDesk, subject: string) => Outline | undefined
}

/** What documents are drawn from. */
export interface DocumentDesk {
  readonly sitting: Sitting
  readonly law: LawAtHand
  readonly words: Words
  /** What an event of the log says, by its number; asked only for those that were corrected. */
  readonly said: (event: number) => string
  /** What the council has put in the place of the words of its letters. */
  readonly templates: LetterTemplates
  /** What the registry gave to letters of this sitting. */
  readonly numbers: LetterNumbers
  /** What the package of a product says beyond its entry, where it is at hand: asked only of kinds that take something from dossiers. */
  readonly dossierOf: (product: Product) => DossierFacts | undefined
}

/** The sitting's own decision, and that of any sheet, both as amended by its day. */
export interface LawAtHand {
  readonly ruleSet: RuleSet
  readonly setOf: (id: string) => CriteriaSet
  readonly rulesOf: (set: CriteriaSet) => RuleSet
}

/** One file, of the sitting itself. */
export const ofSitting: DocumentKind['subjects'] = () => [{ id: '', name: '' }]

/** Whether the sitting has come so far. */
export function isTimeFor({ when }: Pick<DocumentKind, 'when'>, { phase, products }: Sitting): boolean {
  switch (when) {
    case 'preparing':
      return true
    case 'revealed':
      return products.some(({ rounds }) => rounds.some(({ revealedAt }) => revealedAt !== undefined))
    case 'closed':
      return phase.kind === 'closed'
  }
}
