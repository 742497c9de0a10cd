import { criteriaOf, type CriteriaSet, type RuleSet } from './rule-set.ts'

/** A day as yyyy-MM-dd; such days compare as text. */
type Day = string

export const isInForce = ({ from, to }: Pick<RuleSet, 'from' | 'to'>, day: Day): boolean =>
  from <= day && (to === null || day <= to)

/** The decision in force on a day; while an old one runs out beside its successor, the successor (QĐ 26/2026 Điều 11). */
export const ruleSetOn = <Rules extends Pick<RuleSet, 'from' | 'to'>>(
  ruleSets: readonly Rules[],
  day: Day,
): Rules | undefined =>
  ruleSets
    .filter(ruleSet => isInForce(ruleSet, day))
    .reduce<Rules | undefined>(
      (latest, ruleSet) => (latest && latest.from >= ruleSet.from ? latest : ruleSet),
      undefined,
    )

/** A decision as its amendments have made it by a day: their bands and levels in place of the first ones. */
export function rulesOn(ruleSet: RuleSet, day: Day): RuleSet {
  return ruleSet.amendments
    .filter(({ from }) => from <= day)
    .toSorted((a, b) => a.from.localeCompare(b.from))
    .reduce((rules, { bands = rules.bands, levels = rules.levels }) => ({ ...rules, bands, levels }), ruleSet)
}

/** Whether a sheet is whole enough to be scored: nothing in it is known to be wrong, and every criterion takes one choice. */
export const isOffered = (set: CriteriaSet): boolean =>
  set.defect === undefined && criteriaOf(set).every(({ selection }) => selection === undefined)

/** The whole sheets for a day, each in the version that holds then: an amended sheet from its day on, the first one until then. */
export function offeredOn(sets: readonly CriteriaSet[], day: Day): readonly CriteriaSet[] {
  const begun = sets.filter(set => startOf(set) <= day)
  return begun.filter(
    set =>
      isOffered(set) && !begun.some(other => other.number === set.number && startOf(other) > startOf(set)),
  )
}

const startOf = ({ amendment }: CriteriaSet): Day => amendment?.from ?? ''
