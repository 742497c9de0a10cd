import {
  groupHeadedBy,
  type CriteriaSet,
  type Criterion,
  type Part,
  type RuleSet,
  type Section,
} from '#shared/law/rule-set.ts'
import { decisionText } from '#shared/words/decision-text.ts'
import { dayText } from '#shared/words/figures.ts'
import { wordsIn } from '#shared/words/words.ts'

const words = wordsIn.vi
const { set: setWords } = words.lawScreen
const { sheet: sheetWords } = words.scoring

/** A decision on one line: its id, its number and its time. */
export function decisionLine({ id, decision, from, to }: RuleSet): string {
  const validity = words.start.create.validity(dayText(from), to === null ? undefined : dayText(to))
  return `${id}  ${decision}. ${validity}`
}

/** What a decision says besides its score sheets, as it is read in a terminal, line by line. */
export const ruleSetText = (ruleSet: RuleSet): readonly string[] => [
  decisionLine(ruleSet),
  ruleSet.title,
  ...decisionText(ruleSet, words).flatMap(({ title, lines }) => titled(title, lines)),
  ...titled(words.lawScreen.notes, ruleSet.notes),
]

/** A score sheet as it is read in a terminal, line by line. The number of an option is what a mark stores. */
export const criteriaSetText = (set: CriteriaSet, decision: string): readonly string[] => [
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

const sectionText = (section: Section, noLegend: boolean): readonly string[] => [
  ...(section.criteria.length > 1 ? ['', `  ${section.id}. ${section.name} (${section.max})`] : []),
  ...section.criteria.flatMap((criterion, index) => {
    const group = groupHeadedBy(section, index)
    return [
      ...(group ? ['', `  ${group.id} ${group.name} (${group.max})`] : []),
      ...criterionText(criterion, noLegend),
    ]
  }),
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

function optionText({ number, points, label, minimumFor }: Criterion['options'][number]): string {
  const minimum = minimumFor === undefined ? '' : `  [${sheetWords.minimum(minimumFor)}]`
  return `      ${`(${number})`.padStart(4)} ${setWords.points(points).padStart(7)}  ${label}${minimum}`
}
