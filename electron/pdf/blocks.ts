import { decreedWords, type Block, type Run } from '#shared/documents/outline.ts'
import { never } from '#shared/kernel/never.ts'
import type { Content, Text } from './content.ts'
import type { Fonts } from './fonts.ts'
import { layoutLetterhead, layoutTitle } from './letterhead.ts'
import { firstLineIndent, paragraphGap, sizes } from './page.ts'
import { layoutSignatures } from './signatures.ts'
import { layoutTable } from './table.ts'

/** Where a block stands: the width it may take and the height of a page's text, in points, and the letters it is set in. */
export interface Place {
  readonly width: number
  readonly height: number
  readonly fonts: Fonts
}

/** The blocks of a section, as NĐ 30/2020 Phụ lục I, mục II wants them printed. Signatures never stand on a page without a line of the text. */
export function layoutBlocks(blocks: readonly Block[], place: Place): Content[] {
  return blocks.flatMap((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]]
    if (after?.kind === 'signatures' && isShort(block)) {
      return { unbreakable: true, stack: [layoutBlock(block, place), layoutBlock(after, place)] }
    }
    if (block.kind === 'signatures' && isShort(before)) return []
    const laidOut = layoutBlock(block, place)
    return after?.kind === 'items' && isShort(block) ? withRoomBelow(laidOut, roomBelowLabel) : laidOut
  })
}

/** A paragraph that fits on a page together with the signatures below it. */
const isShort = (block: Block | undefined) =>
  block?.kind === 'paragraph' && block.runs.reduce((length, run) => length + run.text.length, 0) < 1000

function layoutBlock(block: Block, place: Place): Content {
  switch (block.kind) {
    case 'letterhead':
      return layoutLetterhead(block, place)
    case 'title':
      return layoutTitle(block, place)
    case 'heading':
      return layoutHeading(block.text)
    case 'paragraph':
      return paragraph(block.runs, block.indented)
    case 'items':
      return block.items.map(item => paragraph([{ text: '- ' }, ...item], true))
    case 'table':
      return layoutTable(block, place)
    case 'signatures':
      return layoutSignatures(block, place.width)
    case 'recipients':
      return layoutRecipients(block.lines)
    default:
      return never(block)
  }
}

/** In points. */
const [roomBelowHeading, roomBelowLabel] = [52, 26]

/** Never at the foot of a page: it is set as one piece with room for what follows, and the room is then given back. */
const withRoomBelow = (content: Content, room: number): Content => [
  { unbreakable: true, stack: [content, { text: '', fontSize: 0, margin: [0, 0, 0, room] }] },
  { text: '', fontSize: 0, margin: [0, -room, 0, 0] },
]

function layoutHeading(text: string): Content {
  const heading: Text = {
    text,
    bold: true,
    leadingIndent: firstLineIndent,
    margin: [0, paragraphGap, 0, paragraphGap],
  }
  return withRoomBelow(heading, roomBelowHeading)
}

function paragraph(runs: readonly Run[], indented: boolean): Content {
  return {
    text: runs.map(run => ({ text: run.text, bold: run.style === 'bold', italics: run.style === 'italic' })),
    alignment: 'justify',
    leadingIndent: indented ? firstLineIndent : 0,
    margin: [0, 0, 0, paragraphGap],
  }
}

function layoutRecipients(lines: readonly string[]): Content {
  return {
    margin: [0, paragraphGap, 0, 0],
    stack: [
      { text: decreedWords.recipients, fontSize: 12, bold: true, italics: true },
      ...lines.map(line => ({ text: `- ${line}`, fontSize: sizes.recipients })),
    ],
  }
}
