import { changesOf } from '../store/backups.ts'
import { filesUnderUs, type FilesUnderUs } from '../store/file-under-us.ts'
import type { Connection } from '../store/open-database.ts'
import type { Foundation } from './foundation.ts'

/** @param saveAll makes a backup of what is open */
export function lookAfter(
  { place, lock, incident }: Foundation,
  database: Connection,
  saveAll: () => string,
): FilesUnderUs {
  return filesUnderUs({
    folder: place.dataFolder,
    lock,
    changes: changesOf(database),
    saveAll() {
      try {
        return saveAll()
      } catch (error) {
        incident(error)
        return undefined
      }
    },
  })
}
