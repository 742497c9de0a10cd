import type { BackupFile, BackupReason } from '#shared/contract/data.ts'
import { never } from '#shared/kernel/never.ts'
import { vietnamDay } from '#shared/words/figures.ts'

const day = 24 * 60 * 60 * 1000

/**
 * The backups that may go. Those made by themselves all stay for a day, then the last of each day in Vietnam for thirty days; those made at
 * a close, before a migration or a restore, or because somebody asked stay for a year; what was damaged stays for good. The newest that is
 * not damaged always stays.
 *
 * @param backups the newest first
 * @param now UTC milliseconds
 */
export function outworn(backups: readonly BackupFile[], now: number): readonly BackupFile[] {
  const newest = backups.find(({ reason }) => reason !== 'damaged')
  const lastOfItsDay = (backup: BackupFile): boolean =>
    backups.find(each => isMadeByItself(each.reason) && isSameDay(each, backup)) === backup
  return backups.filter(backup => {
    const age = now - backup.at
    if (backup === newest || backup.reason === 'damaged') return false
    if (!isMadeByItself(backup.reason)) return age > 365 * day
    return age > day && (age > 30 * day || !lastOfItsDay(backup))
  })
}

const isSameDay = (one: BackupFile, other: BackupFile): boolean => vietnamDay(one.at) === vietnamDay(other.at)

function isMadeByItself(reason: BackupReason): boolean {
  switch (reason) {
    case 'timer':
    case 'quit':
      return true
    case 'close':
    case 'asked':
    case 'migration':
    case 'held':
    case 'restore':
    case 'damaged':
      return false
    default:
      return never(reason)
  }
}
