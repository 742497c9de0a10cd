import { compare, fraction, type Fraction } from '../kernel/fraction.ts'
import { ok, type Result } from '../kernel/result.ts'
import type { Minimum } from './minimum.ts'
import type { RatingRules } from './rating-rules.ts'
import type { CriteriaSet, CriterionId, Marks, Recognition, RuleSet, Stars } from './rule-set.ts'
import { meets } from './score-table.ts'
import { tallyOf, type CountedDemand, type RatingRefusal, type Tally } from './tally.ts'

export type { RatingRefusal } from './tally.ts'

/** A star tier and everything needed to say why. */
export interface Rating {
  readonly mean: Fraction
  /** The tier that the mean alone would give. */
  readonly band: Stars
  readonly stars: Stars
  /** The minimums of the next tier that are not reached, in the order of the sheet; empty when the band itself was given. */
  readonly heldBackBy: readonly Minimum[]
  readonly recognition: Recognition
}

/**
 * Rates one product (QĐ 26/2026 Điều 3.3 and Phụ lục II): the band of the unrounded mean, lowered to the highest tier whose minimums,
 * and those of the tiers below it, are all reached; to 2 stars where one of 3 stars is not.
 *
 * Recognition follows the stars, not the band: a mean of 90 or more with a minimum of 5 stars missing is recognised by the province at
 * 4 stars and not forwarded to the Ministry. That is our reading of Điều 3.3 and 7.3e, which forward products "có tiềm năng đạt 5 sao
 * (đạt từ 90 trở lên)" and do not say what becomes of one that cannot get them for a minimum of Phụ lục II.
 *
 * @param ruleSet as amended by the day, see `rulesOn`
 * @param sheets the sheets of those who count: absent and recused members have none here. A choice that a criterion does not offer is a
 *   bug and throws.
 * @param confirmedMinimums what the council confirmed, used under `council` only; a starred criterion that is not there is not reached
 * @param notStopped criteria at which the council decided that scoring goes on, although a sheet reaches the stop there; a sheet that
 *   reaches any other is refused, because the decision has nothing after it evaluated and does not say what such a sheet counts
 */
export function rate(
  ruleSet: RuleSet,
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmedMinimums: Marks,
  rules: RatingRules,
  notStopped: readonly CriterionId[] = [],
): Result<Rating, RatingRefusal> {
  const tally = tallyOf(set, sheets, confirmedMinimums, rules, notStopped)
  return tally.ok ? ok(ratingOf(ruleSet, tally.value)) : tally
}

function ratingOf(ruleSet: RuleSet, { points, sheets, demands }: Tally): Rating {
  const mean = fraction(points, sheets)
  const band = bandOf(ruleSet, mean)
  const stars = lower(band, tierReached(demands))
  return {
    mean,
    band,
    stars,
    heldBackBy: stars === band ? [] : missedIn(demands).filter(minimum => minimum.stars === stars + 1),
    recognition: recognitionOf(ruleSet, stars),
  }
}

/** A minimum that is not reached and, where the sheets answer for it, by which of them. */
export interface Shortfall extends Minimum {
  readonly by?: ShortSheets
}

/** The sheets that do not reach a minimum, counted from 0, of how many, and how many would have to reach it. */
export interface ShortSheets {
  readonly sheets: readonly number[]
  readonly of: number
  readonly needed: number
}

/** Every minimum that is not reached, of whatever tier, in the order of the sheet. Takes and refuses what `rate` does. */
export function shortfallsOf(
  set: CriteriaSet,
  sheets: readonly Marks[],
  confirmedMinimums: Marks,
  rules: RatingRules,
  notStopped: readonly CriterionId[] = [],
): Result<readonly Shortfall[], RatingRefusal> {
  const tally = tallyOf(set, sheets, confirmedMinimums, rules, notStopped)
  if (!tally.ok) return tally
  const missed = tally.value.demands.filter(isMissed)
  return ok(
    missed.flatMap(({ demand, needed }) => {
      if (rules.minimums === 'council') return demand.minimums
      const short = sheets.flatMap((marks, sheet) =>
        meets(demand, marks[demand.criterion.id]) ? [] : [sheet],
      )
      return demand.minimums.map(minimum => ({
        ...minimum,
        by: { sheets: short, of: sheets.length, needed },
      }))
    }),
  )
}

/** Half-open intervals: a mean belongs to the highest band whose lower bound it reaches. */
export function bandOf(ruleSet: RuleSet, mean: Fraction): Stars {
  const band = ruleSet.bands.find(({ from }) => compare(mean, fraction(from)) >= 0)
  if (!band) throw new RangeError('A mean below every band')
  return band.stars
}

/** The highest tier whose minimums and those below it are all reached, whatever the mean. */
export function tierReached(demands: readonly CountedDemand[]): Stars {
  let tier: Stars = 5
  for (const counted of demands) if (isMissed(counted)) tier = lower(tier, below[counted.demand.stars])
  return tier
}

export const lower = (a: Stars, b: Stars): Stars => (a < b ? a : b)

const below = { 3: 2, 4: 3, 5: 4 } as const

const isMissed = ({ meeting, needed }: CountedDemand): boolean => meeting < needed

const missedIn = (demands: readonly CountedDemand[]): readonly Minimum[] =>
  demands.filter(isMissed).flatMap(({ demand }) => demand.minimums)

const recognitionOf = (ruleSet: RuleSet, stars: Stars): Recognition =>
  ruleSet.bands.find(band => band.stars === stars)?.recognition ?? 'none'
