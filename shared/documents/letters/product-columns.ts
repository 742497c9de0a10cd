import type { ProductEntry } from '../../council/event.ts'
import { communeText } from '../../words/commune-text.ts'
import type { Column } from '../outline.ts'

/** The first columns of a table of products in a letter: its number, the product with its code, the producer with the commune. */
export const productColumns = (
  headings: Readonly<Record<'order' | 'product' | 'producer', string>>,
): readonly Column[] => [
  { heading: headings.order, width: { mm: 11 }, align: 'center' },
  { heading: headings.product, width: { share: 1.1 }, align: 'left' },
  { heading: headings.producer, width: { share: 1 }, align: 'left' },
]

/** @param order counted from 1 */
export const productCells = (
  order: number,
  { name, code, producer, commune }: ProductEntry,
): readonly string[] => [String(order), `${name}\n${code}`, `${producer}\n${communeText(commune)}`]
