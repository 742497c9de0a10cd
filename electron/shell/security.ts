import type { Session, WebContents } from 'electron'
import { isOurPage, isWayAway, schemes } from './addresses.ts'

/** What our own page may ask of the machine, and why. */
const allowed: ReadonlySet<string> = new Set([
  // The film player's own button.
  'fullscreen',
])

/** Denies a session everything a page could ask of the machine but what is allowed. What remains is saving a document, through the save dialog. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(allowed.has(permission) && isOurPage(requestingUrl))
  })
  session.setPermissionCheckHandler(
    (_contents, permission, origin) => allowed.has(permission) && isOurPage(origin),
  )
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!isOurBytes(item.getURL())) event.preventDefault()
  })
}

/** Contents that show a room elsewhere, and the one origin that they may show. */
const away = new WeakMap<WebContents, string>()

/** Keeps contents within one room elsewhere: its pages, and no other. */
export function keepAway(contents: WebContents, address: string): void {
  away.set(contents, new URL(address).origin)
}

/**
 * Keeps contents on the page they were opened with, which may begin again: no other navigation in any frame, no other windows, no guests. A
 * document that would leave the page, in this window or another, is saved instead.
 *
 * @param openAway shows a room elsewhere in a window of its own
 */
export function guardContents(contents: WebContents, openAway: (address: string) => void): void {
  contents.on('will-frame-navigate', event => {
    if (event.isMainFrame && (isSamePage(event.url, contents.getURL()) || isInRoom(contents, event.url)))
      return
    event.preventDefault()
    if (event.isMainFrame && isOurPage(contents.getURL()) && isWayAway(event.url)) openAway(event.url)
    if (isOurBytes(event.url)) contents.downloadURL(event.url)
  })
  contents.on('will-redirect', event => {
    if (!isInRoom(contents, event.url)) event.preventDefault()
  })
  contents.on('will-attach-webview', event => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    if (isOurBytes(url)) contents.downloadURL(url)
    return { action: 'deny' }
  })
}

const isInRoom = (contents: WebContents, address: string): boolean =>
  away.has(contents) && away.get(contents) === URL.parse(address)?.origin

/** Wherever in it. */
const isSamePage = (address: string, other: string): boolean =>
  isOurPage(address) && address.split('#')[0] === other.split('#')[0]

/** A document of the host, or one that our page made itself of such. */
function isOurBytes(address: string): boolean {
  const url = URL.parse(address)
  if (url?.protocol === 'blob:') return isOurPage(url.pathname)
  return url?.protocol === `${schemes.bytes.scheme}:` && url.host === schemes.bytes.host
}
