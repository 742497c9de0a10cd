import type { WebSocket } from '@fastify/websocket'
import { beatEvery } from '#shared/contract/frames.ts'
import { serveFrames } from '../app/frame-station.ts'
import type { Host, Whereabouts } from '../app/host.ts'

/** Bytes that wait for a browser which does not fetch them; past that its socket is ended, and it begins anew. */
const mostUnheard = 16_000_000

/** Joins one browser's socket to the host. A socket whose other end has gone silent is ended after two beats. */
export function serveSocket(host: Host, session: string, from: Whereabouts, socket: WebSocket): void {
  const station = serveFrames(host, session, from, {
    say(text) {
      if (socket.bufferedAmount > mostUnheard) socket.terminate()
      else socket.send(text)
    },
    end: () => socket.close(1008),
  })
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
    else station.take(text.toString())
  })
  // A frame that is too long, or none at all: the socket closes by itself.
  socket.on('error', () => undefined)
  socket.on('close', () => {
    clearInterval(beat)
    station.gone()
  })
}
