import { app, type BrowserWindow } from 'electron'
import type { Host } from '../app/host.ts'

/** The end of the application, which comes once: when what is under way is on disk, and not before. */
export interface Ending {
  readonly isUnderWay: () => boolean
  /** A start that comes meanwhile is not lost: the application begins again with these arguments once it has ended. */
  startAgain(args: readonly string[]): void
}

/** Has the application end with its host closed, however often it is told to. */
export function endWith(host: Host): Ending {
  let closing: Promise<void> | undefined
  let next: readonly string[] | undefined
  app.on('will-quit', event => {
    event.preventDefault()
    closing ??= host.close().finally(() => {
      if (next) app.relaunch({ args: [...process.argv.slice(1, 1 + ownArguments()), ...next] })
      app.exit()
    })
  })
  return {
    isUnderWay: () => closing !== undefined,
    startAgain: args => void (next = args),
  }
}

/** From source, Electron is told where the application lies. */
const ownArguments = (): number => (app.isPackaged ? 0 : 1)

/** Windows ends a session, and its programs, without asking them to quit. */
export function endWithSession(window: BrowserWindow): void {
  window.on('session-end', () => {
    app.quit()
  })
}
