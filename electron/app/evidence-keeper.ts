import type { Packages } from './ports.ts'
import type { Sittings } from './sittings.ts'

/** The packages that this host keeps: exactly those that a sitting has taken. */
export interface EvidenceKeeper {
  /** Whoever admits packages does so one after another, so that none is released while another is about to take it. */
  inTurn<T>(work: () => Promise<T>): Promise<T>
  /** A package that no sitting took is not kept. */
  release(hash: string): Promise<void>
}

export function createEvidenceKeeper(packages: Packages, sittings: Sittings): EvidenceKeeper {
  let turn: Promise<unknown> = Promise.resolve()
  return {
    inTurn(work) {
      const done = turn.then(work)
      turn = done.catch(() => undefined)
      return done
    },
    async release(hash) {
      const isTaken = sittings
        .all()
        .some(({ products }) =>
          products.some(
            ({ entry, renewals }) => entry.package === hash || renewals.some(({ before }) => before === hash),
          ),
        )
      if (!isTaken) await packages.remove(hash)
    },
  }
}
