import type { Sitting } from '../council/sitting.ts'
import type { CriteriaSet, RuleSet } from '../law/rule-set.ts'
import { minutesClosing } from './minutes-closing.ts'
import { minutesOpening } from './minutes-opening.ts'
import { minutesOfProduct } from './minutes-product.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { Outline } from './outline.ts'
import { paragraph } from './prose.ts'
import { sheetCodes } from './sheet-codes.ts'
import { summary } from './summary.ts'

/**
 * The minutes of a sitting under NĐ 30/2020 Phụ lục III, Mẫu 1.9, with the summary table and the codes of the sheets as annexes. What is
 * not known yet (before the start, before the end) leaves dots, and marks that were never revealed are nowhere in it. Those of a closed
 * sitting carry the head of its record, in print and as data.
 *
 * @param law the sitting's own decision, and that of any sheet, both as amended by its day
 * @param issue UTC milliseconds of the document and its number, empty if it has none yet; the same sitting, words and issue give the
 * same outline
 */
export function minutesOutline(
  sitting: Sitting,
  law: { readonly ruleSet: RuleSet; setOf(id: string): CriteriaSet; rulesOf(set: CriteriaSet): RuleSet },
  words: DocumentWords,
  issue: { readonly at: number; readonly number: string },
): Outline {
  const { details, products } = sitting
  const record = sitting.phase.kind === 'closed' ? { sitting: sitting.id, ...sitting.head } : undefined
  const { minutes } = words
  return {
    title: `${minutes.name} – ${minutes.about(details.council)}`,
    createdAt: issue.at,
    ...(details.training ? { watermark: minutes.training } : {}),
    ...(record ? { record } : {}),
    sections: [
      {
        orientation: 'portrait',
        blocks: [
          ...minutesOpening(sitting, law.ruleSet, issue.number, words),
          { kind: 'heading', text: minutes.contents },
          paragraph(minutes.method(products.length, details.profile.spread)),
          ...products.flatMap(product => {
            const set = law.setOf(product.entry.criteriaSet)
            return minutesOfProduct(sitting, product, { ruleSet: law.rulesOf(set), set }, words)
          }),
          ...minutesClosing(sitting, words),
        ],
      },
      summary(sitting, id => law.setOf(id), words),
      sheetCodes(sitting, words),
    ],
  }
}
