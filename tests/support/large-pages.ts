import { deflateSync } from 'node:zlib'
import { catalog, handMadePdf } from './hand-made-pdf.ts'

const side = 20_000
const manyFills = 60_000

const stream = (facts: string, bytes: Buffer): string =>
  `<<${facts}/Filter/FlateDecode/Length ${bytes.length}>>\nstream\n${bytes.toString('latin1')}\nendstream`

/**
 * A PDF of three pages: a picture of 400 million pixels in a few kilobytes, one that is filled with colour again and again for minutes, and a
 * line of letters.
 */
export function pagesThatTakeTooMuch(): Buffer {
  const leaf = (resources: string, content: number): string =>
    `<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<<${resources}>>/Contents ${content} 0 R>>`
  const fills = '1 0 0 1 0 0 cm /S sh\n'.repeat(manyFills)
  return handMadePdf([
    catalog,
    '<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>',
    leaf('/XObject<</I 6 0 R>>', 7),
    leaf('/Shading<</S 9 0 R>>', 8),
    leaf('/Font<</F 11 0 R>>', 10),
    stream(
      `/Type/XObject/Subtype/Image/Width ${side}/Height ${side}/ColorSpace/DeviceGray/BitsPerComponent 1`,
      deflateSync(Buffer.alloc((side * side) / 8, 0xf0)),
    ),
    stream('', deflateSync(Buffer.from('q 595 0 0 842 0 0 cm /I Do Q'))),
    stream('', deflateSync(Buffer.from(fills))),
    '<</ShadingType 3/ColorSpace/DeviceRGB/Coords[300 400 0 300 400 600]/Extend[true true]/Function 12 0 R>>',
    stream('', deflateSync(Buffer.from('BT /F 24 Tf 100 700 Td (Trang sau van xem duoc) Tj ET'))),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
    '<</FunctionType 2/Domain[0 1]/C0[1 0.9 0.5]/C1[0.2 0.4 0.3]/N 1>>',
  ])
}

/** A PDF of three pages, of which the second is a number where a page should be. */
export function brokenPage(): Buffer {
  const leaf =
    '<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Resources<</Font<</F 7 0 R>>>>/Contents 6 0 R>>'
  return handMadePdf([
    catalog,
    '<</Type/Pages/Kids[3 0 R 4 0 R 5 0 R]/Count 3>>',
    leaf,
    '42',
    leaf,
    stream('', deflateSync(Buffer.from('BT /F 24 Tf 100 700 Td (Trang nay van xem duoc) Tj ET'))),
    '<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>',
  ])
}
