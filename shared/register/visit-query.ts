import { z } from 'zod'
import type { VisitStanding } from './life-visits.ts'
import type { VisitOccasion } from './visit.ts'

/** Late, to be made, waiting for something, all that there are. */
export const visitsShown = ['late', 'planned', 'open', 'all'] as const
export type VisitShown = (typeof visitsShown)[number]

export const visitQuerySchema = z.strictObject({
  show: z.enum(visitsShown).default('all'),
  from: z.int().min(0).max(1_000_000).default(0),
  count: z.int().min(1).max(500).default(50),
})
export type VisitQuery = z.infer<typeof visitQuerySchema>

/** A visit in a list, planned or made. */
export interface FoundVisit {
  /** Its line. */
  readonly event: string
  readonly product: string
  readonly code: string
  readonly name: string
  readonly producer: string
  readonly commune: string
  readonly on: string
  readonly occasion: VisitOccasion
  readonly by: string
  readonly standing: VisitStanding | 'planned'
  /** The day that it waits for; empty where it waits for none. */
  readonly due: string
}

export interface FoundVisits {
  readonly counts: Readonly<Record<VisitShown, number>>
  /** Those that fit, of which these are a part: what is due first, then the newest. */
  readonly found: readonly FoundVisit[]
}
