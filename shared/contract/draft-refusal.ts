import type { DraftFileRefusal } from '../dossier/draft-file.ts'
import type { DraftPurpose } from '../dossier/draft.ts'
import type { DraftLack } from '../dossier/draft-lack.ts'
import type { OutletRefusal } from './outlet-refusal.ts'
import type { BookFault } from '../kernel/spreadsheet.ts'
import type { Problem } from '../dossier/problem.ts'

/** Why a draft is not opened or changed. */
export type DraftRefusal =
  | { readonly code: 'draft.unknown' }
  /** It was changed elsewhere since it was read. */
  | { readonly code: 'draft.stale' }
  /** Of the advisory team's draft only the advice may change; of any other everything else. */
  | { readonly code: 'draft.other-purpose'; readonly purpose: DraftPurpose }
  /** Its file was damaged or made by a later version of the program. */
  | { readonly code: 'draft.unreadable' }
  | { readonly code: 'draft.too-many-files'; readonly limit: number }
  /** A kind of file that no dossier carries. */
  | { readonly code: 'draft.kind-unknown'; readonly name: string }
  | { readonly code: 'draft.empty-file'; readonly name: string }
  /** What the check before sending found that keeps a package from being made. */
  | { readonly code: 'draft.has-errors'; readonly problems: readonly Problem[] }
  /** All without which there is no package. */
  | { readonly code: 'draft.incomplete'; readonly lacks: readonly DraftLack[] }
  /** The bytes of a file are not there, or not those that were taken in. */
  | { readonly code: 'draft.file-changed'; readonly name: string }
  /** Neither a package nor a draft that was handed on. */
  | { readonly code: 'draft.other-kind' }
  | DraftFileRefusal
  | OutletRefusal
  /** No spreadsheet, one with a password, one that is too much, or one that does not hold. */
  | { readonly code: 'sheet.unreadable'; readonly fault: BookFault }
  /** What reads spreadsheets ended, or has a fault of ours; of the file nothing is known. */
  | { readonly code: 'sheet.reader-failed'; readonly incident: string }
  | { readonly code: 'sheet.empty' }
  /** What would be begun is no longer what was shown. */
  | { readonly code: 'sheet.changed' }
  /** Somebody has worked on some of the drafts since. */
  | { readonly code: 'sheet.touched'; readonly count: number }
  /** No program that makes PDFs of documents is installed. */
  | { readonly code: 'draft.no-converter'; readonly name: string }
  | { readonly code: 'draft.not-converted'; readonly name: string }
  /** It cannot be read, or has no pages. */
  | { readonly code: 'draft.not-read'; readonly name: string }
  /** The parts do not have each page once. */
  | { readonly code: 'draft.ranges-wrong'; readonly name: string; readonly pages: number }
