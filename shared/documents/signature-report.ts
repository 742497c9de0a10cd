import type { Checkpoint } from '../council/checkpoint.ts'
import { never } from '../kernel/never.ts'
import type { SignatureField } from './outline.ts'

/** What a PDF's signatures are worth, found without any network. What could not be checked is said, never assumed. */
export type SignatureReport =
  /** Every signature holds and the last covers the whole file. Who signed, and how many, is for the reader to compare. */
  | {
      readonly kind: 'valid'
      readonly signatures: readonly CheckedSignature[]
      /** The head of the record that the document carries and its signatures cover. */
      readonly record: Checkpoint | null
    }
  /** Nothing was changed, but a signature is not what it should be: a certificate out of its period, a weak key, no time. */
  | {
      readonly kind: 'doubtful'
      readonly signatures: readonly CheckedSignature[]
      readonly record: Checkpoint | null
    }
  | {
      readonly kind: 'altered'
      readonly signatures: readonly CheckedSignature[]
      /** Something stands in the file after the last signature. */
      readonly appended: boolean
    }
  | { readonly kind: 'unsigned'; readonly record: Checkpoint | null }
  | { readonly kind: 'unreadable'; readonly because: 'not-a-pdf' | 'too-large' | 'encrypted' | 'damaged' }

export interface CheckedSignature {
  readonly field: string
  /** The place of Mẫu 1.9 that the field stands for; none for a signature added by another tool, such as the agency's own. */
  readonly role: SignatureField | null
  /** None where the signature cannot be decoded. */
  readonly certificate: CertificateFacts | null
  /** UTC milliseconds, by the signer's own clock; no authority vouches for it. */
  readonly claimedAt: number | null
  /** Neither the document as it was signed nor the signature has changed since, and nothing but later signatures came after it. */
  readonly intact: boolean
  readonly flaws: readonly SignatureFlaw[]
}

/** Ends with what makes a signature doubtful; all before it breaks the signature. */
export type SignatureFlaw =
  /** It cannot be decoded, or is of a kind that is not known. */
  | 'unreadable'
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

/** Why a document could not be signed, or a key not opened. */
export type SigningRefusal =
  | { readonly code: 'pkcs12.passphrase' }
  | { readonly code: 'pkcs12.unreadable' }
  /** It holds no private key, or no certificate for it. */
  | { readonly code: 'pkcs12.empty' }
  | { readonly code: 'certificate.expired'; readonly from: number; readonly to: number }
  /** It has signed for the other role already: one person cannot be both secretary and chair. */
  | { readonly code: 'certificate.same-signer' }
  /** RSA under 2048 bits, an elliptic curve under 256, or another kind of key (TT 15/2025/TT-BKHCN). */
  | { readonly code: 'certificate.weak' }
  | { readonly code: 'pdf.unreadable' }
  /** It was changed since the last signature; signing it would lend that change a name. */
  | { readonly code: 'pdf.altered' }
  | { readonly code: 'field.missing'; readonly field: SignatureField }
  | { readonly code: 'field.signed'; readonly field: SignatureField }
  /** Mẫu 1.9 is signed by the secretary who wrote it, then by the chair. */
  | { readonly code: 'field.secretary-first' }

const roles: readonly SignatureField[] = ['secretary', 'chair']

/** The places of Mẫu 1.9 that nobody has signed yet. */
export function missingRoles(signatures: readonly CheckedSignature[]): readonly SignatureField[] {
  return roles.filter(role => !signatures.some(signature => signature.role === role))
}

/** Whether both places of Mẫu 1.9 were signed with one certificate: the signatures hold, but only one person signed. */
export function isOneSigner(signatures: readonly CheckedSignature[]): boolean {
  const [first, ...others] = signatures.flatMap(({ role, certificate }) =>
    role !== null && certificate ? [certificate] : [],
  )
  return first !== undefined && others.some(other => isSameCertificate(first, other))
}

/** An issuer gives a serial number once (RFC 5280, 4.1.2.2). */
export const isSameCertificate = (one: CertificateFacts, other: CertificateFacts): boolean =>
  one.serial === other.serial && one.issuer === other.issuer

/** What a report is told with, in one language. */
export interface SignatureReportWords {
  readonly valid: (signatures: number) => string
  readonly doubtful: (signatures: number) => string
  readonly altered: string
  readonly appended: string
  readonly unsigned: string
  readonly unreadable: Readonly<Record<Extract<SignatureReport, { kind: 'unreadable' }>['because'], string>>
  readonly signature: (position: number, signature: CheckedSignature) => string
  readonly flaws: Readonly<Record<SignatureFlaw, string>>
  readonly missing: (roles: readonly SignatureField[]) => string
  readonly selfIssued: string
  readonly oneSigner: string
  /** Revocation and the issuer, which need a network. */
  readonly notChecked: string
  readonly record: (record: Checkpoint) => string
  readonly unsignedRecord: (record: Checkpoint) => string
}

/** The report in plain sentences, the answer first; the same on a screen and in a terminal. */
export function signatureReportLines(
  report: SignatureReport,
  words: SignatureReportWords,
): readonly string[] {
  switch (report.kind) {
    case 'unreadable':
      return [words.unreadable[report.because]]
    case 'unsigned':
      return [words.unsigned, ...(report.record ? [words.unsignedRecord(report.record)] : [])]
    case 'valid':
      return [words.valid(report.signatures.length), ...particulars(report, words)]
    case 'doubtful':
      return [words.doubtful(report.signatures.length), ...particulars(report, words)]
    case 'altered': {
      const appended = report.appended ? [words.appended] : []
      return [words.altered, ...appended, ...particulars({ ...report, record: null }, words)]
    }
    default:
      return never(report)
  }
}

function particulars(
  { signatures, record }: Pick<Extract<SignatureReport, { kind: 'valid' }>, 'signatures' | 'record'>,
  words: SignatureReportWords,
): readonly string[] {
  const missing = missingRoles(signatures)
  const selfIssued = signatures.some(({ certificate }) => certificate?.selfIssued)
  return [
    ...signatures.flatMap((signature, at) => [
      words.signature(at + 1, signature),
      ...signature.flaws.map(flaw => `   ${words.flaws[flaw]}`),
    ]),
    ...(record ? [words.record(record)] : []),
    ...(missing.length > 0 ? [words.missing(missing)] : []),
    ...(isOneSigner(signatures) ? [words.oneSigner] : []),
    ...(selfIssued ? [words.selfIssued] : []),
    words.notChecked,
  ]
}
