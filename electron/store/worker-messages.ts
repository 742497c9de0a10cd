import type { DataContents } from '#shared/contract/data.ts'
import type { RescueFork } from '#shared/contract/rescue-fork.ts'
import type { Checkpoint } from '#shared/council/checkpoint.ts'
import type { Rescue } from './rescue.ts'
import type { RestoreOrder } from './restore.ts'
import type { BackupReason } from '#shared/contract/data.ts'

// What passes between the store and its worker. Both ends are ours and start from one build, so the shapes are taken at their word.

/** Work on whole database files, by name: what is asked, and what comes of it. */
export interface Jobs {
  /** Done with the name of the backup. */
  backup: { readonly asked: BackupOrder; readonly done: string }
  contents: { readonly asked: { readonly file: string }; readonly done: DataContents }
  rescue: { readonly asked: { readonly folder: string }; readonly done: Rescue }
  forks: {
    readonly asked: { readonly folder: string; readonly minutes: readonly Checkpoint[] }
    readonly done: readonly RescueFork[]
  }
  'register-copy': { readonly asked: { readonly folder: string }; readonly done: void }
  restore: { readonly asked: RestoreOrder; readonly done: string | undefined }
}
export type JobName = keyof Jobs

/** One request for each name, so that a `switch` on it knows what was asked. */
export type Job = {
  [N in JobName]: { readonly name: N; readonly asked: Jobs[N]['asked'] }
}[JobName]

export type JobAnswer =
  | { readonly done: Jobs[JobName]['done'] }
  /** An error does not pass whole between threads. */
  | { readonly failed: { readonly message: string; readonly code: string | undefined } }

export interface BackupOrder {
  /** The data folder. */
  readonly folder: string
  readonly reason: BackupReason
  /** UTC milliseconds. */
  readonly at: number
}
