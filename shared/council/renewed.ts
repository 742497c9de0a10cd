import type { Product } from './sitting.ts'

/** A round that was scored on a package which a newer one has replaced since. */
export interface ScoredBefore {
  readonly round: number
  /** SHA-256 of the manifest of the package that it was scored on. */
  readonly package: string
  /** Why the last of the newer ones took its place. */
  readonly reason: string
}

/** The last round that was scored on another package than the product has now. */
export function scoredBefore({ renewals }: Pick<Product, 'renewals'>): ScoredBefore | undefined {
  const last = renewals.at(-1)
  if (!last || last.afterRound === 0) return undefined
  const { before } = renewals.find(({ afterRound }) => afterRound === last.afterRound) ?? last
  return { round: last.afterRound, package: before, reason: last.reason }
}

/**
 * Whether the last round was scored on a package that a newer one has replaced since: its marks stay readable and decide nothing, and
 * another round is due.
 */
export const isOutdated = (product: Pick<Product, 'renewals' | 'rounds'>): boolean =>
  scoredBefore(product)?.round === product.rounds.length
