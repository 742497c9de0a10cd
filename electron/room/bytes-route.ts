import { Readable } from 'node:stream'
import type { FastifyPluginAsync, FastifyRequest } from 'fastify'
import type { Host } from '../app/host.ts'

/** One slice of an upload. */
const sliceLimit = 16_000_000

/** Mounts the host's byte handler below `/bytes/`: requests and responses pass through as they are, streamed. */
export function mountBytes(host: Host): FastifyPluginAsync {
  return async server => {
    server.removeAllContentTypeParsers()
    server.addContentTypeParser('*', { bodyLimit: sliceLimit }, (_request, body, done) => done(null, body))
    server.route({
      method: ['GET', 'POST', 'PUT', 'DELETE'],
      url: '/bytes/*',
      handler: async (request, reply) => reply.send(await host.bytes(request.session, webRequest(request))),
    })
  }
}

function webRequest({ url, method, headers: { range }, body }: FastifyRequest): Request {
  const init: object = {
    method,
    headers: range === undefined ? {} : { range },
    ...(body instanceof Readable ? { body: Readable.toWeb(body), duplex: 'half' } : {}),
  }
  return new Request(new URL(url, 'http://127.0.0.1'), init)
}
