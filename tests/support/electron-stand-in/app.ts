import { EventEmitter } from 'node:events'
import { emitStoppable, record, settings, tell } from './record.ts'

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
  setAppUserModelId(id: string): void {
    record.asked.push(`setAppUserModelId ${id}`)
  }
  relaunch({ args }: { readonly args: readonly string[] }): void {
    record.relaunches.push(args)
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
