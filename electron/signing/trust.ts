import { isTrainingName } from '#shared/documents/signer-name.ts'
import type { Trust } from '#shared/documents/checked-signature.ts'
import { oids } from './oids.ts'
import { holdsAt, isSignedBy, isStrong, type Certificate } from './certificate.ts'
import { mayIssue, maySign, type Use } from './certificate-use.ts'
import { inside, readDer, readOid, tags } from './der.ts'

/** Longer ways than this are not followed. */
const longestWay = 5

/** Whether somebody vouches for a certificate, and the way up to whoever does. */
export interface Vouched {
  readonly trust: Trust
  /** From its issuer up to an authority of the list; none where there is no such way. */
  readonly way: readonly Certificate[] | undefined
}

/**
 * Whether one of `authorities` vouches for a certificate at a time (UTC milliseconds; null when none is claimed), by itself or through
 * others that came with the signature. Whether something was revoked since is not asked.
 */
export function vouchedFor(
  certificate: Certificate,
  use: Use,
  {
    authorities,
    others,
    at,
  }: {
    readonly authorities: readonly Certificate[]
    readonly others: readonly Certificate[]
    readonly at: number | null
  },
): Vouched {
  const said = (trust: Trust, way?: readonly Certificate[]): Vouched => ({ trust, way })
  if (isTrainingName(certificate.facts.subject)) return said('training')
  if (!maySign(certificate, use)) return said('other-use')
  if (certificate.facts.selfIssued) return said('self-issued')
  if (authorities.length === 0) return said('no-list')
  const ways = waysUp(certificate, authorities, others, 0)
  const holding = ways.find(way => at === null || way.every(issuer => holdsAt(issuer, at)))
  if (holding) return said('trusted', holding)
  return ways[0] ? said('authority-period', ways[0]) : said('unknown')
}

/** Every way from a certificate to an authority of the list, the certificate itself left out. */
function waysUp(
  certificate: Certificate,
  authorities: readonly Certificate[],
  others: readonly Certificate[],
  below: number,
): readonly (readonly Certificate[])[] {
  if (below > longestWay) return []
  const isIssuer = (issuer: Certificate) =>
    mayIssue(issuer, below) && isStrong(issuer.publicKey) && isIssuedBy(issuer, certificate)
  return [
    ...authorities.filter(isIssuer).map(issuer => [issuer]),
    ...others
      .filter(issuer => !issuer.facts.selfIssued && issuer !== certificate && isIssuer(issuer))
      .flatMap(issuer => waysUp(issuer, authorities, others, below + 1).map(way => [issuer, ...way])),
  ]
}

/** By its name and key, with an algorithm that is strong enough. */
export function isIssuedBy(issuer: Certificate, certificate: Certificate): boolean {
  return (
    strongAlgorithms.has(issueAlgorithm(certificate)) &&
    certificate.x509.checkIssued(issuer.x509) &&
    isSignedBy(certificate.x509, issuer.publicKey)
  )
}

/** The algorithm that a certificate was signed with, as the signature covers it (RFC 5280, 4.1.2.3). */
function issueAlgorithm({ der }: Certificate): string {
  const [tbs] = inside(readDer(der), tags.sequence)
  const fields = inside(tbs, tags.sequence).filter(({ tag }) => tag !== tags.context(0))
  return readOid(inside(fields[1], tags.sequence)[0])
}

const strongAlgorithms: ReadonlySet<string> = new Set([
  oids.rsaPss,
  oids.rsaWithSha256,
  oids.rsaWithSha384,
  oids.rsaWithSha512,
  oids.ecdsaWithSha256,
  oids.ecdsaWithSha384,
  oids.ecdsaWithSha512,
])
