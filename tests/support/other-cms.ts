import { createHash, createPrivateKey, sign, X509Certificate } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readCertificate } from '#electron/signing/certificate.ts'
import { oids } from '#electron/signing/oids.ts'
import { tags, writeDer, writeOid, writeSetOf } from '#electron/signing/der.ts'
import type { Issued } from './openssl-authority.ts'

interface How {
  /** What stands in the file; `backwards` is another order than DER's. */
  readonly written?: 'sorted' | 'backwards'
  readonly signed?: 'sorted' | 'as-written'
  /** Signed over the bare content. */
  readonly isBare?: boolean
  /** With lengths left open, as BER allows. */
  readonly isOpen?: boolean
  /** Another certificate that comes along, in DER. */
  readonly beside?: Buffer
}

/** A CMS signature over `data` by a key of RSA or Ed25519, written as programs write it that differ from this one. */
export function otherCms(data: Buffer, by: Issued, how: How = {}): Buffer {
  const { der, issuer, serial } = readCertificate(new X509Certificate(readFileSync(by.certificateFile)).raw)
  const attributes = attributesOver(data, der)
  const written = how.written === 'backwards' ? attributes.toSorted(Buffer.compare).toReversed() : attributes
  const asWritten = writeDer(tags.set, ...(how.written === 'backwards' ? written : sorted(written)))
  const over = how.isBare ? data : how.signed === 'as-written' ? asWritten : writeSetOf(attributes)
  const key = createPrivateKey(readFileSync(by.keyFile))
  const [digest, algorithm] =
    key.asymmetricKeyType === 'ed25519'
      ? [sequence(writeOid(oids.sha512)), sequence(writeOid(ed25519))]
      : [sequence(writeOid(oids.sha256), asn1Null), sequence(writeOid(oids.rsa), asn1Null)]
  const signer = sequence(
    integer(1),
    sequence(issuer, serial),
    digest,
    ...(how.isBare ? [] : [implicitly(0, asWritten)]),
    algorithm,
    octets(sign(key.asymmetricKeyType === 'ed25519' ? null : 'sha256', over, key)),
  )
  const write = how.isOpen ? leftOpen : writeDer
  const signedData = write(
    tags.sequence,
    integer(1),
    writeSetOf([digest]),
    write(tags.sequence, writeOid(oids.data)),
    write(tags.context(0), ...sorted(how.beside ? [der, how.beside] : [der])),
    writeSetOf([signer]),
  )
  return write(tags.sequence, writeOid(oids.signedData), write(tags.context(0), signedData))
}

function attributesOver(data: Buffer, certificate: Buffer): readonly Buffer[] {
  const bound = sequence(sequence(sequence(octets(sha256Of(certificate)))))
  return [
    attribute(oids.contentType, writeOid(oids.data)),
    attribute(oids.messageDigest, octets(sha256Of(data))),
    attribute(oids.signingCertificateV2, bound),
  ]
}

const leftOpen = (tag: number, ...contents: readonly Uint8Array[]): Buffer =>
  Buffer.concat([Buffer.from([tag, 0x80]), ...contents, Buffer.from([0, 0])])

const ed25519 = '1.3.101.112'
const asn1Null = Buffer.from([0x05, 0x00])
const sorted = (items: readonly Buffer[]) => items.toSorted(Buffer.compare)
const sha256Of = (bytes: Buffer) => createHash('sha256').update(bytes).digest()
const sequence = (...items: readonly Uint8Array[]) => writeDer(tags.sequence, ...items)
const octets = (content: Uint8Array) => writeDer(tags.octets, content)
const integer = (value: number) => writeDer(tags.integer, Buffer.from([value]))
const attribute = (type: string, value: Buffer) => sequence(writeOid(type), writeSetOf([value]))
const implicitly = (number: number, element: Buffer) =>
  Buffer.concat([Buffer.from([tags.context(number)]), element.subarray(1)])
