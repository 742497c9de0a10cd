import { createDecipheriv, createHmac, hash as hashOnce, pbkdf2Sync } from 'node:crypto'
import forge from 'node-forge'
import { contentOf, exactly, inside, NotDer, readOid, tags, Unsupported, type Der } from './der.ts'

/** A passphrase in the two ways that key files take it: UTF-8 in what is newer, UTF-16 closed by a zero in PKCS#12's own derivation. */
export interface SpeltPassphrase {
  readonly utf8: Buffer
  readonly utf16: Buffer
}

/** The passphrase is not the one, or what was encrypted with it is damaged. */
export class NotOpened extends Error {}

/** The file asks for more work than any honest one. */
export class TooLaborious extends Error {}

/** How many iterations opening one file may still cost, over all of its derivations. */
export interface Labour {
  left: number
}

/** OWASP asks for 600,000, and a file has three derivations. On a slow laptop this many take some seconds. */
export const mostIterations = 5_000_000

type Hash = 'sha1' | 'sha224' | 'sha256' | 'sha384' | 'sha512'

const hashes: Readonly<Record<string, Hash>> = {
  '1.3.14.3.2.26': 'sha1',
  '2.16.840.1.101.3.4.2.4': 'sha224',
  '2.16.840.1.101.3.4.2.1': 'sha256',
  '2.16.840.1.101.3.4.2.2': 'sha384',
  '2.16.840.1.101.3.4.2.3': 'sha512',
  '1.2.840.113549.2.7': 'sha1',
  '1.2.840.113549.2.8': 'sha224',
  '1.2.840.113549.2.9': 'sha256',
  '1.2.840.113549.2.10': 'sha384',
  '1.2.840.113549.2.11': 'sha512',
}

const keyed = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  pbmac1: '1.2.840.113549.1.5.14',
} as const

/** PBES2 (RFC 8018): the cipher and the length of its key. */
const ciphers: Readonly<Record<string, readonly [name: string, keyLength: number]>> = {
  '2.16.840.1.101.3.4.1.2': ['aes-128-cbc', 16],
  '2.16.840.1.101.3.4.1.22': ['aes-192-cbc', 24],
  '2.16.840.1.101.3.4.1.42': ['aes-256-cbc', 32],
  '1.2.840.113549.3.7': ['des-ede3-cbc', 24],
}

/** PKCS#12's own encryption (RFC 7292, appendix C), which older programs write. */
const older: Readonly<Record<string, readonly [cipher: 'des' | 'rc2', keyLength: number]>> = {
  '1.2.840.113549.1.12.1.3': ['des', 24],
  '1.2.840.113549.1.12.1.4': ['des', 16],
  '1.2.840.113549.1.12.1.5': ['rc2', 16],
  '1.2.840.113549.1.12.1.6': ['rc2', 5],
}

/** Opens what `algorithm` encrypted. Throws `NotOpened`, `TooLaborious`, or `Unsupported` where the algorithm is not known. */
export function decrypt(
  algorithm: Der | undefined,
  encrypted: Buffer,
  passphrase: SpeltPassphrase,
  labour: Labour,
): Buffer {
  const [type, parameters] = inside(algorithm, tags.sequence)
  const oid = readOid(type)
  return oid === keyed.pbes2
    ? decryptPbes2(parameters, encrypted, passphrase, labour)
    : decryptOlder(oid, parameters, encrypted, passphrase, labour)
}

function decryptPbes2(
  parameters: Der | undefined,
  encrypted: Buffer,
  { utf8 }: SpeltPassphrase,
  labour: Labour,
) {
  const [derivation, scheme] = exactly(2, parameters, tags.sequence)
  const [cipherType, iv] = exactly(2, scheme, tags.sequence)
  const cipher = ciphers[readOid(cipherType)]
  if (!cipher) throw new Unsupported('An unknown cipher')
  const key = pbkdf2(derivation, utf8, cipher[1], labour)
  return decipher(cipher[0], key, contentOf(iv, tags.octets), encrypted)
}

function decryptOlder(
  oid: string,
  parameters: Der | undefined,
  encrypted: Buffer,
  { utf16 }: SpeltPassphrase,
  labour: Labour,
): Buffer {
  const [saltOctets, rounds] = exactly(2, parameters, tags.sequence)
  const [cipher, keyLength] = older[oid] ?? []
  if (!cipher || keyLength === undefined) throw new Unsupported('An unknown encryption')
  const salt = contentOf(saltOctets, tags.octets)
  const derive = (use: Use, length: number) =>
    pkcs12Key('sha1', utf16, { salt, use, iterations: spent(rounds, labour) }, length)
  const [key, iv] = [derive('encryption', keyLength), derive('vector', 8)]
  // With two keys, the first is used again as the third.
  if (cipher === 'des')
    return decipher('des-ede3-cbc', Buffer.concat([key, key]).subarray(0, 24), iv, encrypted)
  const rc2 = forge.rc2.createDecryptionCipher(key.toString('latin1'), keyLength * 8)
  rc2.start(iv.toString('latin1'))
  rc2.update(forge.util.createBuffer(encrypted.toString('latin1')))
  if (!rc2.finish()) throw new NotOpened()
  return Buffer.from(rc2.output.getBytes(), 'latin1')
}

function decipher(name: string, key: Buffer, iv: Buffer, encrypted: Buffer): Buffer {
  try {
    const opening = createDecipheriv(name, key, iv)
    return Buffer.concat([opening.update(encrypted), opening.final()])
  } catch {
    throw new NotOpened()
  }
}

function pbkdf2(derivation: Der | undefined, passphrase: Buffer, length: number, labour: Labour): Buffer {
  const [type, parameters] = exactly(2, derivation, tags.sequence)
  if (readOid(type) !== keyed.pbkdf2) throw new Unsupported('An unknown derivation')
  const [salt, rounds, ...rest] = inside(parameters, tags.sequence)
  const pseudorandom = rest.find(({ tag }) => tag === tags.sequence)
  const hash = pseudorandom ? hashIn(pseudorandom) : 'sha1'
  return pbkdf2Sync(passphrase, contentOf(salt, tags.octets), spent(rounds, labour), length, hash)
}

function hashIn(algorithm: Der | undefined): Hash {
  const hash = hashes[readOid(inside(algorithm, tags.sequence)[0])]
  if (!hash) throw new Unsupported('An unknown hash')
  return hash
}

/** How many iterations; they are taken from what may still be spent. Throws `TooLaborious`. */
export function spent(rounds: Der | undefined, labour: Labour): number {
  const iterations = rounds ? Number(`0x${contentOf(rounds, tags.integer).toString('hex') || '0'}`) : 1
  if (iterations < 1) throw new NotDer('No iterations')
  labour.left -= iterations
  if (labour.left < 0) throw new TooLaborious()
  return iterations
}

type Use = 'encryption' | 'vector' | 'seal'

/** The authentication code of `content` under the passphrase, as the seal of a file (MacData) wants it: its own derivation, or PBMAC1. */
export function sealOf(
  content: Buffer,
  [digestInfo, saltOctets, rounds]: readonly Der[],
  passphrase: SpeltPassphrase,
  labour: Labour,
): Buffer {
  const algorithm = inside(digestInfo, tags.sequence)[0]
  const [type, parameters] = inside(algorithm, tags.sequence)
  if (readOid(type) === keyed.pbmac1) {
    const [derivation, scheme] = exactly(2, parameters, tags.sequence)
    const hash = hashIn(scheme)
    const length = exactly(2, derivation, tags.sequence)[1]
    return createHmac(hash, pbkdf2(derivation, passphrase.utf8, keyLengthIn(length), labour))
      .update(content)
      .digest()
  }
  const hash = hashIn(algorithm)
  const salt = contentOf(saltOctets, tags.octets)
  const key = pkcs12Key(
    hash,
    passphrase.utf16,
    { salt, use: 'seal', iterations: spent(rounds, labour) },
    digestLengths[hash],
  )
  return createHmac(hash, key).update(content).digest()
}

/** PBMAC1 has to say how long the key is (RFC 9579). */
function keyLengthIn(parameters: Der | undefined): number {
  const length = inside(parameters, tags.sequence)[2]
  const bytes = contentOf(length, tags.integer)
  if (bytes.length !== 1 || (bytes[0] ?? 0) > 64) throw new NotDer('A key of unknown length')
  return bytes[0] ?? 0
}

const digestLengths: Readonly<Record<Hash, number>> = {
  sha1: 20,
  sha224: 28,
  sha256: 32,
  sha384: 48,
  sha512: 64,
}

const uses: Readonly<Record<Use, number>> = { encryption: 1, vector: 2, seal: 3 }

/** The derivation of RFC 7292, appendix B.2. */
function pkcs12Key(
  hash: Hash,
  passphrase: Buffer,
  from: { readonly salt: Buffer; readonly use: Use; readonly iterations: number },
  length: number,
): Buffer {
  const block = digestLengths[hash] > 32 ? 128 : 64
  const filled = (bytes: Buffer) =>
    Buffer.alloc(bytes.length === 0 ? 0 : Math.ceil(bytes.length / block) * block, bytes)
  const purpose = Buffer.alloc(block, uses[from.use])
  let mixed: Buffer = Buffer.concat([filled(from.salt), filled(passphrase)])
  let key: Buffer = Buffer.alloc(0)
  while (key.length < length) {
    let digest: Buffer = hashOnce(hash, Buffer.concat([purpose, mixed]), 'buffer')
    for (let at = 1; at < from.iterations; at += 1) digest = hashOnce(hash, digest, 'buffer')
    key = Buffer.concat([key, digest])
    mixed = withAdded(mixed, Buffer.alloc(block, digest))
  }
  return key.subarray(0, length)
}

/** Adds a block, and one, to every block, as numbers of that many bytes. */
function withAdded(mixed: Buffer, added: Buffer): Buffer {
  const sum = Buffer.from(mixed)
  for (let start = 0; start < sum.length; start += added.length) {
    let carry = 1
    for (let at = added.length - 1; at >= 0; at -= 1) {
      carry += (sum[start + at] ?? 0) + (added[at] ?? 0)
      sum[start + at] = carry & 0xff
      carry >>>= 8
    }
  }
  return sum
}
