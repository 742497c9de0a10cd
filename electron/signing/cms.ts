import { createHash } from 'node:crypto'
import type { SigningKey } from './pkcs12.ts'
import { tags, writeDer, writeOid, writeSetOf } from './der.ts'

/** Object identifiers of a CMS signature, for writing and for reading. */
export const oids = {
  data: '1.2.840.113549.1.7.1',
  signedData: '1.2.840.113549.1.7.2',
  contentType: '1.2.840.113549.1.9.3',
  messageDigest: '1.2.840.113549.1.9.4',
  signingCertificateV2: '1.2.840.113549.1.9.16.2.47',
  sha256: '2.16.840.1.101.3.4.2.1',
  sha384: '2.16.840.1.101.3.4.2.2',
  sha512: '2.16.840.1.101.3.4.2.3',
  rsa: '1.2.840.113549.1.1.1',
  rsaPss: '1.2.840.113549.1.1.10',
  rsaWithSha256: '1.2.840.113549.1.1.11',
  rsaWithSha384: '1.2.840.113549.1.1.12',
  rsaWithSha512: '1.2.840.113549.1.1.13',
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecdsaWithSha384: '1.2.840.10045.4.3.3',
  ecdsaWithSha512: '1.2.840.10045.4.3.4',
} as const

/**
 * A detached CMS signature over `data`, as PAdES B-B wants it (ETSI EN 319 142-1): content type, digest, and the signing certificate are
 * signed; the time is not, it stands in the PDF.
 */
export async function signCms(data: readonly Uint8Array[], key: SigningKey): Promise<Buffer> {
  const { certificate } = key
  const attributes = [
    attribute(oids.contentType, writeOid(oids.data)),
    attribute(oids.messageDigest, octets(sha256(...data))),
    attribute(oids.signingCertificateV2, signingCertificate(key)),
  ]
  const signature = await key.sign(writeSetOf(attributes))
  const sha256Algorithm = sequence(writeOid(oids.sha256), asn1Null)
  const signer = sequence(
    integer(1),
    sequence(certificate.issuer, certificate.serial),
    sha256Algorithm,
    implicitly(0, writeSetOf(attributes)),
    key.algorithm === 'rsa'
      ? sequence(writeOid(oids.rsaWithSha256), asn1Null)
      : sequence(writeOid(oids.ecdsaWithSha256)),
    octets(signature),
  )
  const signedData = sequence(
    integer(1),
    writeSetOf([sha256Algorithm]),
    sequence(writeOid(oids.data)),
    implicitly(0, writeSetOf([certificate.der, ...key.chain])),
    writeSetOf([signer]),
  )
  return sequence(writeOid(oids.signedData), writeDer(tags.context(0), signedData))
}

/** ESSCertIDv2 (RFC 5035), its SHA-256 left out as the default: which certificate this is cannot be exchanged later. */
function signingCertificate({ certificate }: SigningKey): Buffer {
  const directoryName = writeDer(tags.context(4), certificate.issuer)
  const issuerAndSerial = sequence(sequence(directoryName), certificate.serial)
  return sequence(sequence(sequence(octets(sha256(certificate.der)), issuerAndSerial)))
}

const sequence = (...items: readonly Uint8Array[]) => writeDer(tags.sequence, ...items)
const octets = (content: Uint8Array) => writeDer(tags.octets, content)
const integer = (value: number) => writeDer(tags.integer, Buffer.from([value]))
const attribute = (type: string, value: Buffer) => sequence(writeOid(type), writeSetOf([value]))
const asn1Null = Buffer.from([0x05, 0x00])

/** The same content under an implicit context tag. */
function implicitly(number: number, element: Buffer): Buffer {
  return Buffer.concat([Buffer.from([tags.context(number)]), element.subarray(1)])
}

function sha256(...parts: readonly Uint8Array[]): Buffer {
  const hash = createHash('sha256')
  for (const part of parts) hash.update(part)
  return hash.digest()
}
