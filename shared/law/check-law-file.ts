import { z } from 'zod'
import { jsonPath, type JsonSteps } from '../kernel/json-path.ts'
import { ok, refused, type Result } from '../kernel/result.ts'
import { checkCriteriaSet, type CriteriaSetFinding } from './check-criteria-set.ts'
import { checkRuleSet, type RuleSetFinding } from './check-rule-set.ts'
import { malformed, type Malformed } from './malformed.ts'
import { placeInDecision, placeOf } from './place-of.ts'
import { criteriaSetSchema, ruleSetSchema, type CriteriaSet, type RuleSet } from './rule-set.ts'

/** A whole decision in one file, as a council imports it. */
export const decisionSchema = z.strictObject({
  ruleSet: ruleSetSchema,
  criteriaSets: z.array(criteriaSetSchema).min(1),
})

/** What a file of law may hold: a whole decision, or one criteria set of a decision that is there already. */
export type LawFile =
  | { readonly kind: 'decision'; readonly ruleSet: RuleSet; readonly criteriaSets: readonly CriteriaSet[] }
  | { readonly kind: 'criteria-set'; readonly set: CriteriaSet }

export type LawProblem = Malformed | CriteriaSetFinding | RuleSetFinding

/** One thing wrong, and where in the file: a JSON path such as `$.parts[0].max`. */
export interface LawFault {
  readonly path: string
  readonly problem: LawProblem
}

/** Reads a file of law and answers it whole, or with everything that is wrong: its fields first, its sums only once those are right. */
export function checkLawFile(json: unknown): Result<LawFile, readonly LawFault[]> {
  return typeof json === 'object' && json !== null && 'ruleSet' in json
    ? checkDecision(json)
    : checkOneSet(json)
}

function checkDecision(json: unknown): Result<LawFile, readonly LawFault[]> {
  const decoded = decisionSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json))
  const { ruleSet, criteriaSets } = decoded.data
  const faults = [
    ...checkRuleSet(ruleSet, criteriaSets).map(problem => ({
      path: jsonPath(placeInDecision(criteriaSets, problem)),
      problem,
    })),
    ...criteriaSets.flatMap((set, index) => faultsOf(set, ['criteriaSets', index])),
  ]
  return faults.length > 0 ? refused(faults) : ok({ kind: 'decision', ruleSet, criteriaSets })
}

function checkOneSet(json: unknown): Result<LawFile, readonly LawFault[]> {
  const set = checkSetAt([], json)
  return set.ok ? ok({ kind: 'criteria-set', set: set.value }) : set
}

/** A criteria set that stands at a place in a file, whole, or everything that is wrong with it. */
export function checkSetAt(at: JsonSteps, json: unknown): Result<CriteriaSet, readonly LawFault[]> {
  const decoded = criteriaSetSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json, at))
  const faults = faultsOf(decoded.data, at)
  return faults.length > 0 ? refused(faults) : ok(decoded.data)
}

const faultsOf = (set: CriteriaSet, root: JsonSteps): readonly LawFault[] =>
  checkCriteriaSet(set).map(problem => ({ path: jsonPath([...root, ...placeOf(set, problem)]), problem }))
