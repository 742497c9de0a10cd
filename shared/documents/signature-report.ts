import type { Checkpoint } from '../council/checkpoint.ts'
import type { FieldName } from '../council/signature-field.ts'
import { never } from '../kernel/never.ts'
import type { SignatureField } from './outline.ts'
import type { SigningOddity } from './signing-oddities.ts'
import type { TimestampRefusal } from './timestamp-refusal.ts'
import type { TokenRefusal } from './token-refusal.ts'
import { isChecked, verdictsOf, type CertificateStanding, type VouchingWords } from './vouching-words.ts'
import {
  type Trust,
  type CheckedSignature,
  type SignatureAlgorithm,
  type SignatureFlaw,
  type CertificateFacts,
  isSameCertificate,
} from './checked-signature.ts'

/** What a PDF's signatures are worth, found without any network. What is not known is said, never assumed. */
export type SignatureReport =
  /** Minutes of this program, whole, signed by everybody who has to, each with a certificate of their own that the trust list vouches for. */
  | {
      readonly kind: 'valid'
      readonly signatures: readonly CheckedSignature[]
      /** The head of the record that the document carries and its signatures cover. */
      readonly record: Checkpoint | null
    }
  /** Nothing was changed since it was signed, but something that "valid" needs is not there. */
  | {
      readonly kind: 'intact'
      readonly signatures: readonly CheckedSignature[]
      readonly record: Checkpoint | null
      /** At least one. */
      readonly lacks: readonly Lack[]
    }
  | {
      readonly kind: 'altered'
      readonly signatures: readonly CheckedSignature[]
      /** Something stands in the file after the last signature, and in no revision. */
      readonly appended: boolean
      /** What was changed after a signature, each thing once. */
      readonly changes: readonly RevisionChange[]
    }
  /** Its newest signature is of a kind that cannot be checked here, so whether the document is whole is not known. */
  | { readonly kind: 'unsupported'; readonly signatures: readonly CheckedSignature[] }
  | { readonly kind: 'unsigned'; readonly record: Checkpoint | null }
  | { readonly kind: 'unreadable'; readonly because: Unreadable }

export type Unreadable =
  | 'not-a-pdf'
  | 'too-large'
  | 'encrypted'
  | 'damaged'
  /** Two programs could show it differently. */
  | 'ambiguous'
  /** Checking it takes more time or memory than it may. */
  | 'too-much'

/** Something that a later revision changed besides what may come after a signature. Names have no control letters. */
export type RevisionChange =
  /** A page, or what is drawn on it; counted from 1. */
  | { readonly kind: 'page'; readonly number: number }
  /** Something laid over a page. */
  | { readonly kind: 'annotation'; readonly page: number }
  /** A field that was not there, or one that was there and changed. */
  | { readonly kind: 'field'; readonly name: string }
  /** What a signature shows goes beyond its place. */
  | { readonly kind: 'appearance'; readonly name: string }
  /** Title, author, times, and the like. */
  | { readonly kind: 'information' }
  /** Its tables list objects in a way that programs read differently. */
  | { readonly kind: 'entries' }
  /** Something else of the document. */
  | { readonly kind: 'document' }

/** What keeps minutes that are whole from being valid. */
export type Lack =
  /** It does not carry what minutes of this program carry. */
  | { readonly kind: 'not-minutes' }
  /** Another program changed the minutes before anybody had signed them. */
  | { readonly kind: 'changed-before' }
  | { readonly kind: 'missing'; readonly roles: readonly SignatureField[] }
  | { readonly kind: 'same-certificate' }
  /** Minutes of an earlier version do not tell whose names they print. */
  | { readonly kind: 'names-unknown' }
  | {
      readonly kind: 'other-name'
      readonly role: SignatureField
      readonly printed: string
      readonly subject: string
    }
  | { readonly kind: 'not-vouched'; readonly position: number; readonly because: Exclude<Trust, 'trusted'> }
  /** Its certificate, or one on the way up from it, was revoked, and nothing proves that the signature was there before. */
  | { readonly kind: 'revoked'; readonly position: number; readonly subject: string; readonly since: number }
  /** It has a flaw of its own. */
  | { readonly kind: 'flawed'; readonly position: number }

/** A key that can sign, and what it would sign with. */
export interface KeyFacts {
  /** SHA-256 of its certificate, in hexadecimal: which key it is, where a file has several. */
  readonly id: string
  readonly certificate: CertificateFacts
  readonly algorithm: SignatureAlgorithm
  /** As far as it is known now. */
  readonly standing: CertificateStanding
}

/** Why a document could not be signed, or a key not opened. */
export type SigningRefusal =
  | TokenRefusal
  | TimestampRefusal
  | { readonly code: 'pkcs12.passphrase' }
  | { readonly code: 'pkcs12.unreadable' }
  /** It is sealed or encrypted in a way that is not known here; the passphrase may well be right. */
  | { readonly code: 'pkcs12.unsupported' }
  /** It asks for more iterations than any honest file. */
  | { readonly code: 'pkcs12.too-laborious' }
  /** It holds several keys that could sign, and it was not said which. */
  | { readonly code: 'pkcs12.several' }
  /** It holds no private key, or no certificate for it. */
  | { readonly code: 'pkcs12.empty' }
  | { readonly code: 'certificate.expired'; readonly from: number; readonly to: number }
  /** It was issued for something else, such as encryption or servers, or is an authority's own. */
  | { readonly code: 'certificate.other-use' }
  /** RSA under 2048 bits, an elliptic curve under 256, or another kind of key (TT 15/2025/TT-BKHCN). */
  | { readonly code: 'certificate.weak' }
  /** By a list at hand, or that of an authority on the way up from it was. */
  | { readonly code: 'certificate.revoked'; readonly subject: string; readonly since: number }
  | { readonly code: 'pdf.unreadable' }
  /** It was changed since the last signature; signing it would lend that change a name. */
  | { readonly code: 'pdf.altered' }
  | { readonly code: 'field.missing'; readonly field: FieldName }
  | { readonly code: 'field.signed'; readonly field: FieldName }
  /** Somebody has to say first that it is meant so: everything that is odd, also what was accepted already. */
  | { readonly code: 'signature.odd'; readonly oddities: readonly [SigningOddity, ...SigningOddity[]] }

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

/** What a report is told with, in one language. */
export interface SignatureReportWords {
  readonly valid: (signatures: number) => string
  readonly intact: (signatures: number) => string
  readonly lack: (lack: Lack, signatures: readonly CheckedSignature[]) => string
  readonly altered: string
  readonly appended: string
  readonly change: (change: RevisionChange) => string
  readonly unsupported: string
  readonly unsigned: string
  readonly unreadable: Readonly<Record<Unreadable, string>>
  readonly signature: (position: number, signature: CheckedSignature) => string
  readonly trust: Readonly<Record<Trust, string>>
  readonly vouching: VouchingWords
  readonly algorithms: Readonly<Record<SignatureAlgorithm, string>>
  readonly flaws: Readonly<Record<SignatureFlaw, string>>
  /** Revocation, where no list tells of everybody. */
  readonly notChecked: string
  readonly record: (record: Checkpoint) => string
  readonly unsignedRecord: (record: Checkpoint) => string
}

/** What is known of the file, the answer first, and then what is missing for more. */
export function answerLines(report: SignatureReport, words: SignatureReportWords): readonly string[] {
  switch (report.kind) {
    case 'unreadable':
      return [words.unreadable[report.because]]
    case 'unsigned':
      return [words.unsigned]
    case 'unsupported':
      return [words.unsupported]
    case 'valid':
      return [words.valid(signersIn(report.signatures))]
    case 'intact': {
      const { signatures, lacks } = report
      return [words.intact(signersIn(signatures)), ...lacks.map(lack => words.lack(lack, signatures))]
    }
    case 'altered': {
      const appended = report.appended ? [words.appended] : []
      return [words.altered, ...appended, ...report.changes.map(words.change)]
    }
    default:
      return never(report)
  }
}

const signersIn = (signatures: readonly CheckedSignature[]): number =>
  signatures.filter(({ sort }) => sort === 'signature').length

/** The report in plain sentences, the answer first; the same on a screen and in a terminal. */
export function signatureReportLines(
  report: SignatureReport,
  words: SignatureReportWords,
): readonly string[] {
  const signatures = 'signatures' in report ? report.signatures : []
  return [
    ...answerLines(report, words),
    ...signatures.flatMap((signature, at) => [
      words.signature(at + 1, signature),
      ...signature.flaws.map(flaw => `   ${words.flaws[flaw]}`),
      ...verdictsOf(signature, words.vouching).map(({ heading, text }) => `   ${heading}: ${text}`),
    ]),
    ...recordLines(report, words),
    ...(isUnchecked(signatures) ? [words.notChecked] : []),
  ]
}

/** Of some certificate nobody knows whether it was revoked. */
export const isUnchecked = (signatures: readonly CheckedSignature[]): boolean =>
  signatures.some(({ revocation }) => revocation.kind !== 'revoked' && !isChecked(revocation))

/** The head of the record that the minutes carry, for whoever holds them against a record. */
export function recordLines(report: SignatureReport, words: SignatureReportWords): readonly string[] {
  if (!('record' in report) || !report.record) return []
  return [report.kind === 'unsigned' ? words.unsignedRecord(report.record) : words.record(report.record)]
}
