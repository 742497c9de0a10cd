import type { Dossier } from './dossier.ts'
import type { MediaType } from './media-type.ts'
import type { PackageNote } from './package-note.ts'

/** One file of a package that was let in. */
interface PackageFile {
  readonly path: string
  /** Lower-case hexadecimal. */
  readonly sha256: string
  readonly size: number
  readonly mediaType: MediaType
  /** A PDF that cannot be opened without its password. */
  readonly locked: boolean
}

/** A package that passed every check. Its hash, SHA-256 of the manifest that is kept, stands for every byte of its dossier and files. */
export interface AdmittedPackage {
  readonly hash: string
  readonly dossier: Dossier
  /** In the dossier's order. */
  readonly files: readonly PackageFile[]
  /** Bytes of the dossier and all files together. */
  readonly size: number
  /** What was set aside or read with leniency when it was let in. */
  readonly notes: readonly PackageNote[]
  /** It took the place of the same package, of which files had been changed or lost here. */
  readonly mended?: boolean
}
