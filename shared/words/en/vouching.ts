import type { CheckedSignature, TimeDoubt, Trust } from '../../documents/checked-signature.ts'
import type { Revocation, RevocationListFacts, WhyUnchecked } from '../../documents/revocation.ts'
import type { CertificateStanding, VouchingWords } from '../../documents/vouching-words.ts'
import { never } from '../../kernel/never.ts'
import { dateText, timeText } from '../figures.ts'

const moment = (at: number): string => `${timeText(at)} on ${dateText(at)}`
const named = (names: readonly string[]): string => names.map(name => `“${name}”`).join(', ')
const listText = ({ issuer, from }: RevocationListFacts): string =>
  `the revocation list of “${issuer}” of ${dateText(from)}`

const nobody: Readonly<Record<Exclude<Trust, 'trusted' | 'authority-period'>, string>> = {
  'no-list': 'Nobody vouches for it: this computer has no trust list yet.',
  unknown: 'Nobody vouches for it: the issuer is not on the trust list.',
  'self-issued': 'Nobody vouches for it: the certificate was issued by itself.',
  training: 'Nobody vouches for it: the certificate is for practice only.',
  'other-use': 'Nobody vouches for it: the certificate was not issued for this.',
}

function identity({ trust, vouchedBy }: CertificateStanding): string {
  if (trust === 'trusted') return `“${vouchedBy ?? ''}” on the trust list vouches for it.`
  if (trust === 'authority-period')
    return `Issued under “${vouchedBy ?? ''}” on the trust list, whose certificate was not valid at the time of signing.`
  return nobody[trust]
}

const doubts: Readonly<Record<TimeDoubt, string>> = {
  'no-list': 'this computer has no trust list yet',
  unknown: 'whoever set it is not vouched for by the trust list',
  'self-issued': 'whoever set it vouches for itself',
  training: 'it is for practice only',
  'other-use': 'the certificate was not issued for timestamps',
  'authority-period': 'the issuer’s certificate was not valid then',
  revoked: 'the certificate that it was set with was revoked',
  broken: 'it is damaged, or not of this signature',
}

function time({ time: found, claimedAt, sort }: CheckedSignature): string {
  switch (found.kind) {
    case 'claimed':
      return claimedAt === null
        ? 'The signature gives no time, and no timestamp proves one.'
        : 'By the signer’s clock only; no timestamp proves it.'
    case 'proven':
      if (sort === 'timestamp') return `“${found.by}” vouches for ${moment(found.at)}.`
      return found.how === 'document'
        ? `“${found.by}” vouches that the signature was there before ${moment(found.at)} (timestamp of the document).`
        : `“${found.by}” vouches that the signature was there before ${moment(found.at)} (timestamp in the signature).`
    case 'doubtful': {
      const by = found.by === '' ? 'There is a timestamp' : `There is a timestamp by “${found.by}”`
      return `${by}${found.at === null ? '' : ` of ${moment(found.at)}`}, but it proves nothing yet: ${doubts[found.because]}.`
    }
    default:
      return never(found)
  }
}

const unchecked: Readonly<Record<WhyUnchecked, string>> = {
  'no-way': 'nobody is known to vouch for the certificate, so whose list counts is not known',
  'no-list': 'no revocation list of the issuer is on this computer or in the file',
  stale: 'the list at hand ends before the time that is asked about',
  'after-end': 'the list at hand was issued after the certificate had ended, and may have left it out',
  'not-understood':
    'the list at hand is of a kind that is not understood here (indirect, delta, or of a part only)',
  'no-time': 'when it was signed is not known',
}

function revocation(found: Revocation): string {
  switch (found.kind) {
    case 'unrevoked': {
      const rest = found.unchecked.length === 0 ? '' : ` Not checked: ${named(found.unchecked)}.`
      return `Not revoked, by ${listText(found.list)}.${rest}`
    }
    case 'revoked':
      return `${revoked(found)} Nothing proves that the signature was there before.`
    case 'revoked-after':
      return `Certificate “${found.subject}” was revoked at ${moment(found.since)}, after the time that is proven: this signature is not touched (by ${listText(found.list)}).`
    case 'unchecked': {
      const list = found.list && found.because !== 'no-list' ? ` (${listText(found.list)})` : ''
      return `Not checked: ${unchecked[found.because]}${list}.`
    }
    default:
      return never(found)
  }
}

const revoked = ({ subject, since, list }: Extract<Revocation, { kind: 'revoked' }>): string =>
  `REVOKED since ${moment(since)}: certificate “${subject}”, by ${listText(list)}.`

const beforeSigning = (found: Revocation): string =>
  found.kind === 'revoked' ? revoked(found) : revocation(found)

function onPage(found: Revocation): string {
  if (found.kind === 'unrevoked' && found.unchecked.length === 0)
    return `Not revoked, by the list of ${dateText(found.list.from)}`
  return 'Revocation: not fully checked'
}

export const vouchingWords: VouchingWords = {
  headings: { identity: 'Identity', time: 'Time', revocation: 'Revocation', level: 'Level' },
  identity,
  time,
  revocation,
  beforeSigning,
  levels: {
    'B-B': 'PAdES B-B: signed with a certificate, with no trusted timestamp yet.',
    'B-T': 'PAdES B-T: signed, with a trusted timestamp.',
    'B-LT':
      'PAdES B-LT: with a trusted timestamp, and with the certificates and revocation lists in the file that later judges need.',
  },
  onPage,
}
