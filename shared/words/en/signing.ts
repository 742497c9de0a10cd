import type { SignatureField } from '../../documents/outline.ts'
import type { CheckedSignature } from '../../documents/signature-report.ts'
import { dateText, groupedHash, timeText } from '../figures.ts'
import type { SigningWords } from '../vi/signing.ts'

const roles: Readonly<Record<SignatureField, string>> = { secretary: 'secretary', chair: 'chair' }

const moment = (at: number): string => `${timeText(at)} on ${dateText(at)}`

function signature(position: number, { role, field, certificate, claimedAt }: CheckedSignature): string {
  const place = role === null ? `field “${field}”` : roles[role]
  if (!certificate) return `${position}. Signature of the ${place}: the signer cannot be read.`
  const organization = certificate.organization === '' ? '' : `, ${certificate.organization}`
  const time = claimedAt === null ? 'no time given' : `signed at ${moment(claimedAt)} (by the signer’s clock)`
  return `${position}. Signature of the ${place}: ${certificate.subject}${organization}; certificate issued by ${certificate.issuer}; ${time}.`
}

export const signingWords: SigningWords = {
  valid: signatures => `Signatures: ${signatures} valid, whole document covered`,
  doubtful: signatures =>
    `Signatures: ${signatures}, whole document covered, but not all can be called valid`,
  altered: 'The minutes are NOT intact: they were changed after signing, or a signature is broken.',
  appended: 'Something was added to the file after the last signature.',
  unsigned: 'This PDF has no digital signature.',
  unreadable: {
    'not-a-pdf': 'Cannot be read: this is not a PDF.',
    'too-large': 'Not read: the file is larger than 64 MB.',
    encrypted: 'Cannot be read: the PDF has a password.',
    damaged: 'Cannot be read: the PDF is damaged or was changed; no signature can be confirmed.',
  },
  signature,
  flaws: {
    unreadable: 'This signature cannot be read, or is of a kind that is not supported.',
    document: 'The content is not what was signed.',
    key: 'The signature does not fit its certificate.',
    range: 'The signature does not cover the whole document as it was signed.',
    'changed-after': 'After this signature the document was changed, not only signed again.',
    'certificate-period': 'The certificate was not valid at the time of signing.',
    'certificate-unbound': 'The signature does not say which certificate it used.',
    'weak-key': 'The signing key is too short (RSA from 2048 bits, ECDSA from 256).',
    'no-time': 'The signature gives no time.',
  },
  missing: missing =>
    `The minutes are not fully signed: still to sign: ${missing.map(role => roles[role]).join(', ')}.`,
  selfIssued: 'A certificate vouches for itself: nobody confirms who the signer is.',
  oneSigner:
    'Both signatures use one certificate: the secretary and the chair must be two people, each with their own.',
  record: ({ number, hash }) =>
    `The signatures cover the record of the sitting up to event ${number}, code ${groupedHash(hash)}.`,
  unsignedRecord: ({ number, hash }) =>
    `The file names the record of the sitting up to event ${number}, code ${groupedHash(hash)}, but no signature vouches for it.`,
  notChecked: 'Not checked: who issued the certificates, and whether they were revoked (offline).',
  refusals: {
    'pkcs12.passphrase': 'The passphrase does not open the key file. Check it and try again.',
    'pkcs12.unreadable': 'This is not a PKCS#12 key file (.p12, .pfx), or it is damaged.',
    'pkcs12.empty': 'The key file has no private key with its certificate.',
    'certificate.expired': 'The certificate has expired or is not valid yet. Use a valid one.',
    'certificate.weak':
      'The signing key is too short or of a kind that may not be used (RSA from 2048 bits or ECDSA from 256).',
    'certificate.same-signer':
      'This certificate has already signed the minutes in the other role. The secretary and the chair each need their own.',
    'pdf.unreadable': 'The minutes cannot be read for signing.',
    'pdf.altered': 'The minutes were changed after an earlier signature, so they cannot be signed.',
    'field.missing': 'The minutes have no such signature field.',
    'field.signed': 'This field is already signed.',
    'field.secretary-first': 'The secretary signs first, then the chair.',
  },
  reason: { secretary: 'The secretary signs the minutes', chair: 'The chair signs the minutes' },
  appearance: ({ subject, organization }, at) => [
    `Signed by: ${subject}`,
    ...(organization === '' ? [] : [`Organisation: ${organization}`]),
    `Signed at: ${moment(at)}`,
  ],
}
