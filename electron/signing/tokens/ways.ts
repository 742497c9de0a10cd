import { constants, createHash, verify, type KeyObject } from 'node:crypto'
import { tags, writeDer, writeOid } from '../der.ts'
import { oids } from '../oids.ts'
import type { Hash } from '../signature-value.ts'
import type { SigningScheme } from '../signing-key.ts'
import { schemeFor } from '../signing-scheme.ts'
import { mechanisms, pssNumbers } from './codes.ts'
import type { TokenJob } from './jobs.ts'

/** One way to have a token sign, and what comes of it. */
export interface Way {
  readonly scheme: SigningScheme
  readonly mechanism: number
  readonly numbers?: number[]
  /** What the token is given of the bytes that are signed. */
  readonly given: (data: Uint8Array) => Uint8Array
}

const whole = (data: Uint8Array): Uint8Array => data

const digested =
  (hash: Hash) =>
  (data: Uint8Array): Uint8Array =>
    createHash(hash).update(data).digest()

/** PKCS#1 v1.5 signs a hash together with its name. */
const named =
  (hash: Hash) =>
  (data: Uint8Array): Uint8Array => {
    const algorithm = writeDer(tags.sequence, writeOid(oids[hash]), Buffer.from([0x05, 0x00]))
    return writeDer(tags.sequence, algorithm, writeDer(tags.octets, digested(hash)(data)))
  }

/** The ways that a token has for a key, the best first: PSS where it can (TT 15/2025/TT-BKHCN), and its own hashing before ours. */
export function waysFor(key: KeyObject, has: ReadonlySet<number>): readonly Way[] {
  const scheme = schemeFor(key)
  if (!scheme) return []
  const ways = scheme.algorithm === 'rsa-pss' ? rsaWays(scheme, key) : ecdsaWays(scheme)
  return ways.filter(({ mechanism }) => has.has(mechanism))
}

function rsaWays(pss: Extract<SigningScheme, { algorithm: 'rsa-pss' }>, key: KeyObject): readonly Way[] {
  const { hash, saltLength } = pss
  const numbers = [...pssNumbers[hash], saltLength]
  const ofPss: readonly Way[] = [
    ...(hash === 'sha256'
      ? [{ scheme: pss, mechanism: mechanisms.sha256RsaPss, numbers, given: whole }]
      : []),
    { scheme: pss, mechanism: mechanisms.rsaPss, numbers, given: digested(hash) },
  ]
  if (key.asymmetricKeyType === 'rsa-pss') return ofPss
  const scheme = { algorithm: 'rsa-pkcs1', hash: 'sha256' } as const
  return [
    ...ofPss,
    { scheme, mechanism: mechanisms.sha256RsaPkcs, given: whole },
    { scheme, mechanism: mechanisms.rsaPkcs, given: named('sha256') },
  ]
}

const hashing: Readonly<Record<Hash, number>> = {
  sha256: mechanisms.ecdsaSha256,
  sha384: mechanisms.ecdsaSha384,
  sha512: mechanisms.ecdsaSha512,
}

const ecdsaWays = (scheme: SigningScheme): readonly Way[] => [
  { scheme, mechanism: mechanisms.ecdsa, given: digested(scheme.hash) },
  { scheme, mechanism: hashing[scheme.hash], given: whole },
]

export const jobWays = (
  ways: readonly Way[],
  data: Uint8Array,
): Extract<TokenJob, { kind: 'sign' }>['ways'] =>
  ways.map(({ mechanism, numbers, given }) => ({
    mechanism,
    data: given(data),
    ...(numbers && { numbers: [...numbers] }),
  }))

/** As a token gives it, in the form of CMS; ECDSA comes as two numbers of equal length. Nothing where it is no signature of that key. */
export function checkedSignature(
  given: Uint8Array,
  { scheme }: Way,
  { key, data }: { readonly key: KeyObject; readonly data: Uint8Array },
): Uint8Array | undefined {
  const signature = scheme.algorithm === 'ecdsa' ? inDer(given) : given
  const options =
    scheme.algorithm === 'rsa-pss'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength }
      : key
  return verify(scheme.hash, data, options, signature) ? signature : undefined
}

function inDer(pair: Uint8Array): Uint8Array {
  const half = pair.length / 2
  return writeDer(tags.sequence, ...[pair.subarray(0, half), pair.subarray(half)].map(positive))
}

/** DER writes a number in as few bytes as it takes, the first below 128. */
function positive(bytes: Uint8Array): Buffer {
  const start = bytes.findIndex(byte => byte !== 0)
  const digits = start < 0 ? Buffer.from([0]) : Buffer.from(bytes.subarray(start))
  return writeDer(tags.integer, ...((digits[0] ?? 0) >= 0x80 ? [Buffer.from([0])] : []), digits)
}
