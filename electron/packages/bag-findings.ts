import type { BagFault, BagFinding, BagFindingLevel } from '#shared/dossier/bag-finding.ts'
import { limits } from './limits.ts'

/** Gathers findings; of very many, the first ones are named and the others counted. */
export interface BagFindings {
  error(fault: BagFault): void
  warn(fault: BagFault): void
  readonly named: readonly BagFinding[]
  readonly more: Readonly<Record<BagFindingLevel, number>>
}

export function gatherFindings(): BagFindings {
  const named: BagFinding[] = []
  const more = { error: 0, warning: 0 }
  const counted = { error: 0, warning: 0 }
  const add = (level: BagFindingLevel, fault: BagFault): void => {
    counted[level] += 1
    if (counted[level] > limits.anyBag.named) more[level] += 1
    else named.push({ level, fault })
  }
  return { named, more, error: fault => add('error', fault), warn: fault => add('warning', fault) }
}
