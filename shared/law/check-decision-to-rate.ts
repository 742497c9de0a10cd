import type { JsonSteps } from '../kernel/json-path.ts'
import { folded } from '../kernel/text.ts'
import type { RatingBasis } from './check-rating-head.ts'
import { faultAt, type RatingFault } from './rating-fault.ts'
import type { ProductToRate } from './rating-file.ts'

/** A decision outside the average: a stop only where its sheet has one, an exclusion only on a ground that its sheet prints. */
export function checkDecisionToRate(
  at: JsonSteps,
  { decision }: ProductToRate,
  { criteria, set }: RatingBasis,
): readonly RatingFault[] {
  switch (decision?.kind) {
    case 'stopped': {
      const criterion = criteria.get(decision.at)
      if (!criterion) return [faultAt([...at, 'at'], { kind: 'criterion-unknown', criterion: decision.at })]
      return criterion.stop === undefined
        ? [faultAt([...at, 'at'], { kind: 'criterion-without-stop', criterion: decision.at })]
        : []
    }
    case 'excluded':
      return set.exclusions.some(exclusion => states(decision.ground, exclusion))
        ? []
        : [faultAt([...at, 'ground'], { kind: 'exclusion-unknown', ground: decision.ground })]
    case 'returned':
    case undefined:
      return []
  }
}

/** The ground itself, or the ground and what it was after a colon. */
const states = (said: string, exclusion: string): boolean =>
  folded(said) === folded(exclusion) || folded(said).startsWith(`${folded(exclusion)}:`)
