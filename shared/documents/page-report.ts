import type { TierLetter } from './minutes-page.ts'

/** A product as the record has it, and as the code on a page says; nothing where it says nothing of it. */
export interface ProductOnPage {
  readonly code: string
  readonly name: string
  readonly record: TierLetter
  readonly page: TierLetter | undefined
}

/** What the code on one page of minutes is, held against the record on this machine. What is printed beside it nobody has read. */
export type PageReport =
  /** It is not of a page of minutes. */
  | { readonly kind: 'other-code' }
  /** The sitting is not on this machine. */
  | { readonly kind: 'elsewhere'; readonly part: number; readonly page: number; readonly number: string }
  | {
      readonly kind: 'compared'
      readonly council: string
      /** The day of the sitting, as yyyy-MM-dd. */
      readonly date: string
      readonly part: number
      readonly page: number
      readonly number: string
      /** The event that the page names: the one of this record, another, or one that this record does not have. */
      readonly head: 'same' | 'other' | 'missing'
      /** Something was corrected after these minutes were drawn. */
      readonly superseded: boolean
      readonly products: readonly ProductOnPage[]
    }

/** Whether the page says what the record says. */
export const agrees = (report: Extract<PageReport, { kind: 'compared' }>): boolean =>
  report.head === 'same' && report.products.every(({ record, page }) => record === page)
