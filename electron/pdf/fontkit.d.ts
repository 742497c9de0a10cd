// fontkit ships no types; this is the part of it that is used. Its own subset writer and tables are only met by pdf-lib.
declare module 'fontkit' {
  import type { PDFDocument } from '@cantoo/pdf-lib'

  type Created = Awaited<ReturnType<Parameters<PDFDocument['registerFontkit']>[0]['create']>>
  type Opened = Extract<Created, { unitsPerEm: number }>

  export type Features = NonNullable<Parameters<Opened['layout']>[1]>
  export type Glyph = ReturnType<Opened['layout']>['glyphs'][number] & {
    readonly path: { toSVG(): string }
  }
  export type GlyphRun = {
    readonly advanceWidth: number
    readonly glyphs: Glyph[]
    readonly positions: readonly { readonly xAdvance: number }[]
  }
  export type Font = {
    readonly lineGap: number
    hasGlyphForCodePoint(code: number): boolean
    layout(text: string, features?: Features): GlyphRun
    getGlyph(id: number, letters?: number[]): Glyph | null
  } & Omit<Opened, 'layout'>
  export function create(bytes: Uint8Array): Font
  /** `format` is called with `new`. */
  export function registerFormat(format: {
    probe(bytes: Uint8Array): boolean
    (stream: { readonly buffer: Uint8Array }): Font | undefined
  }): void
}
