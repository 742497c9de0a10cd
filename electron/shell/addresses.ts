/**
 * The two schemes of the window. Pages come from `app:`, which knows the renderer's folder and nothing else; evidence, documents and
 * uploads go over `council:`, which knows the host and no folder at all.
 */
export const schemes = {
  pages: { scheme: 'app', host: 'renderer', origin: 'app://renderer', start: 'app://renderer/index.html' },
  bytes: { scheme: 'council', host: 'host', start: 'council://host/' },
} as const

/** The one channel pair between the window and its host: calls go in, signals come out. Nothing else crosses, and nothing is added. */
export const channels = { call: 'council:call', signal: 'council:signal' } as const

/** The window's name among the stations of the host. */
export const windowStation = 'window'

/** Whether an address is the way into a room elsewhere, as the host of this machine gives it: on the loopback, to be opened once. */
export function isWayAway(address: string): boolean {
  return /^http:\/\/127\.0\.0\.1:\d{1,5}\/\?token=[\w-]{32}$/.test(address)
}

/** Whether an address is a page of ours: what may call the host, and what a window may show. */
export function isOurPage(address: string): boolean {
  const url = URL.parse(address)
  return url?.protocol === `${schemes.pages.scheme}:` && url.host === schemes.pages.host
}
