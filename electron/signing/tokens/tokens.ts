import type { StartChild } from '#electron/app/child.ts'
import type { TokenTries } from '#electron/app/token-tries.ts'
import type { TokenKey, Tokens } from '#electron/app/tokens.ts'
import type { Watch } from '#electron/app/watch.ts'
import type { TokenRefusal } from '#shared/documents/token-refusal.ts'
import type { DriverFault, PinState, TokensFound } from '#shared/documents/token.ts'
import { ok, refused, type Result } from '#shared/kernel/result.ts'
import type { Certificate } from '../certificate.ts'
import { TokenRefused, type SigningKey } from '../signing-key.ts'
import { standingsIn, type Standings } from '../trust/standings.ts'
import { askDriver, type DriverOutcome } from './ask-driver.ts'
import { findDrivers, type DriverFound } from './find-drivers.ts'
import { seenIn, type KeySeen, type Seen } from './seen.ts'
import { checkedSignature, jobWays } from './ways.ts'

/** What tokens are reached with. */
export interface TokenReach {
  readonly start: () => ReturnType<StartChild>
  readonly tries: TokenTries
  readonly drivers?: typeof findDrivers
  /** Against whom its certificates are held; nobody where it is left out. */
  readonly standing?: Standings
  readonly patience?: { readonly look: number; readonly sign: number }
  /** Hears of each driver that ended its process, for those who mend it. */
  readonly incident?: (error: Error) => unknown
}

export interface TokenKeys extends Tokens {
  /** A key of a token that was seen when they were last looked for. Signing with it throws `TokenRefused`. */
  key(wanted: TokenKey): Result<SigningKey, TokenRefusal>
}

/** Milliseconds. A token on a slow reader takes seconds to be found, and a person some more to type on a pad. */
const usual = { look: 20_000, sign: 60_000 }

export const createTokens = (reach: TokenReach): TokenKeys => new TokensInReach(reach)

class TokensInReach implements TokenKeys {
  readonly #reach: TokenReach
  #seen: ReadonlyMap<string, Seen> = new Map()

  constructor(reach: TokenReach) {
    this.#reach = reach
  }

  async look(named: readonly string[], at: number, { progress, signal }: Watch): Promise<TokensFound> {
    const { start, drivers = findDrivers, patience = usual, standing = standingsIn() } = this.#reach
    const found = drivers(named)
    const missing = named.filter(module => !found.some(driver => driver.module === module))
    let done = 0
    const asked = await Promise.all(
      found.map(async driver => {
        const job = { kind: 'look', module: driver.module } as const
        const outcome = await askDriver(start, job, { milliseconds: patience.look, signal })
        this.#tell(outcome, driver.module)
        progress((done += 1), found.length)
        return { driver, outcome }
      }),
    )
    const seen = asked.flatMap(({ driver, outcome }) =>
      'seen' in outcome ? outcome.seen.map(token => ({ token, driver })) : [],
    )
    const tokens = await Promise.all(seen.map(({ token, driver }) => seenIn(token, driver, { at, standing })))
    // One token may answer through the driver of its maker and through OpenSC's: the first is its own.
    this.#seen = new Map(tokens.toReversed().map(token => [token.facts.id, token]))
    return {
      tokens: [...this.#seen.values()].toReversed().map(({ facts }) => facts),
      drivers: [...new Set(found.map(({ of }) => of))],
      faults: [
        ...missing.map(module => ({ of: module, module, because: 'missing' as const })),
        ...asked.flatMap(({ driver, outcome }) => faultIn(driver, outcome)),
      ],
    }
  }

  key(wanted: TokenKey): Result<SigningKey, TokenRefusal> {
    const token = this.#seen.get(wanted.token)
    const key = token?.keys.get(wanted.which)
    return token && key ? ok(this.#signingKey(token, key, wanted)) : refused({ code: 'token.gone' })
  }

  #signingKey(token: Seen, { certificate, chain, ways }: KeySeen, wanted: TokenKey): SigningKey {
    const [{ scheme }] = ways
    return {
      id: wanted.which,
      certificate,
      chain: chain.map(({ der }) => der),
      scheme,
      sign: async data => {
        const outcome = await this.#signed(token, certificate, jobWays(ways, data), wanted)
        if ('signed' in outcome) {
          const way = ways[outcome.signed.way]
          const key = certificate.publicKey
          const signature = way && checkedSignature(outcome.signed.signature, way, { key, data })
          if (signature) return { signature, scheme: way.scheme }
        }
        throw new TokenRefused(refusalOf(outcome))
      },
    }
  }

  /** The PIN is counted before it is sent, and no more than is safe are sent. */
  async #signed(
    { module, facts: { id, serial, pinState, pinPad } }: Seen,
    { der: certificate }: Certificate,
    ways: ReturnType<typeof jobWays>,
    { pin, insists, signal }: TokenKey,
  ): Promise<DriverOutcome> {
    const { start, tries, patience = usual } = this.#reach
    if (!insists && !tries.mayTry(id, pinState)) throw new TokenRefused({ code: 'token.pin-stopped' })
    tries.count(id)
    const bytes = pinPad || pin === null ? null : Buffer.from(pin)
    const job = { kind: 'sign', module, serial, certificate, pin: bytes, ways } as const
    const outcome = await askDriver(start, job, { milliseconds: patience.sign, signal })
    bytes?.fill(0)
    this.#tell(outcome, module)
    this.#settle(id, outcome)
    if ('pinState' in outcome) this.#learn(id, outcome.pinState)
    return outcome
  }

  #tell(outcome: DriverOutcome, module: string): void {
    if ('fault' in outcome && outcome.fault === 'crashed')
      this.#reach.incident?.(new Error(`The driver ${module} ended its process (${outcome.detail})`))
  }

  #learn(token: string, pinState: PinState): void {
    const before = this.#seen.get(token)
    if (before)
      this.#seen = new Map(this.#seen).set(token, { ...before, facts: { ...before.facts, pinState } })
  }

  /** After a driver that gave no answer nobody knows whether the PIN was wrong: it stays counted. */
  #settle(token: string, outcome: DriverOutcome): void {
    const { tries } = this.#reach
    if ('signed' in outcome) tries.forget(token)
    if (!('pin' in outcome)) return
    if (outcome.pin === 'right') tries.forget(token)
    if (outcome.pin === 'unsent') tries.uncount(token)
    if (outcome.pin === 'wrong') tries.wrong(token, outcome.pinState)
  }
}

function faultIn({ of, module }: DriverFound, outcome: DriverOutcome): readonly DriverFault[] {
  if (!('fault' in outcome) || outcome.fault === 'cancelled') return []
  const { fault } = outcome
  const because = fault === 'not-a-module' || fault === 'crashed' || fault === 'late' ? fault : 'failed'
  return [{ of, module, because }]
}

function refusalOf(outcome: DriverOutcome): TokenRefusal {
  if (!('fault' in outcome)) return { code: 'token.failed' }
  const { fault } = outcome
  if (fault === 'not-a-module') return { code: 'token.failed' }
  if (fault !== 'pin-wrong') return { code: `token.${fault}` }
  const { pinState } = outcome
  return { code: pinState === 'untold' ? 'token.pin-wrong' : `token.pin-${pinState}` }
}
