import type { Fraction } from '../kernel/fraction.ts'
import { minimumsOf, type Minimum } from './minimum.ts'
import type { Outcome } from './outcome.ts'
import type { Rating } from './rate.ts'
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
  | { readonly kind: 'forwarded'; readonly to: MinistryBand }
  /** The mean alone would have sent it to the Ministry. */
  | { readonly kind: 'not-forwarded'; readonly to: MinistryBand; readonly held: HeldBack }
  | { readonly kind: 'recognised'; readonly by: Exclude<Recognition, 'ministry'> }
  | { readonly kind: 'excluded'; readonly ground: string }
  | { readonly kind: 'stopped'; readonly at: CriterionId; readonly name: string; readonly decision: string }
  | { readonly kind: 'returned'; readonly missing: string }

/** A tier below its band, and what the next tier asks in vain. */
export interface HeldBack {
  readonly stars: Stars
  readonly missed: Stars
  readonly minimums: readonly { readonly criterion: CriterionId; readonly asks: string }[]
}

/** From how many points a dossier goes to the Ministry, for how many stars, and the Ministry by the name its decision gives it. */
export interface MinistryBand {
  readonly from: number
  readonly stars: Stars
  readonly ministry: string | undefined
}

/** What an outcome was decided under. */
export interface DecidedUnder {
  /** As amended by the day, see `rulesOn`. */
  readonly ruleSet: RuleSet
  readonly set: CriteriaSet
  readonly rules: RatingRules
}

/**
 * Why an outcome is what it is (QĐ 26/2026 Điều 3.3, Điều 4.1, Điều 7.3e), in the order it is told: the band and the minimums that hold
 * it back, then who recognises it; or the ground of a decision outside the average.
 */
export function reasonsOf(outcome: Outcome, under: DecidedUnder): readonly Reason[] {
  if (outcome.kind === 'rated') return ratingReasons(outcome.rating, under)
  if (outcome.kind !== 'stopped') return [outcome]
  return [{ ...outcome, name: criterionOf(under.set, outcome.at)?.name ?? '' }]
}

function ratingReasons(rating: Rating, under: DecidedUnder): readonly Reason[] {
  const { set, rules } = under
  const held = heldBack(rating, set)
  return [
    held ? { kind: 'held-back', mean: rating.mean, band: rating.band, held } : inBand(rating, under),
    ...(set.minimumsWithoutLegend
      ? [{ kind: 'without-legend', counted: rules.minimumsWithoutLegend } as const]
      : []),
    ...recognitionReasons(rating, held, under.ruleSet),
  ]
}

function inBand({ mean, band }: Rating, { set, rules }: DecidedUnder): Reason {
  const minimums = asterisksCount(set, rules) && minimumsOf(set).some(({ stars }) => stars <= band)
  return { kind: 'in-band', mean, band, minimums }
}

function recognitionReasons(
  { band, recognition }: Rating,
  held: HeldBack | undefined,
  { bands, levels }: RuleSet,
): readonly Reason[] {
  const reached = bands.find(({ stars }) => stars === band)
  const ministry = levels.find(({ level }) => level === 'ministry')?.body
  const to = reached?.recognition === 'ministry' ? { ...reached, ministry } : undefined
  if (recognition === 'ministry') return to ? [{ kind: 'forwarded', to }] : []
  return [
    ...(to && held ? [{ kind: 'not-forwarded', to, held } as const] : []),
    { kind: 'recognised', by: recognition },
  ]
}

function heldBack({ stars, heldBackBy }: Rating, set: CriteriaSet): HeldBack | undefined {
  const [first] = heldBackBy
  if (!first) return undefined
  const minimums = heldBackBy.map(minimum => ({ criterion: minimum.criterion, asks: asked(set, minimum) }))
  return { stars, missed: first.stars, minimums }
}

function asked(set: CriteriaSet, { criterion, option }: Minimum): string {
  const starred = criterionOf(set, criterion)?.options.find(({ number }) => number === option)
  if (!starred) throw new RangeError(`${set.id} has no option ${option} at ${criterion}`)
  return starred.short ?? midSentence(starred.label)
}

/** A label inside a sentence starts with a small letter, unless it starts with an abbreviation ("HTX"). */
const midSentence = (label: string): string =>
  label.replace(/^\p{Lu}(?!\p{Lu})/u, capital => capital.toLocaleLowerCase('vi'))
