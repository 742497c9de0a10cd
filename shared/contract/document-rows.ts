import { z } from 'zod'
import { documentNames, type DocumentName, type FilesOfKind } from '../documents/document-name.ts'
import { typedFolder } from '../kernel/typed-folder.ts'
import type { DocumentHandle } from './kept.ts'
import { letterRows, type LetterAnswers } from './letter-rows.ts'
import { row } from './row.ts'

const inSitting = z.strictObject({ sitting: z.string().regex(/^[A-Za-z0-9_-]{1,64}$/) })

/** The papers of a sitting. */
export const documentRows = {
  ...letterRows,
  /** Every kind, and the files of it that can be made as the sitting stands now. */
  'documents.list': row('secretary', inSitting),
  /** One of them, made now; it can be fetched until another is made. The minutes are those that were issued, where they were. */
  'documents.print': row(
    'secretary',
    inSitting.extend({ kind: z.enum(documentNames), subject: z.string().max(300) }),
  ),
  /**
   * All of them into a new folder in one of this machine's own, which appears only once it is whole. Told as `work.progress` and stopped by
   * `work.cancel`, under `documents`.
   */
  'documents.save-all': row(
    'here',
    inSitting.extend({ folder: z.string().max(2000).transform(typedFolder) }),
  ),
} as const

export interface PrintedDocument extends DocumentHandle {
  readonly kind: DocumentName
  readonly subject: string
  /** The name of the file that it is saved as. */
  readonly file: string
}

export interface DocumentAnswers extends LetterAnswers {
  'documents.list': { readonly kinds: readonly FilesOfKind[] }
  'documents.print': PrintedDocument
  /** The new folder by its whole path, and the names in it. Bytes. */
  'documents.save-all': { readonly folder: string; readonly files: readonly string[]; readonly size: number }
}
