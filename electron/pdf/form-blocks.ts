import type {
  Boxes,
  Fields,
  FormBlock,
  PenPlace,
  Signing,
  SigningPair,
} from '#shared/documents/form-block.ts'
import { decreedWords } from '#shared/documents/outline.ts'
import { never } from '#shared/kernel/never.ts'
import type { Place } from './place.ts'
import { breakingIn, cutInLongWords } from './broken-lines.ts'
import type { Canvas, Columns, Content, Stack, Text } from './content.ts'
import { balanced, widthOf, type Face, type Fonts } from './fonts.ts'
import { layoutNation } from './letterhead.ts'
import { layoutPictures } from './pictures.ts'
import { layoutScoreTable } from './score-table.ts'
import { firstLineIndent, millimetres, paragraphGap, sizes } from './page.ts'

/** What a form is filled and signed in. All widths are measured, so that dots end at the edge and a box stands after its last word. */
export function layoutFormBlock(block: FormBlock, place: Place): Content {
  switch (block.kind) {
    case 'nation':
      return layoutNation(place)
    case 'centred':
      return block.lines.map(text => ({ text, bold: true, fontSize: sizes.body, alignment: 'center' }))
    case 'addressee':
      return block.all
        ? addressees(block.all, place)
        : centred(`${decreedWords.addressee} ${block.name}`, place)
    case 'fields':
      return layoutFields(block, place)
    case 'boxes':
      return layoutBoxes(block, place)
    case 'writing-lines':
      return Array.from({ length: block.count }, () => written(dots(place.width, place), 0))
    case 'signing':
      return layoutSigning(block, place)
    case 'signing-pair':
      return layoutSigningPair(block, place)
    case 'pictures':
      return layoutPictures(block, place)
    case 'score-table':
      return layoutScoreTable(block, place)
    case 'footnote':
      return layoutFootnote(block.mark, block.text)
    case 'new-page':
      return { text: '', fontSize: 0, pageBreak: 'before' }
    default:
      return never(block)
  }
}

const centred = (text: string, place: Place): Text => ({
  text: broken(text, place.width, place).join('\n'),
  fontSize: sizes.body,
  alignment: 'center',
  margin: [0, 0, 0, paragraphGap + 4],
})

/** A dash each below the colon; the block of them stands in the middle (mục II.9d). */
function addressees(names: readonly string[], place: Place): Content {
  const label = `${decreedWords.addressee} `
  const from = measured(decreedWords.addressee, place)
  const room = place.width - firstLineIndent - from
  const lines = names.map((name, at) =>
    broken(`- ${name}${at === names.length - 1 ? '.' : ';'}`, room, place),
  )
  const widest = Math.max(...lines.flat().map(line => measured(line, place)))
  const indent = Math.max(firstLineIndent, (place.width - from - widest) / 2)
  return {
    margin: [indent, 0, 0, paragraphGap + 4],
    stack: [
      { text: label, fontSize: sizes.body },
      ...lines
        .flat()
        .map((text): Text => ({ text, noWrap: true, fontSize: sizes.body, margin: [from, 0, 0, 0] })),
    ],
  }
}

const measured = (text: string, { fonts }: Place): number => widthOf(text, sizes.body, fonts.regular)

const broken = (text: string, width: number, { fonts }: Place): readonly string[] =>
  breakingIn(fonts.regular)(text, sizes.body, width)

/** As many dots as have room. */
const dots = (room: number, place: Place): string =>
  '.'.repeat(Math.max(0, Math.floor((room - hair) / measured('.', place))))

/** So that no line is broken where two sums of the same widths differ, in points. */
const hair = 0.5

/** One line exactly as it was measured. */
const written = (text: string, indent: number): Text => ({
  text,
  noWrap: true,
  margin: [indent, 0, 0, paragraphGap],
})

/** The least that a person can write something on, in points. */
const leastRoom = millimetres(22)

const gap = '   '

function layoutFields({ fields }: Fields, place: Place): Content {
  const room = place.width - firstLineIndent
  const shown = fields.map(({ label, value, after }) =>
    value === '' ? { text: `${label} `, open: true, after: after ?? '' } : filled(label, value),
  )
  const open = shown.filter(field => field.open).length
  const least = measured(shown.map(({ text, after }) => `${text}${after}`).join(gap), place)
  if (shown.some(({ text }) => text.includes('\n')) || least + open * leastRoom > room)
    return shown.map(({ text, open: isOpen, after }) =>
      isOpen ? openField(text, after, place) : paragraph(text, place),
    )
  const share = open === 0 ? 0 : (room - least) / open
  const line = shown.map(({ text, open: isOpen, after }) =>
    isOpen ? `${text}${dots(share, place)}${after}` : text,
  )
  return written(line.join(gap), firstLineIndent)
}

const filled = (label: string, value: string) => ({
  text: `${label} ${value}`,
  open: false,
  after: '',
})

/** A field alone: dots to the edge after the label, on a line of their own where the label leaves no room. */
function openField(label: string, after: string, place: Place): Content {
  const room = place.width - firstLineIndent
  const lines = broken(label.trimEnd(), room, place)
  const last = `${lines.at(-1) ?? ''} `
  const left = room - measured(`${last}${after}`, place)
  const texts =
    left < leastRoom
      ? [...lines, `${dots(room - measured(after, place), place)}${after}`]
      : [...lines.slice(0, -1), `${last}${dots(left, place)}${after}`]
  return { stack: texts.map(text => written(text, firstLineIndent)) }
}

const paragraph = (text: string, { fonts, width }: Place): Text => ({
  text: cutInLongWords(text, sizes.body, width - firstLineIndent, fonts.regular),
  alignment: 'justify',
  leadingIndent: firstLineIndent,
  margin: [0, 0, 0, paragraphGap],
})

/** In points: a box, and the air before and after it. */
const box = { side: 10, before: 4, after: 14 } as const
const boxRoom = box.side + box.before + box.after

/** The font has no boxes and no ticks: they are drawn. */
function layoutBoxes({ boxes }: Boxes, place: Place): Content {
  const room = place.width - firstLineIndent
  const widths = boxes.map(({ label }) => measured(label, place) + hair)
  if (widths.reduce((sum, width) => sum + width + boxRoom, 0) <= room)
    return inOneLine(boxes.map((each, at) => ({ ...each, width: widths[at] ?? 0 })))
  return boxes.map(({ label, ticked }): Stack => {
    const lines = broken(label, room - box.before - box.side, place)
    const last = lines.at(-1) ?? ''
    return {
      unbreakable: true,
      stack: [
        ...lines.slice(0, -1).map(text => ({ ...written(text, firstLineIndent), margin: indented })),
        inOneLine([{ label: last, ticked, width: measured(last, place) + hair }]),
      ],
    }
  })
}

const indented: [number, number, number, number] = [firstLineIndent, 0, 0, 0]

function inOneLine(
  boxes: readonly { readonly label: string; readonly ticked: boolean; readonly width: number }[],
): Columns {
  return {
    margin: [firstLineIndent, 0, 0, paragraphGap],
    columns: boxes.flatMap(({ label, ticked, width }) => [
      { width, stack: [{ text: label, noWrap: true }] },
      { width: boxRoom, stack: [drawnBox(ticked)] },
    ]),
  }
}

function drawnBox(ticked: boolean): Canvas {
  const { side, before: left } = box
  const line = (x1: number, y1: number, x2: number, y2: number, lineWidth: number) =>
    ({ type: 'line', x1, y1, x2, y2, lineWidth }) as const
  const [right, bottom] = [left + side, side]
  const tick = [
    line(left + 2, side * 0.5, left + side * 0.42, side - 2, 1.4),
    line(left + side * 0.42, side - 2, right - 1.5, 1.5, 1.4),
  ]
  return {
    margin: [0, 3, 0, 0],
    canvas: [
      line(left, 0, right, 0, 0.8),
      line(right, 0, right, bottom, 0.8),
      line(right, bottom, left, bottom, 0.8),
      line(left, bottom, left, 0, 0.8),
      ...(ticked ? tick : []),
    ],
  }
}

/** Lines as even as they can be, and a word that is too long for one broken inside. */
const evenly = (text: string, width: number, face: Face): readonly string[] =>
  balanced(text, sizes.body, width, face).flatMap(line => breakingIn(face)(line, sizes.body, width))

/** The room for a pen and a seal, in points. */
const signingRoom = millimetres(27)

/** On the right half and never parted by the end of a page; recipients begin on the line of the first title (mục II.9d). */
function layoutSigning({ recipients, dated, titles, hint, name }: Signing, place: Place): Columns {
  const half = place.width / 2
  const bold = (text: string): Text[] =>
    evenly(text, half, place.fonts.bold).map(line => ({ text: line, bold: true }))
  return {
    unbreakable: true,
    margin: [0, 10, 0, 8],
    columns: [
      {
        width: half,
        stack: recipients.length === 0 ? [] : [layoutRecipients(recipients, half, place.fonts)],
      },
      {
        width: half,
        alignment: 'center',
        stack: [
          ...(dated === ''
            ? []
            : evenly(dated, half, place.fonts.regular).map(text => ({ text, italics: true }))),
          ...titles.flatMap(bold),
          ...(hint === '' ? [] : [{ text: hint, italics: true }]),
          { text: '', fontSize: 0, margin: [0, 0, 0, signingRoom] },
          ...(name === '' ? [] : bold(name)),
        ],
      },
    ],
  }
}

/** Each in the middle of its half, with as much room for a pen as anybody has. */
function layoutSigningPair({ left, right }: SigningPair, place: Place): Columns {
  const width = place.width / 2
  const half = ({ title, hint, name }: PenPlace): Columns['columns'][number] => {
    const bold = (text: string): Text[] =>
      evenly(text, width, place.fonts.bold).map(line => ({ text: line, bold: true }))
    return {
      ...{ width, alignment: 'center' },
      stack: [
        ...bold(title),
        { text: hint, italics: true },
        { text: '', fontSize: 0, margin: [0, 0, 0, signingRoom] },
        ...(name === '' ? [] : bold(name)),
      ],
    }
  }
  return { unbreakable: true, margin: [0, 10, 0, 8], columns: [half(left), half(right)] }
}

export const layoutRecipients = (lines: readonly string[], width: number, { regular }: Fonts): Stack => ({
  stack: [
    { text: decreedWords.recipients, fontSize: 12, bold: true, italics: true },
    ...lines.map(line => ({
      text: cutInLongWords(`- ${line}`, sizes.recipients, width, regular),
      fontSize: sizes.recipients,
    })),
  ],
})

function layoutFootnote(mark: string, text: string): Stack {
  const rule: Canvas = {
    canvas: [{ type: 'line', x1: 0, y1: 0, x2: millimetres(50), y2: 0, lineWidth: 0.5 }],
    margin: [0, 6, 0, 3],
  }
  return { unbreakable: true, stack: [rule, { text: `${mark} ${text}`, fontSize: sizes.footnote }] }
}
