import type { Network } from '#shared/contract/room.ts'
import type { Refusal } from '#shared/contract/refusal.ts'
import type { Result } from '#shared/kernel/result.ts'

/** Where a room listens. */
export interface OpenGate {
  readonly network: Network
  /** `https://{address}:{port}`. */
  readonly origin: string
  readonly port: number
  /** SHA-256 of the certificate, in pairs of hexadecimal digits with colons. */
  readonly fingerprint: string
  /** SHA-256 of its public key in base64url: what does not change when the certificate is renewed. */
  readonly pin: string
}

/** The way in for devices on a network. Nothing listens on one before it is opened. */
export interface RoomGate {
  networks(): readonly Network[]
  /**
   * Listens there with a certificate of this data folder's own that names the address.
   *
   * @param port the first that is tried, where it listened before
   */
  open(address: string, port?: number): Promise<Result<OpenGate, Refusal>>
  /** Ends every socket, and listens no more. */
  close(): Promise<void>
}
