import type { TokensFound } from '#shared/documents/token.ts'
import type { Watch } from './watch.ts'

/** USB tokens, reached through drivers that others wrote, each in a process of its own. */
export interface Tokens {
  /**
   * Tokens that are plugged in, by the drivers that this machine has and those of the paths that are named. A driver that fails, ends its
   * process or takes too long is told, and holds up no other.
   */
  look(named: readonly string[], at: number, watch: Watch): Promise<TokensFound>
}

/** A key on a token, and what opens it. */
export interface TokenKey {
  readonly kind: 'token'
  readonly token: string
  /** Which of its keys: SHA-256 of the certificate. */
  readonly which: string
  /** Nothing where it is typed on the token's own pad. */
  readonly pin: string | null
  /** It was typed right elsewhere since it was wrong here. */
  readonly insists: boolean
  /** Ends the driver. */
  readonly signal: AbortSignal
}
