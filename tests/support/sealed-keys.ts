import { createHmac, pbkdf2Sync, randomBytes } from 'node:crypto'
import forge from 'node-forge'
import { exactly, inside, readDer, tags, writeDer, writeOid } from '#electron/signing/der.ts'

const hmacSha256 = '1.2.840.113549.2.9'

interface Pbmac1 {
  readonly iterations?: number
  /** Object identifier of what authenticates. */
  readonly code?: string
}

/** A key file that has no seal, sealed in the way of RFC 9579, as OpenSSL does from 3.4 on with `-pbmac1_pbkdf2`. */
export function sealedWithPbmac1(
  bare: Buffer,
  passphrase: string,
  { iterations = 10_000, code = hmacSha256 }: Pbmac1 = {},
): Buffer {
  const salt = randomBytes(16)
  const length = 32
  const pseudorandom = sequence(writeOid(hmacSha256), asn1Null)
  const derivation = sequence(
    writeOid('1.2.840.113549.1.5.12'),
    sequence(octets(salt), integer(iterations), integer(length), pseudorandom),
  )
  const algorithm = sequence(
    writeOid('1.2.840.113549.1.5.14'),
    sequence(derivation, sequence(writeOid(code), asn1Null)),
  )
  const key = pbkdf2Sync(Buffer.from(passphrase), salt, iterations, length, 'sha256')
  const mac = createHmac('sha256', key).update(contentOf(bare)).digest()
  return withSeal(
    bare,
    sequence(sequence(algorithm, octets(mac)), octets(Buffer.from('NOT USED')), integer(1)),
  )
}

/** The same, sealed with no passphrase at all, which PKCS#12 tells apart from an empty one. */
export function sealedWithNone(bare: Buffer): Buffer {
  const salt = randomBytes(8)
  const bytes = (buffer: Buffer) => forge.util.createBuffer(buffer.toString('latin1'))
  const key = forge.pkcs12.generateKey(null, bytes(salt), 3, 1, 20, forge.md.sha1.create())
  const mac = createHmac('sha1', Buffer.from(key.getBytes(), 'latin1')).update(contentOf(bare)).digest()
  const sha1 = sequence(writeOid('1.3.14.3.2.26'), asn1Null)
  return withSeal(bare, sequence(sequence(sha1, octets(mac)), octets(salt)))
}

const contentOf = (bare: Buffer): Buffer => {
  const [, safe] = inside(readDer(bare), tags.sequence)
  const [content] = exactly(1, exactly(2, safe, tags.sequence)[1], tags.context(0))
  if (!content) throw new Error('No content')
  return content.content
}

const withSeal = (bare: Buffer, seal: Buffer): Buffer => {
  const [version, safe] = inside(readDer(bare), tags.sequence)
  if (!version || !safe) throw new Error('No key file')
  return sequence(version.bytes, safe.bytes, seal)
}

const asn1Null = Buffer.from([0x05, 0x00])
const sequence = (...items: readonly Uint8Array[]) => writeDer(tags.sequence, ...items)
const octets = (content: Uint8Array) => writeDer(tags.octets, content)
const integer = (value: number) => {
  const digits = value.toString(16)
  const bytes = Buffer.from(digits.padStart(digits.length + (digits.length % 2), '0'), 'hex')
  return writeDer(tags.integer, (bytes[0] ?? 0) >= 0x80 ? Buffer.concat([Buffer.alloc(1), bytes]) : bytes)
}
