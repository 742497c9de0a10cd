import type { MemberId } from '#shared/council/member.ts'
import { compare, fraction, mean, minus, type Fraction } from '#shared/kernel/fraction.ts'

/** Points of the members side by side on one line of the grid: a criterion, the sum of a part, or the total. */
export interface Comparison {
  readonly cells: readonly (ComparedCell | AbsentCell)[]
  /** Of the members who have points here; nothing where there are none, or where they are not to be averaged. */
  readonly range: { readonly mean: Fraction; readonly lowest: number; readonly highest: number } | undefined
}

/** A line on which every member has points. */
export interface FullComparison extends Comparison {
  readonly cells: readonly ComparedCell[]
}

/** A member whose sheet has no points here: it stopped before, or another criterion leaves nothing to judge. */
export interface AbsentCell {
  readonly member: MemberId
  readonly absent: 'unscored' | 'inapplicable'
}

export interface ComparedCell {
  readonly member: MemberId
  readonly points: number
  /** Points above the mean of the line; below zero when under it. */
  readonly apart: Fraction
  /** How far from the mean: 0 close, 1 half of what counts as clear, 2 clear, 3 twice that. It tints the cell. */
  readonly depth: 0 | 1 | 2 | 3
  /** The same member's points in the round it is compared with. */
  readonly earlier: number | undefined
}

export interface MemberPoints {
  readonly member: MemberId
  readonly points: number
}

/**
 * @param points of the members who have some
 * @param clear how many points from the mean count as a clear difference
 * @param earlier the line in the round before, when that is shown beside it
 */
export function compareMembers(
  points: readonly MemberPoints[],
  clear: Fraction,
  earlier: readonly MemberPoints[] = [],
): FullComparison {
  if (points.length === 0) return { cells: [], range: undefined }
  const values = points.map(each => each.points)
  const middle = mean(values)
  const before = new Map(earlier.map(each => [each.member, each.points]))
  return {
    range: { mean: middle, lowest: Math.min(...values), highest: Math.max(...values) },
    cells: points.map(each => {
      const apart = minus(fraction(each.points), middle)
      return { ...each, apart, depth: depthOf(apart, clear), earlier: before.get(each.member) }
    }),
  }
}

function depthOf(apart: Fraction, clear: Fraction): ComparedCell['depth'] {
  const distance = fraction(Math.abs(apart.numerator), apart.denominator)
  const reaches = (numerator: number, denominator: number): boolean =>
    compare(distance, fraction(clear.numerator * numerator, clear.denominator * denominator)) >= 0
  if (reaches(2, 1)) return 3
  if (reaches(1, 1)) return 2
  return reaches(1, 2) ? 1 : 0
}
