import type { Block, SignatureField, SignaturePlace } from '#shared/documents/outline.ts'
import type { Columns, Stack } from './content.ts'
import { millimetres, sizes } from './page.ts'

type Signatures = Extract<Block, { kind: 'signatures' }>

/** The room for one signature, in points. */
export const signatureHeight = millimetres(27)

/** The PDF destination that marks the left upper corner of a signature's room, from which the field is made once the page is set. */
export const destinationOf = (field: SignatureField): string => `signature-${field}`

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
