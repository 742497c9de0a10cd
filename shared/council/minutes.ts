import type { FieldName, OtherField } from './signature-field.ts'

/** What became of the minutes of a sitting. */
export interface Minutes {
  /** Of the registry; empty while it has not given one. */
  readonly number: string
  /** SHA-256 of the PDF as issued, before any signature. */
  readonly issued: string | undefined
  /** SHA-256 of the PDF as it stands: issued, then signed. */
  readonly file: string | undefined
  readonly signatures: readonly MinutesSignature[]
  /** Places for signatures beside those of the secretary and the chair, as they were laid out. */
  readonly also: readonly OtherField[]
  /** Members who signed with a pen. */
  readonly onPaper: readonly PaperSignature[]
  /** Signed minutes that a correction has superseded, oldest first. */
  readonly earlier: readonly { readonly number: string; readonly file: string }[]
  /** Something was corrected after these were issued, so they may be issued again. */
  readonly outdated: boolean
}

/** Where it is seen that a member signed with a pen: a page of a scan that is named by its SHA-256. */
export interface PaperSignature {
  readonly field: OtherField
  readonly scan: string
  readonly name: string
  readonly page: number
}

export interface MinutesSignature {
  readonly field: FieldName
  readonly signer: string
  /** When it was put on record. */
  readonly at: number
  /** It was made on another machine, and came back in the file. */
  readonly isElsewhere?: boolean
}
