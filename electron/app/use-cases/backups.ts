import type { Restored } from '#shared/contract/data.ts'
import { ok, refused } from '#shared/kernel/result.ts'
import type { BackupRoutine } from '../backup-routine.ts'
import type { Backups } from '../ports.ts'
import type { UseCases } from '../use-case.ts'

/** The backups that are there, whether the database can be worked with or not. */
export function backupUseCases(
  backups: Backups,
  lastRestore: () => Restored | undefined,
  lastAttempt: BackupRoutine['last'],
): UseCases<'backup.list' | 'backup.read'> {
  return {
    'backup.list': () =>
      ok({
        folder: backups.folder,
        backups: backups.list(),
        last: lastAttempt(),
        restored: lastRestore(),
      }),
    async 'backup.read'({ backup }) {
      const contents = await backups.contents(backup)
      return contents ? ok(contents) : refused({ code: 'backup.unknown' })
    },
  }
}
