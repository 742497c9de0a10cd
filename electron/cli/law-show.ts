import { setsOf } from '#shared/law/import-law.ts'
import type { Law } from '#shared/law/law.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { complain } from './complain.ts'
import { criteriaSetText, ruleSetText } from './law-text.ts'
import type { Command } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

/** `law show ID [--json]`: a criteria set or a decision, to be read, or as `criteria-set.schema.json` and `decision.schema.json` have it. */
export const showLaw: Command = async args => {
  const asked = args.filter(arg => arg !== '--json')
  const [id] = asked
  if (id === undefined || asked.length > 1 || args.length > 2) return 'misused'
  const found = foundIn(shippedLaw(), id)
  if (!found) {
    complain(commandLineIn.vi.noSuchLaw(id))
    return 2
  }
  console.log(args.includes('--json') ? JSON.stringify(found.json, null, 2) : found.lines.join('\n'))
  return 0
}

function foundIn(law: Law, id: string): { json: unknown; lines: readonly string[] } | undefined {
  const set = law.criteriaSet(id)
  if (set) return { json: set, lines: criteriaSetText(set, law.ruleSetOf(id)?.ruleSet.decision ?? '') }
  const ruleSet = law.ruleSets.find(each => each.ruleSet.id === id)?.ruleSet
  return ruleSet && { json: { ruleSet, criteriaSets: setsOf(law, ruleSet) }, lines: ruleSetText(ruleSet) }
}
