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
import { endWith, endWithSession, type Ending } from './ending.ts'
import { heedFaults, heedPage, say } from './faults.ts'
import { answerCalls, tell } from './ipc.ts'
import { showMenu } from './menu.ts'
import { pages } from './pages.ts'
import { registerSchemes } from './register-schemes.ts'
import { guardContents, guardSession, keepAway } from './security.ts'
import { startUtility } from './start-utility.ts'
import {
  asWords,
  handedOver,
  startArguments,
  type StartArguments,
  type StartData,
} from './start-arguments.ts'
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
  readonly ending: Ending
  focus(): void
  take(packageFile: string): Promise<void>
}

const words = wordsIn.vi.shell

/** Runs the application in a window, once per person: a second start hands its files to the first and ends. */
export function runShell(place: ShellPlace): void {
  // A name without marks, which any backup tool and any help desk can type.
  app.setPath('userData', path.join(app.getPath('appData'), 'ocop-council'))
  const asked = startArguments(process.argv.slice(1), process.cwd())
  if (!app.requestSingleInstanceLock(asked)) {
    app.quit()
    return
  }
  // As the shortcuts of its installer carry it, or the taskbar shows two of it.
  app.setAppUserModelId('vn.ocop.council')
  app.enableSandbox()
  registerSchemes()
  app.on('web-contents-created', (_event, contents) => {
    guardContents(contents, openAway)
  })
  app.on('window-all-closed', () => {
    app.quit()
  })
  takeStarts(
    app.whenReady().then(() => openShell(place, asked)),
    asked,
  )
}

/** Packages come with the start, from a second start, and on macOS from the Finder, which may be earlier than the window. */
function takeStarts(opening: Promise<Shell | undefined>, asked: StartArguments): void {
  const take = async (start: StartArguments): Promise<void> => {
    const shell = await opening
    if (shell?.ending.isUnderWay()) return shell.ending.startAgain(asWords(start))
    shell?.focus()
    if (isOther(start.data, asked.data))
      void say(words.otherDataHeading, words.otherData(nameOf(start.data), nameOf(asked.data)))
    for (const file of start.packages) await shell?.take(file)
  }
  app.on('second-instance', (_event, _words, _folder, handed) => {
    void take(handedOver(handed) ?? { data: asked.data, packages: [] })
  })
  app.on('open-file', (event, file) => {
    event.preventDefault()
    void take({ data: asked.data, packages: [file] })
  })
  void opening.then(async shell => {
    for (const file of asked.packages) await shell?.take(file)
  })
}

/** Whoever names no data means those that are open. */
const isOther = (wanted: StartData, open: StartData): boolean =>
  wanted.kind !== 'own' && !(wanted.kind === open.kind && wanted.folder === open.folder)

const nameOf = (data: StartData): string =>
  data.kind === 'own' ? words.ownData : (data.folder ?? words.trainingData)

/** Opens the core, then the window; a core that cannot be opened says so in a box, and nothing is left running. */
async function openShell(place: ShellPlace, { data }: StartArguments): Promise<Shell | undefined> {
  let host: Host | undefined
  try {
    const { resources, pdfWorker, storeWorker, verifyWorker, keyWorker, fileReading, tokenProcess } = place
    host = await place.openHost({
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
    const ending = endWith(host)
    heedFaults(host)
    return await openPage(place, host, ending)
  } catch (fault) {
    dialog.showErrorBox(words.cannotStart, fault instanceof Error ? fault.message : String(fault))
    await host?.close()
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

async function openPage(place: ShellPlace, host: Host, ending: Ending): Promise<Shell> {
  guardSession(session.defaultSession)
  protocol.handle(schemes.pages.scheme, pages(place.renderer))
  protocol.handle(schemes.bytes.scheme, bytes(host))
  answerCalls(host)
  showMenu(words)
  const window = openWindow(wordsIn.vi.common.product, place.preload)
  host.hear((name, signal) => {
    tell(window, name, signal)
  })
  endWithSession(window)
  heedPage(window, host)
  await window.loadURL(schemes.pages.start).catch((fault: unknown) => {
    // Somebody closed it before its page was there.
    if (!window.isDestroyed()) throw fault
  })
  return {
    ending,
    focus: () => {
      focusWindow(window)
    },
    async take(file) {
      try {
        const { size } = await stat(file)
        const upload = await handOver(host, windowStation, createReadStream(file))
        tell(window, 'package.opened', { upload, name: path.basename(file).normalize('NFC'), size })
      } catch {
        void say(words.cannotOpen, words.cannotOpenFile(file))
      }
    },
  }
}
