import { beatEvery } from '#shared/contract/frames.ts'
import type { OpenWire } from './wire-link.ts'

/** The wire of a browser: a socket to the host that served the page. One that has gone quiet is taken for fallen. */
export function socketTo(origin: URL): OpenWire {
  const address = new URL('wire', origin)
  address.protocol = origin.protocol === 'https:' ? 'wss:' : 'ws:'
  return ({ opened, heard, ended }) => {
    const socket = new WebSocket(address)
    let isOver = false
    const end = (): void => {
      if (isOver) return
      isOver = true
      clearTimeout(quiet)
      socket.close()
      ended()
    }
    let quiet = setTimeout(end, 3 * beatEvery)
    socket.addEventListener('open', () => !isOver && opened())
    socket.addEventListener('message', ({ data }) => {
      if (isOver) return
      clearTimeout(quiet)
      quiet = setTimeout(end, 3 * beatEvery)
      heard(String(data))
    })
    socket.addEventListener('close', end)
    return { say: text => socket.send(text), end }
  }
}
