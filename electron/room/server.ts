import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { BlockList } from 'node:net'
import type { Whereabouts } from '../app/host.ts'
import { doorPage } from './door-page.ts'
import { createDoor, type Door } from './door.ts'
import { answerPage, hostServer, isFrom, portOf, type HostServerSettings } from './host-server.ts'
import { securityHeaders } from './security-headers.ts'

/** A host on a loopback port, for a browser on the same machine. */
export interface RoomServer {
  /** With the token that opens it once. */
  readonly address: string
  readonly origin: string
  close(): Promise<void>
}

export interface RoomSettings extends Pick<HostServerSettings, 'host' | 'pages'> {
  /** The usual one, or any where another program has that. */
  readonly port: number | 'usual'
  /** Milliseconds in which a whole request must have come in; on one machine the largest takes less than one. */
  readonly patience?: number
}

/**
 * Serves the application on 127.0.0.1. Every request must name this host, and any origin it names must be this one; without a session
 * it gets nothing but the door, and a session is given once, for the token in the printed address.
 */
export async function openRoom({ host, pages, port, patience = 30_000 }: RoomSettings): Promise<RoomServer> {
  const door = createDoor()
  const server = await hostServer({ host, pages, patience, from: whereaboutsOf }, made => guard(made, door))
  await listen(server, port)
  const origin = `http://127.0.0.1:${portOf(server)}`
  return { origin, address: `${origin}/?token=${door.token}`, close: () => server.close() }
}

/** The same from one start to the next: what a browser keeps for a page, it keeps by the page's port. */
const usualPort = 26_026

async function listen(server: FastifyInstance, port: RoomSettings['port']): Promise<void> {
  const host = '127.0.0.1'
  if (port !== 'usual') return void (await server.listen({ host, port }))
  try {
    await server.listen({ host, port: usualPort })
  } catch {
    await server.listen({ host, port: 0 })
  }
}

/** Before anything else is looked at: who is asked, from where, and whether the door is open. */
function guard(server: FastifyInstance, door: Door): void {
  let names: Names | undefined
  server.addHook('onRequest', (request, reply, next) => {
    names ??= namesAt(portOf(server))
    reply.headers(securityHeaders)
    const { host = '' } = request.headers
    if (!names.hosts.has(host) || !isFrom(`http://${host}`, request)) {
      answerPage(reply, 403, doorPage('elsewhere'))
      return
    }
    request.session = names.session.exec(request.headers.cookie ?? '')?.[1] ?? ''
    if (door.isOpenTo(request.session)) next()
    else enter(request, reply, door, names.cookie)
  })
}

/** What the room is called on its port. Cookies know no ports: a name of its own keeps two programs on one machine apart. */
interface Names {
  /** Another name that leads here is a page elsewhere reaching for this machine (DNS rebinding). */
  readonly hosts: ReadonlySet<string>
  readonly cookie: string
  readonly session: RegExp
}

const namesAt = (port: number): Names => ({
  hosts: new Set([`127.0.0.1:${port}`, `localhost:${port}`]),
  cookie: `council-${port}`,
  session: new RegExp(`(?:^|; )council-${port}=([\\w-]+)`),
})

function enter(request: FastifyRequest, reply: FastifyReply, door: Door, cookie: string): void {
  const { token } = request.query as { token?: unknown }
  const session = request.method === 'GET' && typeof token === 'string' ? door.open(token) : undefined
  if (session === undefined) answerPage(reply, 401, doorPage('closed'))
  else
    reply.header('set-cookie', `${cookie}=${session}; HttpOnly; SameSite=Strict; Path=/`).redirect('/', 303)
}

/** Who comes by the loopback sits at this machine. */
const whereaboutsOf = ({ socket }: FastifyRequest): Whereabouts =>
  loopback.check(socket.remoteAddress ?? '', socket.remoteFamily === 'IPv6' ? 'ipv6' : 'ipv4')
    ? 'here'
    : 'elsewhere'

const loopback = new BlockList()
loopback.addSubnet('127.0.0.0', 8)
loopback.addAddress('::1', 'ipv6')
