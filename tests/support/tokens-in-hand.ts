import type { StartChild } from '#electron/app/child.ts'
import type { Settings } from '#electron/app/ports.ts'
import { createTokenTries } from '#electron/app/token-tries.ts'
import type { TokenKey } from '#electron/app/tokens.ts'
import { startNodeChild } from '#electron/signing/tokens/node-child.ts'
import { createTokens, type TokenReach } from '#electron/signing/tokens/tokens.ts'
import { TokenRefused } from '#electron/signing/signing-key.ts'
import type { TokenFacts, TokensFound } from '#shared/documents/token.ts'

const processUrl = new URL('../../electron/signing/tokens/process.ts', import.meta.url)

/** Settings that hold as long as the test. */
export function someSettings(): Settings {
  const kept = new Map<string, string>()
  return { read: name => kept.get(name), write: (name, value) => void kept.set(name, value) }
}

/** Tokens as the host reaches them, and what a person does with one. */
export function tokensInHand(
  modules: readonly string[],
  how: Partial<TokenReach> & { readonly settings?: Settings; readonly child?: StartChild } = {},
) {
  const { settings = someSettings(), child = startNodeChild, ...reach } = how
  const tokens = createTokens({
    start: () => child(processUrl),
    tries: createTokenTries(settings),
    drivers: named => named.map(module => ({ of: module, module })),
    ...reach,
  })
  const { signal } = new AbortController()
  let found: TokensFound | undefined
  const inHand = {
    look: async (stop = signal): Promise<TokensFound> =>
      (found = await tokens.look(modules, Date.now(), { progress: () => undefined, signal: stop })),
    async token(label = ''): Promise<TokenFacts> {
      found ??= await inHand.look()
      const token = found.tokens.find(one => one.label.startsWith(label))
      if (!token) throw new Error(`No token ${label}`)
      return token
    },
    /** The key of a token whose certificate is in that name. */
    async key(label: string, subject: string, matters: Partial<TokenKey> = {}) {
      const token = await inHand.token(label)
      const which = token.keys.find(({ certificate }) => certificate.subject === subject)?.id ?? ''
      const wanted = { kind: 'token', token: token.id, which, pin: null, insists: false, signal } as const
      const key = tokens.key({ ...wanted, ...matters })
      if (!key.ok) throw new Error(key.refusal.code)
      return key.value
    },
    /** What comes of signing a few bytes with a PIN: the refusal, or "signed". */
    async signs(label: string, subject: string, matters: Partial<TokenKey> = {}): Promise<string> {
      const key = await inHand.key(label, subject, matters)
      try {
        await key.sign(Buffer.from('biên bản'))
        return 'signed'
      } catch (error) {
        if (error instanceof TokenRefused) return error.refusal.code
        throw error
      }
    },
  }
  return inHand
}
