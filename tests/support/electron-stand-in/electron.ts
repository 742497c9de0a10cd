import { EventEmitter } from 'node:events'
import { app } from './app.ts'
import { utilitiesToldTo } from './fork-utility.ts'
import type { DeedName, Deeds, Frame, PlainResponse } from './messages.ts'
import { emitStoppable, record, tell } from './record.ts'
import { shown, toPage } from './windows.ts'

export { app } from './app.ts'
export { BrowserWindow } from './windows.ts'

/**
 * Stands in for Electron in a plain Node process: it does nothing, keeps what it was asked, and does to the shell what a test asks for,
 * as Electron would. What crosses between page and shell is cloned, as it is between processes.
 */
const schemes = new Map<string, (request: Request) => Promise<Response>>()

export const protocol = {
  registerSchemesAsPrivileged(
    entries: readonly { scheme: string; privileges: Record<string, boolean> }[],
  ): void {
    record.asked.push('registerSchemesAsPrivileged')
    for (const { scheme, privileges } of entries) record.privileges[scheme] = privileges
  },
  handle(scheme: string, handler: (request: Request) => Promise<Response>): void {
    schemes.set(scheme, handler)
  },
}

class Session extends EventEmitter {
  requestHandler:
    | ((
        contents: unknown,
        permission: string,
        answer: (granted: boolean) => void,
        details: { readonly requestingUrl: string },
      ) => void)
    | undefined
  checkHandler: ((contents: unknown, permission: string, origin: string) => boolean) | undefined
  deviceHandler: ((details: unknown) => boolean) | undefined

  setPermissionRequestHandler(handler: Session['requestHandler']): void {
    this.requestHandler = handler
  }
  setPermissionCheckHandler(handler: Session['checkHandler']): void {
    this.checkHandler = handler
  }
  setDevicePermissionHandler(handler: Session['deviceHandler']): void {
    this.deviceHandler = handler
  }
}

export const session = { defaultSession: new Session() }
export const utilityProcess = utilitiesToldTo(record.asked)

type Handler = (event: { senderFrame: object | null }, ...args: readonly unknown[]) => Promise<unknown>
const handlers = new Map<string, Handler>()
export const ipcMain = {
  handle(channel: string, handler: Handler): void {
    record.channels.push(channel)
    handlers.set(channel, handler)
  },
}

async function invoke(frame: Frame | null, channel: string, args: readonly unknown[]): Promise<unknown> {
  const handler = handlers.get(channel)
  if (!handler) throw new Error(`No handler for ${channel}`)
  const senderFrame = frame && { url: frame.url, parent: frame.top ? null : {} }
  return structuredClone(await handler({ senderFrame }, ...structuredClone(args)))
}

export const ipcRenderer = {
  invoke: (channel: string, ...args: readonly unknown[]): Promise<unknown> =>
    invoke(shown.page, channel, args),
  on: toPage.on.bind(toPage),
}

interface Bridge {
  call(call: unknown): Promise<unknown>
  on(hear: (name: string, signal: unknown) => void): void
}
let bridge: Bridge | undefined

export const contextBridge = {
  exposeInMainWorld(name: string, exposed: Bridge): void {
    record.bridges[name] = Object.keys(exposed)
    bridge = exposed
    exposed.on((signal, value) => tell({ kind: 'signal', name: signal, value }))
  },
}

interface MenuItem {
  readonly label?: string
  readonly submenu?: readonly MenuItem[]
}
const labelsOf = (items: readonly MenuItem[]): readonly string[] =>
  items.flatMap(({ label, submenu }) => [...(label === undefined ? [] : [label]), ...labelsOf(submenu ?? [])])

export const Menu = {
  buildFromTemplate: labelsOf,
  setApplicationMenu(labels: readonly string[]): void {
    record.menus.push(...labels)
  },
}

export const dialog = {
  /** Nothing else runs while it stands there. */
  showErrorBox(title: string, text: string): void {
    record.boxes.push(`${title}: ${text}`)
  },
  /** Everything else goes on; a test presses no button. */
  async showMessageBox({ message, detail }: { readonly message: string; readonly detail: string }) {
    record.messages.push(`${message}: ${detail}`)
    return { response: 0 }
  },
}

type Deed<N extends DeedName> = (asked: Deeds[N]['with']) => Deeds[N]['answer'] | Promise<Deeds[N]['answer']>

const deeds: { readonly [N in DeedName]: Deed<N> } = {
  record: () => record,
  fetch: ({ url, method = 'GET', range, body }) =>
    fetchAsPage(url, {
      method,
      ...(body === undefined ? {} : { body }),
      headers: range === undefined ? {} : { range },
    }),
  call: call => bridge?.call(call),
  callFrom: ({ frame, call }) => invoke(frame, record.channels[0] ?? '', [call]),
  contents: ({ event, url, ofNewest = false }) =>
    emitStoppable((ofNewest ? shown.newest : shown.own)?.webContents ?? app, event, {
      ...{ url, isMainFrame: true },
    }),
  openWindow: url => shown.own?.webContents.openHandler?.({ url }).action ?? 'allow',
  permission({ name, url = 'app://renderer/index.html' }) {
    const { requestHandler, checkHandler, deviceHandler } = session.defaultSession
    const contents = shown.own?.webContents
    let requested = true
    requestHandler?.(contents, name, granted => void (requested = granted), { requestingUrl: url })
    const origin = `${new URL(url).protocol}//${new URL(url).host}/`
    return [
      requested,
      checkHandler?.(contents, name, origin) ?? true,
      deviceHandler?.({ deviceType: name }) ?? true,
    ]
  },
  download: url => emitStoppable(session.defaultSession, 'will-download', {}, { getURL: () => url }),
  // Chromium puts its own words among those of the second start, and in another order; what that start hands over comes as it is.
  secondInstance({ handed }) {
    app.emit('second-instance', {}, ['electron', '--allow-file-access'], '/', structuredClone(handed))
    return null
  },
  pageGone(reason) {
    shown.own?.webContents.emit('render-process-gone', {}, { reason, exitCode: 139 })
    return null
  },
  preloadFails(message) {
    shown.own?.webContents.emit('preload-error', {}, 'preload.cjs', new Error(message))
    return null
  },
  fail({ how, message }) {
    if (how === 'thrown')
      setImmediate(() => {
        throw new Error(message)
      })
    else void Promise.reject(new Error(message))
    return null
  },
  closeWindow() {
    shown.own?.destroy()
    return null
  },
  endSession() {
    shown.own?.emit('session-end', {})
    return null
  },
  openFile: file => emitStoppable(app, 'open-file', {}, file),
  quit() {
    app.quit()
    return null
  },
}

async function fetchAsPage(url: string, init: RequestInit): Promise<PlainResponse> {
  const handler = schemes.get(url.slice(0, url.indexOf(':')))
  if (!handler) throw new Error(`No scheme for ${url}`)
  const response = await handler(new Request(url, init))
  return {
    status: response.status,
    headers: Object.fromEntries(response.headers),
    body: await response.text(),
  }
}

process.on('message', ({ id, name, value }: { id: number; name: DeedName; value: never }) => {
  void Promise.resolve()
    .then(() => deeds[name](value))
    .then(
      answer => tell({ kind: 'answer', id, value: answer }),
      (fault: unknown) => tell({ kind: 'failed', id, value: String(fault) }),
    )
})
