import { ok } from '#shared/kernel/result.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { Signatures } from '../app/ports.ts'
import { openPkcs12 } from './pkcs12.ts'
import { signPdf } from './sign-pdf.ts'
import { makeTrainingKey } from './training-key.ts'
import type { Verifier } from './verifier.ts'

/** Signs minutes with PKCS#12 keys and verifies them. `fontBytes` is the TTF that signatures are printed in. */
export function createSignatures(fontBytes: Uint8Array, verify: Verifier): Signatures {
  // Like the minutes themselves, what a signature prints is Vietnamese whatever the screens speak.
  const { reason, appearance } = wordsIn.vi.signing
  return {
    read({ bytes, passphrase }, at) {
      const key = openPkcs12(bytes, passphrase, at)
      return key.ok ? ok(key.value.certificate.facts) : key
    },
    async sign(pdf, { key: { bytes, passphrase }, field, at, place: location }) {
      const key = openPkcs12(bytes, passphrase, at)
      if (!key.ok) return key
      const certificate = key.value.certificate.facts
      const lines = appearance(certificate, at)
      const signed = await signPdf(
        pdf,
        {
          field,
          key: key.value,
          at,
          reason: reason[field],
          location,
          lines,
          fontBytes,
        },
        verify,
      )
      return signed.ok ? ok({ pdf: signed.value, certificate }) : signed
    },
    verify,
    trainingKey: makeTrainingKey,
  }
}
