import { z } from 'zod'
import { eventSchema } from '../council/event-schema.ts'
import { isOtherField, type OtherField } from '../council/signature-field.ts'
import type { DeepReadonly } from '../kernel/deep-readonly.ts'

/** What the attachment is called in the PDF. */
export const proofName = 'can-cu-ket-qua.json'

/** Raised whenever the same sitting is printed in other words: minutes in those of another edition are compared by their figures alone. */
export const wordsEdition = 1

const sha256 = z.string().regex(/^[0-9a-f]{64}$/)
const otherField = z.custom<OtherField>(value => typeof value === 'string' && isOtherField(value))
const place = { number: z.int().min(1), at: z.int().min(0) }

const entrySchema = z.union([
  z.strictObject({ ...place, actor: z.string().max(100), event: eventSchema }),
  z.strictObject(place),
])

/**
 * What the minutes of a sitting rest on, as it is attached to them. An entry is an event that the minutes tell of, in its place in the record; one
 * without an event stands for all that is left out up to there, the marks as they were made above all. A reveal opens each sheet that counts:
 * its marks, its remarks and the salt of its seal. Keys and PINs are in none.
 */
export const proofSchema = z.strictObject({
  format: z.literal('ocop-proof/1'),
  edition: z.int().min(1),
  sitting: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/),
  /** The last event that the minutes tell of, with the hash that stands for the whole record up to it. */
  head: z.strictObject({ number: z.int().min(1), hash: sha256 }),
  /** Time and number of the document, as they are printed. */
  issue: z.strictObject({
    at: z.int().min(0),
    number: z.string().max(100),
    /** Places for signatures beside those of the secretary and the chair. */
    also: z.array(otherField).max(60).exactOptional(),
  }),
  /** Whether the marks are here, by office, or only the seals of the sheets. */
  sheets: z.enum(['by-office', 'sealed']),
  /** Each decision whole, as `resources/law` has it: its hash is what the sitting froze. */
  decisions: z.array(z.unknown()).max(16),
  entries: z.array(entrySchema).min(1).max(100_000),
})

export type Proof = DeepReadonly<z.infer<typeof proofSchema>>
export type ProofEntry = Proof['entries'][number]

/** Bytes of the attachment, unpacked: a day of 71 products and thirteen members is a twentieth of it. */
export const largestProof = 64 * 1024 ** 2
