import { printed, rounded, type Fraction } from '../kernel/fraction.ts'
import { remarksOf, type MarginRemark } from './margin-remarks.ts'
import type { Margin } from './margin.ts'
import type { Outcome } from './outcome.ts'
import { bandOf, type Rating, type Shortfall } from './rate.ts'
import type { RuleSet } from './rule-set.ts'
import { reasonsOf, type DecidedUnder, type Reason } from './reasons.ts'

/** The words of one language for the star decision; each is a whole sentence, so that word order stays its own. */
export interface LawWords {
  readonly decimalSign: string
  readonly reasons: {
    readonly [Kind in Reason['kind']]: (
      reason: Extract<Reason, { readonly kind: Kind }>,
      say: { readonly points: Points; readonly nameOf: NameOf },
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

/** Whose a sheet is, counted from 0. */
export type NameOf = (sheet: number) => string

/** All that keeps a product below its band, and whose the sheets are that do. */
export interface Shortfalls {
  readonly all: readonly Shortfall[]
  readonly nameOf: NameOf
}

/** In which words, and with how many decimals at least: points that would read as another band, or as none, get as many as they need. */
export interface Telling {
  readonly words: LawWords
  readonly decimals: number
}

/**
 * Why a product got its stars, or none, as whole sentences in the order they are printed; see `reasonsOf`.
 *
 * @param shortfalls those of the sheets behind the outcome, where they are known
 */
export function explain(
  outcome: Outcome,
  under: DecidedUnder,
  { words, decimals }: Telling,
  shortfalls?: Shortfalls,
): readonly string[] {
  const points: Points = mean => meanText(mean, under.ruleSet, { words, decimals })
  const nameOf: NameOf = sheet => shortfalls?.nameOf(sheet) ?? String(sheet + 1)
  return reasonsOf(outcome, under, shortfalls?.all).map(reason =>
    reasonText(words, reason, { points, nameOf }),
  )
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
  nameOf: NameOf,
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
  say: Parameters<LawWords['reasons'][Kind]>[1],
): string => words.reasons[reason.kind](reason, say)

type RemarkOf<Kind extends MarginRemark['kind']> = { [K in Kind]: Extract<MarginRemark, { kind: K }> }[Kind]

const remarkText = <Kind extends MarginRemark['kind']>(
  words: LawWords,
  remark: RemarkOf<Kind>,
  points: Points,
): string => words.remarks[remark.kind](remark, points)
