import { isSame } from '../kernel/same.ts'
import { folded } from '../kernel/text.ts'
import { levelOf } from '../law/level.ts'
import type { ProductEntry } from './event.ts'
import type { ProductId } from './ids.ts'
import type { Product, Sitting } from './sitting.ts'
import type { Earlier } from './earlier.ts'

/**
 * What became of a product at another sitting, the last that took it by the day of the meeting: the same package, or the same product evaluated for the same thing.
 * Nothing where it was withdrawn there, or another evaluation of it was asked for.
 *
 * @param sittings every one that is here
 * @param reason why it is taken up again
 */
export function standsElsewhere(
  sittings: readonly Sitting[],
  { id, details }: Sitting,
  entry: ProductEntry,
  reason: string,
): Earlier | undefined {
  const others = sittings
    .filter(other => other.id !== id && other.details.training === details.training)
    .toSorted((a, b) => dayNumber(b) - dayNumber(a) || b.changedAt - a.changedAt)
  for (const other of others) {
    const product = other.products.findLast(({ entry: there }) => isSameEvaluation(there, entry))
    const stood = product && stoodAs(product)
    if (!stood) continue
    const { council, date } = other.details
    return { sitting: other.id, council, date, level: levelOf(other.details), stood, reason }
  }
  return undefined
}

/** Another sitting that took up again what this one had on its agenda, and what stands of it there. */
export interface Review extends Omit<Earlier, 'reason'> {
  /** Of this sitting. */
  readonly product: ProductId
  /** Whether an outcome stands here that it reviews. */
  readonly again: boolean
}

/** The other way round: who cites this sitting. Nothing of a product that was withdrawn there. */
export const reviewsOf = (
  sittings: readonly Sitting[],
  { id, products }: Pick<Sitting, 'id' | 'products'>,
): readonly Review[] =>
  sittings.flatMap(other =>
    other.products.flatMap(review => {
      const { entry } = review
      const stood = entry.earlier?.sitting === id && other.id !== id ? stoodAs(review) : undefined
      const product = stood && products.findLast(one => isSameEvaluation(one.entry, entry))
      if (!stood || !product) return []
      const { council, date } = other.details
      const again = product.outcome !== undefined
      return [
        {
          product: product.id,
          sitting: other.id,
          council,
          date,
          level: levelOf(other.details),
          stood,
          again,
        },
      ]
    }),
  )

/** By the day that the sitting says, since the clock of whoever wrote it may have been wrong. */
const dayNumber = ({ details }: Sitting): number => Date.parse(details.date)

const isSameEvaluation = (one: ProductEntry, other: ProductEntry): boolean =>
  one.package === other.package || (folded(one.code) === folded(other.code) && isSame(one.stage, other.stage))

function stoodAs({ outcome, adopted, departure }: Product): Earlier['stood'] | undefined {
  if (departure)
    return departure.kind === 'withdrawn' ? undefined : { kind: 'carried-over', reason: departure.reason }
  return outcome && adopted ? { kind: 'settled', number: adopted.number, outcome } : { kind: 'open' }
}
