import { addDays, type Day } from '../kernel/day.ts'
import { periodEnd, type Filing, type PeriodEnd } from './deadlines.ts'
import { isInForce, ruleSetOn } from './in-force.ts'
import type { PublicHolidays } from './public-holidays.ts'
import type { RuleSet } from './rule-set.ts'

/** Why a dossier falls under a decision. Days are the last that count. */
export type RulesReason =
  /** The decision in force on the day of the sitting was in force when the dossier was filed. */
  | { readonly kind: 'in-force' }
  /** Filed before the decision now in force, and finished under the one before it, by that day (QĐ 26/2026 Điều 12.2). */
  | { readonly kind: 'transition'; readonly filedBefore: Day; readonly by: PeriodEnd }
  /** Filed before it too, but the days to finish it under the old decision are over. The law says nothing more. */
  | { readonly kind: 'transition-over'; readonly filedBefore: Day; readonly by: PeriodEnd }
  /** Another decision was in force when it was filed, and no transition article of the new one is known. */
  | { readonly kind: 'replaced' }

export interface RulesForDossier {
  readonly ruleSet: RuleSet
  readonly why: RulesReason
}

/**
 * The decision that a dossier is rated under, by when it was filed, its stage and the day of the sitting (QĐ 26/2026 Điều 11–12).
 * Nothing when no decision is in force on that day.
 *
 * @param holidays around which the last day of the transition moves, where it is a day off
 * @param ruleSets those that may be used; of two in force, the later one counts
 */
export function rulesForDossier(
  ruleSets: readonly RuleSet[],
  { filedOn, stage }: Filing,
  on: Day,
  holidays: PublicHolidays,
): RulesForDossier | undefined {
  const now = ruleSetOn(ruleSets, on)
  if (!now) return undefined
  const { transition } = now.deadlines ?? {}
  const before = transition && ruleSetOn(ruleSets, addDays(transition.filedBefore, -1))
  if (!transition || !before || filedOn >= transition.filedBefore) {
    return { ruleSet: now, why: { kind: isInForce(now, filedOn) ? 'in-force' : 'replaced' } }
  }
  const { filedBefore, within } = transition
  const by = periodEnd(addDays(now.from, within[stage]), holidays)
  return on <= by.by
    ? { ruleSet: before, why: { kind: 'transition', filedBefore, by } }
    : { ruleSet: now, why: { kind: 'transition-over', filedBefore, by } }
}
