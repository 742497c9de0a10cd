import { X509Certificate, type KeyObject } from 'node:crypto'
import type { CertificateFacts } from '#shared/documents/checked-signature.ts'
import { shownName } from '#shared/kernel/text.ts'
import { contentOf, inside, NotDer, readDer, readOid, tags, type Der } from './der.ts'

/** An X.509 certificate: the bytes that were signed, and what they say. */
export interface Certificate {
  readonly der: Buffer
  readonly facts: CertificateFacts
  /** Name of the issuer and serial number, exactly as encoded: how a signature points at its certificate. */
  readonly issuer: Buffer
  readonly serial: Buffer
  /** Its own name, as encoded. */
  readonly subject: Buffer
  readonly publicKey: KeyObject
  /** As Node reads it, for questions of issue. */
  readonly x509: X509Certificate
  readonly extensions: ReadonlyMap<string, CertificateExtension>
}

export interface CertificateExtension {
  readonly critical: boolean
  /** In DER. */
  readonly value: Buffer
}

/** Throws `NotDer` when it is none. Proves nothing about who issued it. */
export function readCertificate(der: Buffer): Certificate {
  const [tbs] = inside(readDer(der), tags.sequence)
  const fields = inside(tbs, tags.sequence).filter(field => field.tag !== tags.context(0))
  const [serial, , issuer, , subject] = fields
  if (!serial || !issuer || !subject) throw new NotDer('Not a certificate')
  const { x509, publicKey } = opened(der)
  return {
    der,
    issuer: issuer.bytes,
    serial: serial.bytes,
    subject: subject.bytes,
    publicKey,
    x509,
    extensions: extensionsIn(tbs),
    facts: {
      subject: nameIn(subject),
      organization: nameOf(subject, attributes.organization) ?? '',
      issuer: nameIn(issuer),
      serial: contentOf(serial, tags.integer).toString('hex').toUpperCase(),
      from: x509.validFromDate.getTime(),
      to: x509.validToDate.getTime(),
      selfIssued: issuer.bytes.equals(subject.bytes) && isSignedBy(x509, publicKey),
    },
  }
}

/** Whether a certificate was signed with this key. */
export function isSignedBy(x509: X509Certificate, key: KeyObject): boolean {
  try {
    return x509.verify(key)
  } catch {
    // OpenSSL throws where the key is of another kind than the signature.
    return false
  }
}

const subjectKeyIdentifier = '2.5.29.14'

/** What a signature may name the key by; none where the certificate does not tell. */
export function keyIdentifierOf({ extensions }: Certificate): Buffer | undefined {
  const found = extensions.get(subjectKeyIdentifier)
  return found && contentOf(readDer(found.value), tags.octets)
}

/** By object identifier. Throws `NotDer`, also when one is given twice. */
function extensionsIn(tbs: Der | undefined): ReadonlyMap<string, CertificateExtension> {
  const wrapped = inside(tbs, tags.sequence).find(({ tag }) => tag === tags.context(3))
  const extensions = new Map<string, CertificateExtension>()
  if (!wrapped) return extensions
  for (const extension of inside(inside(wrapped, tags.context(3))[0], tags.sequence)) {
    const [id, ...rest] = inside(extension, tags.sequence)
    const name = readOid(id)
    if (extensions.has(name)) throw new NotDer(`Extension ${name} is given twice`)
    extensions.set(name, { critical: rest.length > 1, value: contentOf(rest.at(-1), tags.octets) })
  }
  return extensions
}

/** RSA of 2048 bits or more, or ECDSA of 256 or more (TT 15/2025/TT-BKHCN). */
export function isStrong(key: KeyObject): boolean {
  const details = key.asymmetricKeyDetails
  switch (key.asymmetricKeyType) {
    case 'rsa':
    case 'rsa-pss':
      return (details?.modulusLength ?? 0) >= 2048
    case 'ec':
      return strongCurves.has(details?.namedCurve ?? '')
    default:
      return false
  }
}

export const holdsAt = ({ facts }: Certificate, at: number): boolean => facts.from <= at && at <= facts.to

const strongCurves = new Set(['prime256v1', 'secp384r1', 'secp521r1'])

const attributes = { commonName: '2.5.4.3', organization: '2.5.4.10', unit: '2.5.4.11' } as const

function opened(der: Buffer) {
  try {
    const x509 = new X509Certificate(der)
    return { x509, publicKey: x509.publicKey }
  } catch {
    throw new NotDer('Not a certificate')
  }
}

/** What a person calls whom a name is of (RFC 5280, 4.1.2.4), as it may be shown. */
export const nameIn = (name: Der): string =>
  nameOf(name, attributes.commonName) ??
  nameOf(name, attributes.unit) ??
  nameOf(name, attributes.organization) ??
  ''

/** The last value wins: it is the most particular. */
function nameOf(name: Der, attribute: string): string | undefined {
  const pairs = inside(name, tags.sequence).flatMap(set =>
    inside(set, tags.set).map(pair => inside(pair, tags.sequence)),
  )
  const found = pairs.filter(([type]) => readOid(type) === attribute).at(-1)
  return found?.[1] && shownName(readText(found[1]).slice(0, longestName)).trim()
}

/** In letters; certificates are made by strangers. */
const longestName = 500

const bmpString = 0x1e
const utf8String = 0x0c

function readText({ tag, content }: Der): string {
  if (tag === bmpString) return Buffer.from(content).swap16().toString('utf16le')
  return content.toString(tag === utf8String ? 'utf8' : 'latin1')
}
