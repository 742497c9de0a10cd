import type { DraftSummary, DraftTally } from '#shared/contract/draft-views.ts'
import { marksFit, wordsOf, type Word } from '#shared/kernel/typed-words.ts'

/** A row of the table of drafts; the tally comes later than the rest. */
export interface DraftLine extends DraftSummary {
  readonly tally: DraftTally | undefined
}

export type FindingState = 'errors' | 'warnings' | 'clear' | 'counting'

export interface DraftFilter {
  /** Typed with all tone marks, some or none; each word begins one of the product's, the producer's, the commune's or the code's. */
  readonly text: string
  readonly stage: DraftSummary['stage'] | ''
  readonly commune: string
  readonly findings: Exclude<FindingState, 'counting'> | ''
}

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
  const typed = wordsOf(filter.text)
  const shown = lines.filter(
    line =>
      (filter.stage === '' || line.stage === filter.stage) &&
      (filter.commune === '' || line.commune === filter.commune) &&
      (filter.findings === '' || findingState(line) === filter.findings) &&
      fits(line, typed),
  )
  const turn = descending ? -1 : 1
  return shown.toSorted((a, b) => turn * compare[by](a, b))
}

function fits({ product, producer, commune, code }: DraftLine, typed: readonly Word[]): boolean {
  if (typed.length === 0) return true
  const words = wordsOf([product, producer, commune, code].join(' '))
  return typed.every(each => words.some(word => word.plain.startsWith(each.plain) && marksFit(word, each)))
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
