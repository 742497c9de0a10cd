import { readFileSync } from 'node:fs'
import path from 'node:path'
import { z } from 'zod'

const points = z.int()

const mark = z.union([z.int(), z.literal('none'), z.literal('stop')])

const option = z.strictObject({
  points,
  minimumFor: z.int().optional(),
  case: z.string().optional(),
  inferred: z.literal(true).optional(),
  /** Every number and percentage of the option as printed, each once. */
  numbers: z.array(z.string()),
  /** Every certificate, document, body and market that it names. */
  names: z.array(z.string()),
})

const criterion = z.strictObject({
  id: z.string(),
  max: points,
  group: z.string().optional(),
  selection: z.literal('multiple').optional(),
  /** Where nothing after it is evaluated: the marks that say so, by number, `none`, or `stop` where a member must be able to declare it. */
  stop: z.array(mark).optional(),
  /** It applies only with another criterion, and not with these choices there. */
  dependsOn: z.strictObject({ criterion: z.string(), excludedBy: z.array(mark) }).optional(),
  /** Numbers of the remarks printed with it. */
  numbers: z.array(z.string()).default([]),
  /** What the criterion names that a note may carry instead of an option. */
  names: z.array(z.string()).default([]),
  options: z.array(option),
})

const section = z.strictObject({
  id: z.string(),
  max: points,
  groups: z.array(z.strictObject({ id: z.string(), max: points })).optional(),
  criteria: z.array(criterion),
})

const factsSchema = z.strictObject({
  criteriaSets: z.array(
    z.strictObject({
      id: z.string(),
      number: z.int(),
      sector: z.string(),
      group: z.string(),
      agencies: z.array(z.string()),
      parts: z.array(z.strictObject({ id: z.string(), max: points, sections: z.array(section) })),
    }),
  ),
})

/** What a decision says of one criteria set in numbers and names, none of its wording. */
export type SetFacts = z.infer<typeof factsSchema>['criteriaSets'][number]

/** The facts of a decision, kept apart from the shipped files. */
export const factsOf = (ruleSet: string): readonly SetFacts[] =>
  factsSchema.parse(
    JSON.parse(readFileSync(path.join(import.meta.dirname, 'facts', `${ruleSet}.json`), 'utf8')),
  ).criteriaSets

export const criteriaIn = (facts: SetFacts) =>
  facts.parts.flatMap(part => part.sections).flatMap(({ criteria }) => criteria)
