import type { Choices } from '#shared/law/rule-set.ts'
import { checklistOf, type Checklist } from '#shared/register/checklist.ts'
import type { RegisterProduct } from '#shared/register/product-life.ts'
import type { Workshop } from './use-case.ts'

/** By the set that the product was rated by last, with what its council confirmed, where the sitting is here. */
export function checklistFor(
  { ports, sittings }: Pick<Workshop, 'ports' | 'sittings'>,
  product: RegisterProduct,
): Checklist {
  return checklistOf(
    ports.law.criteriaSet(product.criteriaSet),
    product.stars ?? 0,
    confirmedOf(sittings, product),
  )
}

function confirmedOf(sittings: Workshop['sittings'], { ratings }: RegisterProduct): Choices {
  const rated = ratings.at(-1)?.fact
  const sitting = sittings.held().find(({ id }) => id === rated?.sitting)
  return sitting?.products.find(({ id }) => id === rated?.seat)?.confirmed ?? {}
}
