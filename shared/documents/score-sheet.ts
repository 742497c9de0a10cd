import type { ProductEntry } from '../council/event.ts'
import type { Hand } from '../council/seat.ts'
import type { Sitting } from '../council/sitting.ts'
import {
  criteriaOf,
  criteriaOfPart,
  type CriteriaSet,
  type Criterion,
  type CriterionId,
  type Marks,
  type Part,
} from '../law/rule-set.ts'
import { sheetState, type SheetState } from '../law/sheet-state.ts'
import { sheetTotal, totalOf } from '../law/total.ts'
import type { Words } from '../words/words.ts'
import { centred, field } from './forms/filling.ts'
import type { ScoredCriterion, ScoreTable } from './form-block.ts'
import type { Block } from './outline.ts'
import { listed, paragraph } from './prose.ts'

/** What a sheet is about. */
export interface SheetOfProduct {
  readonly sitting: Sitting
  readonly entry: ProductEntry
  readonly set: CriteriaSet
  readonly words: Words
}

/** A sheet that was handed in. */
export interface FilledSheet {
  readonly round: number
  readonly marks: Marks
  readonly notes: Readonly<Record<CriterionId, string>>
  readonly hand: Hand | undefined
  /** What its member knows it by. */
  readonly code: string
  readonly savedAt: number
  /** Criteria at which the council decided that scoring goes on. */
  readonly notStopped: readonly CriterionId[]
}

interface Person {
  readonly office: string
  readonly name: string
}

/**
 * One member's sheet in the form of a criteria set of QĐ 26/2026 Phụ lục II: the head, every criterion with its options and boxes, the
 * total, the evaluator's opinion and signature. Without marks it is one to be filled with a pen.
 */
export function scoreSheet(
  of: SheetOfProduct,
  who: Person,
  filled: FilledSheet | undefined,
): readonly Block[] {
  const { set, words } = of
  const { columns } = words.documents.sheet
  const state = filled && sheetState(set, filled.marks, filled.notStopped)
  const marked = filled && state && { ...filled, state }
  return [
    ...head(of, who, filled),
    {
      kind: 'score-table',
      headings: [columns.choice, columns.criterion, columns.points],
      parts: set.parts.map(part => partOf(part, marked, words)),
    },
    ...totalLine(of, marked),
    ...(set.minimumsWithoutLegend ? [] : [paragraph(words.documents.sheet.legend)]),
    ...opinion(of, filled),
    signature(of, who, filled),
  ]
}

type Marked = FilledSheet & { readonly state: SheetState }

function head(
  { set, entry, words }: SheetOfProduct,
  who: Person,
  filled: FilledSheet | undefined,
): readonly Block[] {
  const { sheet: say } = words.documents
  return [
    { kind: 'nation' },
    centred(say.set(set.number, set.name), say.alsoSheet),
    field(say.product, entry.name),
    {
      kind: 'fields',
      fields: [
        { label: say.code, value: entry.code },
        { label: say.commune, value: entry.commune },
      ],
    },
    field(say.producer, entry.producer),
    field(say.evaluator, who.name === '' ? who.office : `${who.name}, ${who.office}`),
    ...(filled ? [field(say.handedIn, say.handedInAt(filled))] : []),
    ...(set.exclusions.length > 0 ? [paragraph(say.excludedWhen(set.exclusions))] : []),
  ]
}

function partOf(part: Part, filled: Marked | undefined, words: Words): ScoreTable['parts'][number] {
  const { sheet: say } = words.documents
  const criteria = criteriaOfPart(part)
  return {
    name: say.part(part.id, part.name),
    max: String(part.max),
    criteria: criteria.map(criterion => ({
      name: `${criterion.id}. ${criterion.name}`,
      max: String(criterion.max),
      options: [...optionsOf(criterion, filled), ...beside(criterion, filled, words)],
    })),
    total: {
      label: say.partTotal(part.id, part.max),
      points: filled ? String(totalOf(criteria, filled.marks).points) : '',
    },
  }
}

type ShownOption = ScoredCriterion['options'][number]

/** Where several cases have options of their own, the case stands before its options. */
function optionsOf({ id, options, cases }: Criterion, filled: Marked | undefined): readonly ShownOption[] {
  return options.flatMap(({ number, label, points, minimumFor, case: ofCase }, at) => {
    const name = options[at - 1]?.case === ofCase ? undefined : cases?.find(each => each.id === ofCase)?.name
    const stars = minimumFor === undefined ? '' : ` ${'*'.repeat(minimumFor)}`
    const box = filled?.marks[id] === number ? 'ticked' : 'open'
    return [
      ...(name === undefined ? [] : [remark(`${name}:`)]),
      { label: `${label}${stars}`, points: String(points), box } as const,
    ]
  })
}

const remark = (label: string): ShownOption => ({ label, points: '', box: 'none' })

/** What is no option of the decision: that none was reached, that the sheet ends here, or that there is nothing to give points for. */
function beside(criterion: Criterion, filled: Marked | undefined, words: Words): readonly ShownOption[] {
  const { sheet: say } = words.documents
  const { id, stop, options } = criterion
  const stops = stop === undefined ? [] : [remark(say.stops(stop))]
  const hasZero = options.some(({ points }) => points === 0)
  if (!filled) return hasZero ? stops : [...stops, { label: say.none, points: '0', box: 'open' }]
  const mark = filled.marks[id]
  if (mark === 'stop') return [{ label: say.stops(stop ?? ''), points: '', box: 'ticked' }]
  if (mark === 'none') return [...stops, { label: say.none, points: '0', box: 'ticked' }]
  if (filled.state.inapplicable.includes(id)) return [...stops, remark(say.notApplicable)]
  return filled.state.unscored.includes(id) ? [remark(say.unscored)] : stops
}

function totalLine({ set, words }: SheetOfProduct, filled: Marked | undefined): readonly Block[] {
  const { sheet: say } = words.documents
  const most = set.parts.reduce((sum, { max }) => sum + max, 0)
  const stoppedAt = criteriaOf(set).find(({ id }) => id === filled?.state.stoppedAt)
  const { points } = sheetTotal(set, filled?.marks ?? {})
  return [
    field(say.total, filled ? say.ofAll(points, most) : ''),
    ...(stoppedAt ? [paragraph(say.stopped(stoppedAt.id, stoppedAt.name))] : []),
  ]
}

/** What the member wrote beside the criteria, in their order; lines for a pen where the sheet is blank. */
function opinion({ set, words }: SheetOfProduct, filled: FilledSheet | undefined): readonly Block[] {
  const { sheet: say } = words.documents
  if (!filled) return [field(say.opinion, ''), { kind: 'writing-lines', count: 2 }]
  const notes = criteriaOf(set).flatMap(({ id }) => {
    const note = filled.notes[id] ?? ''
    return note === '' ? [] : [say.note(id, note)]
  })
  return notes.length === 0
    ? [paragraph(`${say.opinion} ${say.noOpinion}`)]
    : [paragraph(say.opinion), ...listed(notes)]
}

function signature({ words }: SheetOfProduct, who: Person, filled: FilledSheet | undefined): Block {
  const { sheet: say } = words.documents
  return {
    kind: 'signing',
    recipients: [],
    dated: say.dated(filled?.savedAt),
    titles: [say.signs],
    hint: say.hint,
    name: who.name === '' ? who.office : who.name,
  }
}
