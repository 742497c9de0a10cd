import type { SignatureField } from './outline.ts'
import type { Revocation } from './revocation.ts'

/** Whether somebody whom the office trusts vouches for a certificate. */
export type Trust =
  | 'trusted'
  /** Nobody was named whom to trust. */
  | 'no-list'
  /** No authority of the list has issued it, or none that may issue it. */
  | 'unknown'
  /** It vouches for itself. */
  | 'self-issued'
  /** A key of the training council: never more than practice. */
  | 'training'
  /** It was issued for something else than signing documents. */
  | 'other-use'
  /** Its issuer's certificate did not hold at the time that the signature claims. */
  | 'authority-period'

export interface CheckedSignature {
  /** With no control letters. */
  readonly field: string
  /** Timestamps vouch for a time, not for a person. */
  readonly sort: 'signature' | 'timestamp'
  /** The place of Mẫu 1.9 that the field stands for; none for a signature added by another tool, such as the agency's own. */
  readonly role: SignatureField | null
  /** None where the signature cannot be decoded. */
  readonly certificate: CertificateFacts | null
  readonly trust: Trust
  /** The authority of the trust list at the end of the way up from its certificate; null where there is none. */
  readonly vouchedBy: string | null
  readonly revocation: Revocation
  readonly time: SignatureTime
  /** None where it is broken, or no signature of a person. */
  readonly level: SignatureLevel | null
  /** What it was made with; none where that is not known here. */
  readonly algorithm: SignatureAlgorithm | null
  /** UTC milliseconds, by the signer's own clock, or by the authority's that set a timestamp. */
  readonly claimedAt: number | null
  /** Neither the document as it was signed nor the signature has changed since, and nothing but later signatures came after it. */
  readonly intact: boolean
  readonly flaws: readonly SignatureFlaw[]
}

/** By whom it is vouched for that a signature was there at a time. */
export type SignatureTime =
  /** By the clock of whoever signed, and nobody else. */
  | { readonly kind: 'claimed' }
  /** By an authority of time that the office trusts: in the signature itself, or over the document with it. */
  | {
      readonly kind: 'proven'
      readonly at: number
      readonly by: string
      readonly how: 'signature' | 'document'
    }
  /** There is a timestamp that proves nothing here. */
  | {
      readonly kind: 'doubtful'
      readonly at: number | null
      readonly by: string
      readonly because: TimeDoubt
    }

export type TimeDoubt = Exclude<Trust, 'trusted'> | 'revoked' | 'broken'

/** Of PAdES (ETSI EN 319 142-1): signed; and its time proven; and all that later judges need is in the file. */
export type SignatureLevel = 'B-B' | 'B-T' | 'B-LT'

export type SignatureAlgorithm = 'rsa-pkcs1' | 'rsa-pss' | 'ecdsa'

/** Ends with what makes a signature doubtful; all before it breaks the signature, or keeps it from being checked. */
export type SignatureFlaw =
  /** It is no signature that can be decoded. */
  | 'unreadable'
  /** It is of a kind that is not known here. */
  | 'unsupported'
  /** The document is not the one that was signed. */
  | 'document'
  /** The signature was not made with the key of its certificate, or that certificate was exchanged. */
  | 'key'
  /** It leaves out more of the file than itself, or hides something in what it leaves out. */
  | 'range'
  /** After it, something other than a signature was added. */
  | 'changed-after'
  | DoubtfulFlaw

export type DoubtfulFlaw = 'certificate-period' | 'certificate-unbound' | 'weak-key' | 'no-time'

export interface CertificateFacts {
  readonly subject: string
  readonly organization: string
  readonly issuer: string
  /** Upper-case hexadecimal. */
  readonly serial: string
  /** UTC milliseconds. */
  readonly from: number
  readonly to: number
  /** It vouches for itself: nobody else says whose it is. */
  readonly selfIssued: boolean
}

/** An issuer gives a serial number once (RFC 5280, 4.1.2.2). */
export const isSameCertificate = (one: CertificateFacts, other: CertificateFacts): boolean =>
  one.serial === other.serial && one.issuer === other.issuer
