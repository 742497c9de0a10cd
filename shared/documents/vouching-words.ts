import type { CheckedSignature, SignatureLevel, Trust } from './checked-signature.ts'
import type { Revocation } from './revocation.ts'

/** What is known of a certificate: who vouches for it, and whether it was revoked. */
export interface CertificateStanding {
  readonly trust: Trust
  /** The authority of the trust list at the end of the way up; null where there is none. */
  readonly vouchedBy: string | null
  readonly revocation: Revocation
}

/** How the verdicts on one signature are told, each for itself, in one language. */
export interface VouchingWords {
  readonly headings: Readonly<Record<'identity' | 'time' | 'revocation' | 'level', string>>
  readonly identity: (standing: CertificateStanding) => string
  readonly time: (signature: CheckedSignature) => string
  readonly revocation: (revocation: Revocation) => string
  /** Of a certificate that has signed nothing yet. */
  readonly beforeSigning: (revocation: Revocation) => string
  readonly levels: Readonly<Record<SignatureLevel, string>>
  /** In a few words, for a signature's place on the page. */
  readonly onPage: (revocation: Revocation) => string
}

export interface Verdict {
  readonly about: keyof VouchingWords['headings']
  readonly heading: string
  readonly text: string
  /** Whether it is as good as it can be. */
  readonly isGood: boolean
}

/** Identity, time, revocation and level of a signature that can be read: none of them stands for another. */
export function verdictsOf(signature: CheckedSignature, words: VouchingWords): readonly Verdict[] {
  if (!signature.certificate) return []
  const { trust, revocation, time, level } = signature
  const verdict = (about: Verdict['about'], text: string, isGood: boolean): Verdict => ({
    about,
    heading: words.headings[about],
    text,
    isGood,
  })
  return [
    verdict('identity', words.identity(signature), trust === 'trusted'),
    verdict('time', words.time(signature), time.kind === 'proven'),
    verdict('revocation', words.revocation(revocation), isChecked(revocation)),
    ...(level ? [verdict('level', words.levels[level], level !== 'B-B')] : []),
  ]
}

/** It was looked up for every certificate on the way, and counts against none. */
export const isChecked = (revocation: Revocation): boolean =>
  revocation.kind === 'revoked-after' ||
  (revocation.kind === 'unrevoked' && revocation.unchecked.length === 0)
