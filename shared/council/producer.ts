import { folded } from '../kernel/text.ts'
import type { ProductEntry } from './event.ts'
import { isOpen, type Product, type Sitting } from './sitting.ts'

type Made = Pick<ProductEntry, 'producer' | 'commune'>

/** Whether one producer makes both: of the same name in the same commune, however they were typed. */
export const sameProducer = (one: Made, other: Made): boolean =>
  folded(one.producer) === folded(other.producer) && folded(one.commune) === folded(other.commune)

/** The other open products of whoever makes this one. */
export const othersOfProducer = ({ products }: Sitting, { id, entry }: Product): readonly Product[] =>
  products.filter(other => other.id !== id && isOpen(other) && sameProducer(entry, other.entry))
