import { withCorrections, type CountedMarks } from '#shared/council/correcting.ts'
import type { MarkCorrection } from '#shared/council/event.ts'
import type { ProductView } from '#shared/council/product-view.ts'
import { rate, type Rating } from '#shared/law/rate.ts'
import type { RatingRules } from '#shared/law/rating-rules.ts'
import type { CriteriaSet, CriterionId, Marks, RuleSet } from '#shared/law/rule-set.ts'

/** The sheets of the last revealed round with every correction so far; none where nothing was revealed. */
export function sheetsNow({
  rounds,
  product: { standing },
}: Pick<ProductView, 'rounds' | 'product'>): readonly CountedMarks[] {
  const corrections = standing.kind === 'settled' ? standing.corrections : []
  return withCorrections(
    rounds.at(-1)?.sheets ?? [],
    corrections.flatMap(({ marks }) => marks),
  )
}

/** One correction for each mark, the last; nothing for one that says what the sheet says. */
export function withMark(
  sheets: readonly CountedMarks[],
  marks: readonly MarkCorrection[],
  added: MarkCorrection,
): readonly MarkCorrection[] {
  const others = marks.filter(
    ({ member, criterion }) => member !== added.member || criterion !== added.criterion,
  )
  const said = sheets.find(({ member }) => member === added.member)?.marks[added.criterion]
  return said === added.choice ? others : [...others, added]
}

/** What corrected sheets and minimums come to; nothing where there is no sheet, or one that cannot be counted. */
export function ratedFrom(
  sheets: readonly CountedMarks[],
  confirmed: Marks,
  law: { readonly ruleSet: RuleSet; readonly set: CriteriaSet },
  rules: RatingRules,
  notStopped: readonly CriterionId[],
): Rating | undefined {
  if (sheets.length === 0) return undefined
  const marks = sheets.map(sheet => sheet.marks)
  const rating = rate(law.ruleSet, law.set, marks, confirmed, rules, notStopped)
  return rating.ok ? rating.value : undefined
}
