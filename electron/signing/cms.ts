import { createHash } from 'node:crypto'
import type { SigningKey, SigningScheme } from './signing-key.ts'
import { tags, writeDer, writeOid, writeSetOf } from './der.ts'
import type { Hash } from './signature-value.ts'
import { oids } from './oids.ts'

/**
 * A detached CMS signature over `data`, as PAdES B-B wants it (ETSI EN 319 142-1): content type, digest, and the signing certificate are
 * signed; the time is not, it stands in the PDF.
 */
export async function signCms(data: readonly Uint8Array[], key: SigningKey): Promise<Buffer> {
  const { certificate } = key
  const { hash } = key.scheme
  const attributes = [
    attribute(oids.contentType, writeOid(oids.data)),
    attribute(oids.messageDigest, octets(digest(hash, ...data))),
    attribute(oids.signingCertificateV2, signingCertificate(key)),
  ]
  const { signature, scheme } = await key.sign(writeSetOf(attributes))
  const digestAlgorithm = hashAlgorithm(hash)
  const signer = sequence(
    integer(1),
    sequence(certificate.issuer, certificate.serial),
    digestAlgorithm,
    implicitly(0, writeSetOf(attributes)),
    signatureAlgorithm(scheme),
    octets(signature),
  )
  const signedData = sequence(
    integer(1),
    writeSetOf([digestAlgorithm]),
    sequence(writeOid(oids.data)),
    implicitly(0, writeSetOf([certificate.der, ...key.chain])),
    writeSetOf([signer]),
  )
  return sequence(writeOid(oids.signedData), writeDer(tags.context(0), signedData))
}

const hashAlgorithm = (hash: Hash) => sequence(writeOid(oids[hash]), asn1Null)

const namedTogether = {
  'rsa-pkcs1': { sha256: oids.rsaWithSha256, sha384: oids.rsaWithSha384, sha512: oids.rsaWithSha512 },
  ecdsa: { sha256: oids.ecdsaWithSha256, sha384: oids.ecdsaWithSha384, sha512: oids.ecdsaWithSha512 },
} as const

/** RSASSA-PSS says hash, mask and salt beside its name (RFC 4055); of the others, RSA alone has a null there. */
function signatureAlgorithm(scheme: SigningScheme): Buffer {
  const { algorithm, hash } = scheme
  if (algorithm !== 'rsa-pss') {
    const name = writeOid(namedTogether[algorithm][hash])
    return algorithm === 'ecdsa' ? sequence(name) : sequence(name, asn1Null)
  }
  const parameters = [
    hashAlgorithm(hash),
    sequence(writeOid(oids.maskGenerator), hashAlgorithm(hash)),
    integer(scheme.saltLength),
  ]
  return sequence(
    writeOid(oids.rsaPss),
    sequence(...parameters.map((each, at) => writeDer(tags.context(at), each))),
  )
}

/** ESSCertIDv2 (RFC 5035), its SHA-256 left out as the default: which certificate this is cannot be exchanged later. */
function signingCertificate({ certificate }: SigningKey): Buffer {
  const directoryName = writeDer(tags.context(4), certificate.issuer)
  const issuerAndSerial = sequence(sequence(directoryName), certificate.serial)
  return sequence(sequence(sequence(octets(digest('sha256', certificate.der)), issuerAndSerial)))
}

const sequence = (...items: readonly Uint8Array[]) => writeDer(tags.sequence, ...items)
const octets = (content: Uint8Array) => writeDer(tags.octets, content)
const integer = (value: number) =>
  writeDer(tags.integer, Buffer.from(value < 0x80 ? [value] : [value >>> 8, value & 0xff]))
const attribute = (type: string, value: Buffer) => sequence(writeOid(type), writeSetOf([value]))
const asn1Null = Buffer.from([0x05, 0x00])

/** The same content under an implicit context tag. */
function implicitly(number: number, element: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tags.context(number)]), element.subarray(1)])
}

function digest(hash: Hash, ...parts: readonly Uint8Array[]): Buffer {
  const running = createHash(hash)
  for (const part of parts) running.update(part)
  return running.digest()
}
