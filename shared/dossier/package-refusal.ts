import type { MediaType } from './media-type.ts'
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

/** Each reason to refuse a package file, with its particulars. Sizes are bytes. */
interface Particulars {
  'package.unreadable': object
  'package.not-a-zip': object
  'package.truncated': object
  'package.encrypted': At
  'package.compression-unknown': At
  'package.unsafe-path': At & { readonly fault: PathFault }
  'package.duplicate-path': At & { readonly first: string }
  'package.symlink': At
  'package.too-many-files': { readonly count: number; readonly limit: number }
  'package.file-too-large': At & { readonly size: number; readonly limit: number }
  'package.too-large': { readonly size: number; readonly limit: number }
  'package.bomb': At
  /** All of it together unpacks to far more than it takes packed. */
  'package.swells': { readonly size: number; readonly packed: number }
  'package.damaged': At
  'package.manifest-missing': object
  'package.manifest-invalid': { readonly line: number }
  'package.file-not-listed': At
  'package.file-missing': At
  'package.hash-mismatch': At
  'package.dossier-missing': object
  'package.dossier-invalid': { readonly faults: readonly DossierFault[] }
  'package.newer-format': { readonly format: string }
  'package.criteria-set-unknown': { readonly criteriaSet: string }
  'package.criteria-set-withheld': { readonly criteriaSet: string } & Withheld
  'package.file-undeclared': At
  'package.media-mismatch': At & { readonly mediaType: MediaType }
  'package.no-space': object
  'package.cancelled': object
}

export type PackageRefusalCode = keyof Particulars

/** Why a package file was not let in. Whatever the reason, nothing of it is left on disk. */
export type PackageRefusal<Code extends PackageRefusalCode = PackageRefusalCode> = {
  [C in Code]: { readonly code: C } & Particulars[C]
}[Code]
