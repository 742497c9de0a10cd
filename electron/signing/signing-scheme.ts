import type { KeyObject } from 'node:crypto'
import type { SigningRefusal } from '#shared/documents/signature-report.ts'
import { maySign } from './certificate-use.ts'
import { holdsAt, isSignedBy, isStrong, type Certificate } from './certificate.ts'
import type { Hash } from './signature-value.ts'
import type { SigningScheme } from './signing-key.ts'

const digestLengths: Readonly<Record<Hash, number>> = { sha256: 32, sha384: 48, sha512: 64 }

/** The hash that is as strong as the curve (SP 800-57). */
const hashOfCurve: ReadonlyMap<string, Hash> = new Map([
  ['secp384r1', 'sha384'],
  ['secp521r1', 'sha512'],
])

/**
 * RSA signs with PSS, as TT 15/2025/TT-BKHCN wants it: any RSA key can (RFC 4055, 1.2), and what reads PAdES reads it. A key that says which
 * hash and how much salt is used so. Undefined where it asks for a hash that is too weak, or for two that differ.
 */
export function schemeFor(key: KeyObject): SigningScheme | undefined {
  const { namedCurve = '', hashAlgorithm, mgf1HashAlgorithm, saltLength } = key.asymmetricKeyDetails ?? {}
  if (key.asymmetricKeyType === 'ec')
    return { algorithm: 'ecdsa', hash: hashOfCurve.get(namedCurve) ?? 'sha256' }
  const hash = (['sha256', 'sha384', 'sha512'] as const).find(name => name === (hashAlgorithm ?? 'sha256'))
  if (!hash || (mgf1HashAlgorithm ?? hash) !== hash) return undefined
  return { algorithm: 'rsa-pss', hash, saltLength: Math.max(digestLengths[hash], saltLength ?? 0) }
}

/** Why a certificate and its key do not sign documents at `at`; nothing where they do. */
export function whyNotSign(certificate: Certificate, at: number): SigningRefusal | undefined {
  const { from, to } = certificate.facts
  if (!isStrong(certificate.publicKey) || !schemeFor(certificate.publicKey))
    return { code: 'certificate.weak' }
  if (!maySign(certificate, 'document')) return { code: 'certificate.other-use' }
  return holdsAt(certificate, at) ? undefined : { code: 'certificate.expired', from, to }
}

/** From the issuer of a certificate up, as far as each is among the others and did sign the one below. */
export function wayUp(certificate: Certificate, others: readonly Certificate[]): readonly Certificate[] {
  if (certificate.facts.selfIssued) return []
  const issuer = others.find(other => other !== certificate && issued(other, certificate))
  if (!issuer) return []
  const rest = others.filter(other => other !== certificate)
  return [issuer, ...wayUp(issuer, rest)]
}

const issued = (issuer: Certificate, { x509 }: Certificate): boolean =>
  x509.checkIssued(issuer.x509) && isSignedBy(x509, issuer.publicKey)
