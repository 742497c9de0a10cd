import { decreedWords, type DocumentTitle, type Letterhead } from '#shared/documents/outline.ts'
import type { Place } from './place.ts'
import type { Canvas, Content, Stack, Text } from './content.ts'
import { balanced, widthOf, type Fonts } from './fonts.ts'
import { sizes } from './page.ts'

/**
 * Agency left, nation right, on the same lines; below them number and date, level with each other, and what a letter is about, 6 pt further
 * down (NĐ 30/2020 Phụ lục I, mục II.1–5).
 */
export function layoutLetterhead(letterhead: Letterhead, { width, fonts }: Place): Stack {
  const left = width * 0.42
  const right = width - left
  const { dated } = letterhead
  return {
    margin: [0, 0, 0, 16],
    stack: [
      {
        columns: [
          { width: left, stack: agency(letterhead, left, fonts) },
          { width: right, stack: nation(right, fonts) },
        ],
      },
      {
        columns: [
          { width: left, stack: numbered(letterhead, left, fonts) },
          {
            width: right,
            stack: dated === undefined ? [] : [{ ...centred(dated, sizes.number), italics: true }],
          },
        ],
      },
    ],
  }
}

function agency(letterhead: Letterhead, width: number, fonts: Fonts): Content[] {
  const capitals = (name: string, weight: 'regular' | 'bold'): readonly string[] =>
    name === '' ? [] : balanced(name.toLocaleUpperCase('vi'), sizes.agency, width, fonts[weight])
  const issuer = capitals(letterhead.issuer, 'bold')
  return [
    ...capitals(letterhead.parent, 'regular').map(line => centred(line, sizes.agency)),
    ...issuer.map(line => centred(line, sizes.agency, 'bold')),
    rule(width, partOf(issuer, sizes.agency, fonts)),
  ]
}

function numbered({ number, about }: Letterhead, width: number, fonts: Fonts): Content[] {
  const subject = balanced(about ?? '', sizes.letterSubject, width * 0.9, fonts.regular).join('\n')
  return [
    centred(number, sizes.number),
    ...(subject === '' ? [] : [{ ...centred(subject, sizes.letterSubject), margin: below(6) }]),
  ]
}

/** The nation alone, in the middle of the page. */
export const layoutNation = ({ width, fonts }: Place): Stack => ({
  margin: [0, 0, 0, 16],
  stack: nation(width, fonts),
})

const nation = (width: number, fonts: Fonts): Content[] => [
  centred(decreedWords.nation, sizes.nation, 'bold'),
  centred(decreedWords.motto, sizes.motto, 'bold'),
  rule(width, widthOf(decreedWords.motto, sizes.motto, fonts.bold)),
]

const below = (points: number): [number, number, number, number] => [0, points, 0, 0]

/** Kind and subject of the document, bold and centred, with the short rule below (mục II.5b; annexes mục III.1). */
export function layoutTitle(title: DocumentTitle, { width, fonts }: Place): Stack {
  const about = title.about === '' ? [] : balanced(title.about, sizes.title, width * 0.9, fonts.bold)
  const note = balanced(title.note ?? '', sizes.title, width * 0.95, fonts.regular)
  const belongsTo =
    title.note === undefined ? [] : [{ ...centred(note.join('\n'), sizes.title), italics: true }]
  return {
    margin: [0, 0, 0, 14],
    stack: [
      centred(title.name, sizes.title, 'bold'),
      ...(about.length === 0 ? [] : [centred(about.join('\n'), sizes.title, 'bold')]),
      ...belongsTo,
      ...(about.length === 0 ? [] : [rule(width, partOf(about, sizes.title, fonts))]),
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
