import { liftOf, type Lift } from '../law/lift.ts'
import type { CriteriaSet, RuleSet } from '../law/rule-set.ts'
import { correctedSheets } from './correcting.ts'
import { readingOf } from './halt.ts'
import type { Product, Sitting } from './sitting.ts'

/** What a rated product lacks to the next tier that is recognised, with every correction so far; nothing where it has the highest, or no rating. */
export function liftNow(
  sitting: Sitting,
  product: Product,
  { ruleSet, set }: { readonly ruleSet: RuleSet; readonly set: CriteriaSet },
): Lift | undefined {
  if (product.outcome?.kind !== 'rated') return undefined
  const sheets = correctedSheets(sitting, product, []).map(({ marks }) => marks)
  const reading = readingOf(sitting, product, set)
  const { rating: rules } = sitting.details.profile
  const lift = liftOf(ruleSet, reading.set, sheets, product.confirmed, rules, reading.notStopped)
  return lift.ok ? lift.value : undefined
}
