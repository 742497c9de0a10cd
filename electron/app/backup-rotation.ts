import type { BackupFile, BackupReason } from '#shared/contract/data.ts'
import { never } from '#shared/kernel/never.ts'
import { vietnamDay } from '#shared/words/figures.ts'

const hour = 60 * 60 * 1000
const day = 24 * hour
const days = 30

/**
 * The backups that may go. Those made by themselves all stay for a day, then the last of each day in Vietnam for thirty such days; those
 * made at a close, before a migration or a restore, or because somebody asked stay for a year; what was damaged stays for good. The last
 * one made that is not damaged always stays, and so does the one with the longest record.
 *
 * No clock decides alone. Which backup is the later one its number says; and time goes by only between one backup and the next, where a
 * leap counts as half a day at most for those made by themselves, as a month for the others, and a step back as nothing. A clock that is
 * ten years ahead takes nothing away.
 *
 * @param backups the last one made first
 * @param now UTC milliseconds
 */
export function outworn(backups: readonly BackupFile[], now: number): readonly BackupFile[] {
  const last = backups.find(({ reason }) => reason !== 'damaged')
  const longest = backups
    .filter(({ reason }) => reason !== 'damaged')
    .reduce<BackupFile | undefined>(
      (best, each) => ((each.events ?? 0) > (best?.events ?? 0) ? each : best),
      undefined,
    )
  const stay = new Set([last, longest, ...lastOfTheirDays(backups)])
  const soon = agesOf(backups, now, 12 * hour)
  const late = agesOf(backups, now, 30 * day)
  return backups.filter((backup, at) => {
    if (stay.has(backup) || backup.reason === 'damaged') return false
    return isMadeByItself(backup.reason) ? (soon[at] ?? 0) > day : (late[at] ?? 0) > 365 * day
  })
}

function lastOfTheirDays(backups: readonly BackupFile[]): readonly BackupFile[] {
  const made = backups.filter(({ reason }) => isMadeByItself(reason))
  const lastOfDays = new Map<string, BackupFile>()
  for (const backup of made) {
    const of = vietnamDay(backup.at)
    if (!lastOfDays.has(of)) lastOfDays.set(of, backup)
  }
  return [...lastOfDays.values()].slice(0, days)
}

/** How long ago each was made, in the time that went by between one and the next. @param leap the most that may count, in milliseconds */
function agesOf(backups: readonly BackupFile[], now: number, leap: number): readonly number[] {
  let later = now
  let age = 0
  return backups.map(({ at }) => {
    age += Math.min(Math.max(later - at, 0), leap)
    later = at
    return age
  })
}

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
