import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

/**
 * A council's own operating rules ("Quy chế hoạt động"): what QĐ 26/2026 leaves open. Chosen when a sitting is created and frozen
 * with it.
 */
export const profileSchema = z.strictObject({
  id: z.string().max(60),
  name: z.string().max(200),
  /** At least this fraction of the appointed members must be present. */
  quorum: z.strictObject({ numerator: z.int().min(1).max(20), denominator: z.int().min(1).max(20) }),
  chairMustAttend: z.boolean(),
  /** Points; the highest less the lowest total of a round may be this much and no more. */
  spreadLimit: z.int().min(0).max(100),
  decimals: z.int().min(0).max(4),
})

export type CouncilProfile = DeepReadonly<z.infer<typeof profileSchema>>

/** The operating rules published by Tây Ninh: three quarters present, the chair among them, ten points apart at most. */
export const tayNinhProfile: CouncilProfile = {
  id: 'tay-ninh',
  name: 'Quy chế theo mẫu Tây Ninh',
  quorum: { numerator: 3, denominator: 4 },
  chairMustAttend: true,
  spreadLimit: 10,
  decimals: 2,
}

export const profiles: readonly CouncilProfile[] = [tayNinhProfile]
