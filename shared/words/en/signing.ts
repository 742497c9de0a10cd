import { isRole, memberAt, type FieldName } from '../../council/signature-field.ts'
import type { SignatureField } from '../../documents/outline.ts'
import type { Lack, RevisionChange } from '../../documents/signature-report.ts'
import type { CheckedSignature, SignatureAlgorithm, Trust } from '../../documents/checked-signature.ts'
import type { SigningOddity } from '../../documents/signing-oddities.ts'
import { never } from '../../kernel/never.ts'
import { dateText, groupedHash, timeText } from '../figures.ts'
import type { SigningWords } from '../vi/signing.ts'
import { timestampRefusals } from './timestamp.ts'
import { tokenRefusals } from './token.ts'
import { vouchingWords } from './vouching.ts'

const roles: Readonly<Record<SignatureField, string>> = { secretary: 'secretary', chair: 'chair' }

const moment = (at: number): string => `${timeText(at)} on ${dateText(at)}`

const otherPlace = (field: string): string => {
  if (field === 'agency') return 'agency'
  return memberAt(field) === undefined ? `field “${field}”` : 'member'
}

function signature(position: number, checked: CheckedSignature): string {
  const { sort, role, field, certificate, claimedAt } = checked
  const place = role === null ? otherPlace(field) : roles[role]
  const what = sort === 'timestamp' ? `Timestamp (field “${field}”)` : `Signature of the ${place}`
  if (!certificate) return `${position}. ${what}: the signer cannot be read.`
  const organization = certificate.organization === '' ? '' : `, ${certificate.organization}`
  const clock = sort === 'timestamp' ? 'by the authority’s clock' : 'by the signer’s clock'
  const time = claimedAt === null ? 'no time given' : `signed at ${moment(claimedAt)} (${clock})`
  const algorithm = checked.algorithm === null ? '' : `; ${algorithms[checked.algorithm]}`
  return `${position}. ${what}: ${certificate.subject}${organization}; certificate issued by ${certificate.issuer}, ${trust[checked.trust]}; ${time}${algorithm}.`
}

const algorithms: Readonly<Record<SignatureAlgorithm, string>> = {
  'rsa-pss': 'RSA-PSS',
  'rsa-pkcs1': 'RSA (PKCS#1 v1.5)',
  ecdsa: 'ECDSA',
}

const trust: Readonly<Record<Trust, string>> = {
  trusted: 'its issuer is on the trust list',
  'no-list': 'not held against a trust list',
  unknown: 'its issuer is not on the trust list',
  'self-issued': 'issued by itself, confirmed by nobody',
  training: 'for practice only',
  'other-use': 'not issued for signing documents',
  'authority-period': 'whose issuer’s certificate was not valid at the time of signing',
}

function lack(missing: Lack, signatures: readonly CheckedSignature[]): string {
  switch (missing.kind) {
    case 'not-minutes':
      return 'The file does not carry what minutes of this program carry, so who has to sign is not known.'
    case 'changed-before':
      return 'Another program changed the minutes before the first signature: they are no longer as this program issued them.'
    case 'missing':
      return `The minutes are not fully signed: still to sign: ${missing.roles.map(role => roles[role]).join(', ')}.`
    case 'same-certificate':
      return 'Both signatures use one certificate: the secretary and the chair must be two people, each with their own.'
    case 'names-unknown':
      return 'The minutes were made by an earlier version and do not carry the signers’ names as data: compare the printed names with the certificates yourself.'
    case 'other-name':
      return `The names differ: for the ${roles[missing.role]} the minutes print “${missing.printed}”, but the certificate names “${missing.subject}”.`
    case 'not-vouched':
      return notVouched(nameOf(missing.position, signatures))[missing.because]
    case 'revoked':
      return `The certificate “${missing.subject}” of ${nameOf(missing.position, signatures).replace(/^./, first => first.toLowerCase())} was revoked at ${moment(missing.since)}, and nothing proves that the signature was there before.`
    case 'flawed':
      return `${nameOf(missing.position, signatures)} is not as it should be: see the signatures.`
    default:
      return never(missing)
  }
}

function nameOf(position: number, signatures: readonly CheckedSignature[]): string {
  const signed = signatures[position - 1]
  return signed?.role ? `The signature of the ${roles[signed.role]}` : `Signature ${position}`
}

const notVouched = (which: string): Readonly<Record<Exclude<Trust, 'trusted'>, string>> => ({
  'no-list': `${which}: there is no trust list, so who vouches for its certificate is not known.`,
  unknown: `${which}: its certificate was not issued by anybody on the trust list.`,
  'self-issued': `${which}: its certificate vouches for itself, and nobody confirms who the signer is.`,
  training: `${which}: its certificate is for practice only and signs nothing.`,
  'other-use': `${which}: its certificate was not issued for signing documents.`,
  'authority-period': `${which}: its issuer’s certificate was not valid at the time of signing.`,
})

function change(changed: RevisionChange): string {
  switch (changed.kind) {
    case 'page':
      return `Changed after signing: page ${changed.number}.`
    case 'annotation':
      return `Added after signing: a note or picture over page ${changed.page}.`
    case 'field':
      return `Added or changed after signing: field “${changed.name}”.`
    case 'appearance':
      return `What a later signature shows goes beyond its place, or cannot be read: field “${changed.name}”.`
    case 'information':
      return 'Changed after signing: the file’s information (title, author, times).'
    case 'entries':
      return 'What was added after signing has tables that programs read differently.'
    case 'document':
      return 'Changed after signing: the structure of the document.'
    default:
      return never(changed)
  }
}

const otherRole: Readonly<Record<SignatureField, SignatureField>> = { secretary: 'chair', chair: 'secretary' }

const placeOf = (field: FieldName): string =>
  isRole(field) ? roles[field] : field === 'agency' ? 'agency' : 'member'

const elsewhere = (field: FieldName): string =>
  isRole(field) ? roles[otherRole[field]] : 'secretary or the chair'

function oddity(odd: SigningOddity, field: FieldName): string {
  switch (odd.kind) {
    case 'other-name':
      return `Names differ: where the ${placeOf(field)} signs, the minutes print “${odd.printed}”, but the certificate is in the name of “${odd.subject}”.`
    case 'other-place':
      return `Wrong place: the certificate of “${odd.subject}” is the ${elsewhere(field)}'s, and is about to sign where the ${placeOf(field)} (“${odd.printed}”) signs.`
    case 'same-certificate':
      return `One certificate, two places: that of “${odd.subject}” has signed as ${elsewhere(field)} already. Such minutes are never called valid when they are checked.`
    case 'same-person':
      return `One person, two places: “${odd.subject}” has signed as ${elsewhere(field)} already, with another certificate. Secretary and chair have to be two people.`
    case 'chair-first':
      return 'Wrong order: the secretary has not signed. The form of the minutes has the secretary sign first, then the chair.'
    default:
      return never(odd)
  }
}

export const signingWords: SigningWords = {
  valid: signatures =>
    `Valid minutes: intact, ${signatures} signatures of those who are named, all certificates issued by authorities on the trust list.`,
  intact: signatures => `Intact since signing (${signatures} signatures), but not enough to be called valid:`,
  lack,
  altered: 'The file is NOT intact: it was changed after signing, or a signature is broken.',
  appended: 'Something was added to the file after the last signature.',
  change,
  unsupported:
    'Not confirmed: the signature is of a kind that this program does not support. It does not mean that the file was changed.',
  unsigned: 'This PDF has no digital signature.',
  unreadable: {
    'not-a-pdf': 'Cannot be read: this is not a PDF.',
    'too-large': 'Not read: the file is larger than 64 MB.',
    encrypted: 'Cannot be read: the PDF has a password.',
    damaged: 'Cannot be read: the PDF is damaged or was changed; no signature can be confirmed.',
    ambiguous:
      'Cannot be read: programs may show this PDF differently; no signature can be confirmed. It may have been merged or saved again by another program: use the original minutes, not merged with any other file.',
    'too-much': 'Cannot be read: the PDF is too complex (more than 10 seconds or 512 MB of memory).',
  },
  oddity,
  signature,
  trust,
  vouching: vouchingWords,
  algorithms,
  flaws: {
    unreadable: 'This signature cannot be read.',
    unsupported: 'Not supported: this program cannot check a signature of this kind.',
    document: 'The content is not what was signed.',
    key: 'The signature does not fit its certificate.',
    range: 'The signature does not cover the whole document as it was signed.',
    'changed-after': 'After this signature the document was changed, not only signed again.',
    'certificate-period': 'The certificate was not valid at the time of signing.',
    'certificate-unbound': 'The signature does not say which certificate it used.',
    'weak-key': 'The signing key is too short (RSA from 2048 bits, ECDSA from 256).',
    'no-time': 'The signature gives no time.',
  },
  record: ({ number, hash }) =>
    `The signatures cover the record of the sitting up to event ${number}, code ${groupedHash(hash)}.`,
  unsignedRecord: ({ number, hash }) =>
    `The file names the record of the sitting up to event ${number}, code ${groupedHash(hash)}, but no signature vouches for it.`,
  notChecked:
    'Not fully checked: whether a certificate was revoked. The program uses no network and knows only the revocation lists that were brought to this computer or that the file carries.',
  refusals: {
    ...tokenRefusals,
    ...timestampRefusals,
    'pkcs12.passphrase': 'The passphrase does not open the key file. Check it and try again.',
    'pkcs12.unreadable': 'This is not a PKCS#12 key file (.p12, .pfx), or it is damaged.',
    'pkcs12.unsupported':
      'The key file is protected in a way that this program does not support, so whether the passphrase is right is not known. Ask its issuer to export it again (AES-256, SHA-256).',
    'pkcs12.too-laborious':
      'The key file asks for far too many rounds of its passphrase, so it is not opened. Have it exported again.',
    'pkcs12.several': 'The file has several keys that can sign. Choose one.',
    'pkcs12.empty': 'The key file has no private key with its certificate.',
    'certificate.expired': 'The certificate has expired or is not valid yet. Use a valid one.',
    'certificate.revoked':
      'This certificate, or its issuer’s, was revoked by a revocation list on this computer: it does not sign. Use another, or ask the issuer.',
    'certificate.weak':
      'The signing key is too short or of a kind that may not be used (RSA from 2048 bits or ECDSA from 256).',
    'certificate.other-use':
      'This certificate was not issued for signing documents (only for encryption or servers, or it belongs to an authority). Use a signing certificate.',
    'pdf.unreadable': 'The minutes cannot be read for signing.',
    'pdf.altered': 'The minutes were changed after an earlier signature, so they cannot be signed.',
    'field.missing': 'The minutes have no such signature field.',
    'field.signed': 'This field is already signed.',
    'signature.odd': 'Not signed: something has to be confirmed first.',
  },
  reason: field => `The ${placeOf(field)} signs the minutes`,
  appearance: ({ subject, organization }, at) => [
    `Signed by: ${subject}`,
    ...(organization === '' ? [] : [`Organisation: ${organization}`]),
    `Signed at: ${moment(at)}`,
  ],
}
