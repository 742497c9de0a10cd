import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import path from 'node:path'
import { backupReasons, type BackupFile, type BackupReason } from '#shared/contract/data.ts'
import { unfinished } from './copy-database.ts'

export const backupFolder = (dataFolder: string): string => path.join(dataFolder, 'backups')

/** Vietnam's clock has no summer time. */
const vietnam = 7 * 60 * 60 * 1000

/**
 * A name that nothing in the folder has yet and that a person can read: `2026-08-18_14-03-22_close.db`, in Vietnam's time.
 *
 * @param at UTC milliseconds
 */
export function freeBackupName(folder: string, at: number, reason: BackupReason, nth = 1): string {
  const [day, time = ''] = new Date(at + vietnam).toISOString().slice(0, 19).split('T')
  const name = `${day}_${time.replaceAll(':', '-')}${nth === 1 ? '' : `-${nth}`}_${reason}.db`
  return existsSync(path.join(folder, name)) ? freeBackupName(folder, at, reason, nth + 1) : name
}

const form = new RegExp(
  `^(\\d{4}-\\d\\d-\\d\\d)_(\\d\\d)-(\\d\\d)-(\\d\\d)(?:-(\\d+))?_(${backupReasons.join('|')})\\.db$`,
)

/** The backups of a folder, the newest first; whatever else lies there is passed over. */
export function backupsIn(folder: string): readonly BackupFile[] {
  if (!existsSync(folder)) return []
  return readdirSync(folder)
    .flatMap(name => read(folder, name))
    .toSorted((a, b) => b.at - a.at || b.nth - a.nth)
    .map(({ nth: _, ...backup }) => backup)
}

function read(folder: string, name: string): readonly (BackupFile & { readonly nth: number })[] {
  const [, day, hour, minute, second, nth = '1', word] = form.exec(name) ?? []
  const reason = backupReasons.find(each => each === word)
  const at = Date.parse(`${day}T${hour}:${minute}:${second}+07:00`)
  const size = statSync(path.join(folder, name), { throwIfNoEntry: false })?.size
  if (reason === undefined || size === undefined || Number.isNaN(at)) return []
  return [{ name, at, reason, size, nth: Number(nth) }]
}

/**
 * The backups of the database as it went on since the last restore, the newest first. Going back was what somebody wanted, and what was
 * there before it is a backup of its own, so the earlier ones say nothing of what the database should have.
 */
export function backupsSinceRestore(folder: string): readonly BackupFile[] {
  const backups = backupsIn(folder)
  const restored = backups.find(({ reason }) => reason === 'restore' || reason === 'damaged')
  return restored ? backups.filter(({ at }) => at > restored.at) : backups
}

/** Takes away what an earlier crash left half made. */
export function sweepBackups(folder: string): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder).filter(each => each.includes(unfinished)))
    rmSync(path.join(folder, name))
}
