import type { CertificateStanding } from '#shared/documents/vouching-words.ts'
import { readCertificate, type Certificate } from '../certificate.ts'
import { readTrustList } from '../trust-file.ts'
import { standingOf } from './standing.ts'
import { readVouching } from './vouching.ts'

/** A certificate that is to sign, and the others that come with it, in DER. */
interface ToSign {
  readonly certificate: Certificate
  readonly chain: readonly Buffer[]
}

/** What is known of a certificate before it signs, at `at` (UTC milliseconds). */
export type Standings = (key: ToSign, at: number) => Promise<CertificateStanding>

/** Against the trust list and the lists of revoked certificates in a folder, as they are at that moment; nobody where there is no such folder. */
export const standingsIn =
  (folder?: string): Standings =>
  async ({ certificate, chain }, at) => {
    const vouching = await readVouching(
      (folder === undefined ? undefined : await readTrustList(folder)) ?? [],
    )
    const others = chain.map(readCertificate)
    const found = standingOf(certificate, 'document', { vouching, others, moment: { at, proven: null } })
    return { trust: found.trust, vouchedBy: found.vouchedBy, revocation: found.revocation }
  }
