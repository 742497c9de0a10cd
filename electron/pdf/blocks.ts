import type { Block, Run } from '#shared/documents/outline.ts'
import { cutInLongWords } from './broken-lines.ts'
import type { Content, Text } from './content.ts'
import type { Face } from './fonts.ts'
import { layoutFormBlock, layoutRecipients } from './form-blocks.ts'
import { layoutLetterhead, layoutTitle } from './letterhead.ts'
import { firstLineIndent, paragraphGap, sizes } from './page.ts'
import { layoutMoreSignatures, layoutSignatures } from './signatures.ts'
import { heightOfTop, layoutTable } from './table.ts'
import type { Place } from './place.ts'

/** The blocks of a section, as NĐ 30/2020 Phụ lục I, mục II wants them printed. Signatures never stand on a page without a line of the text. */
export function layoutBlocks(blocks: readonly Block[], place: Place): Content[] {
  return blocks.flatMap((block, at) => {
    const [before, after] = [blocks[at - 1], blocks[at + 1]]
    if (isForSigning(after) && isShort(block)) {
      return { unbreakable: true, stack: [layoutBlock(block, place), layoutBlock(after, place)] }
    }
    if (isForSigning(block) && isShort(before)) return []
    if (after?.kind === 'table' && (block.kind === 'heading' || isLabelOf(block, after)))
      return withRoomBelow(layoutBlock(block, place), heightOfTop(after, place))
    const laidOut = layoutBlock(block, place)
    return isLabelOf(block, after) ? withRoomBelow(laidOut, roomBelowLabel) : laidOut
  })
}

const isForSigning = (
  block: Block | undefined,
): block is Extract<Block, { kind: 'signatures' | 'signing' | 'signing-pair' }> =>
  block?.kind === 'signatures' || block?.kind === 'signing' || block?.kind === 'signing-pair'

/** What fits on a page together with the signatures below it. */
const isShort = (block: Block | undefined): boolean =>
  block?.kind === 'writing-lines' || block?.kind === 'fields' || textLength(block) < 1000

/** In letters; no end to what is no paragraph. */
const textLength = (block: Block | undefined): number =>
  block?.kind === 'paragraph' ? block.runs.reduce((length, run) => length + run.text.length, 0) : Infinity

/** Whether a block announces what comes after it, so that it may not be the last on a page. */
const isLabelOf = (block: Block, after: Block | undefined): boolean =>
  after?.kind === 'items'
    ? textLength(block) < 1000
    : (after?.kind === 'paragraph' || after?.kind === 'table' || after?.kind === 'boxes') &&
      block.kind === 'paragraph' &&
      textLength(block) < 200 &&
      /:\s*$/.test(block.runs.at(-1)?.text ?? '')

function layoutBlock(block: Block, place: Place): Content {
  switch (block.kind) {
    case 'letterhead':
      return layoutLetterhead(block, place)
    case 'title':
      return layoutTitle(block, place)
    case 'heading':
      return layoutHeading(block.text, place)
    case 'paragraph':
      return paragraph(block.runs, block.indented, place)
    case 'items':
      return block.items.map(item => paragraph([{ text: '- ' }, ...item], true, place))
    case 'table':
      return layoutTable(block, place)
    case 'signatures':
      return layoutSignatures(block, place.width)
    case 'more-signatures':
      return layoutMoreSignatures(block, place.width)
    case 'recipients':
      return { margin: [0, paragraphGap, 0, 0], ...layoutRecipients(block.lines, place.width, place.fonts) }
    case 'centred':
      return withRoomBelow(
        { margin: [0, paragraphGap, 0, paragraphGap], stack: [layoutFormBlock(block, place)] },
        roomBelowHeading,
      )
    default:
      return layoutFormBlock(block, place)
  }
}

/** In points. */
const [roomBelowHeading, roomBelowLabel] = [52, 26]

/** Never at the foot of a page: it is set as one piece with room for what follows, and the room is then given back. */
const withRoomBelow = (content: Content, room: number): Content => [
  { unbreakable: true, stack: [content, { text: '', fontSize: 0, margin: [0, 0, 0, room] }] },
  { text: '', fontSize: 0, margin: [0, -room, 0, 0] },
]

function layoutHeading(text: string, { width, fonts }: Place): Content {
  const heading: Text = {
    text: inLines(text, width, fonts.bold),
    bold: true,
    leadingIndent: firstLineIndent,
    margin: [0, paragraphGap, 0, paragraphGap],
  }
  return withRoomBelow(heading, roomBelowHeading)
}

function paragraph(runs: readonly Run[], indented: boolean, { width, fonts }: Place): Content {
  return {
    text: runs.map(({ text, style }) => ({
      text: inLines(text, width, style === 'bold' ? fonts.bold : fonts.regular),
      bold: style === 'bold',
      italics: style === 'italic',
      ...decorationOf(style),
    })),
    alignment: 'justify',
    leadingIndent: indented ? firstLineIndent : 0,
    margin: [0, 0, 0, paragraphGap],
  }
}

function decorationOf(style: Run['style']): Pick<Text, 'decoration' | 'decorationThickness'> {
  if (style === 'struck') return { decoration: 'lineThrough', decorationThickness: 0.8 }
  return style === 'added' ? { decoration: 'underline', decorationThickness: 1.4 } : {}
}

/** The first line, which is indented, is the shortest. */
const inLines = (text: string, width: number, face: Face): string =>
  cutInLongWords(text, sizes.body, width - firstLineIndent, face)
