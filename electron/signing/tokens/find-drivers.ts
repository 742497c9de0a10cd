import { realpathSync } from 'node:fs'
import path from 'node:path'
import { knownDrivers, libraryFolders, type KnownDriver } from './known-drivers.ts'

/** A module that is on this machine. */
export interface DriverFound {
  /** Whose tokens it drives; its file's name where somebody gave its path. */
  readonly of: string
  readonly module: string
}

type System = keyof typeof knownDrivers

const isKnown = (system: string): system is System => system in knownDrivers

/** The drivers of tokens that are installed, each once, and before them those that a person named. */
export function findDrivers(
  named: readonly string[],
  system: string = process.platform,
): readonly DriverFound[] {
  const known = isKnown(system) ? knownDrivers[system].flatMap(driver => placesOf(driver, system)) : []
  const given = named.map(module => ({ of: path.basename(module), module }))
  const found = new Map<string, DriverFound>()
  for (const driver of [...given, ...known]) {
    const real = realPath(driver.module)
    if (real !== undefined && !found.has(real)) found.set(real, driver)
  }
  return [...found.values()]
}

function placesOf({ of, files }: KnownDriver, system: System): readonly DriverFound[] {
  const { isAbsolute, join } = system === 'win32' ? path.win32 : path.posix
  return files.flatMap(file =>
    isAbsolute(file)
      ? [{ of, module: file }]
      : libraryFolders[system].map(folder => ({ of, module: join(folder, file) })),
  )
}

/** One file may lie under several names. */
function realPath(file: string): string | undefined {
  try {
    return realpathSync(file)
  } catch {
    return undefined
  }
}
