import { hash as digest } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
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
 * A file that is missing, malformed or does not add up is a bug in what we ship and throws, naming the file. Whether it does was found out
 * when the program was made: files whose digest `checkedName` lists are taken as they are, since to check all the law again was most of
 * what a start cost. Any other byte, and the whole decision is checked.
 */
export const readLaw = (folder: string, hash: Hasher): Law => lawOf(readDecisions(folder), hash)

export const readDecisions = (folder: string): readonly Decision[] => decisionsIn(folder, checkedIn(folder))

/** Beside the decisions: the digests of their files that passed every check, in the form of `sha256sum`. */
export const checkedName = 'checked.sha256'

/** Checks every shipped decision, as if nothing were known of them. @returns what `checkedName` is to say */
export function listChecked(folder: string): string {
  decisionsIn(folder, new Map())
  const files = decisionFolders(folder).flatMap(name =>
    readdirSync(path.join(folder, name))
      .toSorted()
      .map(file => `${name}/${file}`),
  )
  return files.map(file => `${digest('sha256', readFileSync(path.join(folder, file)))}  ${file}\n`).join('')
}

/** Digests by the names of their files, which are below the folder of the law. */
type Checked = ReadonlyMap<string, string>

function checkedIn(folder: string): Checked {
  const list = path.join(folder, checkedName)
  if (!existsSync(list)) return new Map()
  const lines = readFileSync(list, 'utf8').split('\n')
  return new Map(lines.map(line => [line.slice(66), line.slice(0, 64)]))
}

const decisionsIn = (folder: string, checked: Checked): readonly Decision[] =>
  decisionFolders(folder).map(name => readDecision(folder, name, checked))

const decisionFolders = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name)
    .toSorted()

function readDecision(law: string, name: string, checked: Checked): Decision {
  const read = <T>(file: string, schema: z.ZodType<T>) =>
    readJson(law, `${name}/${file}.json`, schema, checked)
  const rules = read('rule-set', ruleSetSchema)
  const amended = rules.value.amendments.flatMap(({ criteriaSets, key }) =>
    criteriaSets.map(number => `${fileNumber(number)}-${key}`),
  )
  const sets = [...rules.value.criteriaSets.map(fileNumber), ...amended].map(file =>
    read(file, criteriaSetSchema),
  )
  const decision = { ruleSet: rules.value, criteriaSets: sets.map(({ value }) => value) }
  if (![rules, ...sets].every(({ isChecked }) => isChecked)) mustAddUp(decision, path.join(law, name))
  return decision
}

function mustAddUp({ ruleSet, criteriaSets }: Decision, folder: string): void {
  const findings = [...checkRuleSet(ruleSet, criteriaSets), ...criteriaSets.flatMap(checkCriteriaSet)]
  if (findings.length > 0) throw new Error(`${folder} does not add up: ${JSON.stringify(findings)}`)
}

const fileNumber = (number: number): string => String(number).padStart(2, '0')

function readJson<T>(
  folder: string,
  name: string,
  schema: z.ZodType<T>,
  checked: Checked,
): { readonly value: T; readonly isChecked: boolean } {
  const file = path.join(folder, name)
  const bytes = readFileSync(file)
  const text = bytes.toString('utf8')
  // The schema found this in these very bytes, and gives back what it is given.
  if (checked.get(name) === digest('sha256', bytes)) return { value: JSON.parse(text) as T, isChecked: true }
  if (text !== text.normalize('NFC')) throw new Error(`${file} is not NFC`)
  try {
    return { value: schema.parse(JSON.parse(text)), isChecked: false }
  } catch (cause) {
    throw new Error(`${file} is not what its schema asks`, { cause })
  }
}
