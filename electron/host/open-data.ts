import { closeSync, openSync, rmSync } from 'node:fs'
import path from 'node:path'
import { wordsIn } from '#shared/words/words.ts'
import type { Host, HostPlace } from '../app/host.ts'
import { openHost } from './host.ts'
import { diskFaultKind, type DiskFaultKind } from '../store/disk-fault.ts'
import { FolderInUse, isFolderInUse, lockName } from '../store/folder-lock.ts'
import { databaseName } from '../store/open-database.ts'

const words = wordsIn.vi.host

/** A start that a person can mend; its message is for them. */
export class CannotStart extends Error {}

/** The server of a province's register, where whoever started the program names one. */
export function registerInEnvironment(): Pick<HostPlace, 'registerAt'> {
  const registerAt = process.env['PROVINCE_DATABASE']?.trim() ?? ''
  return registerAt === '' ? {} : { registerAt }
}

/** Opens a data folder, with its application or its recovery, or says to a person why not: `CannotStart`. */
export async function openData(place: HostPlace): Promise<Host> {
  try {
    return await openHost(place)
  } catch (error) {
    throw new CannotStart(whyNot(place.dataFolder, error))
  }
}

/** Takes a throw-away data folder away, unless somebody has it open: `CannotStart`. */
export function removeData(folder: string): void {
  if (isFolderInUse(folder)) throw new CannotStart(words.cannotOpen.inUse(folder))
  rmSync(folder, { recursive: true, force: true })
}

function whyNot(folder: string, error: unknown): string {
  if (error instanceof FolderInUse) return words.cannotOpen.inUse(folder)
  if (isCoded(error) && (error.code === 'ENOTDIR' || error.code === 'EEXIST'))
    return words.cannotOpen.notAFolder(folder)
  const kind = kindOf(folder, error)
  if (kind !== undefined) return words.cannotOpen.disk[kind](folder)
  return words.cannotOpen.other(folder, error instanceof Error ? error.message : String(error))
}

/** Where SQLite does not say why it cannot open a file, the system may. */
function kindOf(folder: string, error: unknown): DiskFaultKind | undefined {
  const kind = diskFaultKind(error)
  if (kind !== 'no-access') return kind
  try {
    for (const name of [lockName, databaseName]) closeSync(openSync(path.join(folder, name), 'r+'))
    return kind
  } catch (fault) {
    return diskFaultKind(fault) ?? kind
  }
}

const isCoded = (error: unknown): error is Error & { code: unknown } =>
  error instanceof Error && 'code' in error
