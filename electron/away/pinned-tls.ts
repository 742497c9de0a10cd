import { Agent, request, type RequestOptions } from 'node:https'
import type { IncomingMessage } from 'node:http'
import { connect, type TLSSocket } from 'node:tls'
import { pinOf } from '../room/pin.ts'

/** Where a host listens. */
export interface Where {
  /** IPv4: a name would have to be asked for on a network. */
  readonly address: string
  readonly port: number
}

/** What a host has shown of itself. */
export interface Shown {
  readonly pin: string
  /** SHA-256 of its certificate, as browsers show it. */
  readonly fingerprint: string
}

/** Another key than the one that was agreed on. */
export class OtherKey extends Error {
  readonly shown: Shown
  constructor(shown: Shown) {
    super('Another key')
    this.shown = shown
  }
}

/** Milliseconds. */
const patience = 8_000

/**
 * Connections over TLS to one host and no other: whatever its certificate says, its key is the one with that pin, or nothing is written to
 * it. Without a pin it takes the first host that answers, for what is no secret, and no other after that.
 */
export class PinnedAgent extends Agent {
  readonly #where: Where
  #pin: string | undefined
  /** What the host has shown of itself, once there was a connection. */
  shown: Shown | undefined

  constructor(where: Where, pin?: string) {
    super({ keepAlive: true, maxSockets: 16 })
    this.#where = where
    this.#pin = pin
  }

  override createConnection(
    _options: RequestOptions,
    callback?: (error: Error | null, socket: TLSSocket) => void,
  ): undefined {
    const { address, port } = this.#where
    // Who it is, is asked of the key, below, and of nobody else's list.
    const socket = connect({ host: address, port, rejectUnauthorized: false, minVersion: 'TLSv1.2' })
    const fail = (error: Error): void => {
      socket.destroy()
      callback?.(error, socket)
    }
    const timer = setTimeout(() => fail(new Error('Not reached in time')), patience)
    socket.once('error', (error: Error) => {
      clearTimeout(timer)
      fail(error)
    })
    socket.once('secureConnect', () => {
      clearTimeout(timer)
      socket.removeAllListeners('error')
      const shown = shownBy(socket)
      if (!shown) fail(new Error('No certificate'))
      else if ((this.#pin ??= shown.pin) !== shown.pin) fail(new OtherKey(shown))
      else {
        this.shown = shown
        callback?.(null, socket)
      }
    })
  }
}

function shownBy(socket: TLSSocket): Shown | undefined {
  const certificate = socket.getPeerX509Certificate()
  return certificate && { pin: pinOf(certificate), fingerprint: certificate.fingerprint256 }
}

/** The name that a host has for itself. */
export const nameOf = ({ address, port }: Where): string => `${address}:${port}`

/** Begins a request; it is written when the host is known. */
export const requestOver = (
  agent: PinnedAgent,
  { address, port }: Where,
  options: RequestOptions,
): ReturnType<typeof request> => request({ ...options, agent, host: address, port })

/** The answer, from its first byte. @throws {OtherKey} */
export function answerOver(
  agent: PinnedAgent,
  where: Where,
  { body, ...options }: RequestOptions & { readonly body?: string },
): Promise<IncomingMessage> {
  const answered = Promise.withResolvers<IncomingMessage>()
  const asked = requestOver(agent, where, { ...options, timeout: patience })
  asked.once('response', answered.resolve)
  asked.once('error', answered.reject)
  asked.once('timeout', () => asked.destroy(new Error('No answer in time')))
  asked.end(body)
  return answered.promise
}
