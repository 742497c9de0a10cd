import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import path from 'node:path'
import { chromium, type LaunchOptions } from '@playwright/test'

export interface Browser {
  readonly path: string
  readonly kind: 'chosen' | 'chromium' | 'chrome' | 'edge' | 'playwright'
}

const programs: readonly (readonly [string, Browser['kind']])[] = [
  ['chromium', 'chromium'],
  ['chromium-browser', 'chromium'],
  ['google-chrome', 'chrome'],
  ['google-chrome-stable', 'chrome'],
  ['microsoft-edge', 'edge'],
  ['msedge', 'edge'],
]

/** Where installers put a browser that no PATH names, below the folders for programs of Windows and macOS. */
const installed: readonly (readonly [string, Browser['kind']])[] = [
  ['Google/Chrome/Application/chrome.exe', 'chrome'],
  ['Microsoft/Edge/Application/msedge.exe', 'edge'],
  ['Google Chrome.app/Contents/MacOS/Google Chrome', 'chrome'],
  ['Microsoft Edge.app/Contents/MacOS/Microsoft Edge', 'edge'],
  ['Chromium.app/Contents/MacOS/Chromium', 'chromium'],
]

/** The browser that tests drive: the one `OCOP_BROWSER` names, else the machine's own, else Playwright's; nothing when there is none. */
export function findBrowser(): Browser | undefined {
  const chosen = process.env['OCOP_BROWSER']
  if (chosen !== undefined && chosen !== '')
    return existsSync(chosen) ? { path: chosen, kind: 'chosen' } : undefined
  const own: Browser = { path: chromium.executablePath(), kind: 'playwright' }
  return [...candidates(), own].find(browser => existsSync(browser.path))
}

/** How Playwright starts it. Chromium's own sandbox does not work for root, who runs the tests in a container. */
export function launchOptions(browser: Browser): LaunchOptions {
  return { executablePath: browser.path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] }
}

/**
 * Finds a browser or, on Debian as root, installs chromium, which asks nobody there.
 *
 * @returns why there is none, in one line that says what to do
 */
export function whyNoBrowser(): string | undefined {
  if (findBrowser()) return undefined
  if (process.env['OCOP_BROWSER']) return 'OCOP_BROWSER names a browser that is not there'
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    return 'no browser: install Chromium, Chrome or Edge, or name one in OCOP_BROWSER'
  }
  apt('update')
  apt('install', '-y', '--no-install-recommends', 'chromium')
  return findBrowser() ? undefined : 'no browser: apt-get install chromium did not work'
}

function apt(...args: readonly string[]): void {
  spawnSync('apt-get', args, { stdio: 'inherit', env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } })
}

function candidates(): readonly Browser[] {
  const {
    PATH = '',
    ProgramFiles: programFiles,
    'ProgramFiles(x86)': programFiles86,
    LOCALAPPDATA: local,
  } = process.env
  const onPath = programs.flatMap(([name, kind]) =>
    PATH.split(path.delimiter).map((folder): Browser => ({ path: path.join(folder, name), kind })),
  )
  const folders = [programFiles, programFiles86, local, '/Applications'].filter(
    folder => folder !== undefined,
  )
  const inFolders = installed.flatMap(([name, kind]) =>
    folders.map((folder): Browser => ({ path: path.join(folder, name), kind })),
  )
  return [...onPath, ...inFolders]
}
