import { z } from 'zod'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

/**
 * The key of a seat, which is nowhere else in the record, as its PIN opens it: enciphered under what scrypt (RFC 7914) makes of the PIN. Bounded, for a log comes from outside and each try costs
 * 128 · n · r bytes of memory.
 */
export const pinLockSchema = z.strictObject({
  salt: z.string().regex(/^[0-9a-f]{32}$/),
  n: z.union([z.literal(32_768), z.literal(65_536), z.literal(131_072), z.literal(262_144)]),
  r: z.literal(8),
  p: z.int().min(1).max(4),
  key: z.string().regex(/^[A-Za-z0-9_-]{40,400}$/),
})
export type PinLock = DeepReadonly<z.infer<typeof pinLockSchema>>
