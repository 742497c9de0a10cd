import type { FileUse } from '../../dossier/draft.ts'
import type { FormWords } from '../../words/vi/forms.ts'
import type { Block, Column } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { boundSet, type BoundFile } from './bound-set.ts'
import { field } from './filling.ts'
import { openWord, type FormDraft } from './form-draft.ts'

/** In the order in which a commune sends them (QĐ 26/2026 Điều 6.2), the producer's after its own. */
const papers = [
  'commune-letter',
  'commune-report',
  'registration',
  'self-assessment',
] as const satisfies FileUse[]

/** What lies in the paper set and where: the forms, each with page numbers of its own, and the annex of evidence, numbered through. */
export function contentsList(draft: FormDraft, words: FormWords): readonly Block[] {
  const { contents: say } = words
  const { product, producer } = draft.content
  const bound = boundSet(draft.content, draft.kept, draft.set)
  return [
    { kind: 'title', name: say.title, about: '' },
    field(say.product, product.name),
    field(say.producer, producer.name),
    field(say.code, product.code),
    { kind: 'heading', text: say.forms },
    {
      kind: 'table',
      columns: [
        narrow(say.columns.order, 10),
        { heading: say.columns.file, width: { share: 1 }, align: 'left' },
        narrow(say.columns.pages, 20),
      ],
      rows: papers.map((use, at) => [String(at + 1), words.names[use], scanned(use, draft)]),
    },
    { kind: 'heading', text: say.evidence },
    evidence(bound, words),
    paragraph(totals(bound, words)),
  ]
}

const narrow = (heading: string, mm: number): Column => ({ heading, width: { mm }, align: 'center' })

/** The pages of the signed papers that were put back; dots where there are none, or nobody has counted them. */
function scanned(use: FileUse, { content, kept }: FormDraft): string {
  const pages = content.files
    .filter(file => file.use === use)
    .map(({ id }) => kept.find(file => file.id === id)?.pages)
  const known = pages.flatMap(count => count ?? [])
  return known.length === 0 || known.length < pages.length ? openShort : String(sum(known))
}

const openShort = openWord.slice(0, 2)

function evidence(bound: readonly BoundFile[], { contents: say }: FormWords): Block {
  return {
    kind: 'table',
    columns: [
      narrow(say.columns.order, 10),
      { heading: say.columns.file, width: { share: 1 }, align: 'left' },
      narrow(say.columns.criteria, 26),
      narrow(say.columns.row, 22),
      narrow(say.columns.pages, 22),
      narrow(say.columns.place, 24),
    ],
    rows: bound.map(({ file, criteria, isPaper, pages, from }, at) => [
      String(at + 1),
      file.title,
      criteria.join(', ') || say.none,
      file.row === null ? say.none : String(file.row),
      isPaper ? (pages === undefined ? openShort : String(pages)) : say.electronic,
      isPaper ? placeOf(pages, from) : say.none,
    ]),
  }
}

const placeOf = (pages: number | undefined, from: number | undefined): string => {
  if (from === undefined) return openShort
  if (pages === undefined) return `${from}–${openShort}`
  return pages > 1 ? `${from}–${from + pages - 1}` : String(from)
}

function totals(bound: readonly BoundFile[], { contents: say }: FormWords): string {
  const papers = bound.filter(({ isPaper }) => isPaper)
  const known = papers.flatMap(({ pages }) => pages ?? [])
  const pages = known.length === papers.length ? sum(known) : undefined
  return say.total(bound.length, pages, bound.length - papers.length)
}

const sum = (counts: readonly number[]): number => counts.reduce((total, count) => total + count, 0)
