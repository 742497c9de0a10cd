import type { AdmittedPackage } from '#shared/dossier/admitted-package.ts'
import type { Dossier } from '#shared/dossier/dossier.ts'
import type { NameReading } from '#shared/dossier/package-note.ts'
import type { PackageRefusal } from '#shared/dossier/package-refusal.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Watch } from './watch.ts'

/** The packages that were let in; a port. */
export interface Packages {
  /** The progress of one that is admitted ends with both figures equal. */
  admit(file: string, watch: Watch, wish?: PackageWish): Promise<Result<AdmittedPackage, PackageRefusal>>
  read(hash: string): Promise<AdmittedPackage | undefined>
  /** The dossier of a package file, which is not kept; nothing where that is not the package of this hash. */
  dossierIn(file: string, hash: string, signal: AbortSignal): Promise<Dossier | undefined>
  /** Reads every byte of a package. */
  condition(hash: string): Promise<PackageCondition>
  remove(hash: string): Promise<void>
}

/** How a package is taken that leaves a choice. */
export interface PackageWish {
  /** How names are read that do not say it themselves. */
  readonly names?: NameReading | undefined
  /**
   * Hashes under which records name packages. One whose manifest has such a hash keeps that manifest as it is; any other gets the one that
   * this program writes, so that the same files have the same hash whatever tool put them together.
   */
  readonly recorded?: readonly string[]
}

/** The first file of a package that is not there, or not the one that its hash stands for; no path where nothing of it is there. */
export type PackageCondition =
  { readonly kind: 'whole' } | { readonly kind: 'missing' | 'changed'; readonly path: string }
