import { existsSync } from 'node:fs'
import path from 'node:path'
import { identityOf } from './file-identity.ts'
import { FilesGone, FolderShared } from './files-gone.ts'
import { databaseName } from './open-database.ts'
import type { FolderLock } from './folder-lock.ts'
import { namesIn } from './names-in-folder.ts'

/** The files that a host works in, and whether they are still where it found them. */
export interface FilesUnderUs {
  /**
   * Looks whether everything is in its place, as it must be before anything is acknowledged; it costs a few calls of the system.
   *
   * @throws {FilesGone} {FolderShared}
   */
  look(): void
  areGone(): boolean
}

/**
 * SQLite goes on writing into a file that was removed, renamed or replaced under it, by a person, a virus scanner or a program that
 * synchronises, and says nothing.
 *
 * @param now UTC milliseconds
 * @param saveAll makes a backup of all that the open files hold, which nobody else can reach any more; called at the first look that finds
 *   them gone, and again when there is more to save
 */
export function filesUnderUs({
  folder,
  lock,
  changes,
  saveAll,
  now = Date.now,
}: {
  readonly folder: string
  readonly lock: Pick<FolderLock, 'keep'>
  readonly changes: () => number
  readonly saveAll: () => string | undefined
  readonly now?: () => number
}): FilesUnderUs {
  const files = ['', '-wal', '-shm'].map(beside => path.join(folder, databaseName + beside))
  const opened = files.map(identityOf)
  const names = namesIn(folder, now)
  let saved: { readonly copy: string | undefined; readonly changes: number } | undefined
  const areGone = (): boolean => files.some((file, at) => identityOf(file) !== opened[at])

  function copyOfAll(): string | undefined {
    if (saved === undefined || (saved.changes !== changes() && saved.copy !== undefined))
      saved = { copy: saveAll(), changes: changes() }
    return saved.copy
  }

  function lookAtEach(): void {
    if (areGone()) {
      const withFolder = !existsSync(folder)
      throw new FilesGone(folder, { copy: withFolder ? undefined : copyOfAll(), withFolder })
    }
    if (!lock.keep()) throw new FolderShared(folder)
  }

  return {
    areGone,
    look() {
      if (!names.areAsKept()) names.keep(lookAtEach)
    },
  }
}
