import type { FieldName, OtherField } from './signature-field.ts'
import type { OddityKind } from './signing-oddity.ts'

/** What happens to the minutes after a sitting. */
export type MinutesEvent =
  /** The number is the registry's, and absent where the registry gives it after signing. */
  | {
      readonly kind: 'minutes.issued'
      readonly file: string
      readonly number?: string
      /** Places for signatures beside those of the secretary and the chair. */
      readonly also?: readonly OtherField[]
    }
  | {
      readonly kind: 'minutes.signed'
      readonly field: FieldName
      readonly file: string
      readonly signer: string
      readonly certificate: string
      /** What was odd about it, and meant so. */
      readonly accepted?: readonly OddityKind[]
    }
  /** The file came back from another machine, where places that stood empty were signed; none where only a time or more about certificates came. */
  | {
      readonly kind: 'minutes.taken-back'
      readonly file: string
      readonly signed: readonly SignedElsewhere[]
    }
  /** By a member, with a pen, on that page of a scan whose SHA-256 is given. */
  | {
      readonly kind: 'minutes.signed-on-paper'
      readonly field: OtherField
      readonly scan: string
      readonly name: string
      readonly page: number
    }

/** A signature that was made on another machine, as it was found in the file. */
export interface SignedElsewhere {
  readonly field: FieldName
  readonly signer: string
  readonly certificate: string
  /** UTC milliseconds by the signer's clock; absent where the signature says none. */
  readonly claimedAt?: number
  /** What is odd about it, and was taken back all the same. */
  readonly accepted?: readonly OddityKind[]
}
