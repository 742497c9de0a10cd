import { once } from 'node:events'
import WebSocket from 'ws'
import { serveFrames } from '#electron/app/frame-station.ts'
import type { Host } from '#electron/app/host.ts'
import { openRoom } from '#electron/room/server.ts'
import { ipcLink } from '#renderer/link/ipc-link.ts'
import { wireLink, type OpenWire } from '#renderer/link/wire-link.ts'
import type { Link } from '#shared/contract/link.ts'

/** One end of a wire to a host, as a page has it. */
export interface WireInHand {
  readonly link: Link
  /** Ends the wire under the link, as a router that is switched off does; a link that opens wires again may do so. */
  cut(): void
  close(): Promise<void>
}

/** Every way a page reaches its host. */
export const someWires: Readonly<Record<string, (host: Host) => Promise<WireInHand>>> = {
  'in memory': async host => {
    const { open, cut } = inMemory(host)
    return { link: wireLink(open, 'memory:'), cut, close: async () => undefined }
  },
  'over a socket': overRoom,
  'over the bridge of a window': async host => ({
    link: ipcLink({
      call: call => host.answer('window', call, 'here'),
      on: hear => void host.hear(hear),
      bytes: 'council://host/',
    }),
    cut: () => undefined,
    close: async () => undefined,
  }),
}

/** A wire of promises: what is said is heard in a later turn, and never after the cut. */
export function inMemory(host: Host): { readonly open: OpenWire; readonly cut: () => void } {
  let cut = (): void => undefined
  const open: OpenWire = events => {
    let isOpen = true
    const later = (act: () => void): void => void setImmediate(() => isOpen && act())
    const station = serveFrames(host, 'memory', 'here', {
      say: text => later(() => events.heard(text)),
      end: () => cut(),
    })
    cut = () => {
      if (!isOpen) return
      isOpen = false
      station.gone()
      events.ended()
    }
    later(() => events.opened())
    return { say: text => later(() => station.take(text)), end: cut }
  }
  return { open, cut: () => cut() }
}

async function overRoom(host: Host): Promise<WireInHand> {
  const room = await openRoom({ host, pages: import.meta.dirname, port: 0 })
  const entered = await fetch(room.address, { redirect: 'manual' })
  const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? ''
  let socket: WebSocket | undefined
  let isOver = false
  const open: OpenWire = events => {
    const opening = new WebSocket(`${room.origin.replace('http', 'ws')}/wire`, {
      headers: { cookie, origin: room.origin },
    })
    socket = opening
    opening.on('open', () => events.opened())
    opening.on('message', (text: Buffer) => events.heard(text.toString()))
    opening.on('error', () => undefined)
    opening.on('close', () => isOver || events.ended())
    return { say: text => opening.send(text), end: () => opening.close() }
  }
  return {
    link: wireLink(open, `${room.origin}/bytes/`),
    cut: () => socket?.terminate(),
    async close() {
      isOver = true
      socket?.terminate()
      if (socket && socket.readyState !== WebSocket.CLOSED) await once(socket, 'close')
      await room.close()
    },
  }
}
