import { follows, no, onProduct, openRefusal, type Decision } from './decide.ts'
import type { ProductId } from './ids.ts'
import { othersOfProducer } from './producer.ts'
import type { Product, Sitting } from './sitting.ts'

/**
 * The product goes to a later sitting: no vote and no quorum is asked, so that no sitting is ever held open by what it cannot decide.
 * Sheets stay in the record, a round that was not revealed stays unrevealed, and the minutes say why.
 */
export function carryOver(sitting: Sitting, id: ProductId, reason: string): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  return onProduct(sitting, id, product => {
    const refusal = openRefusal(product)
    if (refusal) return refusal
    if (reason === '') return no({ code: 'reason.missing' })
    return follows({ kind: 'product.carried-over', product: id, reason })
  })
}

/**
 * The producer takes the product back. Before the start it is gone from the agenda; from then on it stands in the minutes with its reason,
 * whether it was scored or not. What is decided stays decided.
 *
 * @param scope with every other open product of the same producer, or not
 */
export function withdrawProduct(
  sitting: Sitting,
  id: ProductId,
  reason: string,
  scope: 'product' | 'producer' = 'product',
): Decision {
  return onProduct(sitting, id, product => {
    const refusal = openRefusal(product)
    if (refusal) return refusal
    const all = scope === 'product' ? [product] : [product, ...othersOfProducer(sitting, product)]
    if (sitting.phase.kind === 'preparing') return follows(...all.map(each => withdrawn(each)))
    if (reason === '') return no({ code: 'reason.missing' })
    return follows(...all.map(each => ({ ...withdrawn(each), reason })))
  })
}

const withdrawn = ({ id }: Product) => ({ kind: 'product.withdrawn', product: id }) as const
