import type { Fraction } from '../kernel/fraction.ts'
import { forwardedTo, usualLevel, type CouncilLevel, type Forwarded } from './level.ts'
import { minimumsOf, type Minimum } from './minimum.ts'
import type { Outcome } from './outcome.ts'
import type { Rating, Shortfall, ShortSheets } from './rate.ts'
import { asterisksCount, type RatingRules } from './rating-rules.ts'
import {
  criterionOf,
  type CriteriaSet,
  type CriterionId,
  type Recognition,
  type RuleSet,
  type Stars,
} from './rule-set.ts'

/** One step of why an outcome is what it is. */
export type Reason =
  /** The band was given; `minimums` tells whether anything is asked for it at all. */
  | { readonly kind: 'in-band'; readonly mean: Fraction; readonly band: Stars; readonly minimums: boolean }
  | { readonly kind: 'held-back'; readonly mean: Fraction; readonly band: Stars; readonly held: HeldBack }
  /** Its sheet prints no legend for its asterisks, so the council's rules say whether they count. */
  | { readonly kind: 'without-legend'; readonly counted: boolean }
  | { readonly kind: 'forwarded'; readonly to: ForwardBand }
  /** The mean alone would have sent it on. */
  | { readonly kind: 'not-forwarded'; readonly to: ForwardBand; readonly held: HeldBack }
  /** `at` is the level of the council that rated: what it may not recognise itself goes back to who may. */
  | { readonly kind: 'recognised'; readonly by: Recognition; readonly at: CouncilLevel }
  | { readonly kind: 'excluded'; readonly ground: string }
  | { readonly kind: 'stopped'; readonly at: CriterionId; readonly name: string; readonly decision: string }
  | { readonly kind: 'returned'; readonly missing: string }

/** A tier below its band, and all that is asked in vain on the way up to the band: tier by tier, the next one first. */
export interface HeldBack {
  readonly stars: Stars
  readonly missed: readonly MissedTier[]
}

/** What one tier asks in vain; never empty. */
export interface MissedTier {
  readonly stars: Stars
  readonly minimums: readonly MissedMinimum[]
}

/** A criterion that does not reach what a tier asks of it. */
export interface MissedMinimum {
  readonly criterion: CriterionId
  /** The option that would be enough, or a later one; where the criterion has cases, one for each. */
  readonly options: readonly { readonly number: number; readonly asks: string }[]
  /** Which sheets fall short, where the sheets answer for the minimums and are known. */
  readonly by: ShortSheets | undefined
}

/** From how many points a dossier goes on to the level above, for how many stars, and that level by the name its decision gives it. */
export interface ForwardBand {
  readonly from: number
  readonly stars: Stars
  readonly level: Forwarded
  readonly body: string | undefined
}

/** What an outcome was decided under. */
export interface DecidedUnder {
  /** As amended by the day, see `rulesOn`. */
  readonly ruleSet: RuleSet
  readonly set: CriteriaSet
  readonly rules: RatingRules
  /** Of the council; the province where nothing is said. */
  readonly level?: CouncilLevel | undefined
}

/**
 * Why an outcome is what it is (QĐ 26/2026 Điều 3.3, Điều 4.1, Điều 7.3e, Điều 7.4), in the order it is told: the band and the minimums
 * that hold it back, then who recognises it; or the ground of a decision outside the average.
 *
 * @param shortfalls every minimum that is not reached, see `shortfallsOf`; without them only those of the next tier are told, which the
 *   rating itself has
 */
export function reasonsOf(
  outcome: Outcome,
  under: DecidedUnder,
  shortfalls?: readonly Shortfall[],
): readonly Reason[] {
  if (outcome.kind === 'rated') return ratingReasons(outcome.rating, under, shortfalls)
  if (outcome.kind !== 'stopped') return [outcome]
  return [{ ...outcome, name: criterionOf(under.set, outcome.at)?.name ?? '' }]
}

function ratingReasons(
  rating: Rating,
  under: DecidedUnder,
  shortfalls: readonly Shortfall[] = rating.heldBackBy,
): readonly Reason[] {
  const { set, rules } = under
  const held = heldBack(rating, set, shortfalls)
  return [
    held ? { kind: 'held-back', mean: rating.mean, band: rating.band, held } : inBand(rating, under),
    ...(set.minimumsWithoutLegend
      ? [{ kind: 'without-legend', counted: rules.minimumsWithoutLegend } as const]
      : []),
    ...recognitionReasons(rating, held, under),
  ]
}

function inBand({ mean, band }: Rating, { set, rules }: DecidedUnder): Reason {
  const minimums = asterisksCount(set, rules) && minimumsOf(set).some(({ stars }) => stars <= band)
  return { kind: 'in-band', mean, band, minimums }
}

function recognitionReasons(
  { stars, band, recognition }: Rating,
  held: HeldBack | undefined,
  { ruleSet, level = usualLevel }: DecidedUnder,
): readonly Reason[] {
  const goesOn = forwardBand(ruleSet, stars, level)
  if (goesOn) return [{ kind: 'forwarded', to: goesOn }]
  const wouldGoOn = held && forwardBand(ruleSet, band, level)
  return [
    ...(wouldGoOn ? [{ kind: 'not-forwarded', to: wouldGoOn, held } as const] : []),
    { kind: 'recognised', by: recognition, at: level },
  ]
}

/** Where a tier goes that a council of this level does not bring to an end. */
function forwardBand({ bands, levels }: RuleSet, stars: Stars, level: CouncilLevel): ForwardBand | undefined {
  const band = bands.find(each => each.stars === stars)
  const to = band && forwardedTo(band.recognition, level)
  if (!band || !to) return undefined
  return { from: band.from, stars, level: to, body: levels.find(each => each.level === to)?.body }
}

function heldBack(
  { stars, band }: Rating,
  set: CriteriaSet,
  shortfalls: readonly Shortfall[],
): HeldBack | undefined {
  if (stars === band) return undefined
  const missed = ([3, 4, 5] as const).flatMap(tier => {
    const minimums = shortfalls.filter(shortfall => shortfall.stars === tier && tier <= band)
    return minimums.length > 0 ? [{ stars: tier, minimums: missedMinimums(set, minimums) }] : []
  })
  return { stars, missed }
}

const missedMinimums = (set: CriteriaSet, shortfalls: readonly Shortfall[]): readonly MissedMinimum[] =>
  [...Map.groupBy(shortfalls, ({ criterion }) => criterion)].map(([criterion, of]) => ({
    criterion,
    options: of.map(minimum => ({ number: minimum.option, asks: asked(set, minimum) })),
    by: of[0]?.by,
  }))

function asked(set: CriteriaSet, { criterion, option }: Minimum): string {
  const starred = criterionOf(set, criterion)?.options.find(({ number }) => number === option)
  if (!starred) throw new RangeError(`${set.id} has no option ${option} at ${criterion}`)
  return starred.short ?? midSentence(starred.label)
}

/** A label inside a sentence starts with a small letter, unless it starts with an abbreviation ("HTX"). */
const midSentence = (label: string): string =>
  label.replace(/^\p{Lu}(?!\p{Lu})/u, capital => capital.toLocaleLowerCase('vi'))
