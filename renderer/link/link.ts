import type { Link } from '#shared/contract/link.ts'
import { ipcLink } from './ipc-link.ts'
import { socketTo } from './socket.ts'
import { wireLink } from './wire-link.ts'

let link: Link | undefined

/** The link of this window: Electron's bridge when there is one, else the host that served the page. */
export function useLink(): Link {
  link ??= window.council ? ipcLink(window.council) : overSocket(new URL('./', window.location.href))
  return link
}

const overSocket = (origin: URL): Link => wireLink(socketTo(origin), new URL('bytes/', origin).href)
