import type { tokenRefusals as vi } from '../vi/token.ts'

export const tokenRefusals: typeof vi = {
  'token.gone':
    'The token is not there any more. Plug it in again, press “Look again for tokens”, then sign again.',
  'token.pin-wrong':
    'The PIN is wrong. The token does not say how many tries are left; those of state offices usually lock after 3 wrong ones. The program sends 2 at most.',
  'token.pin-low':
    'The PIN is wrong, and the token says that few tries are left. Check Caps Lock and the Vietnamese keyboard before you type it again.',
  'token.pin-final':
    'The token has one try left, and a wrong one locks it: the program does not make it. Open the program that came with the token, type the right PIN there once, then come back to sign.',
  'token.pin-locked':
    'The token is locked after too many wrong PINs. Only its issuer can unlock it: turn to them. Meanwhile another key can sign.',
  'token.pin-expired':
    'The token wants its PIN changed before it is used. Change it with the program that came with the token, then come back to sign.',
  'token.pin-cancelled':
    'Typing the PIN at the token was cancelled, so nothing was signed. Press sign to do it again.',
  'token.pin-stopped':
    'The PIN was wrong 2 times in a row, so the program stopped sending it, lest the token be locked. Open the program that came with the token, type the right PIN there once, then tick the box below to sign.',
  'token.no-key':
    'The token holds no private key for this certificate. Choose another certificate, or ask the issuer.',
  'token.no-way':
    'The token can sign in no way that the rules allow (RSA or ECDSA with SHA-256 or better). Ask its issuer.',
  'token.failed':
    'The token or its driver failed, so nothing was signed. Pull the token out, plug it in and try again; if it fails again, install its driver anew.',
  'token.crashed':
    'The driver of the token failed and ended. The data of the sitting are not affected. Pull the token out, plug it in and try again; if it fails again, install its driver anew.',
  'token.late':
    'The token did not answer, so it was stopped. The data of the sitting are not affected. Pull the token out, plug it in and try again.',
  'token.cancelled': 'Stopped; nothing was signed.',
}
