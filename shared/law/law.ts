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
  const all = decisions
    .map(decision => ({ criteriaSets: decision.criteriaSets, hashed: hashedWhenAsked(decision, hash) }))
    .sort((a, b) => b.hashed.ruleSet.from.localeCompare(a.hashed.ruleSet.from))
  const sets = new Map(all.flatMap(({ criteriaSets }) => criteriaSets).map(set => [set.id, set]))
  const owners = new Map(
    all.flatMap(({ criteriaSets, hashed }) => criteriaSets.map(set => [set.id, hashed] as const)),
  )
  return {
    ruleSets: all.map(({ hashed }) => hashed),
    criteriaSets: [...sets.values()],
    criteriaSet: id => sets.get(id),
    ruleSetOf: id => owners.get(id),
  }
}

/** Written down and hashed when it is first asked: nobody asks at the start, and all the law is much to write. */
function hashedWhenAsked(decision: Decision, hash: Hasher): HashedRuleSet {
  let known: string | undefined
  return {
    ruleSet: decision.ruleSet,
    get hash() {
      return (known ??= hash(canonicalJson(decision)))
    },
  }
}
