import type { RescueFork } from '#shared/contract/rescue-fork.ts'
import type { HostPlace } from '../app/host.ts'
import type { Ports } from '../app/ports.ts'
import type { AttachableGate } from '../room/gate.ts'
import type { Background } from '../store/background.ts'
import type { FolderLock } from '../store/folder-lock.ts'

/** What the council's application and the recovery over a data folder are both made of. */
export interface Foundation extends Pick<
  Ports,
  'clock' | 'every' | 'backups' | 'diskFault' | 'incident' | 'hash'
> {
  readonly place: HostPlace
  readonly background: Background
  readonly gate: AttachableGate
  /** Keeps the folder for this host. */
  readonly lock: FolderLock
  /** The sittings whose records in the database and in its last backup went on differently. */
  forks(): Promise<readonly RescueFork[]>
  /** A place in the data folder. */
  inData(name: string): string
}
