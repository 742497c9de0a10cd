import { createHash } from 'node:crypto'
import type { Certificate } from '../certificate.ts'
import type { Use } from '../certificate-use.ts'
import { NotDer, readDer } from '../der.ts'
import { readLayout } from '../file-layout.ts'
import { signatureFields, type SignatureFound } from '../pdf-signatures.ts'
import { checkCms } from '../signed-data.ts'
import { vouchedFor } from '../trust.ts'
import { above } from '../trust/standing.ts'
import { readVouching, type Vouching } from '../trust/vouching.ts'
import { storedIn } from './stored-data.ts'

/** What later judges need of one signature. */
export interface WantedOf {
  /** Its name in the store (ETSI EN 319 142-1, 5.4.2.3): SHA-1 of the signature, in upper-case hexadecimal. */
  readonly key: string
  readonly certificates: readonly Buffer[]
  readonly lists: readonly Buffer[]
}

/** Of every signature and timestamp of a file that somebody vouches for: the way up, and the lists at hand of those on it. */
export async function wantedData(
  pdf: Uint8Array,
  trust: readonly Uint8Array[],
): Promise<{ readonly wanted: readonly WantedOf[]; readonly isNew: boolean }> {
  const file = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.length)
  const newest = readLayout({ bytes: file, text: file.toString('latin1') }).revisions.at(-1)?.revision
  if (!newest) throw new Error('A file without revisions')
  const stored = storedIn(newest)
  const vouching = await readVouching(trust, stored)
  const found = signatureFields(newest).flatMap(({ signature }) => (signature ? [signature] : []))
  const wanted = found.flatMap(signature => wantedOf(signature, file, vouching))
  const has = new Set([...stored.certificates, ...stored.lists].map(hexOf))
  const isNew = wanted.some(({ certificates, lists }) =>
    [...certificates, ...lists].some(der => !has.has(hexOf(der))),
  )
  return { wanted, isNew }
}

const hexOf = (der: Uint8Array): string => createHash('sha256').update(der).digest('hex')

function wantedOf(signature: SignatureFound, file: Buffer, vouching: Vouching): readonly WantedOf[] {
  const { contents, format, range } = signature
  if (!range || format === 'other') return []
  try {
    const signed = [file.subarray(0, range.gapStart), file.subarray(range.gapEnd, range.end)]
    const cms = checkCms(contents, signed, format)
    const stamps = cms.stamps.map(token => checkCms(token, [cms.value], 'timestamp'))
    const ways = [
      wayOf(cms.certificate, cms.certificates, format === 'cms' ? 'document' : 'time', vouching),
      ...stamps.map(({ certificate, certificates }) => wayOf(certificate, certificates, 'time', vouching)),
    ]
    const all = [...new Set(ways.flat())]
    const lists = vouching.lists.filter(list => all.some(issuer => list.isSignedBy(issuer)))
    return all.length === 0
      ? []
      : [
          {
            key: keyOf(contents, format),
            certificates: all.map(({ der }) => der),
            lists: lists.map(({ der }) => der),
          },
        ]
  } catch (error) {
    if (error instanceof NotDer) return []
    throw error
  }
}

/** With the certificate itself; nothing where nobody vouches for it. */
function wayOf(
  certificate: Certificate,
  others: readonly Certificate[],
  use: Use,
  vouching: Vouching,
): readonly Certificate[] {
  const among = [...others, ...vouching.stored.certificates]
  const { way } = vouchedFor(certificate, use, { authorities: vouching.authorities, others: among, at: null })
  const anchor = way?.at(-1)
  return way && anchor ? [certificate, ...way, ...above(anchor, vouching.authorities)] : []
}

/** A timestamp is named without the zeros behind it. */
function keyOf(contents: Buffer, format: 'cms' | 'timestamp'): string {
  const signature = format === 'timestamp' ? readDer(contents).bytes : contents
  return createHash('sha1').update(signature).digest('hex').toUpperCase()
}
