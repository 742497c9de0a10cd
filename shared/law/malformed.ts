import type { z } from 'zod'
import { jsonPath, type JsonSteps } from '../kernel/json-path.ts'

/** A field that is not what the schema asks. */
export type Malformed =
  | { readonly kind: 'field-missing' }
  | { readonly kind: 'field-unknown'; readonly field: string }
  | { readonly kind: 'field-of-wrong-type'; readonly expected: string }
  | { readonly kind: 'field-too-small'; readonly limit: number }
  | { readonly kind: 'field-too-large'; readonly limit: number }
  /** Only these are taken. */
  | { readonly kind: 'field-not-one-of'; readonly values: readonly string[] }
  | { readonly kind: 'field-not-a-day' }
  | { readonly kind: 'field-not-allowed' }

/** A malformed field and its place in the file. */
export interface MalformedField {
  readonly path: string
  readonly problem: Malformed
}

/**
 * What a schema found wrong, in words of our own.
 *
 * @param json what it looked at
 * @param at where in the file that stands
 */
export function malformed(error: z.ZodError, json: unknown, at: JsonSteps = []): readonly MalformedField[] {
  return error.issues.flatMap((issue): MalformedField[] => {
    const path = jsonPath([...at, ...issue.path])
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map(field => ({ path, problem: { kind: 'field-unknown', field } }))
    }
    const problem: Malformed =
      valueAt(json, issue.path) === undefined ? { kind: 'field-missing' } : problemOf(issue)
    return [{ path, problem }]
  })
}

const notAllowed: Malformed = { kind: 'field-not-allowed' }

function problemOf(issue: z.core.$ZodIssue): Malformed {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'field-of-wrong-type', expected: issue.expected }
    case 'too_small':
      return { kind: 'field-too-small', limit: Number(issue.minimum) }
    case 'too_big':
      return { kind: 'field-too-large', limit: Number(issue.maximum) }
    case 'invalid_value':
      return { kind: 'field-not-one-of', values: issue.values.map(String) }
    case 'invalid_union':
      return 'options' in issue && Array.isArray(issue.options)
        ? { kind: 'field-not-one-of', values: issue.options.map(String) }
        : notAllowed
    case 'invalid_format':
      return issue.format === 'date' ? { kind: 'field-not-a-day' } : notAllowed
    default:
      return notAllowed
  }
}

const valueAt = (json: unknown, path: JsonSteps): unknown =>
  path.reduce<unknown>((value, step) => (isObject(value) ? value[step] : undefined), json)

const isObject = (value: unknown): value is Readonly<Record<PropertyKey, unknown>> =>
  typeof value === 'object' && value !== null
