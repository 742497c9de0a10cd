import { ok, refused, type Result } from '../kernel/result.ts'
import type { LawFault, LawFile } from './check-law-file.ts'
import { checkRuleSet, type RuleSetFinding } from './check-rule-set.ts'
import type { Decision, Law } from './law.ts'
import type { CriteriaSet, RuleSet } from './rule-set.ts'

/** Why a sound file of law cannot join the law that is here. */
export type ImportRefusal =
  | { readonly code: 'law.faulty'; readonly faults: readonly LawFault[] }
  /** Another text has that id; what sittings and dossiers froze must stay what it was. */
  | { readonly code: 'law.id-taken'; readonly id: string }
  /** One criteria set of no decision that is here. */
  | { readonly code: 'law.base-unknown'; readonly id: string }

/**
 * The decision that a file brings: itself, or, for one criteria set, a new version of the decision that its id begins with. A set
 * `qd-26-2026-v2/11` makes `qd-26-2026-v2` out of `qd-26-2026`, with this sheet in the place of the one of its number, or beside it from
 * the day of its amendment on. The version that is here already stays as it is.
 */
export function decisionOf(file: LawFile, law: Law): Result<Decision, ImportRefusal> {
  if (file.kind === 'decision') return ok({ ruleSet: file.ruleSet, criteriaSets: file.criteriaSets })
  const { set } = file
  const [version = ''] = set.id.split('/')
  const base = law.ruleSets
    .filter(({ ruleSet }) => version.startsWith(`${ruleSet.id}-`))
    .toSorted((a, b) => b.ruleSet.id.length - a.ruleSet.id.length)[0]
  if (!base) {
    const taken = law.ruleSets.some(({ ruleSet }) => ruleSet.id === version)
    return refused(taken ? { code: 'law.id-taken', id: version } : { code: 'law.base-unknown', id: version })
  }
  const decision = versionOf(base.ruleSet, setsOf(law, base.ruleSet), version, set)
  const faults = checkRuleSet(decision.ruleSet, decision.criteriaSets).map(problem => ({
    path: fieldAtFault[problem.kind] ?? '$',
    problem,
  }))
  return faults.length > 0 ? refused({ code: 'law.faulty', faults }) : ok(decision)
}

/** Where one criteria set says what does not fit the decision that it is to join. */
const fieldAtFault: { readonly [Kind in RuleSetFinding['kind']]?: string } = {
  'amended-out-of-force': '$.amendment.from',
  'sets-differ': '$.number',
  'set-of-another': '$.id',
}

/** The sheets of a decision, in its order. */
export const setsOf = (law: Law, { id }: Pick<RuleSet, 'id'>): readonly CriteriaSet[] =>
  law.criteriaSets.filter(set => law.ruleSetOf(set.id)?.ruleSet.id === id)

function versionOf(
  base: RuleSet,
  sets: readonly CriteriaSet[],
  version: string,
  wanted: CriteriaSet,
): Decision {
  const renamed = sets.map(set => ({ ...set, id: set.id.replace(`${base.id}/`, `${version}/`) }))
  const { number, amendment } = wanted
  if (!amendment) {
    const inPlace = (set: CriteriaSet): boolean => set.number === number && set.amendment === undefined
    const criteriaSets = renamed.some(inPlace)
      ? renamed.map(set => (inPlace(set) ? wanted : set))
      : [...renamed, wanted]
    return { ruleSet: { ...base, id: version }, criteriaSets }
  }
  const key = /-([a-z0-9]+)$/.exec(wanted.id.split('/')[1] ?? '')?.[1] ?? ''
  const amended = { ...amendment, key, criteriaSets: [number], notes: [] }
  return {
    ruleSet: { ...base, id: version, amendments: [...base.amendments, amended] },
    criteriaSets: [...renamed, wanted],
  }
}
