import { createHash } from 'node:crypto'
import type { SignatureAlgorithm, SignatureFlaw } from '#shared/documents/checked-signature.ts'
import { readClosed } from './ber.ts'
import { certificatesOf } from './certificate-file.ts'
import { keyIdentifierOf, readCertificate, type Certificate } from './certificate.ts'
import { oids } from './oids.ts'
import {
  contentOf,
  exactly,
  inside,
  NotDer,
  readOid,
  tags,
  Unsupported,
  writeSetOf,
  type Der,
} from './der.ts'
import { hashOf, schemeOf, signatureHolds, type Hash } from './signature-value.ts'
import { readTimestamp } from './timestamp-token.ts'

/** What a CMS signature says about the bytes it was made over. */
export interface CheckedCms {
  readonly certificate: Certificate
  /** Every certificate that came with it. */
  readonly certificates: readonly Certificate[]
  readonly algorithm: SignatureAlgorithm
  readonly flaws: readonly SignatureFlaw[]
  /** UTC milliseconds that a timestamp vouches for; none in another signature. */
  readonly stampedAt: number | undefined
  /** What timestamps beside it are over, and each of them in DER. They are not signed. */
  readonly value: Buffer
  readonly stamps: readonly Buffer[]
}

/**
 * Checks digest, signature value and signing certificate of the CMS at the start of `bytes` over `data`: a detached signature, or a timestamp
 * (RFC 3161). After it there may only be zeros. Throws `NotDer` when it cannot be read, and `Unsupported` when it is of another kind.
 */
export function checkCms(
  bytes: Buffer,
  data: readonly Buffer[],
  format: 'cms' | 'timestamp' = 'cms',
): CheckedCms {
  const { element: cms, taken } = readClosed(bytes)
  if (bytes.subarray(taken).some(byte => byte !== 0)) throw new NotDer('Something behind the signature')
  const { certificates, signer, content } = readSignedData(cms, format)
  const certificate = certificates.find(signer.isOf)
  if (!certificate) throw new Unsupported('No certificate for the signer')
  const scheme = schemeOf(signer.algorithm, signer.hash, certificate.publicKey)
  const stamp = content && readTimestamp(content)
  const flaws: SignatureFlaw[] = []
  if (stamp && !digest(stamp.hash, data).equals(stamp.imprint)) flaws.push('document')
  const signed = content ? [content] : data
  const isDigest = !signer.attributes || digest(signer.hash, signed).equals(signer.attributes.messageDigest)
  if (!isDigest) flaws.push('document')
  const over = signer.attributes ? signer.attributes.spellings : [Buffer.concat(signed)]
  if (!over.some(message => signatureHolds(scheme, message, certificate.publicKey, signer.signature)))
    flaws.push('key')
  const bound = signer.attributes?.certificateDigest
  if (!bound) flaws.push('certificate-unbound')
  else if (!digest(bound.hash, [certificate.der]).equals(bound.value)) flaws.push('key')
  return {
    certificate,
    certificates,
    algorithm: scheme.algorithm,
    flaws,
    stampedAt: stamp?.at,
    value: signer.signature,
    stamps: signer.stamps,
  }
}

interface Signer {
  readonly isOf: (certificate: Certificate) => boolean
  readonly hash: Hash
  /** None in a signature of the bare content. */
  readonly attributes: SignedAttributes | undefined
  readonly algorithm: Der
  readonly signature: Buffer
  readonly stamps: readonly Buffer[]
}

interface SignedAttributes {
  readonly messageDigest: Buffer
  readonly certificateDigest: { readonly hash: Hash | 'sha1'; readonly value: Buffer } | undefined
  /**
   * What the signature may be over. Attributes are a set, signed in the order of DER (RFC 5652, 5.4): some programs write them in another
   * order and sign them sorted, and some sign them as they stand.
   */
  readonly spellings: readonly Buffer[]
}

const numberOf = (version: Der | undefined) => contentOf(version, tags.integer).toString('hex')

function readSignedData(
  cms: Der,
  format: 'cms' | 'timestamp',
): {
  readonly certificates: readonly Certificate[]
  readonly signer: Signer
  /** What a timestamp says; nothing where the file is what is signed. */
  readonly content: Buffer | undefined
} {
  const [type, wrapped] = exactly(2, cms, tags.sequence)
  if (readOid(type) !== oids.signedData) throw new Unsupported('Not signed data')
  const [version, , encapsulated, ...rest] = inside(exactly(1, wrapped, tags.context(0))[0], tags.sequence)
  const [contentType, ownContent] = inside(encapsulated, tags.sequence)
  if (!['01', '03'].includes(numberOf(version))) throw new Unsupported('An unknown version')
  const wanted = format === 'timestamp' ? timestampInfo : oids.data
  // A content of its own would be signed instead of the file.
  if (readOid(contentType) !== wanted || (ownContent !== undefined) !== (format === 'timestamp'))
    throw new Unsupported('Not a signature of this kind')
  const [one, ...others] = inside(rest.at(-1), tags.set)
  if (!one) throw new NotDer('No signer')
  if (others.length > 0) throw new Unsupported('Several signers')
  return {
    certificates: certificatesOf(rest).flatMap(({ bytes }) => readable(bytes)),
    signer: readSigner(one, wanted),
    content: ownContent && contentOf(exactly(1, ownContent, tags.context(0))[0], tags.octets),
  }
}

/** A certificate beside the signer's may be of a kind that is not known here; that says nothing about the signature. */
function readable(bytes: Buffer): readonly Certificate[] {
  try {
    return [readCertificate(bytes)]
  } catch (error) {
    if (error instanceof NotDer) return []
    throw error
  }
}

const timestampInfo = '1.2.840.113549.1.9.16.1.4'

function readSigner(signer: Der, contentType: string): Signer {
  const [version, id, digestAlgorithm, ...rest] = inside(signer, tags.sequence)
  if (!['01', '03'].includes(numberOf(version))) throw new Unsupported('An unknown version')
  const signed = rest[0]?.tag === tags.context(0) ? rest[0] : undefined
  const [algorithm, signature, beside] = rest.slice(signed ? 1 : 0)
  if (!algorithm) throw new NotDer('No signature')
  return {
    isOf: ownerOf(id),
    hash: hashOf(digestAlgorithm),
    attributes: signed && readAttributes(signed, contentType),
    algorithm,
    signature: contentOf(signature, tags.octets),
    stamps: beside ? stampsIn(beside) : [],
  }
}

const signatureTimestamp = '1.2.840.113549.1.9.16.2.14'

/** The timestamps among the attributes that are not signed (RFC 3161, appendix A). What stands there otherwise says nothing. */
const stampsIn = (beside: Der): readonly Buffer[] =>
  inside(beside, tags.context(1)).flatMap(attribute => {
    const [type, values] = exactly(2, attribute, tags.sequence)
    return readOid(type) === signatureTimestamp ? inside(values, tags.set).map(({ bytes }) => bytes) : []
  })

/** By issuer and serial number, as encoded, or by the identifier of the key (RFC 5652, 5.3). */
function ownerOf(id: Der | undefined): Signer['isOf'] {
  if (id?.tag === tags.primitive(0))
    return certificate => keyIdentifierOf(certificate)?.equals(id.content) ?? false
  const wanted = contentOf(id, tags.sequence)
  return ({ issuer, serial }) => Buffer.concat([issuer, serial]).equals(wanted)
}

function readAttributes(signed: Der, contentType: string): SignedAttributes {
  const elements = inside(signed, tags.context(0))
  const attributes = elements.map(attribute => {
    const [type, values] = exactly(2, attribute, tags.sequence)
    return { type: readOid(type), values: inside(values, tags.set) }
  })
  const valueOf = (type: string) => {
    const [found, ...more] = attributes.filter(attribute => attribute.type === type)
    if (more.length > 0 || (found && found.values.length !== 1))
      throw new NotDer('An attribute is given twice')
    return found?.values[0]
  }
  if (readOid(valueOf(oids.contentType)) !== contentType) throw new NotDer('A signature of something else')
  const [second, first] = [valueOf(oids.signingCertificateV2), valueOf(signingCertificate)]
  const asWritten = Buffer.concat([Buffer.from([tags.set]), signed.bytes.subarray(1)])
  return {
    messageDigest: contentOf(valueOf(oids.messageDigest), tags.octets),
    certificateDigest: second
      ? readCertificateDigest(second, 'sha256')
      : first && readCertificateDigest(first, 'sha1'),
    spellings: [asWritten, writeSetOf(elements.map(({ bytes }) => bytes))],
  }
}

/** The older attribute of the same use, which knows SHA-1 only. */
const signingCertificate = '1.2.840.113549.1.9.16.2.12'

/** SigningCertificate and SigningCertificateV2 (RFC 5035): the first of the list is the signer's. */
function readCertificateDigest(
  value: Der,
  unnamed: 'sha1' | 'sha256',
): SignedAttributes['certificateDigest'] {
  const [list] = inside(value, tags.sequence)
  const [first, second] = inside(inside(list, tags.sequence)[0], tags.sequence)
  return first?.tag === tags.octets
    ? { hash: unnamed, value: first.content }
    : { hash: hashOf(first), value: contentOf(second, tags.octets) }
}

function digest(hash: Hash | 'sha1', parts: readonly Buffer[]): Buffer {
  return parts.reduce((running, part) => running.update(part), createHash(hash)).digest()
}
