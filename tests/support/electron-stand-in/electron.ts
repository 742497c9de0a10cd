import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import path from 'node:path'
import { utilitiesToldTo } from './fork-utility.ts'
import type {
  DeedName,
  Deeds,
  Frame,
  PlainResponse,
  StandInRecord,
  StandInSettings,
  Told,
} from './messages.ts'

/**
 * Stands in for Electron in a plain Node process: it does nothing, keeps what it was asked, and does to the shell what a test asks for,
 * as Electron would. What crosses between page and shell is cloned, as it is between processes.
 */
const settings = JSON.parse(process.env['ELECTRON_STAND_IN'] ?? '') as StandInSettings

const record: StandInRecord = {
  asked: [],
  privileges: {},
  windows: [],
  loaded: [],
  bridges: {},
  channels: [],
  signalChannels: [],
  menus: [],
  boxes: [],
  downloads: [],
}

const tell = (told: Told): void => void process.send?.(told)

interface Stoppable {
  preventDefault(): void
  readonly [particular: string]: unknown
}

/** Emits an event that can be stopped, and says whether it was. */
function emitStoppable(
  emitter: EventEmitter,
  name: string,
  particulars: object = {},
  ...rest: readonly unknown[]
): boolean {
  let stopped = false
  const event: Stoppable = { ...particulars, preventDefault: () => void (stopped = true) }
  emitter.emit(name, event, ...rest)
  return stopped
}

class App extends EventEmitter {
  readonly isPackaged = false
  readonly #paths = new Map([
    ['appData', settings.appData],
    ['temp', settings.appData],
  ])

  setPath(name: string, folder: string): void {
    this.#paths.set(name, folder)
  }
  getPath(name: string): string {
    const folder = this.#paths.get(name)
    if (folder === undefined) throw new Error(`No path for ${name}`)
    return folder
  }
  getAppPath(): string {
    return settings.appFolder
  }
  requestSingleInstanceLock(): boolean {
    record.asked.push('requestSingleInstanceLock')
    return settings.lock
  }
  enableSandbox(): void {
    record.asked.push('enableSandbox')
  }
  async whenReady(): Promise<void> {
    await Promise.resolve()
    record.asked.push('ready')
  }
  quit(): void {
    record.asked.push('quit')
    if (!emitStoppable(this, 'will-quit')) this.exit(0)
  }
  exit(code = 0): void {
    tell({ kind: 'ended', value: { code, record } })
    process.disconnect()
    process.exitCode = code
  }
}

export const app = new App()

class WebContents extends EventEmitter {
  url = 'about:blank'
  openHandler: ((details: { url: string }) => { action: string }) | undefined

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  send(channel: string, ...args: readonly unknown[]): void {
    if (!record.signalChannels.includes(channel)) record.signalChannels.push(channel)
    ipcRenderer.emit(channel, {}, ...structuredClone(args))
  }
  getURL = (): string => this.url
  downloadURL(url: string): void {
    record.downloads.push(url)
  }
}

/** Of the application’s own window, and of the window that was opened last. */
let contents: WebContents | undefined
let newest: WebContents | undefined
let page: Frame = { url: 'about:blank', top: true }

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #preload: string | undefined

  constructor(options: { readonly webPreferences: { readonly preload?: string } & Record<string, unknown> }) {
    super()
    record.windows.push(structuredClone(options))
    this.#preload = options.webPreferences.preload
    contents ??= this.webContents
    newest = this.webContents
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    record.loaded.push(url)
    this.webContents.url = url
    if (this.#preload === undefined) return
    page = { url, top: true }
    createRequire(path.join(settings.appFolder, 'page.cjs'))(this.#preload)
    await Promise.resolve()
    this.emit('ready-to-show')
    tell({ kind: 'window' })
  }
  isDestroyed(): boolean {
    return false
  }
  isMinimized(): boolean {
    return true
  }
  restore(): void {
    record.asked.push('restore')
  }
  show(): void {
    record.asked.push('show')
  }
  focus(): void {
    record.asked.push('focus')
  }
}

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
    ((contents: unknown, permission: string, answer: (granted: boolean) => void) => void) | undefined
  checkHandler: ((contents: unknown, permission: string) => boolean) | undefined
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

class IpcRenderer extends EventEmitter {
  invoke(channel: string, ...args: readonly unknown[]): Promise<unknown> {
    return invoke(page, channel, args)
  }
}

export const ipcRenderer = new IpcRenderer()

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
  showErrorBox(title: string, text: string): void {
    record.boxes.push(`${title}: ${text}`)
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
    emitStoppable((ofNewest ? newest : contents) ?? app, event, { url, isMainFrame: true }),
  openWindow: url => contents?.openHandler?.({ url }).action ?? 'allow',
  permission(name) {
    const { requestHandler, checkHandler, deviceHandler } = session.defaultSession
    let requested = true
    requestHandler?.(contents, name, granted => void (requested = granted))
    return [requested, checkHandler?.(contents, name) ?? true, deviceHandler?.({ deviceType: name }) ?? true]
  },
  download: url => emitStoppable(session.defaultSession, 'will-download', {}, { getURL: () => url }),
  secondInstance({ args, folder }) {
    app.emit('second-instance', {}, ['electron', ...args], folder)
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
