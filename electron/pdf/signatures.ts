import type { FieldName } from '#shared/council/signature-field.ts'
import { inRows, type Block, type SignaturePlace, type Signatures } from '#shared/documents/outline.ts'
import type { Columns, Content, Stack } from './content.ts'
import { millimetres, sizes } from './page.ts'

type MoreSignatures = Extract<Block, { kind: 'more-signatures' }>

/** The room for one signature, in points. */
export const signatureHeight = millimetres(27)

/** The PDF destination that marks the left upper corner of a signature's room, from which the field is made once the page is set. */
/** The agency signs where the chair does: it has no title of its own on the page. */
export const destinationOf = (field: FieldName): string => `signature-${field === 'agency' ? 'chair' : field}`

/** Half of the text width, less some air. */
export const signatureWidth = (width: number): number => width / 2 - 2 * signatureInset

const signatureInset = 8

/** Mẫu 1.9: the secretary on the left, the chair on the right, never parted by the end of a page. */
export function layoutSignatures({ left, right }: Signatures, width: number): Columns {
  return {
    unbreakable: true,
    margin: [0, 14, 0, 8],
    columns: [signature(left, width / 2), signature(right, width / 2)],
  }
}

/** Two beside each other under their heading, which has the first of them below it; no row is parted by the end of a page. */
export function layoutMoreSignatures({ heading, places }: MoreSignatures, width: number): Stack {
  const [first, ...others] = inRows(places).map((row): Columns => ({
    unbreakable: true,
    margin: [0, 10, 0, 0],
    columns: row.map(place => signature(place, width / 2)),
  }))
  const title: Content = { text: heading, bold: true, fontSize: sizes.body, alignment: 'center' }
  const top: Stack = { unbreakable: true, stack: first ? [title, first] : [title] }
  return { margin: [0, 10, 0, 8], stack: [top, ...others] }
}

function signature(place: SignaturePlace, width: number): Stack & { width: number } {
  return {
    width,
    alignment: 'center',
    stack: [
      { text: place.title, bold: true, fontSize: sizes.body },
      { text: place.hint, italics: true, fontSize: 12 },
      // Nothing is seen of this line; it carries the destination, and a line without letters would carry none.
      {
        text: '\u00a0',
        id: destinationOf(place.field),
        alignment: 'left',
        fontSize: 1,
        margin: [signatureInset, 2, 0, signatureHeight + 6],
      },
      { text: place.name, bold: true, fontSize: sizes.body },
    ],
  }
}
