import type { Result } from '../kernel/result.ts'
import { ok, refused } from '../kernel/result.ts'
import type { CriteriaSet } from '../law/rule-set.ts'
import type { SittingEvent } from './event.ts'
import type { MemberId } from './member.ts'
import { memberOf, productOf, type Product, type Sitting } from './sitting.ts'
import { scores } from './member.ts'
import type { CouncilRefusal } from './refusal.ts'

/** What a rule answers: the events that follow, in order, or the reason there are none. */
export type Decision = Result<readonly SittingEvent[], CouncilRefusal>

export const follows = (...events: readonly SittingEvent[]): Decision => ok(events)

export const no = (refusal: CouncilRefusal): Decision => refused(refusal)

/** The criteria set of a product under the sitting's frozen rules; a product whose set is not there is never entered. */
export type SetOf = (id: string) => CriteriaSet

/** Runs a rule on a product of a sitting that is under way and has not been settled. */
export function onOpenProduct(sitting: Sitting, id: string, rule: (product: Product) => Decision): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const product = productOf(sitting, id)
  if (!product) return no({ code: 'product.unknown' })
  if (product.outcome) return no({ code: 'product.settled' })
  return rule(product)
}

/** Runs a rule for a member who scores at this sitting. */
export function forScorer(sitting: Sitting, id: MemberId, rule: () => Decision): Decision {
  const member = memberOf(sitting, id)
  if (!member) return no({ code: 'member.unknown' })
  if (!scores(member)) return no({ code: 'member.does-not-score' })
  return rule()
}
