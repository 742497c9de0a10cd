import type { CertificateFacts } from './checked-signature.ts'
import type { KeyFacts, SigningRefusal } from './signature-report.ts'

/** A token that is plugged in, and with which of its keys a person can sign. */
export interface TokenFacts {
  /** Tells it from every other token. */
  readonly id: string
  /** As its holder or its issuer named it. */
  readonly label: string
  readonly manufacturer: string
  readonly model: string
  readonly serial: string
  readonly pinState: PinState
  /** The PIN is typed on its own keys, and not here. */
  readonly pinPad: boolean
  /** The issuer wants its first PIN changed. */
  readonly pinToBeChanged: boolean
  readonly keys: readonly KeyFacts[]
  /** Certificates on it that cannot sign, and why. */
  readonly unusable: readonly {
    readonly certificate: CertificateFacts
    readonly because: SigningRefusal['code']
  }[]
}

/** How near its PIN is to being locked, as far as the token tells. */
export type PinState = 'untold' | 'low' | 'final' | 'locked'

export interface TokensFound {
  readonly tokens: readonly TokenFacts[]
  /** Whose drivers this machine has. */
  readonly drivers: readonly string[]
  readonly faults: readonly DriverFault[]
}

/** A driver that could not be asked. */
export interface DriverFault {
  readonly of: string
  readonly module: string
  readonly because: 'missing' | 'not-a-module' | 'failed' | 'crashed' | 'late'
}
