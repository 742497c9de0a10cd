import { z } from 'zod'
import type { SittingId } from '#shared/council/ids.ts'
import type { Sitting } from '#shared/council/sitting.ts'
import type { Settings } from './ports.ts'

/** Empty sittings that somebody removed from the list. A record is never taken away: one that goes on elsewhere and comes back is shown again. */
export interface RemovedSittings {
  has(sitting: Sitting): boolean
  add(sitting: Sitting): void
  bringBack(sitting: SittingId): void
}

const kept = 'removed-sittings'
/** How far each record went when it was removed. */
const schema = z.record(z.string(), z.int())

export function removedSittings(settings: Settings): RemovedSittings {
  const read = () => schema.parse(JSON.parse(settings.read(kept) ?? '{}'))
  return {
    has: ({ id, revision }) => read()[id] === revision,
    add: ({ id, revision }) => settings.write(kept, JSON.stringify({ ...read(), [id]: revision })),
    bringBack(sitting) {
      const { [sitting]: removed, ...others } = read()
      if (removed !== undefined) settings.write(kept, JSON.stringify(others))
    },
  }
}

/** Nothing of a council's work is in it yet. */
export const isEmptySitting = ({ phase, products }: Sitting): boolean =>
  phase.kind === 'preparing' && products.length === 0
