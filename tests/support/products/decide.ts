import { rate, type Rating } from '#shared/law/rate.ts'
import type { Verdict } from '#shared/oracle/oracle.ts'
import type { Product } from '#shared/oracle/product.ts'

/** The engine's answer in the oracle's words. */
export function verdictOf({ ruleSet, set, sheets, confirmed, rules, notStopped }: Product): Verdict {
  const result = rate(ruleSet, set, sheets, confirmed, rules, notStopped)
  if (!result.ok) return { refusal: result.refusal }
  const heldBackBy = result.value.heldBackBy.map(({ criterion, option, stars }) => ({
    criterion,
    option,
    stars,
  }))
  return { ...result.value, heldBackBy }
}

/** The engine's rating of sheets that can be rated. */
export function ratingOf({ ruleSet, set, sheets, confirmed, rules, notStopped }: Product): Rating {
  const result = rate(ruleSet, set, sheets, confirmed, rules, notStopped)
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}
