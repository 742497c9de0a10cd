// fontkit ships no types; this is the part of it that is used. Its own subset writer and tables are only met by pdf-lib.
declare module 'fontkit' {
  import type { PDFDocument } from '@cantoo/pdf-lib'

  type Created = Awaited<ReturnType<Parameters<PDFDocument['registerFontkit']>[0]['create']>>
  type Opened = Extract<Created, { unitsPerEm: number }>

  export type Font = {
    readonly lineGap: number
    hasGlyphForCodePoint(code: number): boolean
    layout(text: string): {
      readonly advanceWidth: number
      readonly glyphs: readonly { readonly path: { toSVG(): string }; readonly advanceWidth: number }[]
    }
  } & Opened
  export function create(bytes: Uint8Array): Font
}
