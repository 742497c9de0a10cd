/** What forms to be signed on paper are made of, besides the blocks of every outline. What is empty is left to be written by hand. */
export type FormBlock =
  /** The nation and its motto alone, where a document names no agency at its head. */
  | { readonly kind: 'nation' }
  /** Bold lines in the middle: the number of a part, and its title. */
  | { readonly kind: 'centred'; readonly lines: readonly string[] }
  /** Several stand on lines of their own (NĐ 30/2020 Phụ lục I, mục II.9d). */
  | { readonly kind: 'addressee'; readonly name: string; readonly all?: readonly string[] }
  | Fields
  | Boxes
  /** So many dotted lines, from edge to edge. */
  | { readonly kind: 'writing-lines'; readonly count: number }
  | Signing
  | SigningPair
  | Pictures
  | ScoreTable
  | { readonly kind: 'footnote'; readonly mark: string; readonly text: string }
  | { readonly kind: 'new-page' }

/** Fields on one line where they have room, else each on its own. */
export interface Fields {
  readonly kind: 'fields'
  readonly fields: readonly Field[]
}

interface Field {
  readonly label: string
  /** Dots up to the edge where it is empty. */
  readonly value: string
  /** What stands after the dots, and only there: a hint at what is to be written. */
  readonly after?: string
}

/** Labels with a box after each, on one line where they have room. */
export interface Boxes {
  readonly kind: 'boxes'
  readonly boxes: readonly { readonly label: string; readonly ticked: boolean }[]
}

/** Where a person signs with a pen: on the right half, level with the recipients on the left where there are any. */
export interface Signing {
  readonly kind: 'signing'
  readonly recipients: readonly string[]
  /** Place and day; empty where the head of the document has them. */
  readonly dated: string
  readonly titles: readonly string[]
  readonly hint: string
  /** Printed under the room for the signature; may be empty. */
  readonly name: string
}

/** Two who sign with a pen, side by side. */
export interface SigningPair {
  readonly kind: 'signing-pair'
  readonly left: PenPlace
  readonly right: PenPlace
}

export interface PenPlace {
  readonly title: string
  readonly hint: string
  /** Printed under the room for the signature; may be empty. */
  readonly name: string
}

/** Two in a row, each with its caption. */
export interface Pictures {
  readonly kind: 'pictures'
  /** JPEG in base64. */
  readonly pictures: readonly { readonly jpeg: string; readonly caption: string }[]
}

/** The parts of a score sheet: criteria with their options, a box before each and its points after it, and what they come to. */
export interface ScoreTable {
  readonly kind: 'score-table'
  /** Above the boxes, the criteria, the points. */
  readonly headings: readonly [string, string, string]
  readonly parts: readonly {
    readonly name: string
    readonly max: string
    readonly criteria: readonly ScoredCriterion[]
    readonly total: { readonly label: string; readonly points: string }
  }[]
}

export interface ScoredCriterion {
  readonly name: string
  readonly max: string
  readonly options: readonly {
    readonly label: string
    readonly points: string
    readonly box: 'open' | 'ticked' | 'none'
  }[]
}
