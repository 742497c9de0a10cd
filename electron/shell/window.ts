import { app, BrowserWindow } from 'electron'

/** Makes the one window, still without its page, at the size of the shared laptop. Its page runs in a sandbox and has nothing of Node but the bridge. */
export const openWindow = (title: string, preload: string): BrowserWindow => aWindow(title, { preload })

/** A window for the pages of a room elsewhere, which have no bridge to this host. */
export const openAwayWindow = (title: string): BrowserWindow => aWindow(title, {})

function aWindow(title: string, bridge: { readonly preload?: string }): BrowserWindow {
  const window = new BrowserWindow({
    title,
    width: 1366,
    height: 768,
    minWidth: 800,
    minHeight: 600,
    show: false,
    autoHideMenuBar: true,
    webPreferences: {
      ...bridge,
      contextIsolation: true,
      sandbox: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      // Dictionaries would be fetched from a network.
      spellcheck: false,
      devTools: !app.isPackaged,
    },
  })
  window.once('ready-to-show', () => {
    window.show()
  })
  return window
}

/** Brings a window to the front, wherever it was put; one that is gone stays so. */
export function focusWindow(window: BrowserWindow): void {
  if (window.isDestroyed()) return
  if (window.isMinimized()) window.restore()
  window.show()
  window.focus()
}
