import { z } from 'zod'
import { producerKinds } from '../dossier/form-fields.ts'
import { cleanText } from '../kernel/text.ts'
import { areaFields } from './area.ts'
import { countedSchema } from './counts.ts'
import { productGroups } from './product-group.ts'
import type { Standing } from './product-life.ts'

const standings = [
  'proposed',
  'forwarded',
  'recognised',
  'withdrawn',
  'not-recognised',
  'kept',
  'undecided',
] as const satisfies readonly Standing[]

/** Which products of the register are looked for. What is not said narrows nothing. */
export const productQuerySchema = z.strictObject({
  /** As typed, with or without marks. */
  text: z.string().max(200).transform(cleanText).default(''),
  ...areaFields,
  stars: z.array(z.int().min(1).max(5)).max(5).default([]),
  criteriaSets: z.array(z.string().max(60)).max(200).default([]),
  producerKinds: z.array(z.enum(producerKinds)).max(5).default([]),
  standings: z.array(z.enum(standings)).max(standings.length).default([]),
  year: z.int().min(2000).max(2100).optional(),
  /** Of one of the six groups, whatever decision the criteria set is of. */
  group: z.enum(productGroups).optional(),
  /** Of those that are counted so: see `CountQuery`. */
  of: countedSchema.optional(),
  /** Of recognised products: whose certificate runs out before that day. */
  untilBefore: z.iso.date().optional(),
  from: z.int().min(0).max(1_000_000).default(0),
  count: z.int().min(1).max(500).default(50),
})
export type ProductQuery = z.infer<typeof productQuerySchema>

/** A product in a list. */
export interface FoundProduct {
  readonly id: string
  readonly code: string
  readonly name: string
  readonly producer: string
  readonly commune: string
  readonly criteriaSet: string
  readonly standing: Standing
  /** 0 where it has none. */
  readonly stars: number
  readonly year: number
  /** The last day of its certificate; empty where there is none. */
  readonly until: string
}

export interface FoundProducts {
  /** All that fit, of which these are a part. */
  readonly total: number
  readonly found: readonly FoundProduct[]
}

export { standings }
