import type { RuleSet } from '../../law/rule-set.ts'
import type { FormWords } from '../../words/vi/forms.ts'
import type { Table } from '../outline.ts'
import type { BoundFile } from './bound-set.ts'

/** The evidence table of Mẫu số 02, with what the dossier has for each of its rows. */
export const evidenceRows = (
  { evidenceRows: all }: RuleSet,
  bound: readonly BoundFile[],
  { rows: say }: FormWords,
): Table => ({
  kind: 'table',
  columns: [
    { heading: say.order, width: { mm: 10 }, align: 'center' },
    { heading: say.name, width: { share: 3 }, align: 'left' },
    { heading: say.proof, width: { share: 4 }, align: 'left' },
    { heading: say.files, width: { share: 4 }, align: 'left' },
  ],
  rows: all.map(({ name, proof }, at) => [
    String(at + 1),
    name,
    proof,
    bound
      .filter(({ file }) => file.row === at + 1)
      .map(({ file, isPaper, pages, from }) =>
        say.file(file.title, isPaper ? pages : undefined, isPaper ? from : undefined),
      )
      .join('\n'),
  ]),
})
