import { compare, fraction, mean, type Fraction } from '../kernel/fraction.ts'
import { unreached, type Minimum } from './minimum.ts'
import type { CriteriaSet, Marks, Recognition, RuleSet, Stars } from './rule-set.ts'
import { sheetTotal } from './total.ts'

/** A star tier and everything needed to say why. */
export interface Rating {
  readonly mean: Fraction
  /** The tier that the mean alone would give. */
  readonly band: Stars
  readonly stars: Stars
  /** The minimums of the next tier that are not reached; empty when the band itself was given. */
  readonly heldBackBy: readonly Minimum[]
  readonly recognition: Recognition
}

/**
 * Rates one product (QĐ 26/2026 Điều 3.3 and Phụ lục II): the band of the unrounded mean, lowered to the highest tier whose minimums,
 * and those of the tiers below it, are all reached by what the council confirmed.
 *
 * @param sheets the whole sheets of those who count; at least one, none with a blank. Anything else is a bug and throws: the council's
 *   rules refuse it before it gets here.
 * @param confirmedMinimums what the council confirmed; a starred criterion that is not there counts as unreached.
 */
export function rate(
  ruleSet: RuleSet,
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmedMinimums: Marks,
): Rating {
  const totals = sheets.map(marks => {
    const { points, blanks } = sheetTotal(set, marks)
    if (blanks.length > 0) throw new RangeError(`A sheet with blanks cannot be rated: ${blanks.join(', ')}`)
    return points
  })
  if (totals.length === 0) throw new RangeError('No sheet, no rating')
  const exactMean = mean(totals)
  const band = bandOf(ruleSet, exactMean)
  const stars = highestReached(set, band, confirmedMinimums)
  return {
    mean: exactMean,
    band,
    stars,
    heldBackBy: stars === band ? [] : unreached(set, confirmedMinimums, stars + 1),
    recognition: recognitionOf(ruleSet, stars),
  }
}

/** Half-open intervals: a mean belongs to the highest band whose lower bound it reaches. */
export function bandOf(ruleSet: RuleSet, exactMean: Fraction): Stars {
  const band = ruleSet.bands.find(({ from }) => compare(exactMean, fraction(from)) >= 0)
  if (!band) throw new RangeError('A mean below every band')
  return band.stars
}

export function recognitionOf(ruleSet: RuleSet, stars: Stars): Recognition {
  return ruleSet.bands.find(band => band.stars === stars)?.recognition ?? 'none'
}

function highestReached(set: CriteriaSet, band: Stars, confirmed: Marks): Stars {
  for (const stars of [5, 4, 3] as const) {
    if (stars <= band && unreached(set, confirmed, stars).length === 0) return stars
  }
  return band < 3 ? band : 2
}
