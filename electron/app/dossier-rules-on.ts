import type { Day } from '#shared/kernel/day.ts'
import { ruleSetOn } from '#shared/law/in-force.ts'
import type { DossierRules } from '#shared/register/due-dossier.ts'
import { lawInUse } from './law-in-use.ts'
import type { Ports } from './ports.ts'

/** What deadlines are counted by on a day; nothing where no decision that has some is in force. */
export function dossierRulesOn(ports: Ports, today: Day): DossierRules | undefined {
  const ruleSet = ruleSetOn(
    lawInUse(ports)
      .ruleSets()
      .map(each => each.ruleSet),
    today,
  )
  if (!ruleSet?.deadlines) return undefined
  return {
    ruleSet: { from: ruleSet.from, deadlines: ruleSet.deadlines },
    holidays: ports.holidays.list,
  }
}
