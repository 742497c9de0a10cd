// fontkit ships no types; this is the part of it that is used. Its own subset writer and tables are only met by pdf-lib.
declare module 'fontkit' {
  import type { PDFDocument } from '@cantoo/pdf-lib'

  type Created = Awaited<ReturnType<Parameters<PDFDocument['registerFontkit']>[0]['create']>>
  type Opened = Extract<Created, { unitsPerEm: number }>

  export type Glyph = {
    readonly path: { toSVG(): string }
    readonly advanceWidth: number
    readonly codePoints: readonly number[]
  }
  export type GlyphRun = {
    readonly advanceWidth: number
    readonly glyphs: readonly Glyph[]
    readonly positions: readonly { readonly xAdvance: number }[]
  }
  export type Font = {
    readonly lineGap: number
    hasGlyphForCodePoint(code: number): boolean
    layout(text: string, features?: readonly string[]): GlyphRun
    getGlyph(id: number, letters?: readonly number[]): Glyph | null
  } & Omit<Opened, 'layout' | 'getGlyph'>
  export function create(bytes: Uint8Array): Font
  export function registerFormat(format: {
    probe(bytes: Uint8Array): boolean
    new (stream: { readonly buffer: Uint8Array }): object
  }): void
}
