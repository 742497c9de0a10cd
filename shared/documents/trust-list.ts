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

/** Whom the office trusts to say whose a certificate is. */
export interface TrustList {
  /** By name, each certificate once. */
  readonly authorities: readonly TrustedAuthority[]
  /** Files that were put beside the others by hand, and that vouch for nobody: they hold something else. */
  readonly ignored: readonly string[]
}

/** Why a file did not become part of the trust list. */
export type TrustRefusal =
  /** It holds no certificate, or one that cannot be read. */
  | { readonly code: 'trust.unreadable' }
  /** A certificate in it may not issue others: a signer's own, a server's. */
  | { readonly code: 'trust.no-authority'; readonly subject: string }
  /** Anybody with a computer could make what it would vouch for. */
  | { readonly code: 'trust.weak'; readonly subject: string }
