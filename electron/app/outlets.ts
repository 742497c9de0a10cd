import type { CopyOutcome, ListedFolder, Outlet } from '#shared/contract/draft-copy-views.ts'
import type { OutletRefusal } from '#shared/contract/outlet-refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Watch } from './watch.ts'

/** Sticks and folders of this machine that a person chose to copy files to; a port. */
export interface Outlets {
  list(): Promise<readonly Outlet[]>
  /** The folders of one that files may be copied into; where none is named, where they are found: the person's own folder, and the drives. */
  folders(folder: string): Promise<Result<ListedFolder, OutletRefusal>>
  /** Opens a folder to copy into: where it really is, and that it can be written to. Takes away what was half written there before. */
  open(folder: string): Promise<Result<OpenOutlet, OutletRefusal>>
}

/** A folder that was there when it was opened. Amounts are bytes. */
export interface OpenOutlet {
  readonly folder: string
  readonly free: number
  /** What its file system takes of one file; nothing where that is more than a package has, or not known. */
  readonly largestFile: number | undefined
  /** Of a file of that name; nothing where there is none. */
  sizeOf(name: string): Promise<number | undefined>
  /**
   * Copies a file under a name: under another one first, onto the medium, and read back before it gets its own, so that at no moment, a cut
   * among them, a name stands for less than the whole file. A file of the same bytes is left as it is, one of others too: then the name gets
   * a number. Throws what is wrong with the file that is copied, and the signal's reason when it says stop; nothing is left then.
   *
   * @param watch hears of bytes written and read back, two for each of the file
   */
  copy(
    from: string,
    name: string,
    watch: Watch,
  ): Promise<{ readonly name: string; readonly outcome: CopyOutcome }>
  begin(name: string): Promise<Result<NewFolder, OutletRefusal>>
}

/**
 * A folder that is not there yet: what is put into it lies under a passing name until it is kept, and a person never sees a part of it.
 * What the medium refuses ends it; then nothing of it is left.
 */
export interface NewFolder {
  /** On the medium when it answers, and read back from it. */
  put(name: string, bytes: Uint8Array): Promise<Result<void, OutletRefusal>>
  /** Gives it its own name, with a number where something has that. @returns where it is */
  keep(): Promise<Result<string, OutletRefusal>>
  discard(): Promise<void>
}
