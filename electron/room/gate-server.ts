import rateLimit from '@fastify/rate-limit'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import { wordsIn } from '#shared/words/words.ts'
import type { Host } from '../app/host.ts'
import type { OpenGate } from '../app/room/room-gate.ts'
import { door, mountGuests, sessionOf } from './guests-route.ts'
import { answerPage, hostServer, isFrom, portOf } from './host-server.ts'
import { identityIn, type Write } from './identity.ts'
import { joinPage } from './join-page.ts'
import { securityHeaders } from './security-headers.ts'

/** The same each time, so that an address that was printed on a card stays right. */
const usualPort = 26_443
/** Milliseconds; over a network that is slow. */
const patience = 60_000
/** Requests of one device in a minute: pages of evidence come in parts, and nobody reads faster. */
const mostRequests = 1_200

export interface GateWorld {
  /** Where the key and the certificate of the room are kept. */
  readonly folder: string
  /** The built renderer. */
  readonly pages: string
  /** Never at the usual port: a real council's cards must not lead to it, nor its room find the port taken. */
  readonly training: boolean
  /** UTC milliseconds. */
  readonly clock: () => number
  readonly write: Write
}

export interface ListeningGate {
  readonly gate: Omit<OpenGate, 'network'>
  close(): Promise<void>
}

/** Listens on one address of this machine, over TLS. @throws where the system does not let it */
export async function listenAt(
  { address, port }: { readonly address: string; readonly port: number | undefined },
  host: Host,
  { folder, pages, training, clock, write }: GateWorld,
): Promise<ListeningGate> {
  const identity = await identityIn(folder, {
    ...{ address, write },
    name: wordsIn.vi.common.product,
    now: clock(),
  })
  const server = await hostServer({ host, pages, patience, from: () => 'room', tls: identity }, made =>
    guard(made, host, address),
  )
  await listenAtFirst(server, address, [
    ...(port === undefined ? [] : [port]),
    ...(training ? [] : [usualPort]),
    0,
  ])
  const { fingerprint, pin } = identity
  const taken = portOf(server)
  return {
    gate: { origin: `https://${address}:${taken}`, port: taken, fingerprint, pin },
    close: () => server.close(),
  }
}

/** At the first of those ports that nobody else has. */
async function listenAtFirst(
  server: FastifyInstance,
  host: string,
  [port = 0, ...others]: readonly number[],
): Promise<void> {
  try {
    await server.listen({ host, port })
  } catch (error) {
    if (others.length === 0) throw error
    await listenAtFirst(server, host, others)
  }
}

/** Before anything else is looked at: who is asked, from where, how often, and whether they were let in. */
async function guard(server: FastifyInstance, host: Host, address: string): Promise<void> {
  server.addHook('onRequest', (request, reply, next) => {
    reply.headers({ ...securityHeaders, 'cache-control': 'no-store' })
    const name = `${address}:${portOf(server)}`
    if (request.headers.host !== name || !isFrom(`https://${name}`, request)) {
      answerPage(reply, 403, joinPage({ kind: 'elsewhere' }))
      return
    }
    request.session = sessionOf(request)
    next()
  })
  await server.register(rateLimit, {
    max: mostRequests,
    timeWindow: '1 minute',
    keyGenerator: whoAsks,
    errorResponseBuilder: (_request, { statusCode }) => ({
      statusCode,
      message: wordsIn.vi.host.join.tooMany,
    }),
  })
  mountGuests(server, host)
  server.addHook('onRequest', (request, reply, next) => {
    if (isOpenToAll(request) || host.door.knows(request.session)) next()
    else door(reply, 401, joinPage({ kind: 'code' }))
  })
}

const whoAsks = (request: FastifyRequest): string => request.session || request.ip

/** The door itself. */
const isOpenToAll = ({ url }: FastifyRequest): boolean => /^\/(join|door\.css)(\/|\?|$)/.test(url)
