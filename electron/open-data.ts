import { rmSync } from 'node:fs'
import type { HostWords } from '#shared/words/vi/host.ts'
import { wordsIn } from '#shared/words/words.ts'
import type { Host, HostPlace } from './app/host.ts'
import { openHost } from './host.ts'
import { FolderInUse, isFolderInUse } from './store/folder-lock.ts'

const words = wordsIn.vi.host

/** A start that a person can mend; its message is for them. */
export class CannotStart extends Error {}

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
  const code = codeOf(error)
  const [, reason] = faults.find(([known]) => code.startsWith(known)) ?? []
  if (reason !== undefined) return words.cannotOpen[reason](folder)
  return words.cannotOpen.other(folder, error instanceof Error ? error.message : String(error))
}

/** What the system and SQLite call the things that a person can mend; SQLite's codes go on after an underscore. */
const faults: readonly (readonly [string, Exclude<keyof HostWords['cannotOpen'], 'other'>])[] = [
  ['ENOTDIR', 'notAFolder'],
  ['EEXIST', 'notAFolder'],
  ['EACCES', 'notAllowed'],
  ['EPERM', 'notAllowed'],
  ['EROFS', 'notAllowed'],
  ['SQLITE_CANTOPEN', 'notAllowed'],
  ['SQLITE_READONLY', 'notAllowed'],
  ['ENOSPC', 'diskFull'],
  ['EDQUOT', 'diskFull'],
  ['SQLITE_FULL', 'diskFull'],
]

const codeOf = (error: unknown): string =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : ''
