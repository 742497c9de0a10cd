// The parts of how pdfmake measures words that `lean-measure.ts` is about.
declare module 'pdfmake/js/StyleContextStack.js' {
  export type Styled = Readonly<Record<string, unknown>>
  export interface StyleStack {
    readonly styleOverrides: readonly (Styled | string)[]
    readonly defaultStyle: Styled
  }
  const module: {
    readonly default: {
      getStyleProperty(
        item: Styled,
        stack: StyleStack | undefined,
        property: string,
        otherwise: unknown,
      ): unknown
    }
  }
  export default module
}

declare module 'pdfmake/js/TextInlines.js' {
  export interface MeasuredFont {
    widthOfString(text: string, size: number, features?: unknown): number
  }
  export interface MeasuredText {
    readonly font: MeasuredFont
    readonly fontSize: number
    readonly fontFeatures: unknown
    readonly characterSpacing: number
  }
  const module: {
    readonly default: { readonly prototype: { widthOfText(text: string, inline: MeasuredText): number } }
  }
  export default module
}
