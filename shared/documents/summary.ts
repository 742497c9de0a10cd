import { printed } from '../kernel/fraction.ts'
import { never } from '../kernel/never.ts'
import type { Product, Sitting } from '../council/sitting.ts'
import { forwardedTo, levelOf, type CouncilLevel } from '../law/level.ts'
import type { Outcome } from '../law/outcome.ts'
import type { CriteriaSet } from '../law/rule-set.ts'
import { memberColumns, noSheet, scorersOf, type Scorer } from './member-columns.ts'
import type { AnnexWords, DocumentWords } from './minutes-words.ts'
import { mergedAbove, type Column, type OutlineSection } from './outline.ts'
import { scoredRounds, type ScoredRound } from './scored-round.ts'

/**
 * The summary of a sitting: a row for each product and round, a column for each member. Landscape, as NĐ 30/2020 Phụ lục I, mục I.2 lets
 * a wide table be.
 */
export function summary(
  sitting: Sitting,
  setOf: (id: string) => CriteriaSet,
  words: DocumentWords,
  number: string,
  paper: 'A4' | 'A3' = 'A4',
): OutlineSection {
  const { annex } = words.minutes
  const council = scorersOf(sitting, annex)
  const layout = layouts[paper][council.length > roomyCouncil ? 'crowded' : 'roomy']
  const members = memberColumns(council, layout.widths.member, annex)
  return {
    orientation: 'landscape',
    paper,
    blocks: [
      { kind: 'title', ...annex.summary, note: annex.note(sitting.details.council, number) },
      {
        kind: 'table',
        ...(paper === 'A4' && ({ letters: 'small' } as const)),
        columns: columnsOf(layout, members.columns, annex),
        rows: sitting.products.flatMap((product, at) => {
          const set = setOf(product.entry.criteriaSet)
          const identity = [String(at + 1), ...layout.identity(product)]
          return productRows(sitting, product, set, words).map((cells, round) => [
            ...identity.map(cell => (round === 0 ? cell : mergedAbove)),
            ...cells,
          ])
        }),
      },
      ...members.legend,
    ],
  }
}

/** A row for each revealed round, from its number to its result; one with dashes where there was none. */
function productRows(
  sitting: Sitting,
  product: Product,
  set: CriteriaSet,
  { minutes, common }: DocumentWords,
): readonly (readonly string[])[] {
  const words = minutes.annex
  const { decimals } = sitting.details.profile
  const council = scorersOf(sitting, words)
  const rounds = scoredRounds(sitting, product, set)
  const row = (round: ScoredRound | undefined): readonly string[] => [
    round ? words.round(round.number) : words.none,
    ...council.map(member => totalCell(sitting, product, round, member, words)),
    round?.mean ? printed(round.mean, decimals) : words.none,
    round?.spread ? String(round.spread.difference) : words.none,
    round === rounds.at(-1) ? resultCell(sitting, product, words, common) : words.scoredAgain,
  ]
  return rounds.length === 0 ? [row(undefined)] : rounds.map(row)
}

/** Up to so many members, code, name and producer have columns of their own; beyond, they share one, or nothing could be read. */
const roomyCouncil = 9

interface Layout {
  /** Millimetres. */
  readonly widths: Readonly<Record<'order' | 'round' | 'member' | 'figure' | 'result', number>>
  readonly identity: (product: Product) => readonly string[]
  readonly identityColumns: (words: AnnexWords) => readonly Column[]
}

const inColumns = (code: number): Omit<Layout, 'widths'> => ({
  identity: ({ entry }) => [entry.code, entry.name, entry.producer],
  identityColumns: ({ columns }) => [
    { heading: columns.code, width: { mm: code }, align: 'left' },
    { heading: columns.product, width: { share: 1 }, align: 'left' },
    { heading: columns.producer, width: { share: 1 }, align: 'left' },
  ],
})

const inOne: Omit<Layout, 'widths'> = {
  identity: ({ entry }) => [`${entry.name}\n${entry.producer}\n${entry.code}`],
  identityColumns: ({ columns }) => [{ heading: columns.product, width: { share: 1 }, align: 'left' }],
}

const layouts: Readonly<Record<'A4' | 'A3', Readonly<Record<'roomy' | 'crowded', Layout>>>> = {
  A4: {
    roomy: { ...inColumns(27), widths: { order: 8, round: 13, member: 13.5, figure: 13, result: 16 } },
    crowded: { ...inOne, widths: { order: 8, round: 11.5, member: 11.6, figure: 12, result: 16 } },
  },
  A3: {
    roomy: { ...inColumns(36), widths: { order: 10, round: 16, member: 18, figure: 18, result: 26 } },
    crowded: { ...inOne, widths: { order: 10, round: 16, member: 16.5, figure: 17, result: 25 } },
  },
}

function columnsOf(
  { widths, identityColumns }: Layout,
  members: readonly Column[],
  words: AnnexWords,
): readonly Column[] {
  const { columns } = words
  return [
    fixed(columns.order, widths.order),
    ...identityColumns(words),
    fixed(columns.round, widths.round),
    ...members,
    fixed(columns.mean, widths.figure),
    fixed(columns.spread, widths.figure),
    fixed(columns.result, widths.result),
  ]
}

const fixed = (heading: string, mm: number): Column => ({ heading, width: { mm }, align: 'center' })

function totalCell(
  sitting: Sitting,
  product: Product,
  round: ScoredRound | undefined,
  { id }: Scorer,
  words: AnnexWords,
): string {
  if (product.recusals.has(id)) return words.recused
  if (!round) return words.none
  const stopped = round.halt?.stopped.find(({ member }) => member === id)
  if (stopped) return words.stoppedAt(stopped.criterion)
  const total = round.totals.get(id)
  if (total !== undefined) return String(total)
  return product.abstentions.has(id) ? words.abstained : noSheet(sitting, id, words)
}

function resultCell(
  { details }: Sitting,
  product: Product,
  words: AnnexWords,
  common: DocumentWords['common'],
): string {
  if (product.departure) return words.departures[product.departure.kind]
  if (!product.outcome) return words.none
  const result = outcomeCell(product.outcome, levelOf(details), words, common)
  return product.corrections.length === 0 ? result : words.corrected(result)
}

function outcomeCell(
  outcome: Outcome,
  level: CouncilLevel,
  words: AnnexWords,
  common: DocumentWords['common'],
): string {
  switch (outcome.kind) {
    case 'rated':
      return common.tier(outcome.rating.stars, forwardedTo(outcome.rating.recognition, level))
    case 'excluded':
    case 'stopped':
    case 'returned':
      return words.outcomes[outcome.kind]
    default:
      return never(outcome)
  }
}
