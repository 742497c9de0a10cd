import { setsOf } from '#shared/law/import-law.ts'
import { isOffered } from '#shared/law/in-force.ts'
import type { CriteriaSet } from '#shared/law/rule-set.ts'
import { wordsIn } from '#shared/words/words.ts'
import { decisionLine } from './law-text.ts'
import { endOf, shippedHolidays } from './holidays-text.ts'
import type { Command } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

const words = wordsIn.vi

/** `law list`: every decision, the latest first, and its criteria sets, with what keeps one from a new sitting; and that the days off run out. */
export const listLaw: Command = async args => {
  if (args.length > 0) return 'misused'
  const law = shippedLaw()
  const blocks = law.ruleSets.map(({ ruleSet }) => [
    decisionLine(ruleSet),
    ...setsOf(law, ruleSet).map(lineOf),
  ])
  const end = endOf(shippedHolidays())
  console.log([...blocks, ...(end === undefined ? [] : [[end]])].map(lines => lines.join('\n')).join('\n\n'))
  return 0
}

function lineOf(set: CriteriaSet): string {
  const { setState, amendment } = words.lawScreen
  const said = [
    ...(set.amendment ? [amendment(set.amendment.decision)] : []),
    ...(set.defect === undefined ? [] : [`${setState.defect} ${set.defect}`]),
    ...(set.defect === undefined && !isOffered(set) ? [setState['not-offered']] : []),
  ]
  return `  ${set.id.padEnd(20)}  ${[set.name, ...said].join('. ')}`
}
