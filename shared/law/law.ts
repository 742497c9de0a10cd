import { canonicalJson, type Hasher } from '../kernel/canonical.ts'
import type { CriteriaSet, CriteriaSetId, RuleSet } from './rule-set.ts'

/** All the law that this host knows: every decision, whether in force or kept for old dossiers. */
export interface Law {
  /** The latest decision first. */
  readonly ruleSets: readonly HashedRuleSet[]
  readonly criteriaSets: readonly CriteriaSet[]
  criteriaSet(id: CriteriaSetId): CriteriaSet | undefined
  /** The decision that a criteria set belongs to. */
  ruleSetOf(id: CriteriaSetId): HashedRuleSet | undefined
}

/** A rule set and the hash that a dossier freezes: of the rule set and all its criteria sets, so a changed label changes it too. */
export interface HashedRuleSet {
  readonly ruleSet: RuleSet
  readonly hash: string
}

/** One decision with its score sheets. */
export interface Decision {
  readonly ruleSet: RuleSet
  readonly criteriaSets: readonly CriteriaSet[]
}

/** Expects decisions that passed `checkRuleSet` and `checkCriteriaSet`. */
export function lawOf(decisions: readonly Decision[], hash: Hasher): Law {
  const hashed = decisions
    .map(decision => ({ ...decision, hash: hash(canonicalJson(decision)) }))
    .sort((a, b) => b.ruleSet.from.localeCompare(a.ruleSet.from))
  const sets = new Map(hashed.flatMap(({ criteriaSets }) => criteriaSets).map(set => [set.id, set]))
  const owners = new Map(
    hashed.flatMap(({ ruleSet, criteriaSets, hash }) => criteriaSets.map(set => [set.id, { ruleSet, hash }])),
  )
  return {
    ruleSets: hashed.map(({ ruleSet, hash }) => ({ ruleSet, hash })),
    criteriaSets: [...sets.values()],
    criteriaSet: id => sets.get(id),
    ruleSetOf: id => owners.get(id),
  }
}
