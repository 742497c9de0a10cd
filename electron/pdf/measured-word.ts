import type { BrokenWord, MeasuredFont } from 'pdfmake/js/TextInlines.js'

/** How the words of one piece of text are set, by the names that pdfmake gives it. */
export interface WordStyle {
  readonly font: MeasuredFont
  readonly alignment: string
  readonly fontSize: number
  readonly fontFeatures: unknown
  readonly characterSpacing: number
  readonly color: string
  readonly decoration: unknown
  readonly decorationColor: unknown
  readonly decorationStyle: unknown
  readonly decorationThickness: unknown
  readonly background: unknown
  readonly link: unknown
  readonly linkToPage: unknown
  readonly linkToDestination: unknown
  readonly noWrap: unknown
  readonly opacity: number
  readonly sup: boolean
  readonly sub: boolean
  readonly lineHeight: number
  readonly keepsLeading: boolean
  readonly keepsTrailing: boolean
}

interface Measures {
  /** Of the first line, where it is the first word. */
  readonly indent: number
  readonly widthOf: (text: string) => number
}

/** What pdfmake's `measure` makes of a word, all of one shape, and what words of a piece share is found once for all of them. */
export class MeasuredWord {
  readonly text: string
  readonly lineEnd: boolean | undefined
  noNewLine: boolean | undefined
  readonly font: MeasuredFont
  readonly alignment: string
  readonly fontSize: number
  readonly fontFeatures: unknown
  readonly characterSpacing: number
  readonly color: string
  readonly decoration: unknown
  readonly decorationColor: unknown
  readonly decorationStyle: unknown
  readonly decorationThickness: unknown
  readonly background: unknown
  readonly link: unknown
  readonly linkToPage: unknown
  readonly linkToDestination: unknown
  readonly noWrap: unknown
  readonly opacity: number
  readonly sup: boolean
  readonly sub: boolean
  readonly leadingIndent: number | undefined
  readonly leadingCut: number
  readonly trailingCut: number
  readonly width: number
  readonly height: number
  /** Where it stands in its line, which only the line knows. */
  x = 0

  constructor(word: BrokenWord, style: WordStyle, { indent, widthOf }: Measures) {
    const { text } = word
    this.text = text
    this.lineEnd = word.lineEnd
    this.noNewLine = word.noNewLine
    this.font = style.font
    this.alignment = style.alignment
    this.fontSize = style.fontSize
    this.fontFeatures = style.fontFeatures
    this.characterSpacing = style.characterSpacing
    this.color = style.color
    this.decoration = style.decoration
    this.decorationColor = style.decorationColor
    this.decorationStyle = style.decorationStyle
    this.decorationThickness = style.decorationThickness
    this.background = style.background
    this.link = style.link
    this.linkToPage = style.linkToPage
    this.linkToDestination = style.linkToDestination
    this.noWrap = style.noWrap
    this.opacity = style.opacity
    this.sup = style.sup
    this.sub = style.sub
    this.leadingIndent = indent === 0 ? undefined : indent
    const leading = style.keepsLeading ? 0 : text.length - text.trimStart().length
    const trailing = style.keepsTrailing ? 0 : text.length - text.trimEnd().length
    this.leadingCut = (leading === 0 ? 0 : widthOf(text.slice(0, leading))) - indent
    this.trailingCut = trailing === 0 ? 0 : widthOf(text.slice(text.length - trailing))
    this.width = widthOf(text)
    this.height = style.font.lineHeight(style.fontSize) * style.lineHeight
  }
}

// pdfmake cuts a word that is longer than a line in two by calling its constructor as a function, which gives a plain object with all of it.
Object.defineProperty(MeasuredWord.prototype, 'constructor', { value: Object })
