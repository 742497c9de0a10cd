import type { MediaType } from './media-type.ts'
import type { NameReading } from './package-note.ts'
import type { PathFault } from './package-path.ts'

/** One place where dossier.json breaks the schema: its JSON path, and the code of the rule it breaks. */
export interface DossierFault {
  readonly at: string
  readonly rule: string
}

interface At {
  readonly path: string
}

/**
 * Why a criteria set that is here is not scored by: it cannot be right as it stands, it takes several choices at a criterion, or it was
 * imported and is not accepted yet.
 */
export type Withheld =
  { readonly why: 'defect'; readonly defect: string } | { readonly why: 'several-choices' | 'not-accepted' }

/** What is wrong with a line of a manifest. */
export type LineFault = 'form' | 'twice' | 'too-long' | 'outside' | PathFault

/** How the names of a package look when they are read so: a few of them, those that differ. */
export interface NamesRead {
  readonly reading: NameReading
  readonly names: readonly string[]
}

/** Each reason to refuse a package file, with its particulars. Sizes are bytes. */
interface Particulars {
  'package.unreadable': object
  'package.not-a-zip': object
  'package.truncated': object
  /** It is whole, and its directory is not what a ZIP's may be. */
  'package.directory-invalid': object
  'package.encrypted': At
  'package.compression-unknown': At
  /** The sign, where one is in the way; signs that cannot be seen are written out, such as ⟨U+202E⟩. */
  'package.unsafe-path': At & { readonly fault: PathFault; readonly sign?: string }
  /** Names in a ZIP that does not say which letters they are in, and that its manifest does not settle either. */
  'package.names-unclear': { readonly readings: readonly NamesRead[] }
  'package.duplicate-path': At & { readonly first: string }
  'package.symlink': At
  'package.too-many-files': { readonly count: number; readonly limit: number }
  'package.file-too-large': At & { readonly size: number; readonly limit: number }
  'package.too-large': { readonly size: number; readonly limit: number }
  'package.bomb': At
  /** All of it together unpacks to far more than it takes packed. */
  'package.swells': { readonly size: number; readonly packed: number }
  'package.damaged': At
  'package.manifest-missing': At
  'package.manifest-invalid': At & { readonly line: number; readonly fault: LineFault }
  /** bagit.txt: its first line that is not as it must be; empty where one is missing. */
  'package.declaration-invalid': { readonly line: string }
  'package.bag-version': { readonly version: string }
  /** Payload-Oxum in bag-info.txt, and the bytes and files that are there. */
  'package.oxum-wrong': { readonly said: string; readonly found: string }
  'package.file-not-listed': At
  'package.file-missing': At
  'package.hash-mismatch': At
  'package.dossier-missing': object
  'package.dossier-invalid': { readonly faults: readonly DossierFault[] }
  'package.newer-format': { readonly format: string }
  'package.criteria-set-unknown': { readonly criteriaSet: string }
  'package.criteria-set-withheld': { readonly criteriaSet: string } & Withheld
  'package.file-undeclared': At
  /** A picture of more points than a laptop can show, as its own header says. */
  'package.picture-too-large': At & {
    readonly width: number
    readonly height: number
    readonly limit: number
  }
  'package.media-mismatch': At & { readonly mediaType: MediaType }
  'package.no-space': object
  'package.cancelled': object
}

export type PackageRefusalCode = keyof Particulars

/** Why a package file was not let in. Whatever the reason, nothing of it is left on disk. */
export type PackageRefusal<Code extends PackageRefusalCode = PackageRefusalCode> = {
  [C in Code]: { readonly code: C } & Particulars[C]
}[Code]
