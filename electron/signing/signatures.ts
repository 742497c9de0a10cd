import type { KeyFacts, SigningRefusal } from '#shared/documents/signature-report.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { KeyFile, Signatures, WantedKey } from '../app/signatures.ts'
import type { KeyOpener } from './key-opener.ts'
import { createReadying, readyToSign } from './ready-to-sign.ts'
import { TokenRefused, type SigningKey } from './signing-key.ts'
import type { TokenKeys } from './tokens/tokens.ts'
import type { Standings } from './trust/standings.ts'
import type { Examiner } from './verifier.ts'

/**
 * Signs minutes with keys in files and on tokens, and verifies them. `fontBytes` is the TTF that signatures are printed in. What only signing needs is loaded
 * when somebody signs: it was a third of what a start had to read.
 */
export function createSignatures(
  fontBytes: Uint8Array,
  verify: Examiner,
  { open, tokens, standing }: Reached,
): Signatures {
  const readying = createReadying(bytes => readyToSign(bytes, fontBytes, verify))
  const { keysIn, keyOf } = keysFrom(open, tokens)
  return {
    async read(file, at) {
      const keys = await keysIn(file, at).finally(open.warm)
      if (!keys.ok) return keys
      return ok(await Promise.all(keys.value.map(key => factsOf(key, at, standing))))
    },
    ready: pdf => {
      readying.ahead(pdf)
      open.warm()
    },
    async sign(pdf, { key: wanted, sha256, field, at, place: location, printed, accepts }) {
      const [{ signPdf }, key] = await Promise.all([import('./sign-pdf.ts'), keyOf(wanted, at)])
      if (!key.ok) return key
      const lines = await printedBy(key.value, at, standing)
      if (!lines.ok) return lines
      const by = { key: key.value, at, location, fontBytes, lines: lines.value }
      const asked = { ...by, field, reason: reason(field), printed, accepts }
      const file = { bytes: pdf, sha256 }
      try {
        const signed = await signPdf(pdf, asked, () => readying.take(file))
        if (signed.ok) return ok({ pdf: signed.value, certificate: key.value.certificate.facts })
        // What is odd may be meant: the same is asked for again.
        readying.ahead(file)
        return signed
      } catch (error) {
        if (error instanceof TokenRefused) return refused(error.refusal)
        throw error
      }
    },
    verify,
    examine: pdf => verify.examine(pdf),
    trainingKey: async wanted => (await import('./training-key.ts')).makeTrainingKey(wanted),
  }
}

/** Keys of files and tokens. What only signing needs is loaded then. */
function keysFrom(open: KeyOpener, tokens: TokenKeys) {
  async function keysIn({ bytes, passphrase }: Pick<KeyFile, 'bytes' | 'passphrase'>, at: number) {
    const { signingKeysIn } = await import('./pkcs12.ts')
    return signingKeysIn(await open(bytes, passphrase), at)
  }
  async function keyOf(wanted: WantedKey, at: number): Promise<Result<SigningKey, SigningRefusal>> {
    if (wanted.kind === 'token') return tokens.key(wanted)
    const [{ chosenKey }, keys] = await Promise.all([import('./pkcs12.ts'), keysIn(wanted, at)])
    return keys.ok ? chosenKey(keys.value, wanted.which) : keys
  }
  return { keysIn, keyOf }
}

/** What signing reaches beyond the file. */
interface Reached {
  readonly open: KeyOpener
  readonly tokens: TokenKeys
  readonly standing: Standings
}

// Like the minutes themselves, what a signature prints is Vietnamese whatever the screens speak.
const { reason, appearance, vouching } = wordsIn.vi.signing

const factsOf = async (key: SigningKey, at: number, standing: Standings): Promise<KeyFacts> => ({
  id: key.id,
  certificate: key.certificate.facts,
  algorithm: key.scheme.algorithm,
  standing: await standing(key, at),
})

/** What a signature shows on the page, with what was known of its certificate then. One that was revoked signs nothing. */
async function printedBy(
  key: SigningKey,
  at: number,
  standing: Standings,
): Promise<Result<readonly string[], SigningRefusal>> {
  const { revocation } = await standing(key, at)
  if (revocation.kind === 'revoked') {
    const { subject, since } = revocation
    return refused({ code: 'certificate.revoked', subject, since })
  }
  return ok([...appearance(key.certificate.facts, at), vouching.onPage(revocation)])
}
