import type { Certificate } from './certificate.ts'
import { inside, readDer, readOid, tags, type Der } from './der.ts'

/** What a certificate signs. */
export type Use = 'document' | 'time'

/** Whether a certificate was issued for this: an authority's own, or one for servers or encryption, signs no document. */
export function maySign(certificate: Certificate, use: Use): boolean {
  const keys = keyUsage(certificate)
  if (isAuthority(certificate) || (keys && !keys.has('digitalSignature') && !keys.has('nonRepudiation')))
    return false
  const purposes = extendedUsage(certificate)
  if (use === 'time') return purposes.includes(timestamping)
  return purposes.length === 0 || purposes.some(purpose => forDocuments.has(purpose))
}

/** Whether an authority may vouch for others, with so many authorities `below` it on the way. */
export function mayIssue(certificate: Certificate, below: number): boolean {
  const keys = keyUsage(certificate)
  const longest = pathLength(certificate)
  return (
    isAuthority(certificate) &&
    (!keys || keys.has('keyCertSign')) &&
    (longest === undefined || below <= longest) &&
    // What limits an authority in a way that is not known here limits it altogether.
    [...certificate.extensions].every(([name, { critical }]) => !critical || understood.has(name))
  )
}

/** Whether an authority may say which certificates are revoked. */
export function mayRevoke(certificate: Certificate): boolean {
  const keys = keyUsage(certificate)
  return isAuthority(certificate) && (!keys || keys.has('cRLSign'))
}

const [basicConstraints, keyUsageName, extendedUsageName, policies] = [
  '2.5.29.19',
  '2.5.29.15',
  '2.5.29.37',
  '2.5.29.32',
]
const understood: ReadonlySet<string> = new Set([basicConstraints, keyUsageName, extendedUsageName, policies])

const timestamping = '1.3.6.1.5.5.7.3.8'

/** Any use, mail, documents (RFC 9336, Microsoft, Adobe), and people who log in, which is how identities are often issued. */
const forDocuments: ReadonlySet<string> = new Set([
  '2.5.29.37.0',
  '1.3.6.1.5.5.7.3.4',
  '1.3.6.1.5.5.7.3.36',
  '1.3.6.1.4.1.311.10.3.12',
  '1.2.840.113583.1.1.5',
  '1.3.6.1.5.5.7.3.2',
])

export const isAuthority = ({ x509 }: Certificate): boolean => x509.ca

/** The places of the bits (RFC 5280, 4.2.1.3). */
const usages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
] as const
type KeyUsage = (typeof usages)[number]

function keyUsage({ extensions }: Certificate): ReadonlySet<KeyUsage> | undefined {
  const found = extensions.get(keyUsageName)
  if (!found) return undefined
  const bits = readDer(found.value).content[1] ?? 0
  return new Set(usages.filter((_, at) => (bits & (0x80 >> at)) !== 0))
}

const distributionPoints = '2.5.29.31'

/** Where a certificate says that the list is to be had which it would stand on (RFC 5280, 4.2.1.13): each full name in DER. */
export function listPlaces({ extensions }: Certificate): readonly Buffer[] {
  const found = extensions.get(distributionPoints)
  if (!found) return []
  return inside(readDer(found.value), tags.sequence)
    .flatMap(point => inside(point, tags.sequence))
    .filter(({ tag }) => tag === tags.context(0))
    .flatMap(fullNames)
}

/** The full names of a DistributionPointName, each in DER; none where it is named relative to its issuer. */
export const fullNames = (place: Der): readonly Buffer[] =>
  inside(place, tags.context(0))
    .filter(({ tag }) => tag === tags.context(0))
    .flatMap(names => inside(names, tags.context(0)))
    .map(({ bytes }) => bytes)

const extendedUsage = ({ extensions }: Certificate): readonly string[] => {
  const found = extensions.get(extendedUsageName)
  return found ? inside(readDer(found.value), tags.sequence).map(readOid) : []
}

function pathLength({ extensions }: Certificate): number | undefined {
  const found = extensions.get(basicConstraints)
  const length = found && inside(readDer(found.value), tags.sequence).find(({ tag }) => tag === tags.integer)
  return length && length.content.reduce((total, byte) => total * 256 + byte, 0)
}
