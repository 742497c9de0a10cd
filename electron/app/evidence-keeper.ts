import type { Product } from '#shared/council/sitting.ts'
import type { Packages } from './packages.ts'
import type { Sittings } from './sittings.ts'

/** The packages that this host keeps: exactly those that a sitting has taken. */
export interface EvidenceKeeper {
  /** Whoever admits packages does so one after another, so that none is released while another is about to take it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** A package that no sitting took is not kept. */
  release(hash: string): Promise<void>
  /**
   * The same for packages that a sitting let go of, once those that are being admitted are through; nobody waits for it, and one that cannot
   * be removed now takes room and does no harm.
   */
  giveBack(hashes: readonly string[]): void
}

/** Every package that a product had. */
export const packagesOf = ({ entry, renewals }: Pick<Product, 'entry' | 'renewals'>): readonly string[] => [
  entry.package,
  ...renewals.map(({ before }) => before),
]

export function createEvidenceKeeper(packages: Packages, sittings: Sittings): EvidenceKeeper {
  let turn: Promise<unknown> = Promise.resolve()
  function inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = turn.then(work)
    turn = done.catch(() => undefined)
    return done
  }

  async function release(hash: string): Promise<void> {
    const isTaken = sittings
      .all()
      .some(({ products }) => products.some(product => packagesOf(product).includes(hash)))
    if (!isTaken) await packages.remove(hash)
  }

  async function releaseAll(hashes: readonly string[]): Promise<void> {
    for (const hash of hashes) await release(hash)
  }

  return {
    inTurn,
    release,
    giveBack: hashes => void inTurn(() => releaseAll(hashes)).catch(() => undefined),
  }
}
