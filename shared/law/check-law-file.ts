import { z } from 'zod'
import { ok, refused, type Result } from '../kernel/result.ts'
import { checkCriteriaSet, type CriteriaSetFinding } from './check-criteria-set.ts'
import { checkRuleSet, type RuleSetFinding } from './check-rule-set.ts'
import { placeOf } from './place-of.ts'
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

/** A field that is not what the schema asks. */
export type Malformed =
  | { readonly kind: 'field-missing' }
  | { readonly kind: 'field-unknown'; readonly field: string }
  | { readonly kind: 'field-of-wrong-type'; readonly expected: string }
  | { readonly kind: 'field-too-small'; readonly limit: number }
  | { readonly kind: 'field-too-large'; readonly limit: number }
  | { readonly kind: 'field-not-allowed' }

export type LawProblem = Malformed | CriteriaSetFinding | RuleSetFinding

/** One thing wrong, and where in the file: a JSON path such as `$.parts[0].max`. */
export interface LawFault {
  readonly path: string
  readonly problem: LawProblem
}

/** Reads a file of law and answers it whole, or with everything that is wrong: its fields first, its sums only once those are right. */
export function checkLawFile(json: unknown): Result<LawFile, readonly LawFault[]> {
  return isObject(json) && 'ruleSet' in json ? checkDecision(json) : checkOneSet(json)
}

function checkDecision(json: unknown): Result<LawFile, readonly LawFault[]> {
  const decoded = decisionSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json))
  const { ruleSet, criteriaSets } = decoded.data
  const faults = [
    ...checkRuleSet(ruleSet, criteriaSets).map(problem => ({ path: '$.ruleSet', problem })),
    ...criteriaSets.flatMap((set, index) => faultsOf(set, ['criteriaSets', index])),
  ]
  return faults.length > 0 ? refused(faults) : ok({ kind: 'decision', ruleSet, criteriaSets })
}

function checkOneSet(json: unknown): Result<LawFile, readonly LawFault[]> {
  const decoded = criteriaSetSchema.safeParse(json)
  if (!decoded.success) return refused(malformed(decoded.error, json))
  const faults = faultsOf(decoded.data, [])
  return faults.length > 0 ? refused(faults) : ok({ kind: 'criteria-set', set: decoded.data })
}

const faultsOf = (set: CriteriaSet, root: readonly PropertyKey[]): readonly LawFault[] =>
  checkCriteriaSet(set).map(problem => ({ path: jsonPath([...root, ...placeOf(set, problem)]), problem }))

function malformed(error: z.ZodError, json: unknown): readonly LawFault[] {
  return error.issues.flatMap((issue): LawFault[] => {
    const path = jsonPath(issue.path)
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(field => ({ path, problem: { kind: 'field-unknown', field } }))
    }
    return [
      {
        path,
        problem: valueAt(json, issue.path) === undefined ? { kind: 'field-missing' } : problemOf(issue),
      },
    ]
  })
}

function problemOf(issue: z.core.$ZodIssue): Malformed {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'field-of-wrong-type', expected: issue.expected }
    case 'too_small':
      return { kind: 'field-too-small', limit: Number(issue.minimum) }
    case 'too_big':
      return { kind: 'field-too-large', limit: Number(issue.maximum) }
    default:
      return { kind: 'field-not-allowed' }
  }
}

const valueAt = (json: unknown, path: readonly PropertyKey[]): unknown =>
  path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), json)

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null

const jsonPath = (steps: readonly PropertyKey[]): string =>
  steps.reduce<string>(
    (path, step) => (typeof step === 'number' ? `${path}[${step}]` : `${path}.${String(step)}`),
    '$',
  )
