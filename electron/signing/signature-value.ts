import { constants, verify, type KeyObject } from 'node:crypto'
import type { SignatureAlgorithm } from '#shared/documents/checked-signature.ts'
import { oids } from './oids.ts'
import { exactly, inside, readOid, tags, Unsupported, type Der } from './der.ts'

export type Hash = 'sha256' | 'sha384' | 'sha512'

/** How a signature value was made. */
export interface Scheme {
  readonly algorithm: SignatureAlgorithm
  readonly hash: Hash
}

const hashes: Readonly<Record<string, Hash>> = {
  [oids.sha256]: 'sha256',
  [oids.sha384]: 'sha384',
  [oids.sha512]: 'sha512',
}

const asn1Null = Buffer.from([0x05, 0x00])

interface Algorithm {
  readonly oid: string
  /** Undefined where they are absent or null. */
  readonly parameters: Der | undefined
}

function algorithmIn(algorithm: Der | undefined): Algorithm {
  const [type, parameters] = inside(algorithm, tags.sequence)
  return { oid: readOid(type), parameters: parameters?.bytes.equals(asn1Null) ? undefined : parameters }
}

/** Throws `Unsupported` for a hash that is not of the SHA-2 family. */
export function hashOf(algorithm: Der | undefined): Hash {
  const { oid, parameters } = algorithmIn(algorithm)
  const hash = hashes[oid]
  if (!hash || parameters) throw new Unsupported('An unknown hash')
  return hash
}

/** The scheme that an algorithm names for a key, over attributes hashed with `hash`. Throws `Unsupported`. */
export function schemeOf(algorithm: Der, hash: Hash, { asymmetricKeyType: family }: KeyObject): Scheme {
  const { oid, parameters } = algorithmIn(algorithm)
  if (oid === oids.rsaPss && (family === 'rsa' || family === 'rsa-pss'))
    return { algorithm: 'rsa-pss', hash: pssHash(parameters) }
  // OpenSSL 3.0 signs with a key for PSS only, and calls it plain RSA.
  if (family === 'rsa-pss' && oid === oids.rsa && !parameters) return { algorithm: 'rsa-pss', hash }
  const named = family === 'ec' ? ecdsa : family === 'rsa' ? rsa : undefined
  const known = named?.[oid] ?? (family === 'rsa' && oid === oids.rsa ? hash : undefined)
  if (!known || parameters) throw new Unsupported('An unknown signature algorithm')
  return { algorithm: family === 'ec' ? 'ecdsa' : 'rsa-pkcs1', hash: known }
}

/** RSASSA-PSS-params (RFC 4055): one hash for the message and for the mask. */
function pssHash(parameters: Der | undefined): Hash {
  if (!parameters) throw new Unsupported('SHA-1 for PSS')
  const fields = inside(parameters, tags.sequence)
  const at = (number: number) => fields.find(({ tag }) => tag === tags.context(number))
  const [message, mask] = [at(0), at(1)]
  if (!message || !mask) throw new Unsupported('SHA-1 for PSS')
  const hash = hashOf(exactly(1, message, tags.context(0))[0])
  const [generator, maskHash] = exactly(2, exactly(1, mask, tags.context(1))[0], tags.sequence)
  if (readOid(generator) !== maskGenerator || hashOf(maskHash) !== hash)
    throw new Unsupported('Two hashes for PSS')
  return hash
}

const maskGenerator = '1.2.840.113549.1.1.8'

export function signatureHolds(
  { algorithm, hash }: Scheme,
  message: Buffer,
  key: KeyObject,
  signature: Buffer,
): boolean {
  if (algorithm !== 'rsa-pss') return verify(hash, message, key, signature)
  const padding = constants.RSA_PKCS1_PSS_PADDING
  return verify(hash, message, { key, padding, saltLength: constants.RSA_PSS_SALTLEN_AUTO }, signature)
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
