import type { Refusal } from '#shared/contract/refusal.ts'
import type { PlannedPackage } from '#shared/dossier/dossier-of-draft.ts'
import type { Draft } from '#shared/dossier/draft.ts'
import type { DraftFile } from '#shared/dossier/draft-file.ts'
import type { Stage } from '#shared/dossier/dossier.ts'
import type { NameReading } from '#shared/dossier/package-note.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Watch } from './watch.ts'

/** Drafts as files that leave this laptop, and what comes from another; a port. Throws the signal's reason when it says stop. */
export interface DraftExports {
  /**
   * Writes the package of a draft and reads it back as a council's laptop would, before it can be fetched; it can be until the draft is
   * packed again, or a host opens that finds the draft changed since.
   */
  pack(draft: string, plan: PlannedPackage, name: string, watch: Watch): Promise<Result<PackedFile, Refusal>>
  /** The package of a draft as the draft is now; nothing where none was made, or it has changed since. */
  packageOf(draft: Draft): Promise<KeptPackage | undefined>
  /** Takes away whatever was made of a draft. */
  forget(draft: string): Promise<void>
  /** Writes a draft with its files, as they are, for another laptop to go on with. */
  handOn(
    draft: string,
    contents: DraftFile,
    name: string,
    watch: Watch,
  ): Promise<Result<OutgoingFile, Refusal>>
  /**
   * Takes the files of a draft that was handed on, or of a package, in beside a draft that is not there yet, and answers what it is to
   * hold. Files of one that is refused are for the caller to take away.
   */
  bring(file: string, as: Bringing, watch: Watch): Promise<Result<DraftFile, Refusal>>
  /** The same from a package that is kept here, which stays as it is. */
  next(hash: string, as: Beginning, watch: Watch): Promise<Result<DraftFile, Refusal>>
}

export interface Beginning {
  readonly draft: string
  /** Names a file. */
  readonly newId: () => string
  /**
   * What is begun from a package: the next dossier, by its stage, or the advisory team's work on this one; nothing where it is the same
   * dossier once more.
   */
  readonly begin: Stage | 'advise' | undefined
}

export interface Bringing extends Beginning {
  readonly names: NameReading | undefined
}

export interface OutgoingFile {
  /** Where it is to be had. */
  readonly path: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export interface KeptPackage {
  readonly file: string
  readonly name: string
  /** Bytes. */
  readonly size: number
}

export interface PackedFile extends OutgoingFile {
  /** Of the package. */
  readonly hash: string
}
