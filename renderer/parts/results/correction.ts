import type { MarkCorrection } from '#shared/council/event.ts'
import type { RevealedRound } from '#shared/council/product-view.ts'
import type { OutcomeCorrection } from '#shared/council/sitting.ts'
import { sure } from '#shared/kernel/result.ts'
import type { Rating } from '#shared/law/rate.ts'
import { rate } from '#shared/law/rate.ts'
import type { RatingRules } from '#shared/law/rating-rules.ts'
import type { CriteriaSet, Marks, RuleSet } from '#shared/law/rule-set.ts'

/** A sheet as it counts: as it was sealed, with the marks that were corrected since. */
export interface CountedMarks {
  readonly member: string
  readonly marks: Marks
}

/** The sheets of the last revealed round with every correction so far; none where nothing was revealed. */
export const sheetsNow = (
  rounds: readonly RevealedRound[],
  corrections: readonly OutcomeCorrection[],
): readonly CountedMarks[] =>
  corrected(
    rounds.at(-1)?.sheets ?? [],
    corrections.flatMap(({ marks }) => marks),
  )

/** The sheets with these marks in place of what they say. */
export const corrected = (
  sheets: readonly CountedMarks[],
  marks: readonly MarkCorrection[],
): readonly CountedMarks[] =>
  sheets.map(sheet => ({
    member: sheet.member,
    marks: marks
      .filter(({ member }) => member === sheet.member)
      .reduce<Marks>((made, { criterion, choice }) => ({ ...made, [criterion]: choice }), sheet.marks),
  }))

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

/** What corrected sheets and minimums come to; nothing where there is no sheet. */
export function ratedFrom(
  sheets: readonly CountedMarks[],
  confirmed: Marks,
  law: { readonly ruleSet: RuleSet; readonly set: CriteriaSet },
  rules: RatingRules,
): Rating | undefined {
  if (sheets.length === 0) return undefined
  const marks = sheets.map(sheet => sheet.marks)
  return sure(rate(law.ruleSet, law.set, marks, confirmed, rules))
}
