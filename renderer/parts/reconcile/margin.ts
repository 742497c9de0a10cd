import { compare, fraction, minus, type Fraction } from '#shared/kernel/fraction.ts'
import type { RuleSet, Stars } from '#shared/law/rule-set.ts'

/** How close a mean is to the bands around it: points above the one it is in, and short of the next when there is one. */
export interface Margin {
  readonly above: { readonly stars: Stars; readonly points: Fraction }
  readonly short: { readonly stars: Stars; readonly points: Fraction } | undefined
}

export function marginOf({ bands }: RuleSet, mean: Fraction): Margin {
  const at = bands.findIndex(({ from }) => compare(mean, fraction(from)) >= 0)
  const band = bands[at]
  if (!band) throw new RangeError('A mean below every band')
  const next = bands[at - 1]
  return {
    above: { stars: band.stars, points: minus(mean, fraction(band.from)) },
    short: next && { stars: next.stars, points: minus(fraction(next.from), mean) },
  }
}
