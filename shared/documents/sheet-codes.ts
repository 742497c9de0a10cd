import { sealCode } from '../council/seal.ts'
import type { Product, Round, Sheet, Sitting } from '../council/sitting.ts'
import { groupedHash } from '../words/figures.ts'
import { memberColumns, noSheet, scorersOf, type Scorer } from './member-columns.ts'
import type { AnnexWords, DocumentWords } from './minutes-words.ts'
import { mergedAbove, type Block, type OutlineSection } from './outline.ts'
import { paragraph } from './prose.ts'

/**
 * The code of every sheet that was handed in, by product, round and member, so that each member can find the sheet they sealed. A sheet of
 * a round that was never revealed is listed too: its code says nothing of its marks.
 */
export function sheetCodes(sitting: Sitting, { minutes }: DocumentWords, number: string): OutlineSection {
  const { annex } = minutes
  const { name, about, explained } = annex.codes
  const council = scorersOf(sitting, annex)
  return {
    orientation: 'landscape',
    blocks: [
      { kind: 'title', name, about, note: annex.note(sitting.details.council, number) },
      paragraph(explained),
      ...inGroups(council, membersAcross).flatMap(members => codeTable(sitting, members, annex)),
      ...recordCode(sitting, annex),
    ],
  }
}

/** How far the record had come when the sitting closed; the hash stands for every event before it. */
function recordCode({ phase, head }: Sitting, { codes }: AnnexWords): readonly Block[] {
  if (phase.kind !== 'closed') return []
  return [
    { kind: 'heading', text: codes.record.heading },
    paragraph(codes.record.head(head.number, groupedHash(head.hash))),
    paragraph(codes.record.explained),
  ]
}

/** So many codes, each in two lines, fit across the page. */
const membersAcross = 9

function codeTable(sitting: Sitting, members: readonly Scorer[], words: AnnexWords): readonly Block[] {
  const { columns, legend } = memberColumns(members, 21, words)
  const devices = hasDevices(sitting)
  const rows = sitting.products.flatMap((product, at) =>
    product.rounds.map((round, index) => [
      index === 0 ? String(at + 1) : mergedAbove,
      index === 0 ? product.entry.name : mergedAbove,
      words.round(round.number),
      ...members.map(member => codeCell({ sitting, devices }, product, round, member, words)),
    ]),
  )
  return [
    {
      kind: 'table',
      letters: 'small',
      columns: [
        { heading: words.columns.order, width: { mm: 8 }, align: 'center' },
        { heading: words.columns.product, width: { share: 1 }, align: 'left' },
        { heading: words.columns.round, width: { mm: 13 }, align: 'center' },
        ...columns,
      ],
      rows,
    },
    ...legend,
  ]
}

function codeCell(
  { sitting, devices }: { readonly sitting: Sitting; readonly devices: boolean },
  product: Product,
  round: Round,
  { id }: Scorer,
  words: AnnexWords,
): string {
  const sheet = round.sheets.get(id)
  if (sheet?.seal) return [inTwoLines(sealCode(sheet.seal)), ...handedInAt(devices, sheet, words)].join('\n')
  if (product.recusals.has(id)) return words.recused
  if (product.abstentions.has(id)) return words.abstained
  return round.revealedAt === undefined ? words.notHandedIn : noSheet(sitting, id, words)
}

/** Where a sheet was handed in: on paper, or, at a sitting with devices of members' own, on which of the two. */
function handedInAt(devices: boolean, { hand, from }: Sheet, { onPaper, at }: AnnexWords): readonly string[] {
  if (hand === 'paper') return [onPaper]
  return devices ? [at[from ?? 'shared']] : []
}

const hasDevices = ({ products }: Sitting): boolean =>
  products.some(({ rounds }) =>
    rounds.some(({ sheets }) => [...sheets.values()].some(({ from }) => from !== undefined)),
  )

/** A column is as wide as half a code; left to itself, a code of digits would break anywhere. */
const inTwoLines = (code: string): string => `${code.slice(0, 10)}\n${code.slice(10)}`

const inGroups = <T>(items: readonly T[], size: number): readonly (readonly T[])[] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, at) => items.slice(at * size, (at + 1) * size))
