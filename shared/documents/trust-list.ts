import type { RevocationListFacts } from './revocation.ts'

/** A certificate of an authority that the office trusts. */
export interface TrustedAuthority {
  /** SHA-256 of the certificate, lower-case hexadecimal: what is read aloud and compared before it is trusted. */
  readonly fingerprint: string
  readonly subject: string
  readonly organization: string
  /** UTC milliseconds. */
  readonly from: number
  readonly to: number
}

/** A list of revoked certificates that the office has. */
export interface KeptRevocationList extends RevocationListFacts {
  /** SHA-256 of it, lower-case hexadecimal. */
  readonly id: string
  /** How many certificates it names. */
  readonly revoked: number
  /** Why nothing is read from it: no authority of the trust list has signed it, or it is of a kind that is not known here. */
  readonly trouble: 'no-issuer' | 'not-understood' | null
}

/** Whom the office trusts to say whose a certificate is. */
export interface TrustList {
  /** By name, each certificate once. */
  readonly authorities: readonly TrustedAuthority[]
  /** What they have revoked, the newest list first. */
  readonly lists: readonly KeptRevocationList[]
  /** Files that were put beside the others by hand, and that hold something else. */
  readonly ignored: readonly string[]
}

/** What a file brought that was not there before. */
export interface AddedTrust {
  readonly authorities: readonly TrustedAuthority[]
  readonly lists: readonly KeptRevocationList[]
}

/** Why a file did not become part of the trust list. */
export type TrustRefusal =
  /** It holds no certificate, or one that cannot be read. */
  | { readonly code: 'trust.unreadable' }
  /** A certificate in it may not issue others: a signer's own, a server's. */
  | { readonly code: 'trust.no-authority'; readonly subject: string }
  /** Anybody with a computer could make what it would vouch for. */
  | { readonly code: 'trust.weak'; readonly subject: string }
  /** It is a list of revoked certificates by an authority that is not on the trust list. */
  | { readonly code: 'trust.list-stranger'; readonly subject: string }
  /** It says that it is by an authority of the list, and that one has not signed it. */
  | { readonly code: 'trust.list-unsigned'; readonly subject: string }
  /** Indirect, delta, or of a part only. */
  | { readonly code: 'trust.list-not-understood'; readonly subject: string }
  /** A newer one is here. */
  | { readonly code: 'trust.list-older'; readonly subject: string }
  /** By this computer's clock it is not issued yet. */
  | { readonly code: 'trust.list-to-come'; readonly subject: string }
