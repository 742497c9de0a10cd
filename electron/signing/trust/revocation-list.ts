import { fromBER } from 'asn1js'
import { CertificateRevocationList, IssuingDistributionPoint, type Extension } from 'pkijs'
import type { RevocationListFacts } from '#shared/documents/revocation.ts'
import { isStrong, nameIn, type Certificate } from '../certificate.ts'
import { fullNames, mayRevoke } from '../certificate-use.ts'
import { contentOf, inside, NotDer, readDer, readOid, tags, writeDer, type Der } from '../der.ts'
import { schemeOf, signatureHolds } from '../signature-value.ts'
import { readTime } from './der-time.ts'

/** A certificate of a list. */
export interface RevokedEntry {
  /** UTC milliseconds: from when it counts as revoked, or as it is suspected to have been in other hands. */
  readonly since: number
  /** Put aside for now: a later list may take it back. */
  readonly onHold: boolean
}

/** Which certificates of its issuer a list is about. */
export interface ListScope {
  readonly holders: 'all' | 'users' | 'authorities'
  /** The places where it is to be had, in DER, where it is about those certificates only that name one of them. */
  readonly places: readonly Buffer[] | undefined
}

export type WhyNotUnderstood = 'delta' | 'indirect' | 'some-reasons' | 'unknown-extension'

/** A list of revoked certificates (CRL) that can be read. Whether its issuer has signed it is asked apart. */
export interface RevocationList {
  readonly der: Buffer
  readonly facts: RevocationListFacts
  /** The name of its issuer, as encoded. */
  readonly issuer: Buffer
  /** The issuer's count of its lists, in hexadecimal of an even length; empty where it does not count them. */
  readonly number: string
  /** Later lists of the same series, by the same authority about the same certificates, take its place. */
  readonly series: string
  /** What it is about; or why that is not known here, and nothing can be read from it. */
  readonly scope: ListScope | WhyNotUnderstood
  /** Of a certificate by its serial number, as encoded. */
  entryOf(serial: Buffer): RevokedEntry | undefined
  /** How many certificates it names. */
  revoked(): number
  isSignedBy(issuer: Certificate): boolean
}

/**
 * Reads a list in DER. Its head is read by pkijs. Its entries are looked through byte by byte: pkijs 4.0.0 makes objects of all of them, half a
 * gigabyte for fifty thousand, and its parser refuses a list of more than a thousand or so as it comes. Throws `NotDer`.
 */
export function readRevocationList(der: Buffer): RevocationList {
  const [tbs, algorithm, value, ...more] = inside(readDer(der), tags.sequence)
  if (!tbs || !algorithm || !value || more.length > 0) throw new NotDer('Not a list')
  const fields = inside(tbs, tags.sequence)
  const versioned = fields[0]?.tag === tags.integer ? 1 : 0
  const [inner, issuer, from, ...rest] = fields.slice(versioned)
  if (!inner || !issuer || !from || !inner.bytes.equals(algorithm.bytes)) throw new NotDer('Not a list')
  const to = rest[0] && rest[0].tag !== tags.sequence && rest[0].tag !== tags.context(0) ? rest[0] : undefined
  const entries = rest.find(({ tag }) => tag === tags.sequence)
  const head = headWithout(entries, { fields, algorithm, value })
  return {
    der: readDer(der).bytes,
    issuer: issuer.bytes,
    facts: { issuer: nameIn(issuer), from: readTime(from), to: to ? readTime(to) : null },
    number: numberIn(head),
    series: `${issuer.bytes.toString('hex')} ${seriesIn(head)}`,
    scope: scopeIn(head),
    entryOf: serial => entryIn(entries, serial),
    revoked: () => (entries ? inside(entries, tags.sequence).length : 0),
    isSignedBy: by => by.subject.equals(issuer.bytes) && mayRevoke(by) && isSigned(tbs, algorithm, value, by),
  }
}

/** The list as its issuer would have written it with nothing in it. */
function headWithout(
  entries: Der | undefined,
  {
    fields,
    algorithm,
    value,
  }: { readonly fields: readonly Der[]; readonly algorithm: Der; readonly value: Der },
): CertificateRevocationList {
  const kept = fields.filter(field => field !== entries).map(({ bytes }) => bytes)
  const bytes = writeDer(tags.sequence, writeDer(tags.sequence, ...kept), algorithm.bytes, value.bytes)
  const { result, offset } = fromBER(bytes)
  if (offset === -1) throw new NotDer('Not a list')
  try {
    return new CertificateRevocationList({ schema: result })
  } catch {
    throw new NotDer('Not a list')
  }
}

const names = {
  number: '2.5.29.20',
  delta: '2.5.29.27',
  issuing: '2.5.29.28',
  authorityKey: '2.5.29.35',
} as const
const understood: ReadonlySet<string> = new Set(Object.values(names))

const extensionsOf = (head: CertificateRevocationList): readonly Extension[] =>
  head.crlExtensions?.extensions ?? []

function numberIn(head: CertificateRevocationList): string {
  const found = extensionsOf(head).find(({ extnID }) => extnID === names.number)
  return found ? contentOf(readDer(bytesOf(found)), tags.integer).toString('hex') : ''
}

const bytesOf = ({ extnValue }: Extension): Buffer => Buffer.from(extnValue.valueBlock.valueHexView)

function seriesIn(head: CertificateRevocationList): string {
  const found = extensionsOf(head).find(({ extnID }) => extnID === names.issuing)
  return found ? bytesOf(found).toString('hex') : ''
}

function scopeIn(head: CertificateRevocationList): RevocationList['scope'] {
  const extensions = extensionsOf(head)
  if (extensions.some(({ extnID }) => extnID === names.delta)) return 'delta'
  if (extensions.some(({ extnID, critical }) => critical && !understood.has(extnID)))
    return 'unknown-extension'
  const issuing = extensions.find(({ extnID }) => extnID === names.issuing)
  return issuing ? scopeOf(issuing) : { holders: 'all', places: undefined }
}

function scopeOf(issuing: Extension): RevocationList['scope'] {
  const parsedValue: unknown = issuing.parsedValue
  if (!(parsedValue instanceof IssuingDistributionPoint)) throw new NotDer('Not a place of issue')
  if (parsedValue.indirectCRL) return 'indirect'
  if (parsedValue.onlySomeReasons !== undefined) return 'some-reasons'
  if (parsedValue.onlyContainsAttributeCerts) return 'unknown-extension'
  const holders = parsedValue.onlyContainsUserCerts
    ? 'users'
    : parsedValue.onlyContainsCACerts
      ? 'authorities'
      : 'all'
  const place = inside(readDer(bytesOf(issuing)), tags.sequence).find(({ tag }) => tag === tags.context(0))
  return { holders, places: place && fullNames(place) }
}

const entryExtensions = { reason: '2.5.29.21', invalidity: '2.5.29.24' } as const
const certificateHold = 6

function entryIn(entries: Der | undefined, serial: Buffer): RevokedEntry | undefined {
  if (!entries?.content.includes(serial)) return undefined
  const found = inside(entries, tags.sequence)
    .map(entry => inside(entry, tags.sequence))
    .filter(([own]) => own?.bytes.equals(serial))
  const [first] = found
  if (!first) return undefined
  const [, at, extensions] = first
  const values = new Map(
    (extensions ? inside(extensions, tags.sequence) : []).map(extension => {
      const parts = inside(extension, tags.sequence)
      return [readOid(parts[0]), readDer(contentOf(parts.at(-1), tags.octets))] as const
    }),
  )
  const suspected = values.get(entryExtensions.invalidity)
  const since = readTime(at)
  return {
    since: suspected ? Math.min(since, readTime(suspected)) : since,
    onHold: found.length === 1 && values.get(entryExtensions.reason)?.content[0] === certificateHold,
  }
}

const bitString = 0x03

/** With the key of the issuer, and an algorithm that is strong enough. */
function isSigned(tbs: Der, algorithm: Der, value: Der, issuer: Certificate): boolean {
  if (!isStrong(issuer.publicKey)) return false
  const signature = contentOf(value, bitString).subarray(1)
  try {
    const scheme = schemeOf(algorithm, 'sha256', issuer.publicKey)
    return signatureHolds(scheme, tbs.bytes, issuer.publicKey, signature)
  } catch (error) {
    if (error instanceof NotDer) return false
    throw error
  }
}
