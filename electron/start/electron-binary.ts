import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import path from 'node:path'

const usual: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/**
 * Where Electron's program lies, if it is there. Electron's own package is not asked: merely importing it starts a download that takes
 * long to fail where there is no network.
 */
export function electronBinary(): string | undefined {
  const folder = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))
  const named = path.join(folder, 'path.txt')
  const program = existsSync(named) ? readFileSync(named, 'utf8') : (usual[process.platform] ?? 'electron')
  const file = path.join(process.env['ELECTRON_OVERRIDE_DIST_PATH'] ?? path.join(folder, 'dist'), program)
  return existsSync(file) ? file : undefined
}

/** Milliseconds; where there is no network the answer comes at once. */
const patience = 90_000

/** Lets Electron's package fetch its program, which needs a network. @returns the program when it can be had */
export function fetchElectron(tell: () => void): string | undefined {
  tell()
  const installer = createRequire(import.meta.url).resolve('electron/install.js')
  spawnSync(process.execPath, [installer], { stdio: 'ignore', timeout: patience })
  return electronBinary()
}
