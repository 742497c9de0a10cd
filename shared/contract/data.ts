import type { SittingId } from '../council/ids.ts'
import type { Refusal } from './refusal.ts'

/**
 * Why a backup was made. `held`: the database was taken away under the program, which still held it. The last two are what was there before a
 * restore: whole, or as damaged as it was found.
 */
export const backupReasons = [
  'timer',
  'quit',
  'close',
  'asked',
  'migration',
  'held',
  'restore',
  'damaged',
] as const
export type BackupReason = (typeof backupReasons)[number]

/** A backup as its name and the disk tell it, without opening it. */
export interface BackupFile {
  readonly name: string
  /** UTC milliseconds, to the second, by the clock as it was then. */
  readonly at: number
  readonly reason: BackupReason
  /** Bytes. */
  readonly size: number
  /** Its place among the backups of its folder, the first one 1, whatever the clock said; 0 where an earlier version made it. */
  readonly number: number
  /** How many events its record has, of all sittings together; nothing where its name does not say. */
  readonly events: number | undefined
}

/** A sitting as far as its record holds. */
export interface SoundSitting {
  readonly id: SittingId
  /** Of the last event that says it; empty when not even the first one can be read. */
  readonly council: string
  readonly place: string
  readonly date: string
  /** How many events hold, from the first. */
  readonly events: number
  /** The first event that does not: changed, missing, or unreadable. */
  readonly brokenAt: number | undefined
}

/** What a database holds that can be read. */
export interface DataContents {
  /** Every page, every reference and every event, of a version that this program knows. */
  readonly whole: boolean
  readonly sittings: readonly SoundSitting[]
}

/** What is wrong with a database that cannot be worked with. */
export type DataFault =
  /** There are backups and no database. */
  | 'missing'
  /** There are backups, and the database has nothing in it. */
  | 'empty'
  | 'not-a-database'
  | 'pages'
  | 'references'
  /** Its tables and guards are not those that the program made. */
  | 'schema'
  /** A log no longer has the row that says how far it goes. */
  | 'heads'
  /** The last commits were beside it in a file that is gone. */
  | 'log-removed'
  /** It lacks events that its last backup has. */
  | 'behind-backup'
  /** It lacks the last events that the program had noted beside it. */
  | 'behind-witness'
  /** It lacks settings, such as rosters and keys of seats, that its last backup has. */
  | 'settings-removed'

export type DataCondition =
  | { readonly kind: 'newer'; readonly version: number; readonly known: number }
  | { readonly kind: 'damaged'; readonly faults: readonly DataFault[] }

/** What a restore starts from: a backup; everything that holds in the database and in its last backup together; or an empty database. */
export type RestoreSource =
  | { readonly kind: 'backup'; readonly backup: string }
  | { readonly kind: 'sound'; readonly choices: RescueChoices }
  | { readonly kind: 'nothing' }

/** Of each sitting whose two records went on differently, the one that is kept. */
export type RescueChoices = Readonly<Record<SittingId, 'present' | 'backup'>>

/** What the last restore did. */
export interface Restored {
  readonly from: RestoreSource
  /** UTC milliseconds. */
  readonly at: number
  /** The backup that keeps what was there before; none when there was nothing. */
  readonly setAside: string | undefined
}

export interface BackupList {
  readonly folder: string
  /** The newest first. */
  readonly backups: readonly BackupFile[]
  /** How the last attempt went since the program was started. */
  readonly last: LastBackup | undefined
  readonly restored: Restored | undefined
}

export type LastBackup =
  | { readonly kind: 'made'; readonly backup: BackupFile }
  | { readonly kind: 'failed'; readonly at: number; readonly refusal: Refusal }

/** How many of a kind are on disk, and how many of them are no longer what they were. */
export interface FilesOnDisk {
  readonly whole: number
  readonly damaged: number
}

/** A sitting of a database that cannot be worked with: how many of its events, from the first, hold where. */
export interface RescuedSitting extends SoundSitting {
  /** In the last whole backup. */
  readonly inBackup: number
}

/** What stands in the place of the application when its database cannot be worked with. */
export interface RecoveryView {
  readonly dataFolder: string
  readonly condition: DataCondition
  /** What the database and the last whole backup have between them; a restore from `sound` keeps the longer of each. */
  readonly sittings: readonly RescuedSitting[]
  readonly lastBackup: BackupFile | undefined
  readonly packages: FilesOnDisk
  readonly documents: FilesOnDisk
}
