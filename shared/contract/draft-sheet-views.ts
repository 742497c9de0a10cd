import type { Book, Sheet } from '../kernel/spreadsheet.ts'
import type { RowStanding, SheetRow } from '../dossier/drafts-from-sheet.ts'
import type { SheetColumn } from '../dossier/sheet-headings.ts'
import type { TakenCell } from '../dossier/sheet-row.ts'
import type { SheetQuestion } from '../dossier/sheet-questions.ts'
import type { Stage } from '../dossier/dossier.ts'
import type { OutgoingDraftFile } from './draft-views.ts'

/** A row as the draft that would be made of it. */
export interface SheetRowView extends Pick<
  SheetRow,
  'number' | 'isHidden' | 'standing' | 'twin' | 'problems' | 'doubts' | 'waits'
> {
  readonly product: string
  readonly code: string
  readonly producer: string
  /** With its province, where it is known. */
  readonly commune: string
  /** Its number and name; empty where none is found. */
  readonly set: string
  readonly stage: Stage
  /** How what was read as a place, a set or a stage is written in the sheet; empty where it is not. */
  readonly written: Readonly<Record<'commune' | 'set' | 'stage', string>>
  /** Everything else that will stand in it, by the heading of its column. */
  readonly others: readonly (TakenCell & { readonly heading: string })[]
}

export interface SheetPreview {
  /** Names exactly this preview, all of its rows. */
  readonly seen: string
  readonly sheets: readonly { readonly name: string; readonly rows: number; readonly isHidden: boolean }[]
  /** Which of them is shown, from 0. */
  readonly sheet: number
  readonly text: Book['text']
  readonly merged: Sheet['merged']
  readonly isCut: boolean
  readonly examples: number
  /** Rows that the sheet does not show. */
  readonly hidden: number
  /** Nothing where no line of headings was found. */
  readonly headings: number | undefined
  readonly columns: readonly SheetColumn[]
  /** Years that are more than a dossier has room for: their figures are left. */
  readonly yearsLeft: readonly number[]
  readonly questions: readonly SheetQuestion[]
  /** Of all rows, in their order. */
  readonly standings: readonly { readonly number: number; readonly standing: RowStanding }[]
  /** The page that was asked for. */
  readonly rows: readonly SheetRowView[]
}

export interface DraftSheetAnswers {
  'sheet.template': OutgoingDraftFile
  'sheet.preview': SheetPreview
  /** The drafts that were begun, in the order of the rows; fewer where it was stopped. */
  'sheet.start': { readonly drafts: readonly string[]; readonly isStopped: boolean }
  'sheet.undo': Record<string, never>
}
