import { decreedWords, type DocumentTitle, type Letterhead } from '#shared/documents/outline.ts'
import type { Place } from './blocks.ts'
import type { Canvas, Columns, Stack, Text } from './content.ts'
import { balanced, widthOf, type Fonts } from './fonts.ts'
import { sizes } from './page.ts'

/** Agency left, nation right, on the same lines (NĐ 30/2020 Phụ lục I, mục II.1–3). */
export function layoutLetterhead(letterhead: Letterhead, { width, fonts }: Place): Columns {
  const left = width * 0.42
  const parent = balanced(letterhead.parent.toLocaleUpperCase('vi'), sizes.agency, left, fonts.regular)
  const issuer = balanced(letterhead.issuer.toLocaleUpperCase('vi'), sizes.agency, left, fonts.bold)
  return {
    margin: [0, 0, 0, 16],
    columns: [
      {
        width: left,
        stack: [
          centred(parent.join('\n'), sizes.agency),
          centred(issuer.join('\n'), sizes.agency, 'bold'),
          rule(left, partOf(issuer, sizes.agency, fonts)),
          centred(letterhead.number, sizes.number),
        ],
      },
      {
        width: width - left,
        stack: [
          centred(decreedWords.nation, sizes.nation, 'bold'),
          centred(decreedWords.motto, sizes.motto, 'bold'),
          rule(width - left, widthOf(decreedWords.motto, sizes.motto, fonts.bold)),
        ],
      },
    ],
  }
}

/** Kind and subject of the document, bold and centred, with the short rule below (mục II.5b; annexes mục III.1). */
export function layoutTitle(title: DocumentTitle, { width, fonts }: Place): Stack {
  const about = balanced(title.about, sizes.title, width * 0.9, fonts.bold)
  const note = balanced(title.note ?? '', sizes.title, width * 0.95, fonts.regular)
  const belongsTo =
    title.note === undefined ? [] : [{ ...centred(note.join('\n'), sizes.title), italics: true }]
  return {
    margin: [0, 0, 0, 14],
    stack: [
      centred(title.name, sizes.title, 'bold'),
      centred(about.join('\n'), sizes.title, 'bold'),
      ...belongsTo,
      rule(width, partOf(about, sizes.title, fonts)),
    ],
  }
}

function centred(text: string, fontSize: number, weight: 'regular' | 'bold' = 'regular'): Text {
  return { text, fontSize, bold: weight === 'bold', alignment: 'center' }
}

/** The decree wants this rule between a third and a half of the line of text above it. */
function partOf(lines: readonly string[], size: number, fonts: Fonts): number {
  return Math.max(...lines.map(line => widthOf(line, size, fonts.bold))) * 0.42
}

function rule(width: number, length: number): Canvas {
  const from = (width - length) / 2
  return {
    canvas: [{ type: 'line', x1: from, y1: 2, x2: from + length, y2: 2, lineWidth: 0.7 }],
    margin: [0, 0, 0, 4],
  }
}
