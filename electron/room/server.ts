import { randomBytes, timingSafeEqual } from 'node:crypto'
import helmet from '@fastify/helmet'
import staticFiles from '@fastify/static'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { contentPolicy } from '../app/content-policy.ts'
import type { Host } from '../app/host.ts'
import { mountBytes } from './bytes-route.ts'
import { doorPage } from './door-page.ts'

/** A host on a loopback port, for a browser on the same machine. */
export interface RoomServer {
  /** With the token that opens it once. */
  readonly address: string
  readonly origin: string
  close(): Promise<void>
}

export interface RoomSettings {
  readonly host: Host
  /** The built renderer. */
  readonly pages: string
  /** 0 for any free one. */
  readonly port: number
}

/** Cookies know no ports: a name of its own keeps two programs on one machine apart. */
const cookieName = (request: FastifyRequest): string => `council-${request.socket.localPort ?? 0}`

/**
 * Serves the application on 127.0.0.1. Every request must name this host, and any origin it names must be this one; without a session
 * it gets nothing but the door, and a session is given once, for the token in the printed address.
 */
export async function openRoom({ host, pages, port }: RoomSettings): Promise<RoomServer> {
  const server = Fastify({
    bodyLimit: 1_000_000,
    forceCloseConnections: true,
    routerOptions: { maxParamLength: 400 },
  })
  const door = createDoor()
  await server.register(helmet, securityHeaders)
  await server.register(websocket, { options: { maxPayload: 1_000 } })
  server.addHook('onRequest', async (request, reply) => {
    if (!isSameHost(request, server) || !isSameOrigin(request)) return refuse(reply, 403, 'elsewhere')
    if (door.isOpenTo(sessionOf(request))) return
    return enter(request, reply, door)
  })
  server.post('/call', request => host.answer(sessionOf(request), request.body))
  server.get('/signals', { websocket: true }, socket => {
    const stop = host.hear((name, signal) => socket.send(JSON.stringify({ name, signal })))
    socket.on('close', stop)
  })
  await server.register(mountBytes({ host, stationOf: sessionOf }))
  await server.register(staticFiles, { root: pages, cacheControl: false })
  await server.listen({ host: '127.0.0.1', port })
  const origin = `http://127.0.0.1:${portOf(server)}`
  return { origin, address: `${origin}/?token=${door.token}`, close: () => server.close() }
}

const securityHeaders = {
  contentSecurityPolicy: { useDefaults: false, directives: contentPolicy() },
  hsts: false,
  referrerPolicy: { policy: 'no-referrer' as const },
}

interface Door {
  readonly token: string
  isOpenTo(session: string): boolean
  /** A new session for the right token, the first time it is shown. */
  open(token: string): string | undefined
}

function createDoor(): Door {
  const token = randomBytes(24).toString('base64url')
  const sessions = new Set<string>()
  let used = false
  return {
    token,
    isOpenTo: session => sessions.has(session),
    open(shown) {
      if (used || !isSame(shown, token)) return undefined
      used = true
      const session = randomBytes(24).toString('base64url')
      sessions.add(session)
      return session
    },
  }
}

function enter(request: FastifyRequest, reply: FastifyReply, door: Door): FastifyReply {
  const { token } = request.query as { token?: unknown }
  const session = request.method === 'GET' && typeof token === 'string' ? door.open(token) : undefined
  if (session === undefined) return refuse(reply, 401, 'closed')
  return reply
    .header('set-cookie', `${cookieName(request)}=${session}; HttpOnly; SameSite=Strict; Path=/`)
    .redirect('/', 303)
}

const refuse = (reply: FastifyReply, code: 401 | 403, why: 'closed' | 'elsewhere'): FastifyReply =>
  reply.code(code).type('text/html; charset=utf-8').send(doorPage(why))

function sessionOf(request: FastifyRequest): string {
  const [, session = ''] =
    new RegExp(`(?:^|; )${cookieName(request)}=([\\w-]+)`).exec(request.headers.cookie ?? '') ?? []
  return session
}

/** Another name that leads here is a page elsewhere reaching for this machine (DNS rebinding). */
function isSameHost(request: FastifyRequest, server: FastifyInstance): boolean {
  const port = portOf(server)
  return request.headers.host === `127.0.0.1:${port}` || request.headers.host === `localhost:${port}`
}

/** Whatever changes something, and every socket, must say that it comes from this page. */
function isSameOrigin(request: FastifyRequest): boolean {
  const { origin, host, upgrade } = request.headers
  if (origin === undefined) return request.method === 'GET' && upgrade === undefined
  return origin === `http://${host ?? ''}`
}

function portOf(server: FastifyInstance): number {
  const address = server.server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

function isSame(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)]
  return one.length === other.length && timingSafeEqual(one, other)
}
