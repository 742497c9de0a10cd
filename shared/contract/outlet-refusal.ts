/** Why a file is not written to a stick or a folder that a person chose. Amounts are bytes. */
export type OutletRefusal =
  /** There is no such folder. */
  | { readonly code: 'outlet.no-folder'; readonly folder: string }
  /** It is looked through neither as the person's own nor as a drive that is plugged in. */
  | { readonly code: 'outlet.elsewhere'; readonly folder: string }
  /** What is in it is not for this person to see. */
  | { readonly code: 'outlet.unreadable'; readonly folder: string }
  /** It belongs to the program's own data. */
  | { readonly code: 'outlet.own-data' }
  | { readonly code: 'outlet.read-only' }
  | { readonly code: 'outlet.no-access' }
  | { readonly code: 'outlet.no-space'; readonly needed: number; readonly free: number }
  /** It filled up under the copying. */
  | { readonly code: 'outlet.full' }
  /** Larger than its file system takes (FAT32: 4 GiB less one byte). */
  | { readonly code: 'outlet.too-large'; readonly name: string }
  /** It was there and is not any more. */
  | { readonly code: 'outlet.gone' }
  /** What was read back is not what was written. */
  | { readonly code: 'outlet.differs'; readonly name: string }
  /** The device did not do what it was asked. */
  | { readonly code: 'outlet.failed' }
  /** So many files of its name, each of other content. */
  | { readonly code: 'outlet.name-taken'; readonly name: string }
  /** Nothing of what was chosen has a package of its present state. */
  | { readonly code: 'outlet.nothing-packed' }
