import type { Checkpoint } from '../council/checkpoint.ts'
import type { FieldName, SignatureRole } from '../council/signature-field.ts'
import type { FormBlock } from './form-block.ts'

/**
 * A document before any PDF: plain data that says what is printed, laid out later by `electron/pdf` under Nghị định 30/2020/NĐ-CP
 * Phụ lục I. Two outlines that are equal give the same bytes.
 */
export interface Outline {
  readonly title: string
  /** UTC milliseconds; the only clock a document knows. */
  readonly createdAt: number
  /** Printed across every page in pale letters, such as "TẬP HUẤN". */
  readonly watermark?: string
  /** How far the record had come that it was drawn from; carried in the file as data, so that who signs it signs the record too. */
  readonly record?: Checkpoint
  /** Files inside the document, of JSON. */
  readonly attachments?: readonly Attachment[]
  readonly sections: readonly OutlineSection[]
}

export interface Attachment {
  readonly name: string
  readonly text: string
}

/** Starts on a page of its own, with page numbers of its own from 1, the first one hidden. */
export interface OutlineSection {
  readonly orientation: 'portrait' | 'landscape'
  /** A4, where it is not said. */
  readonly paper?: 'A4' | 'A3'
  /** Printed at the foot of each of its pages as a QR code, with a slash and the number of the page after it. */
  readonly code?: string
  readonly blocks: readonly Block[]
}

/** A line break in any text is kept as one. */
export type Block =
  | Letterhead
  | DocumentTitle
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly indented: boolean }
  | { readonly kind: 'items'; readonly items: readonly (readonly Run[])[] }
  | Table
  | Signatures
  | { readonly kind: 'more-signatures'; readonly heading: string; readonly places: readonly SignaturePlace[] }
  | { readonly kind: 'recipients'; readonly lines: readonly string[] }
  | FormBlock

/**
 * The agency on the left, the nation on the right. `number` is printed whole, such as "Số: 05/BB-HĐ"; the names become capitals, and a
 * parent that is empty takes no line.
 */
export interface Letterhead {
  readonly kind: 'letterhead'
  readonly parent: string
  readonly issuer: string
  readonly number: string
  /** Place and day of the document, level with its number; minutes have none there. */
  readonly dated?: string
  /** What a letter is about, under its number. */
  readonly about?: string
}

/** The kind of document ("BIÊN BẢN", "Phụ lục"), what it is about, and for an annex what it belongs to. */
export interface DocumentTitle {
  readonly kind: 'title'
  readonly name: string
  /** Takes no line where it is empty. */
  readonly about: string
  readonly note?: string
}

export interface Table {
  readonly kind: 'table'
  readonly columns: readonly Column[]
  readonly rows: readonly (readonly (string | typeof mergedAbove)[])[]
  /** Set smaller, where many columns share the width of a page. */
  readonly letters?: 'small'
  /** Millimetres that each row has at least, where it is written in with a pen. */
  readonly rowHeight?: number
}

/** In place of a cell: the one above reaches down over it. */
export const mergedAbove = null

export interface Run {
  readonly text: string
  /** Struck or added: where a document is printed beside what it was. */
  readonly style?: 'bold' | 'italic' | 'struck' | 'added'
}

export interface Column {
  readonly heading: string
  /** Millimetres, or what is left shared by weight. */
  readonly width: { readonly mm: number } | { readonly share: number }
  readonly align: 'left' | 'center' | 'right'
}

/** Becomes an empty signature field of that name in the PDF, under the title, above the printed name. */
export interface SignaturePlace {
  readonly field: FieldName
  readonly title: string
  readonly hint: string
  readonly name: string
}

export type SignatureField = SignatureRole

/** The secretary on the left, the chair on the right; the agency's own signature at the left edge of the chair's room. */
export interface Signatures {
  readonly kind: 'signatures'
  readonly left: SignaturePlace
  readonly right: SignaturePlace
  readonly seal?: SignaturePlace
}

/** Places of more signers stand in rows of two. */
export const inRows = (places: readonly SignaturePlace[]): readonly (readonly SignaturePlace[])[] =>
  places.flatMap((_, at) => (at % 2 === 0 ? [places.slice(at, at + 2)] : []))

/** Where the document is to be signed, in the order of the pages. */
export const signaturePlaces = ({ sections }: Pick<Outline, 'sections'>): readonly SignaturePlace[] =>
  sections.flatMap(({ blocks }) =>
    blocks.flatMap(block => {
      if (block.kind === 'more-signatures') return block.places
      return block.kind === 'signatures' ? [block.left, block.right, ...(block.seal ? [block.seal] : [])] : []
    }),
  )

/** The words that the decree itself prints on every document (NĐ 30/2020 Phụ lục I, mục II.1 and II.9); no language setting changes them. */
export const decreedWords = {
  nation: 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  motto: 'Độc lập - Tự do - Hạnh phúc',
  recipients: 'Nơi nhận:',
  addressee: 'Kính gửi:',
} as const
