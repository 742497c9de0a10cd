import { Readable } from 'node:stream'
import { ReadableStream } from 'node:stream/web'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Host, Whereabouts } from '../app/host.ts'

/** Bytes of a body that nobody wanted, read past so that the connection can go on; a sender of more is left standing. */
const readPast = 64_000_000

/** Mounts the host's byte handler below `/bytes/`: requests and responses pass through as they are, streamed. */
export function mountBytes(host: Host, from: (request: FastifyRequest) => Whereabouts): FastifyPluginAsync {
  return async server => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', (_request, body, done) => done(null, body))
    server.route({
      method: ['GET', 'HEAD', 'POST', 'PUT', 'DELETE'],
      url: '/bytes/*',
      handler: async (request, reply) => {
        const gone = new AbortController()
        reply.raw.once('close', () => gone.abort())
        const answer = await host.bytes(request.session, webRequest(request, gone.signal), from(request))
        if (request.body instanceof Readable) passOver(request.body)
        return reply.send(answer)
      },
    })
  }
}

/**
 * The body can be left before its end and goes on to belong to its connection: a stream that is cancelled would take the connection with
 * it, and with that the answer that says why.
 */
function webRequest({ url, method, headers: { range }, body }: FastifyRequest, gone: AbortSignal): Request {
  const init: object = {
    method,
    // Whoever has gone away waits for no picture; what they send is told to have ended by its own end.
    ...(method === 'GET' ? { signal: gone } : {}),
    headers: range === undefined ? {} : { range },
    ...(body instanceof Readable
      ? { body: ReadableStream.from(body.iterator({ destroyOnReturn: false })), duplex: 'half' }
      : {}),
  }
  return new Request(new URL(url, 'http://127.0.0.1'), init)
}

/** A sender that still sends reads no answer, and its next request stands behind what is left of this one. */
function passOver(body: Readable): void {
  if (body.readableEnded) return
  let passed = 0
  body.on('error', () => undefined)
  body.on('data', (piece: Buffer) => {
    passed += piece.length
    if (passed > readPast) body.destroy()
  })
}
