import { app, dialog, type BrowserWindow } from 'electron'
import { wordsIn } from '#shared/words/words.ts'
import type { Host } from '../app/host.ts'

const words = wordsIn.vi.shell

/** Says something in a box. The host goes on meanwhile: other people's marks do not wait for somebody to press a button here. */
export function say(message: string, detail: string): Promise<unknown> {
  return dialog.showMessageBox({ type: 'error', title: wordsIn.vi.common.product, message, detail })
}

/** What goes wrong outside of any call is kept in the log, and said; what threw to nobody ends the application, with its data closed. */
export function heedFaults(host: Host): void {
  process.on('uncaughtException', fault => {
    void say(words.fault.heading, words.fault.ends(host.incident(fault))).finally(() => app.quit())
  })
  process.on('unhandledRejection', fault => {
    void say(words.fault.heading, words.fault.goesOn(host.incident(fault)))
  })
}

/** Milliseconds within which a page that dies again is not shown once more by itself. */
const soon = 10_000

/** A page that dies is shown again, where it was; one that dies again at once, or has no bridge, is said to. */
export function heedPage(window: BrowserWindow, host: Host): void {
  const { webContents } = window
  let diedAt = -Infinity
  webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    if (reason === 'clean-exit' || window.isDestroyed()) return
    const incident = host.incident(new Error(`The page’s process ended: ${reason} (${exitCode})`))
    const isAgain = performance.now() - diedAt < soon
    diedAt = performance.now()
    if (!isAgain) webContents.reload()
    void say(words.fault.page, isAgain ? words.fault.pageAgain(incident) : words.fault.pageBack(incident))
  })
  webContents.on('preload-error', (_event, _path, error) => {
    void say(words.fault.heading, words.fault.ends(host.incident(error))).finally(() => app.quit())
  })
}
