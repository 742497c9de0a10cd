import { printed, rounded, type Fraction } from '../kernel/fraction.ts'
import { remarksOf, type MarginRemark } from './margin-remarks.ts'
import type { Margin } from './margin.ts'
import type { Outcome } from './outcome.ts'
import { bandOf, type Rating } from './rate.ts'
import type { RuleSet } from './rule-set.ts'
import { reasonsOf, type DecidedUnder, type Reason } from './reasons.ts'

/** The words of one language for the star decision; each is a whole sentence, so that word order stays its own. */
export interface LawWords {
  readonly decimalSign: string
  readonly reasons: {
    readonly [Kind in Reason['kind']]: (
      reason: Extract<Reason, { readonly kind: Kind }>,
      points: Points,
    ) => string
  }
  readonly remarks: {
    readonly [Kind in MarginRemark['kind']]: (
      remark: Extract<MarginRemark, { readonly kind: Kind }>,
      points: Points,
    ) => string
  }
}

/** Points as printed in a sentence. */
export type Points = (value: Fraction) => string

/** In which words, and with how many decimals at least: points that would read as another band, or as none, get as many as they need. */
export interface Telling {
  readonly words: LawWords
  readonly decimals: number
}

/** Why a product got its stars, or none, as whole sentences in the order they are printed; see `reasonsOf`. */
export function explain(
  outcome: Outcome,
  under: DecidedUnder,
  { words, decimals }: Telling,
): readonly string[] {
  const points: Points = mean => meanText(mean, under.ruleSet, { words, decimals })
  return reasonsOf(outcome, under).map(reason => reasonText(words, reason, points))
}

/** A mean as it is printed beside its band. */
export function meanText(mean: Fraction, ruleSet: RuleSet, { words, decimals }: Telling): string {
  const band = bandOf(ruleSet, mean)
  return printedSo(mean, decimals, words, each => bandOf(ruleSet, each) === band)
}

/** How close a rating was, as whole sentences in the order they are printed; see `remarksOf`. */
export function explainMargin(
  rating: Rating,
  margin: Margin,
  nameOf: (sheet: number) => string,
  { words, decimals }: Telling,
): readonly string[] {
  const points: Points = distance =>
    printedSo(distance, decimals, words, each => (each.numerator === 0) === (distance.numerator === 0))
  return remarksOf(rating, margin, nameOf).map(remark => remarkText(words, remark, points))
}

function printedSo(
  value: Fraction,
  decimals: number,
  { decimalSign }: LawWords,
  isTrue: (rounded: Fraction) => boolean,
): string {
  let enough = decimals
  while (!isTrue(rounded(value, enough))) enough++
  return printed(value, enough, decimalSign)
}

type ReasonOf<Kind extends Reason['kind']> = { [K in Kind]: Extract<Reason, { kind: K }> }[Kind]

const reasonText = <Kind extends Reason['kind']>(
  words: LawWords,
  reason: ReasonOf<Kind>,
  points: Points,
): string => words.reasons[reason.kind](reason, points)

type RemarkOf<Kind extends MarginRemark['kind']> = { [K in Kind]: Extract<MarginRemark, { kind: K }> }[Kind]

const remarkText = <Kind extends MarginRemark['kind']>(
  words: LawWords,
  remark: RemarkOf<Kind>,
  points: Points,
): string => words.remarks[remark.kind](remark, points)
