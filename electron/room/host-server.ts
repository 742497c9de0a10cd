import staticFiles from '@fastify/static'
import websocket from '@fastify/websocket'
import Fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createSecureServer } from 'node:https'
import { longestCall } from '#shared/contract/frames.ts'
import type { Host, Whereabouts } from '../app/host.ts'
import { mountBytes } from './bytes-route.ts'
import { serveSocket } from './wire-route.ts'

export interface HostServerSettings {
  readonly host: Host
  /** The built renderer; a file that stands beside itself as `.br` or `.gz` goes out as that, where the browser takes it. */
  readonly pages: string
  /** Milliseconds in which a whole request must have come in. */
  readonly patience: number
  /** From where whoever asks is taken to call. */
  readonly from: (request: FastifyRequest) => Whereabouts
  /** Both PEM; without them nothing is encrypted, which is for the loopback alone. */
  readonly tls?: { readonly key: string; readonly certificate: string }
}

declare module 'fastify' {
  interface FastifyRequest {
    /** What the request showed as its session; empty when it showed none. */
    session: string
  }
}

/**
 * The application for browsers: the wire, the bytes and the pages. It is not listening yet.
 *
 * @param guard looks at every request before anything else; whom it does not let pass it answers
 */
export async function hostServer(
  { host, pages, patience, from, tls }: HostServerSettings,
  guard: (server: FastifyInstance) => Promise<void> | void,
): Promise<FastifyInstance> {
  const server = Fastify({
    forceCloseConnections: true,
    serverFactory: handler => listener(handler, patience, tls),
    routerOptions: { maxParamLength: 400 },
  })
  server.decorateRequest('session', '')
  await server.register(websocket, { options: { maxPayload: longestCall } })
  await guard(server)
  server.get('/wire', { websocket: true }, (socket, request) =>
    serveSocket(host, request.session, from(request), { socket, carrier: request.socket }),
  )
  await server.register(mountBytes(host, from))
  await server.register(staticFiles, { root: pages, cacheControl: false, preCompressed: true })
  return server
}

/** Both times, since Fastify's own option does nothing below the 60 s that headers have by default. */
function listener(handler: RequestListener, patience: number, tls: HostServerSettings['tls']): Server {
  const limits = {
    requestTimeout: patience,
    connectionsCheckingInterval: patience / 2,
    keepAliveTimeout: keptAlive,
  }
  return tls
    ? createSecureServer({ ...limits, key: tls.key, cert: tls.certificate, minVersion: 'TLSv1.2' }, handler)
    : createServer({ ...limits, highWaterMark: readAtOnce }, handler)
}

/** Milliseconds. */
const keptAlive = 72_000
/** Bytes: on one machine, where packages of gigabytes come in, larger pieces cost less. */
const readAtOnce = 1024 ** 2

/** Whatever changes something, and every socket, must say that it comes from this page. */
export function isFrom(origin: string, { method, headers }: FastifyRequest): boolean {
  if (headers.origin === undefined) return method === 'GET' && headers.upgrade === undefined
  return headers.origin === origin
}

export const portOf = (server: FastifyInstance): number => {
  const address = server.server.address()
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** A page of words, whatever was asked for. */
export const answerPage = (reply: FastifyReply, code: number, page: string): FastifyReply =>
  reply.code(code).type('text/html; charset=utf-8').send(page)
