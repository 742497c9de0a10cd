import { printed } from '../kernel/fraction.ts'
import type { Minimum } from './minimum.ts'
import type { Rating } from './rate.ts'
import {
  criterionOf,
  type CriteriaSet,
  type CriterionId,
  type Recognition,
  type RuleSet,
  type Stars,
} from './rule-set.ts'

/** The words of one language for a rating; each is a whole sentence, so that word order stays its own. */
export interface LawWords {
  readonly decimalSign: string
  /** A band that carries no minimums. */
  readonly inBand: (mean: string, band: Stars) => string
  readonly inBandWithMinimums: (mean: string, band: Stars) => string
  readonly heldBack: (held: HeldBack) => string
  /** `from` is where the band of that recognition begins, in points. */
  readonly recognition: Readonly<Record<Recognition, (from: number) => string>>
}

/** A tier below its band, and what the tier above it still asks. */
export interface HeldBack {
  readonly mean: string
  readonly band: Stars
  readonly stars: Stars
  readonly missed: Stars
  readonly minimums: readonly { readonly criterion: CriterionId; readonly asks: string }[]
}

/**
 * Why a product got its stars and who recognises it (QĐ 26/2026 Điều 3.3, Điều 4.1), as whole sentences in the order they are printed:
 * the band and the minimums that hold it back, then the recognition.
 */
export function explain(
  rating: Rating,
  ruleSet: RuleSet,
  set: CriteriaSet,
  words: LawWords,
): readonly string[] {
  return [bandSentence(rating, set, words), recognitionSentence(rating, ruleSet, words)]
}

function bandSentence({ mean, band, stars, heldBackBy }: Rating, set: CriteriaSet, words: LawWords): string {
  const points = printed(mean, 2, words.decimalSign)
  const [first] = heldBackBy
  if (first) {
    const minimums = heldBackBy.map(minimum => ({ criterion: minimum.criterion, asks: asked(set, minimum) }))
    return words.heldBack({ mean: points, band, stars, missed: first.stars, minimums })
  }
  return band < 3 ? words.inBand(points, band) : words.inBandWithMinimums(points, band)
}

function recognitionSentence({ stars, recognition }: Rating, ruleSet: RuleSet, words: LawWords): string {
  const band = ruleSet.bands.find(each => each.stars === stars)
  if (!band) throw new RangeError(`${ruleSet.id} has no band of ${stars} stars`)
  return words.recognition[recognition](band.from)
}

function asked(set: CriteriaSet, { criterion, option }: Minimum): string {
  const label = criterionOf(set, criterion)?.options.find(({ number }) => number === option)?.label
  if (label === undefined) throw new RangeError(`${set.id} has no option ${option} at ${criterion}`)
  return midSentence(label)
}

/** A label inside a sentence starts with a small letter, unless it starts with an abbreviation ("HTX"). */
const midSentence = (label: string): string =>
  label.replace(/^\p{Lu}(?!\p{Lu})/u, capital => capital.toLocaleLowerCase('vi'))
