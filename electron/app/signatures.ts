import type { FieldName, PrintedNames } from '#shared/council/signature-field.ts'
import type { OddityKind } from '#shared/council/signing-oddity.ts'
import type { CertificateFacts } from '#shared/documents/checked-signature.ts'
import type { LaidOutPlace } from '#shared/documents/laid-out-place.ts'
import type { KeyFacts, SignatureReport, SigningRefusal } from '#shared/documents/signature-report.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { CarriedProof } from '#shared/proof/examine.ts'
import type { TokenKey } from './tokens.ts'

/** A PKCS#12 file and the words that open it. */
export interface KeyFile {
  readonly kind: 'file'
  readonly bytes: Uint8Array
  readonly passphrase: string
}

/** A key in a file or on a token; which one has to be said where a file has several. */
export type WantedKey = (KeyFile & { readonly which: string | undefined }) | TokenKey

export interface Signatures {
  /** The keys in the file that can be signed with at `at`: at least one. */
  read(key: KeyFile, at: number): Promise<Result<readonly KeyFacts[], SigningRefusal>>
  /** Does ahead what a signature on these bytes takes before its key is there; answers at once. */
  ready(pdf: { readonly bytes: Uint8Array; readonly sha256: string }): void
  sign(
    pdf: Uint8Array,
    wanted: {
      /** Under which they may have been made ready. */
      readonly sha256?: string
      readonly key: WantedKey
      readonly field: FieldName
      readonly at: number
      readonly place: string
      /** Who signs where, as the minutes print them. */
      readonly printed: PrintedNames
      /** What is odd about this signature, and meant so. */
      readonly accepts: readonly OddityKind[]
    },
  ): Promise<Result<{ readonly pdf: Uint8Array; readonly certificate: CertificateFacts }, SigningRefusal>>
  verify(pdf: Uint8Array): Promise<SignatureReport>
  /** And works out again what it carries, before anybody looked at the pages. */
  examine(pdf: Uint8Array): Promise<{
    readonly report: SignatureReport
    readonly proof: CarriedProof
    /** None where it is not minutes, or cannot be read. */
    readonly places: readonly LaidOutPlace[]
  }>
  trainingKey(wanted: {
    readonly commonName: string
    readonly organization: string
    readonly passphrase: string
    readonly at: number
  }): Promise<Uint8Array>
}
