import type { ScoredCriterion, ScoreTable } from '#shared/documents/form-block.ts'
import { breakingIn, type LineBreaker } from './broken-lines.ts'
import type { Cell, TableContent, Text } from './content.ts'
import { lineHeightOf } from './fonts.ts'
import { millimetres, paragraphGap, sizes } from './page.ts'
import type { Place } from './place.ts'
import { leading, lineWidth, padding, ruled } from './table.ts'

/** One printed line of a criterion, the same in every column: its box, its text, its points. */
interface Line {
  readonly cells: readonly [string, string, string]
  readonly bold: boolean
  /** Points of air above it. */
  readonly above: number
}

const size = sizes.table
const [boxWidth, pointsWidth] = [millimetres(14), millimetres(20)]

/**
 * A score sheet as the decision prints it: under the name of each criterion its options, each with a box before it and its points after
 * it. A criterion stays on one page; one that no page has room for goes on upon the next.
 */
export function layoutScoreTable(block: ScoreTable, { width, height, fonts }: Place): TableContent {
  const around = 2 * padding.side + lineWidth
  const textWidth = width - lineWidth - boxWidth - pointsWidth - around
  const widths = [boxWidth - around, textWidth, pointsWidth - around]
  const broken = { regular: breakingIn(fonts.regular), bold: breakingIn(fonts.bold) }
  const [box, text, points] = block.headings
  const head = [box, text, points].map((heading, column) => [
    ...broken.bold(heading, size, widths[column] ?? 0),
  ])
  const lineHeight = lineHeightOf('Ấ', size, fonts.bold) * leading
  const most = Math.floor((height * mostOfAPage) / lineHeight)
  const groups = block.parts.flatMap(part => groupsOf(part, textWidth, broken))
  return {
    lineHeight: leading,
    fontSize: size,
    margin: [0, 2, 0, paragraphGap + 4],
    layout: ruled(padding.side),
    table: {
      headerRows: 1,
      keepWithHeaderRows: 1,
      dontBreakRows: true,
      widths,
      body: [
        head.map((lines): Cell => ({
          stack: lines.map(each => ({ text: each, noWrap: true })),
          bold: true,
          alignment: 'center',
          verticalAlignment: 'middle',
        })),
        ...groups.flatMap(lines => inPieces(lines, most)).map(row),
      ],
    },
  }
}

/** Of the page: so that what is printed before the table leaves room for any of its rows. */
const mostOfAPage = 0.85

type Breakers = Readonly<Record<'regular' | 'bold', LineBreaker>>

/** What stays together: the name of the part is never parted from its first criterion. */
function groupsOf(
  { name, max, criteria, total }: ScoreTable['parts'][number],
  width: number,
  broken: Breakers,
): readonly (readonly Line[])[] {
  const title = broken.bold(name, size, width).map((text, at) => line(['', text, at === 0 ? max : ''], true))
  return [
    ...criteria.map((criterion, at) => [
      ...(at === 0 ? title : []),
      ...linesOf(criterion, width, broken).map((each, number) =>
        at === 0 && number === 0 ? { ...each, above: partGap } : each,
      ),
    ]),
    [line(['', total.label, total.points], true)],
  ]
}

function linesOf({ name, max, options }: ScoredCriterion, width: number, broken: Breakers): readonly Line[] {
  const head = broken.bold(name, size, width)
  return [
    ...head.map((text, at) => line(['', text, at === 0 ? max : ''], true)),
    ...options.flatMap(({ label, points, box }) =>
      broken.regular(label, size, width).map((text, at) => ({
        ...line(at === 0 ? [boxes[box], text, points] : ['', text, ''], false),
        above: at === 0 ? optionGap : 0,
      })),
    ),
  ]
}

/** Points above an option, and above the first criterion of a part. */
const [optionGap, partGap] = [1.5, 5]

const line = (cells: Line['cells'], bold: boolean): Line => ({ cells, bold, above: 0 })

/** The font has these two and no ticked one. */
const boxes = { none: '', open: '□', ticked: '■' } as const

function inPieces(lines: readonly Line[], most: number): readonly (readonly Line[])[] {
  return Array.from({ length: Math.ceil(lines.length / most) }, (_, part) =>
    lines.slice(part * most, (part + 1) * most),
  )
}

const row = (lines: readonly Line[]): Cell[] =>
  ([0, 1, 2] as const).map(column => ({
    alignment: column === 1 ? 'left' : 'center',
    // A line without letters has no height: it is held open by a space that is not broken.
    stack: lines.map(({ cells, bold, above }): Text => ({
      text: cells[column] === '' ? '\u00a0' : cells[column],
      bold,
      noWrap: true,
      margin: [0, above, 0, 0],
    })),
  }))
