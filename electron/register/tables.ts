/** The tables of the register, the same in both engines. Whole numbers of more than 32 bits come as numbers from either. */
export interface RegisterTables {
  readonly register_line: LineRow
  readonly register_product: ProductRow
  readonly register_visit: VisitRow
  readonly received_sitting: ReceivedRow
  /** Only at a server. */
  readonly register_photograph: PhotographRow
}

/** A line as it was written; the database has no other truth. */
export interface LineRow {
  readonly id: string
  readonly product: string
  /** `sitting/seat` of what a sitting gave, by which a correction finds its product; empty for anything else. */
  readonly anchor: string
  readonly at: number
  /** A `RegisterEvent` as JSON. */
  readonly body: string
}

/** What the lines of a product tell, to be searched; worked out again with every line. Blank is an empty text or 0, never null. */
export interface ProductRow {
  readonly id: string
  /** As it is written, which may be no code. */
  readonly code: string
  /** By what it is known again: see `ProductKeys`. */
  readonly known_by: string
  readonly called: string
  readonly searched: string
  /** The words of the name without marks: the order of lists. */
  readonly sorted: string
  readonly name: string
  readonly producer: string
  readonly producer_kind: string
  readonly commune_name: string
  /** By their codes. */
  readonly province: string
  readonly commune: string
  readonly criteria_set: string
  readonly standing: string
  readonly stars: number
  /** Of the recognition, or else of the rating or the list. */
  readonly year: number
  /** The last day of its certificate. */
  readonly until: string
  readonly lines: number
  /** 1 where more runs for it than its certificate (`hasOpenMatter`), or where that was not worked out yet. */
  readonly open: number
  /** In which something came of it, a blank before and after each: see `resultsOf`. */
  readonly years: string
  /** Whose it is: its producer and commune, however they are spelled. */
  readonly whose: string
  /** Whole đồng. */
  readonly support: number
  readonly trademark: number
}

/** A visit, planned or made, as the lines of its product tell; worked out again with every line. */
export interface VisitRow {
  /** Its line. */
  readonly id: string
  readonly product: string
  readonly day: string
  readonly occasion: string
  readonly by: string
  readonly standing: string
  /** The day that it waits for. */
  readonly due: string
}

/** Named by what it holds. */
interface PhotographRow {
  readonly sha256: string
  readonly size: number
  readonly body: Uint8Array
}

/** The record of a sitting that was handed in, as far as it went then. */
export interface ReceivedRow {
  /** `sitting/head`. */
  readonly id: string
  readonly sitting: string
  readonly head: string
  readonly number: number
  readonly council: string
  readonly place: string
  readonly day: string
  readonly products: number
  readonly at: number
  readonly by: string
  /** Its events, a line each, compressed (gzip). */
  readonly log: Uint8Array
}
