import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'
import { compare, fraction, mean, minus, type Fraction } from '../kernel/fraction.ts'

/** Points that a sheet may be apart and no more; null where the rules set no such limit. */
const limit = z.int().min(0).max(100).nullable()

/** No decision says how far apart the sheets of a product may lie: the council's own rules do. */
export const spreadLimitSchema = z.strictObject({
  /** Of the highest total of a round less its lowest. */
  difference: limit,
  /** Of each total from the mean of the round. */
  fromMean: limit,
})
export type SpreadLimit = DeepReadonly<z.infer<typeof spreadLimitSchema>>

/** How far the totals of a round lie apart, in points, against the limits of the council's rules. Exactly a limit passes. */
export interface Spread {
  readonly highest: number
  readonly lowest: number
  readonly difference: number
  /** Of the total that lies furthest from the mean. */
  readonly fromMean: Fraction
  readonly limit: SpreadLimit
  readonly exceeded: boolean
}

/** @param points of at least one sheet */
export function spreadOf(points: readonly number[], limit: SpreadLimit): Spread {
  const [highest, lowest] = [Math.max(...points), Math.min(...points)]
  const middle = mean(points)
  const [above, below] = [minus(fraction(highest), middle), minus(middle, fraction(lowest))]
  const fromMean = compare(above, below) >= 0 ? above : below
  const difference = highest - lowest
  const exceeded =
    (limit.difference !== null && difference > limit.difference) ||
    (limit.fromMean !== null && compare(fromMean, fraction(limit.fromMean)) > 0)
  return { highest, lowest, difference, fromMean, limit, exceeded }
}
