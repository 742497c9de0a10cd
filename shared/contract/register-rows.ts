import { z } from 'zod'
import type { WhyNotEntered } from '../register/entering.ts'
import type { RegisterProduct } from '../register/product-life.ts'
import { productQuerySchema, type FoundProducts } from '../register/product-query.ts'
import { enteredFactSchema } from '../register/register-event.ts'
import { row } from './row.ts'

const product = z.string().min(1).max(200)

/** The register of products: results of closed sittings, and what became of them. */
export const registerRows = {
  /** Whoever asks finds what the sittings that are closed by now have given. */
  'register.find': row('seat', productQuerySchema),
  'register.product': row('seat', z.strictObject({ product })),
  /** A line about a product that is there; it stays, and another takes it back. */
  'register.enter': row('secretary', z.strictObject({ product, fact: enteredFactSchema })),
} as const

export interface RegisterAnswers {
  'register.find': FoundProducts
  'register.product': { readonly product: RegisterProduct }
  'register.enter': { readonly product: RegisterProduct }
}

export type RegisterRefusal =
  /** The server of the register does not answer, or refuses; nothing was written. */
  { readonly code: 'register.unreachable' } | { readonly code: 'register.unknown' } | WhyNotEntered
