import type { Session, WebContents } from 'electron'
import { isOurPage, schemes } from './addresses.ts'

/** Denies a session everything a page could ask of the machine. What remains is saving a document, through the save dialog. */
export function guardSession(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => {
    answer(false)
  })
  session.setPermissionCheckHandler(() => false)
  session.setDevicePermissionHandler(() => false)
  session.on('will-download', (event, item) => {
    if (!isOurBytes(item.getURL())) event.preventDefault()
  })
}

/**
 * Keeps contents on the page they were opened with, which may begin again: no other navigation in any frame, no other windows, no guests. A
 * document that would leave the page, in this window or another, is saved instead.
 */
export function guardContents(contents: WebContents): void {
  contents.on('will-frame-navigate', event => {
    if (event.isMainFrame && isSamePage(event.url, contents.getURL())) return
    event.preventDefault()
    if (isOurBytes(event.url)) contents.downloadURL(event.url)
  })
  contents.on('will-redirect', event => {
    event.preventDefault()
  })
  contents.on('will-attach-webview', event => {
    event.preventDefault()
  })
  contents.setWindowOpenHandler(({ url }) => {
    if (isOurBytes(url)) contents.downloadURL(url)
    return { action: 'deny' }
  })
}

/** Wherever in it. */
const isSamePage = (address: string, other: string): boolean =>
  isOurPage(address) && address.split('#')[0] === other.split('#')[0]

/** A document of the host, or one that our page made itself of such. */
function isOurBytes(address: string): boolean {
  const url = URL.parse(address)
  if (url?.protocol === 'blob:') return isOurPage(url.pathname)
  return url?.protocol === `${schemes.bytes.scheme}:` && url.host === schemes.bytes.host
}
