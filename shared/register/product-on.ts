import type { Day } from '../kernel/day.ts'
import { dayOf, isNamed, productOf, type RegisterProduct } from './product-life.ts'
import type { RegisterFact } from './register-event.ts'

/** What a product was on a day, as far as that is known now; nothing where it was not in the register yet. */
export function productOn({ life }: RegisterProduct, day: Day): RegisterProduct | undefined {
  const events = life
    .filter(({ event, on, takenBack }) => takenBack === undefined && (on <= day || hasNoDay(event.fact)))
    .map(({ event }) => event)
  return isNamed(events) ? productOf(events) : undefined
}

/** It says what the product is, and not when. */
const hasNoDay = (fact: RegisterFact): boolean =>
  fact.kind === 'amended' || (fact.kind === 'listed' && dayOf(fact) === undefined)
