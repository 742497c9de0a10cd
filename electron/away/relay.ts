import { randomBytes } from 'node:crypto'
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type OutgoingHttpHeaders,
  type Server,
  type ServerResponse,
} from 'node:http'
import type { Duplex } from 'node:stream'
import { awayPage } from './away-page.ts'
import { cookiesAfter, cookieOf, type Cookies } from './cookies.ts'
import { nameOf, PinnedAgent, requestOver, type Where } from './pinned-tls.ts'

/** The way from a browser on this machine into a room elsewhere. */
export interface Relay {
  readonly port: number
  /** Opens the room's pages once. */
  address(): string
  close(): Promise<void>
}

export interface RelaySettings {
  readonly where: Where
  readonly pin: string
  /** What this machine is known by there; no browser has it. */
  readonly cookies: { read(): Cookies; keep(cookies: Cookies): void }
  /** Where it listened before: what a browser keeps for the room, it keeps by the port. */
  readonly port: number | undefined
}

/** What is between two ends alone (RFC 9110, 7.6.1), and what each end says of itself. */
const notPassedOn = [
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'upgrade',
  'cookie',
  'host',
  'referer',
  'set-cookie',
]

/**
 * Listens on the loopback for one room, for whoever was given an address of it, and passes on what that browser asks, over TLS to the one
 * key. Another page in the browser, another name for this machine and whoever has no address get nothing.
 */
export async function openRelay(settings: RelaySettings): Promise<Relay> {
  const relaying = new Relaying(settings)
  const server = createServer((request, response) => relaying.answer(request, response))
  server.on('upgrade', (request, socket, head) => relaying.upgrade(request, socket, head))
  relaying.port = await listen(server, settings.port)
  return {
    port: relaying.port,
    address: () => relaying.address(),
    close() {
      relaying.end()
      server.closeAllConnections()
      return new Promise(resolve => server.close(() => resolve()))
    },
  }
}

async function listen(server: Server, port: number | undefined): Promise<number> {
  const at = (number: number): Promise<void> =>
    new Promise((resolve, reject) => {
      server.once('error', reject)
      server.listen({ host: '127.0.0.1', port: number }, () => {
        server.off('error', reject)
        resolve()
      })
    })
  await (port === undefined ? at(0) : at(port).catch(() => at(0)))
  const address = server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

class Relaying {
  port = 0
  readonly #settings: RelaySettings
  readonly #agent: PinnedAgent
  readonly #tokens = new Set<string>()
  readonly #sessions = new Set<string>()
  readonly #wires = new Set<Duplex>()

  constructor(settings: RelaySettings) {
    this.#settings = settings
    this.#agent = new PinnedAgent(settings.where, settings.pin)
  }

  address(): string {
    const token = randomBytes(24).toString('base64url')
    this.#tokens.add(token)
    return `${this.#origin}/?token=${token}`
  }

  answer(request: IncomingMessage, response: ServerResponse): void {
    if (!this.#isFromHere(request)) return page(response, 403, { kind: 'elsewhere' })
    // An address that opens once goes no further, whoever follows it.
    if (!this.#isKnown(request) || request.url?.startsWith('/?token=')) return this.#enter(request, response)
    const asked = this.#ask(request, {})
    asked.once('response', answer => {
      response.writeHead(answer.statusCode ?? 502, this.#headersBack(answer))
      answer.pipe(response)
      answer.once('error', () => response.destroy())
    })
    asked.once('error', error => {
      if (response.headersSent) response.destroy()
      else
        page(response, 502, {
          kind: 'gone',
          error,
          address: nameOf(this.#settings.where),
          pin: this.#settings.pin,
        })
    })
    response.once('close', () => asked.destroy())
    request.pipe(asked)
  }

  upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#hold(socket)
    if (!this.#isFromHere(request) || !this.#isKnown(request)) return void socket.end(noUpgrade)
    const asked = this.#ask(request, { connection: 'Upgrade', upgrade: request.headers.upgrade ?? '' })
    asked.once('upgrade', (answer, far, first) => {
      this.#hold(far)
      socket.once('close', () => far.destroy())
      far.once('close', () => socket.destroy())
      socket.write(headOf(answer))
      far.write(head)
      socket.write(first)
      far.pipe(socket).pipe(far)
    })
    asked.once('response', answer => {
      answer.destroy()
      socket.end(noUpgrade)
    })
    asked.once('error', () => socket.end(noUpgrade))
    socket.once('close', () => asked.destroy())
    asked.end()
  }

  end(): void {
    this.#agent.destroy()
    for (const each of this.#wires) each.destroy()
  }

  get #origin(): string {
    return `http://127.0.0.1:${this.port}`
  }

  /** Another name that leads here is a page elsewhere reaching for this machine (DNS rebinding). */
  #isFromHere({ method, headers }: IncomingMessage): boolean {
    if (headers.host !== `127.0.0.1:${this.port}`) return false
    if (headers.origin === undefined) return method === 'GET' && headers.upgrade === undefined
    return headers.origin === this.#origin
  }

  #isKnown({ headers }: IncomingMessage): boolean {
    const session = new RegExp(`(?:^|; )away-${this.port}=([\\w-]+)`).exec(headers.cookie ?? '')?.[1]
    return session !== undefined && this.#sessions.has(session)
  }

  /** A navigation from a page of another origin has to bring it along, so it is `Lax`; what changes something shows where it comes from. */
  #enter({ method, url }: IncomingMessage, response: ServerResponse): void {
    const token = URL.parse(url ?? '', this.#origin)?.searchParams.get('token') ?? ''
    if (method !== 'GET' || !this.#tokens.delete(token)) return page(response, 401, { kind: 'closed' })
    const session = randomBytes(24).toString('base64url')
    this.#sessions.add(session)
    response
      .writeHead(303, {
        location: '/',
        'set-cookie': `away-${this.port}=${session}; HttpOnly; SameSite=Lax; Path=/`,
        'cache-control': 'no-store',
        'referrer-policy': 'no-referrer',
      })
      .end()
  }

  #ask(request: IncomingMessage, more: OutgoingHttpHeaders): ReturnType<typeof requestOver> {
    const { where, cookies } = this.#settings
    const name = nameOf(where)
    return requestOver(this.#agent, where, {
      method: request.method,
      path: request.url,
      headers: {
        ...passedOn(request.headers),
        ...more,
        host: name,
        ...(request.headers.origin === undefined ? {} : { origin: `https://${name}` }),
        cookie: cookieOf(cookies.read()),
      },
    })
  }

  #headersBack({ headers }: IncomingMessage): OutgoingHttpHeaders {
    const set = headers['set-cookie']
    const { cookies } = this.#settings
    if (set) cookies.keep(cookiesAfter(cookies.read(), set))
    return passedOn(headers)
  }

  #hold(socket: Duplex): void {
    this.#wires.add(socket)
    socket.on('error', () => undefined)
    socket.once('close', () => this.#wires.delete(socket))
  }
}

const passedOn = (headers: IncomingHttpHeaders): OutgoingHttpHeaders =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => !notPassedOn.includes(name)))

const noUpgrade = 'HTTP/1.1 502 Bad Gateway\r\nConnection: close\r\nContent-Length: 0\r\n\r\n'

function headOf({ rawHeaders }: IncomingMessage): string {
  const lines: string[] = []
  for (let at = 0; at + 1 < rawHeaders.length; at += 2) lines.push(`${rawHeaders[at]}: ${rawHeaders[at + 1]}`)
  return `HTTP/1.1 101 Switching Protocols\r\n${lines.join('\r\n')}\r\n\r\n`
}

function page(response: ServerResponse, status: number, what: Parameters<typeof awayPage>[0]): void {
  response.writeHead(status, awayHeaders).end(awayPage(what))
}

const awayHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
}
