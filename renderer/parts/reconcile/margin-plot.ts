import type { Fraction } from '#shared/kernel/fraction.ts'
import type { Margin } from '#shared/law/margin.ts'
import type { Rating } from '#shared/law/rate.ts'
import type { RuleSet, Stars } from '#shared/law/rule-set.ts'

/** The piece of the scale around a mean, in points: its nearest bound, and the means that would be there without one sheet each. */
export interface MarginPlot {
  readonly from: number
  readonly to: number
  readonly mean: number
  readonly bound: { readonly points: number; readonly below: Stars; readonly above: Stars }
  readonly without: readonly MeanWithout[]
  /** What else would change the stars, marks first, the higher stars first. */
  readonly changes: readonly PlotChange[]
}

/** So many other marks, or other confirmations of the council, and the stars that each of them alone would give. */
export interface PlotChange {
  readonly kind: 'marks' | 'confirmations'
  readonly count: number
  readonly stars: Stars
}

export interface MeanWithout {
  readonly mean: number
  /** Whether the stars would be others. */
  readonly changes: boolean
  /** How many dots before it lie on the same spot. */
  readonly level: number
}

/** @param totals of the sheets, in the order of the margin's */
export function marginPlot(
  { bands }: Pick<RuleSet, 'bands'>,
  { mean, stars }: Pick<Rating, 'mean' | 'stars'>,
  { without, flips, confirmations = [] }: Pick<Margin, 'without' | 'flips' | 'confirmations'>,
  totals: readonly number[],
): MarginPlot {
  const middle = valueOf(mean)
  const bounds = bands.slice(0, -1).map(({ from, stars: above }, at) => ({
    points: from,
    above,
    below: bands[at + 1]?.stars ?? above,
  }))
  const bound = bounds.reduce((nearest, each) =>
    Math.abs(each.points - middle) < Math.abs(nearest.points - middle) ? each : nearest,
  )
  const sum = totals.reduce((all, total) => all + total, 0)
  const means = without.map(({ sheet, stars: then }) => ({
    mean: (sum - (totals[sheet] ?? 0)) / (totals.length - 1),
    changes: then !== stars,
  }))
  const shown = [middle, bound.points, ...means.map(each => each.mean)]
  const pad = Math.max(1, (Math.max(...shown) - Math.min(...shown)) / 8)
  return {
    from: Math.max(0, Math.min(...shown) - pad),
    to: Math.min(100, Math.max(...shown) + pad),
    mean: middle,
    bound,
    without: means.map((each, at) => ({
      ...each,
      level: means.slice(0, at).filter(other => other.mean === each.mean).length,
    })),
    changes: [...changesOf('marks', flips), ...changesOf('confirmations', confirmations)],
  }
}

const changesOf = (
  kind: PlotChange['kind'],
  tried: readonly { readonly stars: Stars }[],
): readonly PlotChange[] =>
  [...Map.groupBy(tried, ({ stars }) => stars)]
    .toSorted(([a], [b]) => b - a)
    .map(([stars, of]) => ({ kind, count: of.length, stars }))

const valueOf = ({ numerator, denominator }: Fraction): number => numerator / denominator
