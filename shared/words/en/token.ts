import type { tokenRefusals as vi, TokenWords } from '../vi/token.ts'

export const tokenWords: TokenWords = {
  ways: 'Sign with',
  byFile: 'Sign with a key file',
  byToken: 'Sign with a USB token',
  looking: 'Looking for tokens',
  again: 'Look again for tokens',
  none: 'No token found',
  noneHint: drivers =>
    drivers.length === 0
      ? 'This machine has no driver of a token that the program knows. Install the program that came with the token, plug it in, then press “Look again for tokens”.'
      : `Plug the token in, wait for its light, then press “Look again for tokens”. This machine has drivers of: ${drivers.join(', ')}.`,
  which: 'Sign with which certificate?',
  on: (label, serial) => `Token “${label}”, number ${serial}`,
  unusable: 'Certificates on the token that cannot sign',
  noKeys: 'This token has no certificate that signs documents.',
  driver: {
    heading: 'Token not found? Name its driver',
    hint: 'The token’s PKCS#11 library (.dll, .so, .dylib); its issuer knows the name of the file and where it is.',
    path: 'Path of the file on this machine',
    add: 'Use this file',
    forget: path => `No longer use ${path}`,
    faults: {
      missing: driver => `There is no file ${driver}. Check the path.`,
      'not-a-module': driver =>
        `${driver} is no PKCS#11 driver that runs on this machine (it may be one of 32 bits). Ask the issuer for the one of 64 bits.`,
      failed: driver =>
        `The driver ${driver} failed. Pull the token out, plug it in, then look again; if it fails again, install the token’s program anew.`,
      crashed: driver =>
        `The driver ${driver} failed and ended; the data of the sitting are not affected. Install the token’s program anew.`,
      late: driver =>
        `The driver ${driver} did not answer and was stopped. Pull the token out, plug it in, then look again.`,
    },
  },
  pin: 'PIN of the token',
  pinHint:
    'The PIN is used for this signature only and not kept. The program sends no more than 2 wrong PINs.',
  pinPad: 'This token has keys of its own: press sign, then type the PIN there.',
  states: {
    low: 'The token says that a wrong PIN was typed and that few tries are left. Check Caps Lock and the Vietnamese keyboard before you type.',
    final:
      'The token has one try left, so it cannot be signed with from here. Open the program that came with the token, type the right PIN there once, then press “Look again for tokens”.',
    locked: 'The token is locked. Only its issuer can unlock it; meanwhile another key can sign.',
  },
  toBeChanged:
    'The token still has its first PIN. It is better changed, with the program that came with the token.',
  insists: 'I have just typed this PIN right in the token’s own program: send it once more',
  pss: 'The signature is RSA-PSS, which Thông tư 15/2025/TT-BKHCN names.',
  pkcs1: 'This token has no RSA-PSS, so it signs by RSA PKCS#1 v1.5.',
  working: 'The token is signing; do not pull it out',
}

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
    'The PIN was wrong 2 times in a row, so the program stopped sending it, lest the token be locked. Open the program that came with the token, type the right PIN there once, then tick the box and sign again.',
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
