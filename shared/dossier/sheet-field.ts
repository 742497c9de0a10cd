import type { Cell } from '../kernel/spreadsheet.ts'

/** How a cell of a column is read. */
export type SheetKind =
  | 'order'
  | 'line'
  | 'text'
  | 'digits'
  | 'day'
  | 'stars'
  | 'stage'
  | 'producer-kind'
  | 'gender'
  | 'commune'
  | 'set'
  /** Đồng, in the unit that the heading names. */
  | 'money'
  /** Thousandths. */
  | 'output'
  | 'count'
  /** Hundredths of one per cent. */
  | 'percent'

export interface FieldOfSheet {
  readonly kind: SheetKind
  /** As the template writes it. */
  readonly heading: string
  /** What offices write in its place. */
  readonly also: readonly string[]
  /** Its heading names a year. */
  readonly ofYear?: true
  /** What is to be written there, and an example that nobody could take for a product. */
  readonly hint: string
  readonly example: Cell
  /** Of the year before. */
  readonly earlierExample?: Cell
}
