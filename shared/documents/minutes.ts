import { isInWriting } from '../council/who-decides.ts'
import type { Sitting } from '../council/sitting.ts'
import type { OtherField } from '../council/signature-field.ts'
import { toldApart } from '../council/told-apart.ts'
import type { CriteriaSet, RuleSet } from '../law/rule-set.ts'
import { attachedSeals } from './attached-seals.ts'
import { minutesAfterwards } from './minutes-afterwards.ts'
import { minutesClosing } from './minutes-closing.ts'
import { aboutOf, minutesOpening, padded } from './minutes-opening.ts'
import { minutesOfProduct } from './minutes-product.ts'
import type { DocumentWords } from './minutes-words.ts'
import type { MinutesIssue, SupersededMinutes } from './minutes-issue.ts'
import { minutesPageCode } from './minutes-page.ts'
import type { Outline, OutlineSection } from './outline.ts'
import { paragraph } from './prose.ts'
import { redline } from './redline.ts'
import { sheetCodes } from './sheet-codes.ts'
import { summary } from './summary.ts'

interface MinutesLaw {
  readonly ruleSet: RuleSet
  setOf(id: string): CriteriaSet
  rulesOf(set: CriteriaSet): RuleSet
}

/**
 * The minutes of a sitting under NĐ 30/2020 Phụ lục III, Mẫu 1.9, with the summary table and the codes of the sheets as annexes. What is
 * not known yet (before the start, before the end) leaves dots, and marks that were never revealed are nowhere in it. Those of a closed
 * sitting carry the head of its record, in print and as data.
 *
 * @param law the sitting's own decision, and that of any sheet, both as amended by its day
 * @param issue UTC milliseconds of the document and its number, empty if it has none yet; the same sitting, words and issue give the
 * same outline
 * @param superseded those that were signed before a correction: what changed since is printed as an annex
 * @param said what an event of the log says, in the same language, by its number; asked only for those that were corrected
 */
export function minutesOutline(
  held: Sitting,
  law: MinutesLaw,
  words: DocumentWords,
  issue: MinutesIssue,
  said: (event: number) => string,
  superseded?: SupersededMinutes,
): Outline {
  const outline = drawn(held, law, words, issue, said)
  const before = superseded && drawn(superseded.sitting, law, words, superseded.issue, said)
  const { changes, note } = words.minutes.annex
  const told = note(held.details.council, padded(issue.number))
  const redlined = before && redline(toldBy(before), toldBy(outline), changes, told)
  const sections = [...outline.sections, ...(redlined ? [redlined] : [])]
  if (!outline.record) return { ...outline, sections }
  const coded = (section: OutlineSection, at: number): OutlineSection => ({
    ...section,
    code: minutesPageCode(held, at + 1, issue.number),
  })
  return { ...outline, sections: sections.map(coded) }
}

/** By themselves, without what they supersede. */
function drawn(
  held: Sitting,
  law: MinutesLaw,
  words: DocumentWords,
  issue: MinutesIssue,
  said: (event: number) => string,
): Outline {
  const sitting = { ...held, members: toldApart(held.members) }
  const { details } = sitting
  const record = sitting.phase.kind === 'closed' ? { sitting: sitting.id, ...sitting.head } : undefined
  const { minutes } = words
  const number = padded(issue.number)
  return {
    title: `${minutes.name} – ${aboutOf(sitting, words)}`,
    createdAt: issue.at,
    ...(details.training ? { watermark: minutes.training } : {}),
    ...(record ? { record } : {}),
    attachments: [attachedSeals(sitting)],
    sections: [
      contents(sitting, law, words, said, { number, also: issue.also ?? [] }),
      summary(sitting, id => law.setOf(id), words, number),
      sheetCodes(sitting, words, number),
    ],
  }
}

/** The minutes and their summary; the codes of sheets and of the record say nothing that could be compared. */
const toldBy = (outline: Outline): Outline => ({ ...outline, sections: outline.sections.slice(0, 2) })

function contents(
  sitting: Sitting,
  law: MinutesLaw,
  words: DocumentWords,
  said: (event: number) => string,
  { number, also }: { readonly number: string; readonly also: readonly OtherField[] },
): OutlineSection {
  const { minutes, course } = words
  return {
    orientation: 'portrait',
    blocks: [
      ...minutesOpening(sitting, law.ruleSet, number, words),
      { kind: 'heading', text: isInWriting(sitting) ? course.written.contents : minutes.contents },
      paragraph(method(sitting, words)),
      ...sitting.products.flatMap(product => {
        const set = law.setOf(product.entry.criteriaSet)
        return minutesOfProduct(sitting, product, { ruleSet: law.rulesOf(set), set }, words)
      }),
      ...minutesAfterwards(sitting, said, words),
      ...minutesClosing(sitting, words, also),
    ],
  }
}

/** How the council scored, and how it adopted what came of it where that takes more than that nobody is against. */
function method({ details, products }: Sitting, { minutes, course }: DocumentWords): string {
  const { scoring, spread, adoption } = details.profile
  const count = products.filter(({ departure }) => departure === undefined).length
  const scored = scoring === 'agreed' ? course.agreedMethod(count) : minutes.method(count, spread)
  return adoption === 'consensus' ? scored : `${scored} ${course.adoption(adoption)}`
}
