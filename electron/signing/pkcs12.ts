import { constants, createHash, createPrivateKey, sign, X509Certificate, type KeyObject } from 'node:crypto'
import type { SigningRefusal } from '#shared/documents/signature-report.ts'
import { never } from '#shared/kernel/never.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { readCertificate, type Certificate } from './certificate.ts'
import { NotDer } from './der.ts'
import { openPkcs12Contents, type Pkcs12Contents, type Pkcs12Opened } from './pkcs12-contents.ts'
import type { SigningKey } from './signing-key.ts'
import { schemeFor, wayUp, whyNotSign } from './signing-scheme.ts'

/** The one key of a PKCS#12 file (.p12, .pfx) that can be signed with at `at` (UTC milliseconds), or of several the `wanted` one. */
export function openPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  at: number,
  wanted?: string,
): Result<SigningKey, SigningRefusal> {
  const keys = signingKeysIn(openPkcs12Contents(bytes, passphrase), at)
  return keys.ok ? chosenKey(keys.value, wanted) : keys
}

/** Every key of an opened file that can be signed with at `at`, at least one. When there is none: why not the first of them. */
export function signingKeysIn(
  opened: Pkcs12Opened,
  at: number,
): Result<readonly SigningKey[], SigningRefusal> {
  switch (opened.kind) {
    case 'wrong-passphrase':
      return refused({ code: 'pkcs12.passphrase' })
    case 'unreadable':
      return refused({ code: 'pkcs12.unreadable' })
    case 'unsupported':
      return refused({ code: 'pkcs12.unsupported' })
    case 'too-laborious':
      return refused({ code: 'pkcs12.too-laborious' })
    case 'opened':
      return usableKeys(opened.contents, at)
    default:
      return never(opened)
  }
}

/** Refused where there are several and it is not said which, or the one that is said is not there. */
export function chosenKey(
  keys: readonly SigningKey[],
  wanted: string | undefined,
): Result<SigningKey, SigningRefusal> {
  const [key, ...others] = wanted === undefined ? keys : keys.filter(({ id }) => id === wanted)
  if (!key) return refused({ code: 'pkcs12.empty' })
  return others.length > 0 ? refused({ code: 'pkcs12.several' }) : ok(key)
}

function usableKeys(contents: Pkcs12Contents, at: number): Result<readonly SigningKey[], SigningRefusal> {
  const read = readContents(contents)
  if (!read) return refused({ code: 'pkcs12.unreadable' })
  const { keys, certificates } = read
  const candidates = keys.flatMap(key => {
    const certificate = certificates.find(({ der }) => new X509Certificate(der).checkPrivateKey(key))
    return certificate ? [{ key, certificate }] : []
  })
  const refusals = candidates.map(({ certificate }) => whyNotSign(certificate, at))
  const usable = candidates.filter((_, index) => refusals[index] === undefined)
  if (usable.length === 0) return refused(refusals[0] ?? { code: 'pkcs12.empty' })
  return ok(usable.map(({ key, certificate }) => signingKey(key, certificate, certificates)))
}

function readContents({ keys, certificates }: Pkcs12Contents) {
  try {
    return {
      keys: keys.map(key => createPrivateKey({ key: Buffer.from(key), format: 'der', type: 'pkcs8' })),
      certificates: certificates.map(der => readCertificate(Buffer.from(der))),
    }
  } catch (error) {
    // Of OpenSSL, for a private key that is none, or of a kind that it does not know.
    if (error instanceof NotDer || (error instanceof Error && 'code' in error)) return undefined
    throw error
  }
}

/** A key with its certificate, as it signs; whether it may is not asked. `others` are searched for the way to its issuer. */
export function signingKey(
  key: KeyObject,
  certificate: Certificate,
  others: readonly Certificate[],
): SigningKey {
  const scheme = schemeFor(certificate.publicKey)
  if (!scheme) throw new Error('A key that was refused')
  const options =
    scheme.algorithm === 'rsa-pss'
      ? { key, padding: constants.RSA_PKCS1_PSS_PADDING, saltLength: scheme.saltLength }
      : key
  return {
    id: createHash('sha256').update(certificate.der).digest('hex'),
    certificate,
    chain: wayUp(certificate, others).map(({ der }) => der),
    scheme,
    sign: async data => ({ signature: sign(scheme.hash, data, options), scheme }),
  }
}
