import type { Refusal } from './refusal.ts'

/** A stick or another drive that is plugged in. Amounts are bytes. */
export interface Outlet {
  readonly path: string
  /** As a file manager calls it. */
  readonly name: string
  readonly free: number
  readonly size: number
}

/** A folder, by its whole path and its own name. */
export interface FolderPlace {
  readonly path: string
  readonly name: string
}

/** A folder that is looked through; its path is empty where these are the places to begin at. */
export interface ListedFolder {
  readonly path: string
  /** The folder that it is in; null where it is one of the places to begin at. */
  readonly above: string | null
  /** In the order of their names, none that is hidden. */
  readonly folders: readonly FolderPlace[]
  /** How many are left out, because there are too many. */
  readonly more: number
}

/** What copying packages into a folder would need. Amounts are bytes. */
export interface CopyPlan {
  /** Where it really is. */
  readonly folder: string
  readonly free: number
  /** Of the files that do not seem to be there yet. */
  readonly needed: number
  readonly files: readonly {
    readonly draft: string
    readonly name: string
    readonly size: number
    /** Whether a file of that name and size is there; what is in it is read when it is copied. */
    readonly seemsThere: boolean
  }[]
  /** Drafts that have no package of their present state. */
  readonly notPacked: readonly string[]
  /** Files that are larger than what the file system of the folder takes. */
  readonly tooLarge: readonly string[]
}

/**
 * From where bytes were read back: past the memory of the machine from the medium itself, or through that memory, where the system lets
 * nobody past it and may give back what was written whatever became of the medium.
 */
export type ReadFrom = 'medium' | 'memory'

/** What became of a package that was to be copied. */
export type CopyOutcome =
  /** `sha256` is of the bytes as they were read back. */
  | { readonly kind: 'copied'; readonly sha256: string; readonly readFrom: ReadFrom }
  /** The very same bytes were there already; they were read. */
  | { readonly kind: 'there'; readonly sha256: string; readonly readFrom: ReadFrom }
  | { readonly kind: 'failed'; readonly refusal: Refusal }
  /** It was stopped before this one, or the medium is gone. */
  | { readonly kind: 'not-begun' }

export interface CopiedPackage {
  readonly draft: string
  /** In the folder; with a number at its end where another file has the name that it would have. */
  readonly name: string
  readonly renamed: boolean
  readonly size: number
  readonly outcome: CopyOutcome
}

export interface DraftCopyAnswers {
  'outlet.list': { readonly outlets: readonly Outlet[] }
  'outlet.folders': ListedFolder
  'outlet.look': CopyPlan
  'draft.copy': {
    readonly folder: string
    readonly files: readonly CopiedPackage[]
    /** Whether a person stopped it. */
    readonly stopped: boolean
  }
}
