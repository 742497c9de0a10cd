/** A list of certificates that an authority has revoked (RFC 5280, 5), as far as a person tells one from another. */
export interface RevocationListFacts {
  readonly issuer: string
  /** UTC milliseconds: of the day when it was issued, and until when the authority promised the next. */
  readonly from: number
  readonly to: number | null
}

/** Why nobody can say whether a certificate was revoked. */
export type WhyUnchecked =
  /** Nobody of the trust list vouches for it, so whose lists count is not known. */
  | 'no-way'
  /** No list of its issuer is at hand. */
  | 'no-list'
  /** The newest list of its issuer ends before the time that is asked about. */
  | 'stale'
  /** The list was issued after the certificate had ended: by then it may have been left out. */
  | 'after-end'
  /** Indirect, delta, or of some reasons or places only. */
  | 'not-understood'
  | 'no-time'

/** Whether a certificate, or one on the way up from it, was revoked at the time that a signature is judged at. */
export type Revocation =
  | {
      readonly kind: 'unrevoked'
      readonly list: RevocationListFacts
      /** Authorities on the way up that no list at hand says anything about. */
      readonly unchecked: readonly string[]
    }
  | {
      readonly kind: 'revoked'
      readonly subject: string
      readonly since: number
      readonly list: RevocationListFacts
    }
  /** A trusted timestamp proves that the signature was there before. */
  | {
      readonly kind: 'revoked-after'
      readonly subject: string
      readonly since: number
      readonly list: RevocationListFacts
    }
  | { readonly kind: 'unchecked'; readonly because: WhyUnchecked; readonly list?: RevocationListFacts }
