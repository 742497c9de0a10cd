import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, globSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import path from 'node:path'

const usual: Readonly<Record<string, string>> = {
  win32: 'electron.exe',
  darwin: 'Electron.app/Contents/MacOS/Electron',
}

/** Where Electron's package lies. It is not asked itself: merely importing it starts a download that takes long to fail where there is no network. */
const itsPackage = (): string => path.dirname(createRequire(import.meta.url).resolve('electron/package.json'))

export type ElectronFound =
  | { readonly kind: 'there'; readonly program: string }
  | { readonly kind: 'absent' }
  /** `ELECTRON_OVERRIDE_DIST_PATH` names a folder that has no Electron in it. */
  | { readonly kind: 'not-in-override'; readonly folder: string }

/**
 * Electron's program, if all of it is there: what was half extracted has no `path.txt` or another `dist/version`, which are written last.
 *
 * @param folder Electron's package
 */
export function findElectron(
  folder: string = itsPackage(),
  override: string | undefined = process.env['ELECTRON_OVERRIDE_DIST_PATH'],
): ElectronFound {
  const program = textOf(path.join(folder, 'path.txt'))
  if (override !== undefined && override !== '') {
    const file = path.join(override, program ?? usual[process.platform] ?? 'electron')
    return existsSync(file) ? { kind: 'there', program: file } : { kind: 'not-in-override', folder: override }
  }
  const wanted = textOf(path.join(folder, 'package.json'))
  const version = textOf(path.join(folder, 'dist/version'))?.trim().replace(/^v/, '')
  const file = path.join(folder, 'dist', program ?? '')
  const isWhole = program !== undefined && version === versionIn(wanted) && existsSync(file)
  return isWhole ? { kind: 'there', program: file } : { kind: 'absent' }
}

const textOf = (file: string): string | undefined =>
  existsSync(file) ? readFileSync(file, 'utf8') : undefined

const versionIn = (manifest: string | undefined): string | undefined =>
  /"version":\s*"([^"]+)"/.exec(manifest ?? '')?.[1]

interface Fetching {
  /** What fetches it; Electron's own installer, where nothing else is said. */
  readonly installer?: string
  /** Milliseconds in which nothing more may come before it is given up. */
  readonly patience?: number
  /** Bytes that have come. */
  readonly tell: (bytes: number) => void
}

/** Lets Electron's package fetch its program, which needs a network: as long as more of it comes, and no longer. */
export async function fetchElectron({
  installer = path.join(itsPackage(), 'install.js'),
  patience = 90_000,
  tell,
}: Fetching): Promise<void> {
  // What comes is written to a folder for passing files first: how far it is can be seen there.
  const scratch = mkdtempSync(path.join(tmpdir(), 'ocop-electron-'))
  const env = { ...process.env, TMPDIR: scratch, TEMP: scratch, TMP: scratch }
  const child = spawn(process.execPath, [installer], { stdio: 'ignore', env })
  let held = 0
  let grownAt = performance.now()
  const watch = setInterval(
    () => {
      const bytes = sizeOf(scratch)
      if (bytes > held) tell(bytes)
      if (bytes !== held) grownAt = performance.now()
      held = bytes
      if (performance.now() - grownAt > patience) child.kill()
    },
    Math.min(1000, patience / 4),
  )
  try {
    await once(child, 'exit')
  } finally {
    clearInterval(watch)
    rmSync(scratch, { recursive: true, force: true })
  }
}

const sizeOf = (folder: string): number =>
  globSync('**/*', { cwd: folder })
    .map(name => statSync(path.join(folder, name), { throwIfNoEntry: false })?.size ?? 0)
    .reduce((sum, size) => sum + size, 0)
