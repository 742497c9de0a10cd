import type { Trust } from '#shared/documents/checked-signature.ts'
import type { Revocation } from '#shared/documents/revocation.ts'
import type { Certificate } from '../certificate.ts'
import type { Use } from '../certificate-use.ts'
import { isIssuedBy, vouchedFor } from '../trust.ts'
import { revocationOf, type Moment } from './revocation.ts'
import type { Vouching } from './vouching.ts'

/** What is known of a certificate at a moment. */
export interface Standing {
  readonly trust: Trust
  /** The name of the authority of the trust list at the end of the way up; null where there is none. */
  readonly vouchedBy: string | null
  readonly revocation: Revocation
  /** The file itself carries all that says so, down to the lists: nobody has to be asked later. */
  readonly isStored: boolean
}

/** @param others certificates that came with the signature @param judged the time of the moment that the certificates have to hold at */
export function standingOf(
  certificate: Certificate,
  use: Use,
  {
    vouching: { authorities, lists, stored },
    others,
    moment,
  }: { readonly vouching: Vouching; readonly others: readonly Certificate[]; readonly moment: Moment },
): Standing {
  const among = [...others, ...stored.certificates]
  const { trust, way } = vouchedFor(certificate, use, { authorities, others: among, at: moment.at })
  const anchor = way?.at(-1)
  if (!way || !anchor)
    return { trust, vouchedBy: null, revocation: { kind: 'unchecked', because: 'no-way' }, isStored: false }
  const whole = { certificate, issuers: [...way, ...above(anchor, authorities)], asked: way.length - 1 }
  const byFile = revocationOf(whole, stored.lists, moment)
  return {
    trust,
    vouchedBy: anchor.facts.subject,
    revocation: revocationOf(whole, [...lists, ...stored.lists], moment),
    isStored:
      byFile.kind === 'revoked-after' || (byFile.kind === 'unrevoked' && byFile.unchecked.length === 0),
  }
}

/** Where the office trusts an authority in the middle, and the one above it too, that one may have revoked it. */
export function above(anchor: Certificate, authorities: readonly Certificate[]): readonly Certificate[] {
  const found: Certificate[] = []
  for (let top = anchor; !top.facts.selfIssued && found.length < authorities.length;) {
    const issuer = authorities.find(authority => authority !== top && isIssuedBy(authority, top))
    if (!issuer || found.includes(issuer)) break
    found.push(issuer)
    top = issuer
  }
  return found
}
