import type { WebSocket } from '@fastify/websocket'
import { beatEvery } from '#shared/contract/frames.ts'
import type { Socket } from 'node:net'
import { serveFrames } from '../app/frame-station.ts'
import { paced } from './pacing.ts'
import type { Host, Whereabouts } from '../app/host.ts'

/** Bytes that wait for a browser which does not fetch them; past that its socket is ended, and it begins anew. */
const mostUnheard = 16_000_000

/**
 * Joins one browser's socket to the host. A socket whose other end has gone silent is ended after two beats.
 *
 * @param carrier what the socket runs over
 */
export function serveSocket(
  host: Host,
  session: string,
  from: Whereabouts,
  { socket, carrier }: { readonly socket: WebSocket; readonly carrier: Socket },
): void {
  const station = serveFrames(host, session, from, {
    say(text) {
      if (socket.bufferedAmount > mostUnheard) socket.terminate()
      else inOneWrite(carrier, () => socket.send(text))
    },
    end: () => socket.close(1008),
  })
  const pace =
    from === 'room' ? paced({ pause: () => socket.pause(), resume: () => socket.resume() }) : undefined
  let isThere = true
  const beat = setInterval(() => {
    if (!isThere) {
      socket.terminate()
      return
    }
    isThere = false
    socket.ping()
    station.beat()
  }, beatEvery)
  socket.on('pong', () => (isThere = true))
  socket.on('message', (text, isBinary) => {
    isThere = true
    if (isBinary || !Buffer.isBuffer(text)) socket.close(1003)
    else if (pace) pace.do(() => station.take(text.toString()))
    else station.take(text.toString())
  })
  // A frame that is too long, or none at all: the socket closes by itself.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    clearInterval(beat)
    pace?.stop()
    station.gone()
  })
}

/** What is said in one go, such as an answer and the signal that goes before it, is written in one: each write of its own wakes the other end. */
function inOneWrite(carrier: Socket, say: () => void): void {
  if (carrier.writableCorked === 0) {
    carrier.cork()
    process.nextTick(() => carrier.uncork())
  }
  say()
}
