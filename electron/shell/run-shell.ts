import { app, dialog, protocol, session } from 'electron'
import { createReadStream, mkdtempSync } from 'node:fs'
import { stat } from 'node:fs/promises'
import path from 'node:path'
import { never } from '#shared/kernel/never.ts'
import { wordsIn } from '#shared/words/words.ts'
import { handOver } from '../app/ask.ts'
import { cannotStartCode } from '../app/cannot-start.ts'
import type { Host, HostPlace } from '../app/host.ts'
import { schemes, windowStation } from './addresses.ts'
import { bytes } from './bytes.ts'
import { answerCalls, tell } from './ipc.ts'
import { showMenu } from './menu.ts'
import { pages } from './pages.ts'
import { registerSchemes } from './register-schemes.ts'
import { guardContents, guardSession, keepAway } from './security.ts'
import { startUtility } from './start-utility.ts'
import { startArguments, type StartArguments, type StartData } from './start-arguments.ts'
import { focusWindow, openAwayWindow, openWindow } from './window.ts'

/** Where the shell finds the rest of the application, and how it opens the core. */
export interface ShellPlace {
  readonly openHost: (place: HostPlace) => Promise<Host>
  readonly resources: string
  readonly pdfWorker: URL
  readonly storeWorker: URL
  readonly verifyWorker: URL
  readonly keyWorker: URL
  readonly fileReading: URL
  readonly tokenProcess: URL
  readonly renderer: string
  readonly preload: string
}

/** What a running shell can be asked from outside. */
interface Shell {
  focus(): void
  take(packageFile: string): Promise<void>
}

const words = wordsIn.vi.shell

/** Runs the application in a window, once per person: a second start hands its files to the first and ends. */
export function runShell(place: ShellPlace): void {
  // A name without marks, which any backup tool and any help desk can type.
  app.setPath('userData', path.join(app.getPath('appData'), 'ocop-council'))
  if (!app.requestSingleInstanceLock()) {
    app.quit()
    return
  }
  app.enableSandbox()
  registerSchemes()
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, openAway)
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  const asked = startArguments(process.argv.slice(1), process.cwd())
  takePackages(
    app.whenReady().then(() => openShell(place, asked)),
    asked.packages,
  )
}

/** Packages come with the start, from a second start, and on macOS from the Finder, which may be earlier than the window. */
function takePackages(opening: Promise<Shell | undefined>, asked: readonly string[]): void {
  const take = async (files: readonly string[], focus: boolean): Promise<void> => {
    const shell = await opening
    if (focus) shell?.focus()
    for (const file of files) await shell?.take(file)
  }
  app.on('second-instance', (_event, args, workingFolder) => {
    void take(startArguments(args.slice(1), workingFolder).packages, true)
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void take([file], true)
  })
  void take(asked, false)
}

/** Opens the core, then the window; a core that cannot be opened says so in a box, and nothing is left running. */
async function openShell(place: ShellPlace, { data }: StartArguments): Promise<Shell | undefined> {
  try {
    const { resources, pdfWorker, storeWorker, verifyWorker, keyWorker, fileReading, tokenProcess } = place
    const host = await place.openHost({
      dataFolder: folderOf(data),
      training: data.kind === 'training',
      resources,
      pdfWorker,
      storeWorker,
      verifyWorker,
      keyWorker,
      fileReading,
      tokenProcess,
      startChild: startUtility,
      pages: place.renderer,
    })
    closeOnQuit(host)
    return await openPage(place, host)
  } catch (fault) {
    dialog.showErrorBox(words.cannotStart, fault instanceof Error ? fault.message : String(fault))
    app.exit(cannotStartCode)
    return undefined
  }
}

function openAway(address: string): void {
  const window = openAwayWindow(wordsIn.vi.common.product)
  keepAway(window.webContents, address)
  void window.loadURL(address).catch(() => window.destroy())
}

function folderOf(data: StartData): string {
  switch (data.kind) {
    case 'own':
      return path.join(app.getPath('userData'), 'data')
    case 'chosen':
      return data.folder
    case 'training':
      return data.folder ?? mkdtempSync(path.join(app.getPath('temp'), 'ocop-tap-huan-'))
    default:
      return never(data)
  }
}

async function openPage(place: ShellPlace, host: Host): Promise<Shell> {
  guardSession(session.defaultSession)
  protocol.handle(schemes.pages.scheme, pages(place.renderer))
  protocol.handle(schemes.bytes.scheme, bytes(host))
  answerCalls(host)
  showMenu(words)
  const window = openWindow(wordsIn.vi.common.product, place.preload)
  host.hear((name, signal) => {
    tell(window, name, signal)
  })
  await window.loadURL(schemes.pages.start)
  return {
    focus: () => {
      focusWindow(window)
    },
    async take(file) {
      try {
        const { size } = await stat(file)
        const upload = await handOver(host, windowStation, createReadStream(file))
        tell(window, 'package.opened', { upload, name: path.basename(file).normalize('NFC'), size })
      } catch {
        dialog.showErrorBox(words.cannotOpen, words.cannotOpenFile(file))
      }
    },
  }
}

/** The application ends when what is under way is on disk, and not before. */
function closeOnQuit(host: Host): void {
  app.once('will-quit', event => {
    event.preventDefault()
    void host.close().finally(() => {
      app.exit()
    })
  })
}
