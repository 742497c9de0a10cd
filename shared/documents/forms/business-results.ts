import type { DraftContent } from '../../dossier/draft.ts'
import type { FormWords } from '../../words/vi/forms.ts'
import type { Block, Column } from '../outline.ts'
import { paragraph } from '../prose.ts'
import { selfAssessmentFields } from './decreed-forms.ts'
import { answer, field } from './filling.ts'

type Business = DraftContent['business']

/** Mẫu số 02 Phần II: what it asks to be told, and the figures of each year; two empty years where none is written down. */
export function businessResults(business: Business, words: FormWords): readonly Block[] {
  const said = selfAssessmentFields.business
  const { growth } = business
  return [
    ...answer(said.material, business.material, 3),
    ...answer(said.quality, business.quality, 3),
    ...answer(said.market, business.market, 2),
    ...answer(said.results, business.results, 2),
    paragraph(words.business.years),
    years(business, words),
    field(words.business.growth, growth === null ? '' : words.business.percent(growth)),
  ]
}

function years({ years: all, outputUnit }: Business, words: FormWords): Block {
  const { business: say, whole, thousandths } = words
  const figure = (value: number | null): string => (value === null ? '' : whole(value))
  const rows = all.map(({ year, revenue, profit, output, workers, localWorkers }) => [
    String(year),
    figure(revenue),
    figure(profit),
    output === null ? '' : thousandths(output),
    figure(workers),
    figure(localWorkers),
  ])
  return {
    kind: 'table',
    columns: [
      { heading: say.year, width: { mm: 16 }, align: 'center' },
      right(say.revenue, 5),
      right(say.profit, 5),
      right(say.output(outputUnit), 4),
      right(say.workers, 3),
      right(say.localWorkers, 3),
    ],
    rows: rows.length === 0 ? [emptyYear, emptyYear] : rows,
  }
}

/** A row high enough for a pen. */
const emptyYear = ['\n', '', '', '', '', '']

const right = (heading: string, share: number): Column => ({ heading, width: { share }, align: 'right' })
