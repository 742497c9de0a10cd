import type { Link } from '#shared/contract/link.ts'
import { httpLink } from './http-link.ts'
import { ipcLink } from './ipc-link.ts'

let link: Link | undefined

/** The link of this window: Electron's bridge when there is one, else the host that served the page. */
export function useLink(): Link {
  link ??= window.council ? ipcLink(window.council) : httpLink(new URL('./', window.location.href))
  return link
}
