// The parts of how pdfmake measures words that `lean-measure.ts` is about.
declare module 'pdfmake/js/StyleContextStack.js' {
  export type Styled = Readonly<Record<string, unknown>>
  export interface StyleStack {
    readonly styleOverrides: readonly (Styled | string)[]
    readonly defaultStyle: Styled
  }
  const module: {
    readonly default: {
      getStyleProperty<T>(item: Styled, stack: StyleStack | undefined, property: string, otherwise: T): T
    }
  }
  export default module
}

declare module 'pdfmake/js/TextInlines.js' {
  export interface MeasuredFont {
    widthOfString(text: string, size: number, features?: unknown): number
    lineHeight(size: number): number
  }
  export interface MeasuredText {
    readonly font: MeasuredFont
    readonly fontSize: number
    readonly fontFeatures: unknown
    readonly characterSpacing: number
  }
  /** A word with what its piece of text said of itself. */
  export type BrokenWord = Readonly<Record<string, unknown>> & {
    readonly text: string
    readonly lineEnd?: boolean
    readonly noNewLine?: boolean
  }
  export interface Measuring {
    readonly pdfDocument: { provideFont(family: string, bold: boolean, italics: boolean): MeasuredFont }
    widthOfText(text: string, inline: MeasuredText): number
  }
  const module: { readonly default: { readonly prototype: Measuring } }
  export default module
}
