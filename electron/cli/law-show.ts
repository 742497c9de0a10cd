import type { CriteriaSet, Criterion, Part, Section } from '#shared/law/rule-set.ts'
import { wordsIn } from '#shared/words/words.ts'
import { complain } from './complain.ts'
import type { Command } from './run-command.ts'
import { shippedLaw } from './shipped-law.ts'

const words = wordsIn.vi
const { set: setWords } = words.lawScreen
const { sheet: sheetWords } = words.scoring

/** `law show SET [--json]`: a criteria set to be read, or as `criteria-set.schema.json` has it. */
export const showLaw: Command = async args => {
  const asked = args.filter(arg => arg !== '--json')
  const [id] = asked
  if (id === undefined || asked.length > 1 || args.length > 2) return 'misused'
  const law = shippedLaw()
  const set = law.criteriaSet(id)
  if (!set) {
    complain(words.commandLine.noSuchSet(id))
    return 2
  }
  if (args.includes('--json')) console.log(JSON.stringify(set, null, 2))
  else console.log(textOf(set, law.ruleSetOf(id)?.ruleSet.decision ?? '').join('\n'))
  return 0
}

const textOf = (set: CriteriaSet, decision: string): readonly string[] => [
  setWords.title(set.number, set.name),
  [decision, ...(set.amendment ? [words.lawScreen.amendment(set.amendment.decision)] : []), set.id].join(
    ' · ',
  ),
  [set.sector, set.group, ...set.agencies].join(' · '),
  ...(set.defect === undefined ? [] : ['', `${sheetWords.defect}: ${set.defect}`]),
  ...titled(sheetWords.setNotes(set.notes.length), set.notes),
  ...titled(setWords.exclusions, set.exclusions),
  ...set.parts.flatMap(part => partText(part, set.minimumsWithoutLegend === true)),
]

const titled = (title: string, lines: readonly string[]): readonly string[] =>
  lines.length === 0 ? [] : ['', title, ...lines.map(line => `  - ${line}`)]

const partText = (part: Part, noLegend: boolean): readonly string[] => [
  '',
  `${words.common.part(part.id)}: ${part.name} (${setWords.points(part.max)})`,
  ...part.sections.flatMap(section => sectionText(section, noLegend)),
]

const sectionText = ({ id, name, max, criteria }: Section, noLegend: boolean): readonly string[] => [
  ...(criteria.length > 1 ? ['', `  ${id}. ${name} (${max})`] : []),
  ...criteria.flatMap(criterion => criterionText(criterion, noLegend)),
]

function criterionText(criterion: Criterion, noLegend: boolean): readonly string[] {
  const { id, name, max, options, notes, stop, selection } = criterion
  const starred = options.some(({ minimumFor }) => minimumFor !== undefined)
  return [
    '',
    `  ${id} ${name} (${setWords.max(max)})`,
    ...(criterion.cases ?? [{ id: undefined, name: undefined }]).flatMap(({ id, name }) => [
      ...(name === undefined ? [] : [`      ${sheetWords.case(name)}`]),
      ...options.filter(option => option.case === id).map(optionText),
    ]),
    ...[
      ...(stop === undefined ? [] : [`${sheetWords.stop}: ${stop}`]),
      ...(selection === 'multiple' ? [setWords.several] : []),
      ...notes,
      ...(noLegend && starred ? [sheetWords.noLegend] : []),
    ].map(line => `      * ${line}`),
  ]
}

/** The number is what a mark stores; the points are what it is worth. */
function optionText({ number, points, label, minimumFor }: Criterion['options'][number]): string {
  const minimum = minimumFor === undefined ? '' : `  [${sheetWords.minimum(minimumFor)}]`
  return `      ${`(${number})`.padStart(4)} ${setWords.points(points).padStart(7)}  ${label}${minimum}`
}
