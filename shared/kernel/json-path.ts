/** Steps from the outermost value of a file of JSON to one inside: names of fields, and indices that count from 0. */
export type JsonSteps = readonly PropertyKey[]

/** A place in a file of JSON as text: `$.parts[0].max`, `$.marks["1.1"]`. */
export const jsonPath = (steps: JsonSteps): string =>
  steps.reduce<string>(
    (path, step) => `${path}${typeof step === 'number' ? `[${step}]` : field(String(step))}`,
    '$',
  )

const field = (name: string): string =>
  /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) ? `.${name}` : `[${JSON.stringify(name)}]`
