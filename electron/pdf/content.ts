// The part of pdfmake's document definition that the layout uses. Its published types bring the browser's DOM into every file.

export type Content = Text | Stack | Columns | Canvas | Drawing | Picture | TableContent | Content[]

interface Placed {
  /** Left, top, right, bottom, in points. */
  margin?: [number, number, number, number]
}

interface Styled {
  font?: string
  fontSize?: number
  lineHeight?: number
  bold?: boolean
  italics?: boolean
  alignment?: 'left' | 'center' | 'right' | 'justify'
}

export interface Text extends Placed, Styled {
  text: string | Text[]
  leadingIndent?: number
  decoration?: 'underline' | 'lineThrough'
  decorationThickness?: number
  /** One line, whatever its width. */
  noWrap?: boolean
  /** A destination of that name, at the text's left upper corner. */
  id?: string
  pageBreak?: 'before'
}

export interface Stack extends Placed, Styled {
  stack: Content[]
  /** Moves to the next page as a whole. */
  unbreakable?: boolean
}

export interface Columns extends Placed {
  columns: (Stack & { width: number })[]
  unbreakable?: boolean
}

export interface Canvas extends Placed {
  canvas: (
    | { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number }
    | { type: 'path'; d: string; color: string }
  )[]
}

export interface Drawing {
  svg: string
  width: number
  height: number
}

export interface Picture extends Placed {
  /** A `data:` address. */
  image: string
  /** As large as it can be within so many points across and down. */
  fit: [number, number]
  alignment?: 'center'
}

export interface Cell extends Styled {
  stack: Text[]
  verticalAlignment?: 'top' | 'middle' | 'bottom'
  /** Left, above, right, below. */
  border?: [boolean, boolean, boolean, boolean]
}

export interface TableContent extends Placed, Styled {
  table: {
    headerRows: number
    keepWithHeaderRows: number
    dontBreakRows: boolean
    widths: number[]
    /** Of each row, from the headings on. */
    heights?: (row: number) => number | 'auto'
    body: Cell[][]
  }
  layout: {
    hLineWidth: () => number
    vLineWidth: () => number
    paddingLeft: () => number
    paddingRight: () => number
    paddingTop: () => number
    paddingBottom: () => number
  }
}

/** What stands above the text of a page; asked for every page of the document in its order. */
export type Header = (page: number) => Content | null

/** What stands below it. */
export type Footer = (page: number, pages: number, size: { width: number; height: number }) => Content | null

export interface Section {
  pageOrientation: 'portrait' | 'landscape'
  pageSize: 'A4' | 'A3'
  header: Header
  footer: Footer | null
  section: Content[]
}

export interface Definition {
  version: '1.7'
  /** Brings the colour profile of the screens, sRGB, and says that the colours are meant in it. */
  subset: 'PDF/A-2b'
  language: string
  displayTitle: boolean
  info: { title: string; creator: string; producer: string; creationDate: Date; modDate: Date }
  pageSize: 'A4'
  pageMargins: [number, number, number, number]
  defaultStyle: Styled & { font: string }
  content: Section[]
  background: (page: number, size: { width: number; height: number }) => Content | null
}
