import { createPrivateKey, createPublicKey, sign, X509Certificate, type KeyObject } from 'node:crypto'
import forge from 'node-forge'
import type { SigningRefusal } from '#shared/documents/signature-report.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { holdsAt, isStrong, readCertificate, type Certificate } from './certificate.ts'

/** A key that can sign, and whose it is. The key itself never leaves it; a token could stand behind the same interface. */
export interface SigningKey {
  readonly certificate: Certificate
  /** Certificates on the way to the issuer, in DER, as the file brought them. */
  readonly chain: readonly Buffer[]
  readonly algorithm: 'rsa' | 'ecdsa'
  /** Over SHA-256 of the bytes: RSASSA-PKCS1-v1_5, or ECDSA in DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

/** Opens a PKCS#12 file (.p12, .pfx) and refuses a key that cannot be signed with at `at` (UTC milliseconds). */
export function openPkcs12(
  bytes: Uint8Array,
  passphrase: string,
  at: number,
): Result<SigningKey, SigningRefusal> {
  const contents = unwrapHoweverSpelt(bytes, passphrase)
  if (!contents.ok) return contents
  const { keys, certificates } = contents.value
  const key = keys[0]
  const certificate =
    key && certificates.find(candidate => new X509Certificate(candidate.der).checkPrivateKey(key))
  if (!certificate) return refused({ code: 'pkcs12.empty' })
  if (!isStrong(createPublicKey(key))) return refused({ code: 'certificate.weak' })
  const { from, to } = certificate.facts
  if (!holdsAt(certificate, at)) return refused({ code: 'certificate.expired', from, to })
  return ok({
    certificate,
    chain: certificates.filter(other => other !== certificate).map(other => other.der),
    algorithm: key.asymmetricKeyType === 'rsa' ? 'rsa' : 'ecdsa',
    sign: async data => sign('sha256', data, key),
  })
}

interface Contents {
  readonly keys: readonly KeyObject[]
  readonly certificates: readonly Certificate[]
}

/** Keyboards compose Vietnamese letters in different ways, so a passphrase is tried as it was typed, then composed, then decomposed. */
function unwrapHoweverSpelt(bytes: Uint8Array, passphrase: string): Result<Contents, SigningRefusal> {
  const others = new Set([passphrase.normalize('NFC'), passphrase.normalize('NFD')])
  others.delete(passphrase)
  let contents = unwrap(bytes, passphrase)
  for (const spelling of others) {
    if (contents.ok || contents.refusal.code !== 'pkcs12.passphrase') break
    contents = unwrap(bytes, spelling)
  }
  return contents
}

function unwrap(bytes: Uint8Array, passphrase: string): Result<Contents, SigningRefusal> {
  try {
    const bags = opened(bytes, passphrase)
    return ok({
      keys: bags.flatMap(bag => privateKeyIn(bag) ?? []),
      certificates: bags.flatMap(bag => certificateIn(bag) ?? []),
    })
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return refused({ code: /password|MAC/i.test(error.message) ? 'pkcs12.passphrase' : 'pkcs12.unreadable' })
  }
}

/**
 * A passphrase with Vietnamese letters is UTF-16 for the file's seal and UTF-8 for its encryption, but forge takes one spelling for both: once
 * the seal has proved it right, the contents are opened with the other spelling.
 */
function opened(bytes: Uint8Array, passphrase: string): readonly forge.pkcs12.Bag[] {
  const file = forge.asn1.fromDer(Buffer.from(bytes).toString('latin1'))
  try {
    return bagsIn(file, passphrase)
  } catch (error) {
    if (!(error instanceof Error) || !/decrypt/i.test(error.message) || !Array.isArray(file.value))
      throw error
    const unsealed = { ...file, value: file.value.slice(0, 2) }
    return bagsIn(unsealed, Buffer.from(passphrase).toString('latin1'))
  }
}

const bagsIn = (file: forge.asn1.Asn1, passphrase: string) =>
  forge.pkcs12.pkcs12FromAsn1(file, passphrase).safeContents.flatMap(content => content.safeBags)

function privateKeyIn(bag: forge.pkcs12.Bag): KeyObject | undefined {
  if (bag.type !== forge.pki.oids['pkcs8ShroudedKeyBag'] && bag.type !== forge.pki.oids['keyBag'])
    return undefined
  const pkcs8 = bag.key ? forge.pki.wrapRsaPrivateKey(forge.pki.privateKeyToAsn1(bag.key)) : bag.asn1
  return createPrivateKey({ key: toDer(pkcs8), format: 'der', type: 'pkcs8' })
}

function certificateIn(bag: forge.pkcs12.Bag): Certificate | undefined {
  if (bag.type !== forge.pki.oids['certBag']) return undefined
  return readCertificate(toDer(bag.cert ? forge.pki.certificateToAsn1(bag.cert) : bag.asn1))
}

const toDer = (asn1: forge.asn1.Asn1) => Buffer.from(forge.asn1.toDer(asn1).getBytes(), 'latin1')
