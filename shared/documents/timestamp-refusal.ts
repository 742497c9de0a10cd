/** Why a document got no timestamp, or nothing was added for later judges. */
export type TimestampRefusal =
  /** Nobody has signed it: there is nothing whose time could be proven. */
  | { readonly code: 'timestamp.unsigned' }
  /** It is no answer of a timestamping authority (RFC 3161). */
  | { readonly code: 'timestamp.unreadable' }
  /** The authority says no. */
  | { readonly code: 'timestamp.rejected' }
  /** It is a timestamp of something else. */
  | { readonly code: 'timestamp.other-file' }
  /** It answers another request than the one that was made here. */
  | { readonly code: 'timestamp.other-request' }
  /** No request for this file was made on this computer. */
  | { readonly code: 'timestamp.not-asked' }
  /** It was not made with the key of its certificate, or with algorithms that are too weak. */
  | { readonly code: 'timestamp.broken' }
  | { readonly code: 'timestamp.too-large' }
  /** No list at hand is of anybody who vouches for these signatures, or the file carries all of it already. */
  | { readonly code: 'timestamp.nothing-to-add' }
