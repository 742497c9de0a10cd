import type { SignatureAlgorithm } from '#shared/documents/checked-signature.ts'
import type { Certificate } from './certificate.ts'
import type { Hash } from './signature-value.ts'

/** A key that can sign, and whose it is. The key itself never leaves it; a token could stand behind the same interface. */
export interface SigningKey {
  /** Which of the keys of a file it is: SHA-256 of its certificate, in hexadecimal. */
  readonly id: string
  readonly certificate: Certificate
  /** Certificates on the way from its own to the issuer, in DER, as far as the file has them, and no others. */
  readonly chain: readonly Buffer[]
  readonly scheme: SigningScheme
  /** Over the hash of the bytes, as `scheme` says; ECDSA in DER. */
  sign(bytes: Uint8Array): Promise<Uint8Array>
}

export type SigningScheme =
  | { readonly algorithm: Exclude<SignatureAlgorithm, 'rsa-pss'>; readonly hash: Hash }
  | { readonly algorithm: 'rsa-pss'; readonly hash: Hash; readonly saltLength: number }
