import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { backupReasons, type BackupFile, type BackupReason } from '#shared/contract/data.ts'
import { unfinished } from './copy-database.ts'

export const backupFolder = (dataFolder: string): string => path.join(dataFolder, 'backups')

/** Vietnam's clock has no summer time. */
const vietnam = 7 * 60 * 60 * 1000

/**
 * A name that nothing in the folder has yet and that a person can read: `2026-08-18_14-03-22_close_12-345.db`, in Vietnam's time. The twelfth
 * backup of this folder, of a record of 345 events: these order backups, since a clock may say anything.
 *
 * @param at UTC milliseconds
 * @param events nothing where they cannot be counted
 */
export function freeBackupName(
  folder: string,
  at: number,
  { reason, events }: { readonly reason: BackupReason; readonly events: number | undefined },
): string {
  const [day, time = ''] = new Date(at + vietnam).toISOString().slice(0, 19).split('T')
  const number = Math.max(0, ...backupsIn(folder).map(backup => backup.number)) + 1
  const length = events === undefined ? '' : `-${events}`
  return `${day}_${time.replaceAll(':', '-')}_${reason}_${number}${length}.db`
}

/** Earlier versions wrote no number, and told those of one second apart by a count after the time. */
const form = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)_(\\d\\d)-(\\d\\d)-(\\d\\d)(?:-(\\d+))?_(${backupReasons.join('|')})(?:_(\\d{1,9})(?:-(\\d{1,12}))?)?\\.db$`,
)

/** The backups of a folder, the last one made first; whatever else lies there is passed over. */
export function backupsIn(folder: string): readonly BackupFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap(name => read(folder, name))
    .toSorted((a, b) => b.number - a.number || b.at - a.at || b.nth - a.nth)
    .map(({ nth: _, ...backup }) => backup)
}

function read(folder: string, name: string): readonly (BackupFile & { readonly nth: number })[] {
  const [, day, hour, minute, second, nth = '1', word, number = '0', length] = form.exec(name) ?? []
  const reason = backupReasons.find(each => each === word)
  const at = Date.parse(`${day}T${hour}:${minute}:${second}+07:00`)
  const size = statSync(path.join(folder, name), { throwIfNoEntry: false })?.size
  if (reason === undefined || size === undefined || Number.isNaN(at)) return []
  const events = length === undefined ? undefined : Number(length)
  return [{ name, at, reason, size, number: Number(number), events, nth: Number(nth) }]
}

/**
 * The backups of the database as it went on since the last restore, the last one first. Going back was what somebody wanted, and what was
 * there before it is a backup of its own, so the earlier ones say nothing of what the database should have.
 */
export function backupsSinceRestore(folder: string): readonly BackupFile[] {
  const backups = backupsIn(folder)
  const restored = backups.findIndex(({ reason }) => reason === 'restore' || reason === 'damaged')
  return restored < 0 ? backups : backups.slice(0, restored)
}

/** Takes away what an earlier crash left half made. */
export function sweepBackups(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter(each => each.includes(unfinished)))
    rmSync(path.join(folder, name))
}
