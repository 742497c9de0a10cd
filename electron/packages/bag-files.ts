import type { Readable } from 'node:stream'
import type { BagFault } from '#shared/dossier/bag-finding.ts'

/** The files of any bag, from a folder or a ZIP, by their names as they are written there. */
export interface BagFiles {
  /** Bytes of each. */
  readonly sizes: ReadonlyMap<string, number>
  /** Also where it is empty. */
  readonly hasPayload: boolean
  readonly errors: readonly BagFault[]
  /** What systems left beside the bag. */
  readonly systemFiles: readonly string[]
  read(path: string): Promise<Readable>
  close(): Promise<void>
}

export type OpenedBag =
  | { readonly kind: 'opened'; readonly files: BagFiles }
  | { readonly kind: 'unreadable' | 'neither' }
  | { readonly kind: 'too-many'; readonly limit: number }

/** The disk's own faults carry the system call that failed; every other fault is the file's. */
export const isOfDisk = (fault: unknown): boolean => fault instanceof Error && 'syscall' in fault
