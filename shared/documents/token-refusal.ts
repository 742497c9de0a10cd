/** Why a token did not sign. */
export type TokenRefusal =
  /** It is not plugged in, or was pulled out in the middle. */
  | { readonly code: 'token.gone' }
  | { readonly code: 'token.pin-wrong' }
  /** It was wrong, and the token says that few tries are left. */
  | { readonly code: 'token.pin-low' }
  /** One try is left, and it is not made from here. */
  | { readonly code: 'token.pin-final' }
  | { readonly code: 'token.pin-locked' }
  /** It has to be changed before the key can be used. */
  | { readonly code: 'token.pin-expired' }
  | { readonly code: 'token.pin-cancelled' }
  /** Wrong as often as is safe: no more PINs are sent until somebody says that it was typed right elsewhere. */
  | { readonly code: 'token.pin-stopped' }
  | { readonly code: 'token.no-key' }
  | { readonly code: 'token.no-way' }
  | { readonly code: 'token.failed' }
  | { readonly code: 'token.crashed' }
  | { readonly code: 'token.late' }
  | { readonly code: 'token.cancelled' }
