import { nameKey } from '#shared/kernel/typed-words.ts'
import { keysOf } from '#shared/register/found-by.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import { yearsOf } from '#shared/register/product-results.ts'
import type { ProductRow } from './tables.ts'

/** What of a product its results, its producer and its support are counted by. */
export const resultColumns = (
  product: RegisterProduct,
): Pick<ProductRow, 'years' | 'whose' | 'support' | 'trademark'> => ({
  years: ` ${yearsOf(product)
    .map(year => `${year} `)
    .join('')}`,
  whose: whoseOf(product),
  support: product.support,
  trademark: product.trademark ? 1 : 0,
})

/** A producer is known by its name and the commune of what it makes, however they are spelled. */
const whoseOf = (product: RegisterProduct): string =>
  keysOf({ ...product, name: '' }).called.replace(/^\|/, '') || nameKey(product.producer.name)
