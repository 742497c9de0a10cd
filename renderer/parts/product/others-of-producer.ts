import { sameProducer } from '#shared/council/producer.ts'
import type { ProductRow } from '#shared/council/view.ts'

/** Every other product of the same producer on the agenda that is still open. */
export const othersOfProducer = (product: ProductRow, agenda: readonly ProductRow[]): readonly ProductRow[] =>
  agenda.filter(
    row =>
      row.id !== product.id &&
      row.standing.kind !== 'settled' &&
      row.standing.kind !== 'departed' &&
      sameProducer(row, product),
  )
