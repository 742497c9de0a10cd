import type { FileMeasures } from '../dossier/file-measures.ts'
import type { DraftFile, DraftSaved } from './draft-views.ts'

/** What is known of the files of a draft by now. */
export interface DraftMeasures {
  /** By the SHA-256 of the bytes. */
  readonly measures: Readonly<Record<string, FileMeasures>>
  /** SHA-256 of those that are still being measured. */
  readonly pending: readonly string[]
}

export interface DraftFileAnswers {
  'draft.add-file': DraftSaved & {
    readonly file: DraftFile
    /** The file of this draft that has the same bytes, or was made of the same; nothing was added then. */
    readonly sameAs: string | undefined
  }
  'draft.measures': DraftMeasures
  'draft.converter': { readonly converter: 'libreoffice' | 'none' }
  'draft.convert': DraftSaved & { readonly file: DraftFile }
  'draft.split': DraftSaved & { readonly files: readonly DraftFile[] }
  'draft.join': DraftSaved & { readonly file: DraftFile }
}
