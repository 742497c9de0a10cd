import { EventEmitter } from 'node:events'
import { createRequire } from 'node:module'
import path from 'node:path'
import { app } from './app.ts'
import type { Frame } from './messages.ts'
import { record, settings, tell } from './record.ts'

/** What the shell tells its page. */
export const toPage = new EventEmitter()

class WebContents extends EventEmitter {
  url = 'about:blank'
  openHandler: ((details: { url: string }) => { action: string }) | undefined

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.openHandler = handler
  }
  send(channel: string, ...args: readonly unknown[]): void {
    if (!record.signalChannels.includes(channel)) record.signalChannels.push(channel)
    toPage.emit(channel, {}, ...structuredClone(args))
  }
  getURL = (): string => this.url
  downloadURL(url: string): void {
    record.downloads.push(url)
  }
  reload(): void {
    record.asked.push('reload')
  }
}

/** The application’s own window, the one that was opened last, and the frame of its page. */
export const shown: { own?: BrowserWindow; newest?: BrowserWindow; page: Frame } = {
  page: { url: 'about:blank', top: true },
}

export class BrowserWindow extends EventEmitter {
  readonly webContents = new WebContents()
  readonly #preload: string | undefined
  readonly #gone = Promise.withResolvers<void>()
  #isGone = false

  constructor(options: { readonly webPreferences: { readonly preload?: string } & Record<string, unknown> }) {
    super()
    record.windows.push(structuredClone(options))
    this.#preload = options.webPreferences.preload
    shown.own ??= this
    shown.newest = this
    app.emit('web-contents-created', {}, this.webContents)
  }
  async loadURL(url: string): Promise<void> {
    record.loaded.push(url)
    this.webContents.url = url
    if (this.#preload === undefined) return
    if (settings.pageHolds) {
      tell({ kind: 'window' })
      await this.#gone.promise
      throw new Error('ERR_FAILED (-2) loading the page: its window is gone')
    }
    shown.page = { url, top: true }
    createRequire(path.join(settings.appFolder, 'page.cjs'))(this.#preload)
    await Promise.resolve()
    this.emit('ready-to-show')
    tell({ kind: 'window' })
  }
  destroy(): void {
    this.#gone.resolve()
    this.#isGone = true
    if (shown.own === this) app.emit('window-all-closed')
  }
  isDestroyed(): boolean {
    return this.#isGone
  }
  isMinimized(): boolean {
    this.#expectHere()
    return true
  }
  restore(): void {
    this.#expectHere()
    record.asked.push('restore')
  }
  show(): void {
    this.#expectHere()
    record.asked.push('show')
  }
  focus(): void {
    this.#expectHere()
    record.asked.push('focus')
  }
  #expectHere(): void {
    if (this.#isGone) throw new TypeError('Object has been destroyed')
  }
}
