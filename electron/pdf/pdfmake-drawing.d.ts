// The part of what pdfmake draws with, pdfkit's document, that `lean-content.ts` is about.
declare module 'pdfmake/js/PDFDocument.js' {
  export interface DrawnPage {
    readonly content?: { write(text: string): void }
    readonly fonts: Record<string, unknown>
  }
  export interface TextFont {
    readonly id: string
    readonly ascender: number
    ref(): unknown
    encode(text: string): [letters: readonly string[], positions: readonly Position[]]
  }
  interface Position {
    readonly xAdvance: number
    readonly advanceWidth: number
    readonly xOffset: number
    readonly yOffset: number
  }
  export interface TextOptions {
    readonly lineBreak?: boolean
    readonly link?: unknown
    readonly goTo?: unknown
    readonly features?: unknown
    readonly destination?: string
    readonly characterSpacing?: number
  }
  export interface Drawing {
    readonly page: DrawnPage
    readonly _pageBuffer: readonly DrawnPage[]
    readonly _font: TextFont
    readonly _fontSize: number
    addContent(line: string): this
    flushPages(): void
    text(words: string, x: number, y: number, options: TextOptions): Drawing
    addNamedDestination(name: string, kind: 'XYZ', x: number, y: number, zoom: null): void
  }
  const module: { readonly default: { readonly prototype: Drawing } }
  export default module
}
