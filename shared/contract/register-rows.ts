import { z } from 'zod'
import type { producerKinds } from '../dossier/form-fields.ts'
import { countQuerySchema, type Bar, type StarCount } from '../register/counts.ts'
import type { DueItem } from '../register/due-matter.ts'
import type { ProductGroup } from '../register/product-group.ts'
import type { WhyNotEntered } from '../register/entering.ts'
import type { RegisterProduct } from '../register/product-life.ts'
import { productQuerySchema, type FoundProducts } from '../register/product-query.ts'
import { enteredFactSchema, type nextStages } from '../register/register-event.ts'
import { inspectionRows, type InspectionAnswers, type InspectionRefusal } from './inspection-rows.ts'
import { provinceRows, type ProvinceAnswers } from './province-rows.ts'
import { planRows, type PlanAnswers, type PlanRefusal } from './plan-rows.ts'
import { receivedRows, type ReceivedAnswers, type ReceivedRefusal } from './received-rows.ts'
import { registerListRows, type RegisterListAnswers, type RegisterListRefusal } from './register-list-rows.ts'
import { row } from './row.ts'

const product = z.string().min(1).max(200)

/** The register of products: results of closed sittings, and what became of them. */
export const registerRows = {
  ...registerListRows,
  ...inspectionRows,
  ...provinceRows,
  ...planRows,
  ...receivedRows,
  /** Whoever asks finds what the sittings that are closed by now have given. */
  'register.find': row('seat', productQuerySchema),
  /** What a leader reads in a minute. */
  'register.counts': row('seat', countQuerySchema),
  'register.product': row('seat', z.strictObject({ product })),
  /** A line about a product that is there; it stays, and another takes it back. */
  'register.enter': row('secretary', z.strictObject({ product, fact: enteredFactSchema })),
} as const

/** Products by stars, and by each of these; a blank key is of those of which it is not known. */
export interface RegisterCounts {
  readonly total: number
  readonly stars: readonly StarCount[]
  /** Of the recognition, or else of the rating or the list; oldest first. */
  readonly years: readonly Bar<number>[]
  readonly groups: readonly Bar<ProductGroup | ''>[]
  readonly kinds: readonly Bar<(typeof producerKinds)[number] | ''>[]
  /** By their codes; the most products first. */
  readonly communes: readonly (Bar<string> & { readonly name: string })[]
  /** The one that was asked about, or that all of them are in. */
  readonly province: { readonly code: string; readonly name: string } | undefined
  /** How the place is called that was asked about, or the province; empty where it is no one place. */
  readonly area: string
  /** Communes of that place, those of them that have no product, and the old districts that those that have were of as a whole. */
  readonly all: number
  readonly without: readonly { readonly code: string; readonly name: string }[]
  readonly districts: number
  /** So many producers, and of each kind. */
  readonly producers: number
  readonly producerKinds: readonly {
    readonly key: (typeof producerKinds)[number] | ''
    readonly count: number
  }[]
  /** Whole đồng that were paid, for so many products. */
  readonly support: { readonly products: number; readonly amount: number }
  readonly trademarks: number
}

/** A product, and what the law has done about it next. */
export interface ReadProduct {
  readonly product: RegisterProduct
  readonly due: readonly DueItem[]
}

export interface RegisterAnswers
  extends RegisterListAnswers, InspectionAnswers, ProvinceAnswers, PlanAnswers, ReceivedAnswers {
  'register.find': FoundProducts
  'register.counts': RegisterCounts
  'register.product': ReadProduct
  'register.enter': ReadProduct
}

export type RegisterRefusal =
  | RegisterListRefusal
  | InspectionRefusal
  | PlanRefusal
  | ReceivedRefusal
  | { readonly code: 'register.unknown' }
  /** No dossier of the product is kept here that the next one could begin from. */
  | { readonly code: 'register.no-package' }
  /** Its standing leaves nothing to renew or to raise (QĐ 26/2026 Điều 7.5, 7.6). */
  | { readonly code: 'register.no-next'; readonly stage: (typeof nextStages)[number] }
  | WhyNotEntered
