import type {
  BackupFile,
  DataCondition,
  FilesOnDisk,
  RescuedSitting,
  Restored,
} from '#shared/contract/data.ts'
import { ok } from '#shared/kernel/result.ts'
import type { Application } from './dispatch.ts'
import type { Backups } from './ports.ts'
import { backupUseCases } from './use-cases/backups.ts'

/** What the recovery needs to know of a data folder whose database cannot be worked with. */
export interface DamagedData {
  readonly dataFolder: string
  readonly condition: DataCondition
  readonly backups: Backups
  /** What holds in the database and in the last whole backup. */
  rescue(): Promise<{
    readonly sittings: readonly RescuedSitting[]
    readonly lastBackup: BackupFile | undefined
  }>
  packages(): Promise<FilesOnDisk>
  documents(): Promise<FilesOnDisk>
}

/** What stands in the place of the council's application: it says what is whole, and leaves the rest to a restore. */
export function recoveryApplication(data: DamagedData, lastRestore: () => Restored | undefined): Application {
  return {
    useCases: {
      ...backupUseCases(data.backups, lastRestore, () => undefined),
      async 'recovery.read'() {
        const [rescue, packages, documents] = await Promise.all([
          data.rescue(),
          data.packages(),
          data.documents(),
        ])
        const { dataFolder, condition } = data
        return ok({ dataFolder, condition, ...rescue, packages, documents })
      },
    },
    otherwise: { code: 'data.not-open' },
    forbids: () => undefined,
    seatThatAsked: () => undefined,
  }
}
