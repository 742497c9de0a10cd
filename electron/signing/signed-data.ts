import { constants, createHash, verify } from 'node:crypto'
import type { SignatureFlaw } from '#shared/documents/signature-report.ts'
import { readCertificate, type Certificate } from './certificate.ts'
import { oids } from './cms.ts'
import { contentOf, exactly, inside, NotDer, readDer, readOid, tags, type Der } from './der.ts'

/** What a detached CMS signature says about the bytes it was made over. */
export interface CheckedCms {
  readonly certificate: Certificate
  readonly flaws: readonly SignatureFlaw[]
}

/**
 * Checks digest, signature value and signing certificate of the CMS at the start of `bytes` over `data`. After it there may only be zeros.
 * Throws `NotDer` when it cannot be read.
 */
export function checkCms(bytes: Buffer, data: readonly Buffer[]): CheckedCms {
  const cms = readDer(bytes)
  if (bytes.subarray(cms.bytes.length).some(byte => byte !== 0))
    throw new NotDer('Something behind the signature')
  const { certificates, signer } = readSignedData(cms)
  const certificate = certificates.find(one => Buffer.concat([one.issuer, one.serial]).equals(signer.id))
  if (!certificate) throw new NotDer('No certificate for the signer')
  const flaws: SignatureFlaw[] = []
  if (!digest(signer.hash, data).equals(signer.messageDigest)) flaws.push('document')
  if (!signatureHolds(signer, certificate)) flaws.push('key')
  const bound = signer.certificateDigest
  if (!bound) flaws.push('certificate-unbound')
  else if (!digest(bound.hash, [certificate.der]).equals(bound.value)) flaws.push('key')
  return { certificate, flaws }
}

/** Of a signature by issuer and serial number, over plain data (RFC 5652, 5.1 and 5.3). */
const isVersion1 = (version: Der | undefined) => contentOf(version, tags.integer).equals(Buffer.from([1]))

interface Signer {
  /** Issuer and serial number of its certificate, as encoded. */
  readonly id: Buffer
  readonly hash: Hash
  readonly messageDigest: Buffer
  readonly certificateDigest: { readonly hash: Hash; readonly value: Buffer } | undefined
  /** The signed attributes as the signature covers them. */
  readonly attributes: Buffer
  readonly algorithm: Der
  readonly signature: Buffer
}

type Hash = 'sha256' | 'sha384' | 'sha512'

const hashes: Readonly<Record<string, Hash>> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
}

function readSignedData(cms: Der): {
  readonly certificates: readonly Certificate[]
  readonly signer: Signer
} {
  const [type, wrapped] = exactly(2, cms, tags.sequence)
  if (readOid(type) !== oids.signedData) throw new NotDer('Not signed data')
  const [version, digests, content, ...rest] = inside(exactly(1, wrapped, tags.context(0))[0], tags.sequence)
  const [contentType, ...ownContent] = inside(content, tags.sequence)
  // A content of its own would be signed instead of the file.
  if (readOid(contentType) !== oids.data || ownContent.length > 0)
    throw new NotDer('Not a detached signature')
  if (!isVersion1(version)) throw new NotDer('An unknown version')
  const certificates = rest
    .filter(({ tag }) => tag === tags.context(0))
    .flatMap(list => inside(list, list.tag))
  const [one, ...others] = inside(rest.at(-1), tags.set)
  if (!one || others.length > 0) throw new NotDer('Not one signer')
  const signer = readSigner(one)
  if (!exactly(1, digests, tags.set).every(algorithm => hashOf(algorithm) === signer.hash))
    throw new NotDer('Digests differ')
  return { certificates: certificates.map(({ bytes }) => readCertificate(bytes)), signer }
}

function readSigner(signer: Der): Signer {
  const [version, id, digestAlgorithm, signed, algorithm, signature] = inside(signer, tags.sequence)
  const attributes = inside(signed, tags.context(0)).map(attribute => {
    const [type, values] = exactly(2, attribute, tags.sequence)
    return { type: readOid(type), value: exactly(1, values, tags.set)[0] }
  })
  const valueOf = (type: string) => attributes.find(attribute => attribute.type === type)?.value
  if (!isVersion1(version) || !algorithm || !signed || readOid(valueOf(oids.contentType)) !== oids.data)
    throw new NotDer('Not a signature of data')
  const certificateId = valueOf(oids.signingCertificateV2)
  return {
    id: contentOf(id, tags.sequence),
    hash: hashOf(digestAlgorithm),
    messageDigest: contentOf(valueOf(oids.messageDigest), tags.octets),
    certificateDigest: certificateId && readCertificateDigest(certificateId),
    attributes: Buffer.concat([Buffer.from([tags.set]), signed.bytes.subarray(1)]),
    algorithm,
    signature: contentOf(signature, tags.octets),
  }
}

/** SigningCertificateV2 (RFC 5035): the first of the list is the signer's; SHA-256 when it names no hash. */
function readCertificateDigest(value: Der): { hash: Hash; value: Buffer } {
  const [list] = inside(value, tags.sequence)
  const [first, second] = inside(inside(list, tags.sequence)[0], tags.sequence)
  return first?.tag === tags.octets
    ? { hash: 'sha256', value: first.content }
    : { hash: hashOf(first), value: contentOf(second, tags.octets) }
}

const asn1Null = Buffer.from([0x05, 0x00])

/** The identifier of an algorithm that has no parameters; only RSASSA-PSS may have them. */
function algorithmOf(algorithm: Der | undefined): string {
  const [type, parameters, ...more] = inside(algorithm, tags.sequence)
  const oid = readOid(type)
  const plain = !parameters || parameters.bytes.equals(asn1Null) || oid === oids.rsaPss
  if (!plain || more.length > 0) throw new NotDer('Unknown parameters')
  return oid
}

function hashOf(algorithm: Der | undefined): Hash {
  const hash = hashes[algorithmOf(algorithm)]
  if (!hash) throw new NotDer('An unknown hash')
  return hash
}

function signatureHolds(
  { algorithm, attributes, hash, signature }: Signer,
  { publicKey }: Certificate,
): boolean {
  const oid = algorithmOf(algorithm)
  const family = publicKey.asymmetricKeyType
  if (family === 'ec') return ecdsa[oid] === hash && verify(hash, attributes, publicKey, signature)
  if (family !== 'rsa') return false
  if (oid === oids.rsaPss) {
    const padding = constants.RSA_PKCS1_PSS_PADDING
    return verify(
      hash,
      attributes,
      { key: publicKey, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO },
      signature,
    )
  }
  return (oid === oids.rsa || rsa[oid] === hash) && verify(hash, attributes, publicKey, signature)
}

const rsa: Readonly<Record<string, Hash>> = {
  [oids.rsaWithSha256]: 'sha256',
  [oids.rsaWithSha384]: 'sha384',
  [oids.rsaWithSha512]: 'sha512',
}

const ecdsa: Readonly<Record<string, Hash>> = {
  [oids.ecdsaWithSha256]: 'sha256',
  [oids.ecdsaWithSha384]: 'sha384',
  [oids.ecdsaWithSha512]: 'sha512',
}

function digest(hash: Hash, parts: readonly Buffer[]): Buffer {
  return parts.reduce((running, part) => running.update(part), createHash(hash)).digest()
}
