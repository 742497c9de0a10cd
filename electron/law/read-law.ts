import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { z } from 'zod'
import type { Hasher } from '#shared/kernel/canonical.ts'
import { checkCriteriaSet } from '#shared/law/check-criteria-set.ts'
import { checkRuleSet } from '#shared/law/check-rule-set.ts'
import { lawOf, type Decision, type Law } from '#shared/law/law.ts'
import { criteriaSetSchema, ruleSetSchema } from '#shared/law/rule-set.ts'

/**
 * Reads every decision shipped in `folder`, one folder each: `rule-set.json`, `NN.json` for each criteria set it lists, and `NN-key.json`
 * for each that an amendment put in the place of another.
 * A file that is missing, malformed or does not add up is a bug in what we ship and throws, naming the file.
 */
export const readLaw = (folder: string, hash: Hasher): Law => lawOf(readDecisions(folder), hash)

export const readDecisions = (folder: string): readonly Decision[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(entry => readDecision(path.join(folder, entry.name)))

function readDecision(folder: string): Decision {
  const ruleSet = readJson(path.join(folder, 'rule-set.json'), ruleSetSchema)
  const amended = ruleSet.amendments.flatMap(({ criteriaSets, key }) =>
    criteriaSets.map(number => `${fileNumber(number)}-${key}`),
  )
  const criteriaSets = [...ruleSet.criteriaSets.map(fileNumber), ...amended].map(name =>
    readJson(path.join(folder, `${name}.json`), criteriaSetSchema),
  )
  const findings = [...checkRuleSet(ruleSet, criteriaSets), ...criteriaSets.flatMap(checkCriteriaSet)]
  if (findings.length > 0) throw new Error(`${folder} does not add up: ${JSON.stringify(findings)}`)
  return { ruleSet, criteriaSets }
}

const fileNumber = (number: number): string => String(number).padStart(2, '0')

function readJson<T>(file: string, schema: z.ZodType<T>): T {
  const text = readFileSync(file, 'utf8')
  if (text !== text.normalize('NFC')) throw new Error(`${file} is not NFC`)
  try {
    return schema.parse(JSON.parse(text))
  } catch (cause) {
    throw new Error(`${file} is not what its schema asks`, { cause })
  }
}
