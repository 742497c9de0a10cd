import { mostListGroups, type ListPreview } from '#shared/contract/register-list-rows.ts'
import { asWritten } from '#shared/register/list-row.ts'
import type { DoubtGroup } from '#shared/register/list-doubts.ts'
import { commandLineIn } from '#shared/words/command-line.ts'
import { dateText } from '#shared/words/figures.ts'
import { wordsIn } from '#shared/words/words.ts'
import { oneLine } from './complain.ts'

const words = wordsIn.vi.registerList
const said = commandLineIn.vi.register
/** So many rows are named of those that are told about. */
const mostNamed = 20

/** What a list would give the register, and what of it a person has to decide, each with the key of its answer. */
export function listText(preview: ListPreview): string {
  const { letters, columns, counts, groups, allGroups } = preview
  const open = groups.filter(group => group.open > 0)
  const kinds = ['new', 'known', 'doubt', 'left', 'taken'] as const
  return [
    `${words.letters.title}: ${words.letters.kinds[letters]}`,
    `${words.columns.title}:`,
    ...columns.flatMap(({ heading, field }) =>
      field === undefined ? [] : [said.column(oneLine(heading), words.columns.fields[field])],
    ),
    said.columnsLeft(leftOf(columns)),
    kinds
      .filter(kind => counts[kind] > 0)
      .map(kind => words.counts[kind](counts[kind]))
      .join(', '),
    ...notesOf(preview),
    ...(open.length > 0 ? [`${words.doubts.title(counts.doubt)}:`, ...open.flatMap(doubtLines)] : []),
    ...(allGroups > mostListGroups ? [said.moreGroups(allGroups - mostListGroups)] : []),
  ].join('\n')
}

const leftOf = (columns: ListPreview['columns']): string =>
  oneLine(
    columns.flatMap(({ heading, field }) => (field === undefined && heading ? [heading] : [])).join('; '),
  )

function notesOf({ nameless, left, taken, counts }: ListPreview): readonly string[] {
  const { notes } = words
  const lacks = [
    'decision-without-day',
    'decision-without-number',
    'certificate-without-day',
    'certificate-without-number',
  ] as const
  const some = nameless.slice(0, mostNamed).join(', ') + (nameless.length > mostNamed ? '…' : '')
  return [
    ...(taken ? [notes.taken(oneLine(taken.name), dateText(taken.at), counts.taken)] : []),
    ...lacks.flatMap(lack => (left[lack] ? [notes.left[lack](left[lack])] : [])),
    ...(nameless.length > 0 ? [notes.nameless(some, nameless.length)] : []),
  ]
}

function doubtLines(group: DoubtGroup): readonly string[] {
  const rows = words.doubts.rows(group.rows, group.open, group.first.join(', '))
  return [
    said.doubt(oneLine(group.key), oneLine(whatOf(group)), rows),
    ...choicesOf(group).map(([key, line]) => said.choice(key, line)),
  ]
}

function whatOf(group: DoubtGroup): string {
  switch (group.kind) {
    case 'same':
      return words.doubts.same[group.why]
    case 'fault':
      return words.doubts.faults[group.fault]
    case 'place':
      return words.rows.place(group.text)
    default:
      return words.rows.cell(words.columns.fields[group.field], group.text)
  }
}

function choicesOf(group: DoubtGroup): readonly (readonly [key: string, line: string])[] {
  const { doubts } = words
  switch (group.kind) {
    case 'same':
      return [
        ...(group.isOne ? [['same', doubts.isOld] as const] : []),
        ['new', doubts.isNew],
        ['leave', doubts.leaveRows],
      ]
    case 'fault':
      return [['leave', doubts.leaveRows]]
    case 'place':
      return [...group.choices.map(({ key, line }) => [key, line] as const), [asWritten, doubts.written]]
    default:
      return [['-', doubts.blank]]
  }
}
