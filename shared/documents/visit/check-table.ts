import type { Checklist } from '../../register/checklist.ts'
import type { CheckItem, CheckResult, Visited } from '../../register/visit.ts'
import { visitPaperText as said } from '../../words/vi/visit-paper.ts'
import type { Words } from '../../words/words.ts'
import type { Table } from '../outline.ts'

/** What was inspected, a row each with a cross under what came of it; rows of a blank one have room for a pen. */
export function checkTable(checklist: Checklist, visit: Visited | undefined, words: Words): Table {
  const blank = checklist.lines.map(({ of }) => ({ of, result: undefined, remark: '' }))
  const rows: readonly CheckRow[] = visit?.checks ?? blank
  const { number, content, met, unmet, unchecked, remark } = said.columns
  const marked = (heading: string) => ({ heading, width: { mm: 14 }, align: 'center' }) as const
  return {
    kind: 'table',
    ...(visit ? {} : { rowHeight: 9 }),
    columns: [
      { heading: number, width: { mm: 9 }, align: 'center' },
      { heading: content, width: { share: 5 }, align: 'left' },
      ...[marked(met), marked(unmet), marked(unchecked)],
      { heading: remark, width: { share: 3 }, align: 'left' },
    ],
    rows: rows.map((row, at) => [
      String(at + 1),
      asked(row.of, words),
      ...results.map(result => (row.result === result ? said.mark : '')),
      row.remark,
    ]),
  }
}

interface CheckRow extends Pick<Visited['checks'][number], 'of' | 'remark'> {
  readonly result: CheckResult | undefined
}

const results = ['met', 'unmet', 'unchecked'] as const satisfies readonly CheckResult[]

function asked(of: CheckItem, { inspection }: Words): string {
  if (of.kind === 'article') return inspection.articles[of.item]
  const name = `${of.criterion} ${of.name}`
  return of.minimum === '' ? name : `${name} ${said.minimum(of.minimum)}`
}
