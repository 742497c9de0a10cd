import type { Result } from '../kernel/result.ts'
import { ok, refused } from '../kernel/result.ts'
import type { CriteriaSet } from '../law/rule-set.ts'
import type { SittingEvent } from './event.ts'
import { scores, wholeCouncil, type MemberId } from './member.ts'
import { quorumLacks } from './quorum.ts'
import { quorumOf } from './who-decides.ts'
import type { CouncilRefusal } from './refusal.ts'
import { memberOf, productOf, type Product, type Sitting } from './sitting.ts'

/** What a rule answers: the events that follow, in order, or the reason there are none. */
export type Decision = Result<readonly SittingEvent[], CouncilRefusal>

export const follows = (...events: readonly SittingEvent[]): Decision => ok(events)

export const no = (refusal: CouncilRefusal): Decision => refused(refusal)

/** The criteria set of a product under the sitting's frozen rules; a product whose set is not there is never entered. */
export type SetOf = (id: string) => CriteriaSet

/** Runs a rule on a product of a sitting that is not closed, whatever its stage. */
export function onProduct(sitting: Sitting, id: string, rule: (product: Product) => Decision): Decision {
  if (sitting.phase.kind === 'closed') return no({ code: 'sitting.closed' })
  const product = productOf(sitting, id)
  return product ? rule(product) : no({ code: 'product.unknown' })
}

/** Runs a rule on a product of a sitting that is under way and has not been settled. */
export function onOpenProduct(sitting: Sitting, id: string, rule: (product: Product) => Decision): Decision {
  if (sitting.phase.kind === 'preparing') return no({ code: 'sitting.not-started' })
  return onProduct(sitting, id, product => openRefusal(product) ?? rule(product))
}

/** What keeps a product from being decided on: it has its outcome, or has left this sitting without one. */
export function openRefusal({ outcome, departure }: Product): Decision | undefined {
  if (departure) return no({ code: 'product.departed', how: departure.kind })
  return outcome && no({ code: 'product.settled' })
}

/** Runs a rule for someone who may hold a sheet at this sitting: a scoring member, or the council itself where it agrees on one. */
export function forScorer(sitting: Sitting, id: MemberId, rule: () => Decision): Decision {
  const { profile } = sitting.details
  if (profile.scoring === 'agreed') return id === wholeCouncil ? rule() : no({ code: 'sheet.council-agrees' })
  const member = memberOf(sitting, id)
  if (!member) return no({ code: 'member.unknown' })
  if (sitting.former.has(id)) return no({ code: 'member.replaced' })
  return scores(member, profile) ? rule() : no({ code: 'member.does-not-score' })
}

/** @param product where its own quorum is asked, without those recused from it */
export function quorumRefusal(sitting: Sitting, product?: Product): Decision | undefined {
  const lacking = quorumLacks(quorumOf(sitting, product))
  return lacking && no(lacking)
}
