import type { DraftSummary, DraftTally } from '#shared/contract/draft-views.ts'
import { finder, type ListFilter } from '../lists/list-filter.ts'

/** A row of the table of drafts; the tally comes later than the rest. */
export interface DraftLine extends DraftSummary {
  readonly tally: DraftTally | undefined
}

export type FindingState = 'errors' | 'warnings' | 'clear' | 'counting'

/** Words are those of the product, the producer, the commune or the code. */
export type DraftFilter = ListFilter<'stage' | 'commune' | 'findings'>

export const noFilter: DraftFilter = { text: '', stage: '', commune: '', findings: '' }

export const sortKeys = ['product', 'producer', 'commune', 'stage', 'findings', 'size', 'saved'] as const
export type SortKey = (typeof sortKeys)[number]

export interface DraftOrder {
  readonly by: SortKey
  readonly descending: boolean
}

/** The last saved first, as the host lists them. */
export const lastSavedFirst: DraftOrder = { by: 'saved', descending: true }

export function findingState({ tally }: Pick<DraftLine, 'tally'>): FindingState {
  if (!tally) return 'counting'
  if (tally.errors > 0) return 'errors'
  return tally.warnings > 0 ? 'warnings' : 'clear'
}

/** The drafts that a filter leaves, in an order. */
export function shownDrafts(
  lines: readonly DraftLine[],
  filter: DraftFilter,
  { by, descending }: DraftOrder,
): readonly DraftLine[] {
  const finds = finder(filter.text)
  const shown = lines.filter(
    line =>
      (filter.stage === '' || line.stage === filter.stage) &&
      (filter.commune === '' || line.commune === filter.commune) &&
      (filter.findings === '' || findingState(line) === filter.findings) &&
      finds([line.product, line.producer, line.commune, line.code].join(' ')),
  )
  const turn = descending ? -1 : 1
  return shown.toSorted((a, b) => turn * compare[by](a, b))
}

const inVietnamese = new Intl.Collator('vi', { numeric: true })
const stages: readonly DraftSummary['stage'][] = ['first', 'upgrade', 'renewal']
/** Errors weigh more than any number of warnings; what is not counted yet comes before what has nothing. */
const weight = ({ tally }: DraftLine): number => (tally ? tally.errors * 10_000 + tally.warnings : -1)

const compare: Readonly<Record<SortKey, (a: DraftLine, b: DraftLine) => number>> = {
  product: (a, b) => inVietnamese.compare(a.product, b.product),
  producer: (a, b) => inVietnamese.compare(a.producer, b.producer),
  commune: (a, b) => inVietnamese.compare(a.commune, b.commune),
  stage: (a, b) => stages.indexOf(a.stage) - stages.indexOf(b.stage),
  findings: (a, b) => weight(a) - weight(b),
  size: (a, b) => (a.packed ?? a.size) - (b.packed ?? b.size),
  saved: (a, b) => a.savedAt - b.savedAt,
}

/** The communes that occur, in their order. */
export const communesOf = (lines: readonly DraftLine[]): readonly string[] =>
  [...new Set(lines.map(({ commune }) => commune))]
    .filter(commune => commune !== '')
    .toSorted(inVietnamese.compare)
