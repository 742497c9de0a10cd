import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { copyFile, mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { oneAfterAnother } from '#electron/app/one-after-another.ts'
import type { Converter } from '#electron/app/draft-files.ts'
import type { FileAtHand } from '#electron/app/file-reader.ts'
import { ending } from './kept-bytes.ts'

/** LibreOffice, where it is installed. Word is not driven from here: it may ask something where nobody sees it, and then waits for ever. */
export interface OfficeConverter {
  kind(): Converter
  /** One document after another. @returns whether a PDF was written */
  toPdf(document: FileAtHand, to: string, signal: AbortSignal): Promise<boolean>
  /** Ends what is under way; nothing is begun from then on. */
  close(): void
}

/** Milliseconds. */
const patience = 180_000

const endings: ReadonlyMap<string, string> = new Map([
  ['application/vnd.openxmlformats-officedocument.wordprocessingml.document', 'docx'],
  ['application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'xlsx'],
  ['application/msword', 'doc'],
  ['application/vnd.ms-excel', 'xls'],
])

/** A profile in which a document runs nothing and fetches nothing. */
const profile = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${['DisableMacrosExecution', 'DisableActiveContent', 'BlockUntrustedRefererLinks']
  .map(
    name =>
      `<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="${name}" oor:op="fuse"><value>true</value></prop></item>`,
  )
  .join('\n')}
</oor:items>
`

/**
 * @param folder in which it works, aside
 * @param program where LibreOffice's is; nothing where it is not installed
 */
export function createOfficeConverter(folder: string, program: string | undefined): OfficeConverter {
  const inTurn = oneAfterAnother()
  let running: ChildProcess | undefined
  let isClosed = false

  async function run(
    soffice: string,
    document: FileAtHand,
    { to, signal }: { readonly to: string; readonly signal: AbortSignal },
  ): Promise<boolean> {
    const aside = path.join(folder, randomUUID() + ending)
    try {
      const source = await setDown(document, aside)
      signal.throwIfAborted()
      // The host may have begun to close while the document was copied.
      if (isClosed) return false
      running = started(soffice, aside, source)
      await ended(running, signal)
      const made = path.join(aside, 'document.pdf')
      if (!existsSync(made)) return false
      await rename(made, to)
      return true
    } finally {
      running = undefined
      await rm(aside, { recursive: true, force: true, maxRetries: 3 })
    }
  }

  return {
    kind: () => (program === undefined ? 'none' : 'libreoffice'),
    toPdf: (document, to, signal) =>
      inTurn(async () =>
        isClosed || program === undefined || !endings.has(document.mediaType)
          ? false
          : run(program, document, { to, signal }),
      ),
    close() {
      isClosed = true
      if (running) stop(running)
    },
  }
}

/** Its profile, and a copy of the document beside it. @returns where that is */
async function setDown({ file, mediaType }: FileAtHand, aside: string): Promise<string> {
  const user = path.join(aside, 'profile', 'user')
  await mkdir(user, { recursive: true })
  await writeFile(path.join(user, 'registrymodifications.xcu'), profile)
  const copy = path.join(aside, `document.${endings.get(mediaType) ?? 'docx'}`)
  await copyFile(file, copy)
  return copy
}

function started(soffice: string, aside: string, source: string): ChildProcess {
  const user = pathToFileURL(path.join(aside, 'profile')).href
  const options = ['--headless', '--norestore', '--nolockcheck', '--nodefault', '--nologo']
  return spawn(
    soffice,
    [`-env:UserInstallation=${user}`, ...options, '--convert-to', 'pdf', '--outdir', aside, source],
    // A group of its own, so that what it starts ends with it.
    { stdio: 'ignore', detached: process.platform !== 'win32', windowsHide: true },
  )
}

async function ended(child: ChildProcess, signal: AbortSignal): Promise<void> {
  const end = (): void => stop(child)
  const clock = setTimeout(end, patience)
  signal.addEventListener('abort', end)
  const { promise, resolve } = Promise.withResolvers<void>()
  child.once('error', () => resolve())
  child.once('exit', () => resolve())
  await promise
  clearTimeout(clock)
  signal.removeEventListener('abort', end)
}

function stop({ pid }: ChildProcess): void {
  if (pid === undefined) return
  if (process.platform === 'win32') {
    spawn('taskkill', ['/pid', String(pid), '/t', '/f'], { stdio: 'ignore', windowsHide: true })
    return
  }
  try {
    process.kill(-pid, 'SIGKILL')
  } catch {
    // It has ended by itself.
  }
}

/** Where its installers put it, or a place where programs are looked for. */
export function installedOffice(): string | undefined {
  const places =
    process.platform === 'win32'
      ? [process.env['ProgramFiles'], process.env['ProgramFiles(x86)']].flatMap(root =>
          root === undefined ? [] : [path.join(root, 'LibreOffice', 'program', 'soffice.com')],
        )
      : [
          '/Applications/LibreOffice.app/Contents/MacOS/soffice',
          '/usr/lib/libreoffice/program/soffice',
          '/opt/libreoffice/program/soffice',
        ]
  const searched = (process.env['PATH'] ?? '').split(path.delimiter).filter(part => path.isAbsolute(part))
  const name = process.platform === 'win32' ? 'soffice.com' : 'soffice'
  return [...searched.map(part => path.join(part, name)), ...places].find(existsSync)
}
