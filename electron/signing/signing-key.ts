import type { SignatureAlgorithm } from '#shared/documents/checked-signature.ts'
import type { TokenRefusal } from '#shared/documents/token-refusal.ts'
import type { Certificate } from './certificate.ts'
import type { Hash } from './signature-value.ts'

/** A key that can sign, and whose it is, in a file or on a token. */
export interface SigningKey {
  /** Which of the keys of a file it is: SHA-256 of its certificate, in hexadecimal. */
  readonly id: string
  readonly certificate: Certificate
  /** Certificates on the way from its own to the issuer, in DER, as far as the file has them, and no others. */
  readonly chain: readonly Buffer[]
  /** What it is expected to sign with. */
  readonly scheme: SigningScheme
  /** Over the hash of the bytes; with the same hash as `scheme`. Throws `TokenRefused`. */
  sign(bytes: Uint8Array): Promise<Signed>
}

export interface Signed {
  /** ECDSA in DER. */
  readonly signature: Uint8Array
  readonly scheme: SigningScheme
}

/** A token did not sign. Only thrown inside this folder. */
export class TokenRefused extends Error {
  readonly refusal: TokenRefusal
  constructor(refusal: TokenRefusal) {
    super(refusal.code)
    this.refusal = refusal
  }
}

export type SigningScheme =
  | { readonly algorithm: Exclude<SignatureAlgorithm, 'rsa-pss'>; readonly hash: Hash }
  | { readonly algorithm: 'rsa-pss'; readonly hash: Hash; readonly saltLength: number }
