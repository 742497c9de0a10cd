import type { KeyFacts } from '#shared/documents/signature-report.ts'
import { ok } from '#shared/kernel/result.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { KeyFile, Signatures } from '../app/ports.ts'
import type { KeyOpener } from './key-opener.ts'
import type { SigningKey } from './signing-key.ts'
import type { Verifier } from './verifier.ts'

/**
 * Signs minutes with PKCS#12 keys and verifies them. `fontBytes` is the TTF that signatures are printed in. What only signing needs is loaded
 * when somebody signs: it was a third of what a start had to read.
 */
export function createSignatures(fontBytes: Uint8Array, verify: Verifier, open: KeyOpener): Signatures {
  // Like the minutes themselves, what a signature prints is Vietnamese whatever the screens speak.
  const { reason, appearance } = wordsIn.vi.signing
  async function keysIn({ bytes, passphrase }: KeyFile, at: number) {
    const { signingKeysIn } = await import('./pkcs12.ts')
    return signingKeysIn(await open(bytes, passphrase), at)
  }
  return {
    async read(file, at) {
      const keys = await keysIn(file, at)
      return keys.ok ? ok(keys.value.map(factsOf)) : keys
    },
    async sign(pdf, { key: file, which, field, at, place: location, printed, accepts }) {
      const [{ chosenKey }, { signPdf }] = await Promise.all([import('./pkcs12.ts'), import('./sign-pdf.ts')])
      const keys = await keysIn(file, at)
      const key = keys.ok ? chosenKey(keys.value, which) : keys
      if (!key.ok) return key
      const certificate = key.value.certificate.facts
      const lines = appearance(certificate, at)
      const wanted = { field, key: key.value, at, reason: reason[field], location, lines, fontBytes }
      const signed = await signPdf(pdf, { ...wanted, printed, accepts }, verify)
      return signed.ok ? ok({ pdf: signed.value, certificate }) : signed
    },
    verify,
    trainingKey: async wanted => (await import('./training-key.ts')).makeTrainingKey(wanted),
  }
}

const factsOf = ({ id, certificate, scheme }: SigningKey): KeyFacts => ({
  id,
  certificate: certificate.facts,
  algorithm: scheme.algorithm,
})
