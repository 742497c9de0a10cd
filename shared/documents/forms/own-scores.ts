import {
  criteriaOfPart,
  offers,
  pointsOf,
  type CriteriaSet,
  type Criterion,
  type Marks,
  type Part,
} from '../../law/rule-set.ts'
import { sheetState, type SheetState } from '../../law/sheet-state.ts'
import { sheetTotal, totalOf } from '../../law/total.ts'
import type { FormWords } from '../../words/vi/forms.ts'
import type { Block, Column, Table } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { boundSet, type BoundFile } from './bound-set.ts'
import { evidenceRows } from './evidence-rows.ts'
import { answer, field } from './filling.ts'
import type { FormDraft } from './form-draft.ts'

/** Mẫu số 02 Phần III: points criterion by criterion with what shows them, the evidence table, and for a product recognised before what changed. */
export function ownScores(draft: FormDraft, words: FormWords): readonly Block[] {
  const { set, content } = draft
  const bound = boundSet(content, draft.kept, set)
  const { stage } = content.product
  return [
    ...(set
      ? scoresOn(set, draft, bound, words)
      : [{ kind: 'writing-lines', count: 8 } as const, field(words.scores.total, '')]),
    evidenceRows(draft.ruleSet, bound, words),
    ...(stage.kind === 'first' ? [] : answer(words.scores.changes, content.since?.changes ?? '', 4)),
  ]
}

function scoresOn(
  set: CriteriaSet,
  draft: FormDraft,
  bound: readonly BoundFile[],
  words: FormWords,
): readonly Block[] {
  const marks = marksOn(set, draft)
  const state = sheetState(set, marks)
  const { points } = sheetTotal(set, marks)
  const most = set.parts.reduce((sum, { max }) => sum + max, 0)
  const sheet = { set, marks, state, draft, bound, words }
  return [
    paragraph(words.scores.set(set.number, set.name)),
    ...set.parts.flatMap((part): readonly Block[] => [
      { kind: 'heading', text: words.scores.part(part.id, part.name, part.max) },
      tableOf(part, sheet),
    ]),
    field(words.scores.total, state.blanks.length === 0 ? words.scores.ofAll(points, most) : ''),
  ]
}

/** What the producer chose, as far as the set offers it. */
function marksOn(set: CriteriaSet, { content }: FormDraft): Marks {
  const criteria = new Map(set.parts.flatMap(criteriaOfPart).map(criterion => [criterion.id, criterion]))
  return Object.fromEntries(
    content.assessment.criteria.flatMap(({ criterion: id, choice }) => {
      const criterion = criteria.get(id)
      return criterion && choice !== null && offers(criterion, choice) ? [[id, choice]] : []
    }),
  )
}

interface OwnSheet {
  readonly marks: Marks
  readonly state: SheetState
  readonly draft: FormDraft
  readonly bound: readonly BoundFile[]
  readonly words: FormWords
}

/** A row for each criterion, and one that adds them up once none of the part is blank. */
function tableOf(part: Part, sheet: OwnSheet): Table {
  const { scores: say } = sheet.words
  const criteria = criteriaOfPart(part)
  const isWhole = !criteria.some(({ id }) => sheet.state.blanks.includes(id))
  const points = isWhole ? String(totalOf(criteria, sheet.marks).points) : ''
  return {
    kind: 'table',
    columns: [
      text(say.columns.criterion, 9),
      figure(say.columns.max),
      figure(say.columns.own),
      text(say.columns.described, 10),
      text(say.columns.proof, 10),
    ],
    rows: [
      ...criteria.map(criterion => rowOf(criterion, sheet)),
      [say.partTotal(part.id), String(part.max), points, '', ''],
    ],
  }
}

const text = (heading: string, share: number): Column => ({ heading, width: { share }, align: 'left' })
const figure = (heading: string): Column => ({ heading, width: { mm: 16 }, align: 'center' })

function rowOf(criterion: Criterion, sheet: OwnSheet): readonly string[] {
  const { marks, draft, bound, words } = sheet
  const { id, name, max } = criterion
  const mark = marks[id]
  const own = draft.content.assessment.criteria.find(each => each.criterion === id)
  const described = [describedBy(criterion, sheet), own?.note ?? ''].filter(line => line !== '')
  const proofs = (own?.citations ?? []).map(({ file, page, note }) => {
    const found = bound.find(each => each.file.id === file)
    const title = found?.file.title ?? draft.content.files.find(each => each.id === file)?.title ?? ''
    const inAnnex = found?.from === undefined ? undefined : found.from + (page ?? 1) - 1
    return [words.scores.proof(title, page ?? undefined, inAnnex), note]
      .filter(line => line !== '')
      .join(': ')
  })
  return [
    `${id} ${name}`,
    String(max),
    mark === undefined ? '' : String(pointsOf(criterion, mark)),
    described.join('\n'),
    proofs.join('\n'),
  ]
}

/** The option that was chosen, in the law's order of options; empty while none was. */
function describedBy(criterion: Criterion, { marks, state, words }: OwnSheet): string {
  const mark = marks[criterion.id]
  if (mark === 'none') return words.scores.noneReached
  if (state.inapplicable.includes(criterion.id)) return words.scores.notApplicable
  return criterion.options.find(({ number }) => number === mark)?.label ?? ''
}
