import { z } from 'zod'
import { writtenKinds } from '../kernel/spreadsheet.ts'
import { row } from './row.ts'

const id = z.string().regex(/^[A-Za-z0-9_-]{1,64}$/)
const answers = z.record(z.string().max(700), z.string().max(80))
/** Which sheet of which file, and what was said of it. */
const ofSheet = z.strictObject({ upload: id, sheet: z.int().min(0).max(100).optional(), answers })

/** Rows that a screen shows at a time, and drafts that are begun in one go. */
export const mostRowsShown = 50
export const mostStarted = 2000

/** Dossiers begun from the rows of a spreadsheet. */
export const draftSheetRows = {
  /** An empty sheet with the headings that are known; figures are of the two years before that of filing. */
  'sheet.template': row(
    'seat',
    z.strictObject({ as: z.enum(writtenKinds), filedIn: z.int().min(2000).max(2099) }),
  ),
  /** What a sheet would make, a page of it; nothing is kept, and the upload stays. */
  'sheet.preview': row(
    'seat',
    ofSheet.extend({
      from: z.int().min(0).max(100_000),
      count: z.int().min(1).max(mostRowsShown),
    }),
  ),
  /** Begins drafts of these rows, as they were seen; a row whose draft is there already is passed over. */
  'sheet.start': row(
    'seat',
    ofSheet.extend({
      rows: z.array(z.int().min(1)).min(1).max(mostStarted),
      /** What `sheet.preview` answered: drafts or answers that changed since refuse it. */
      seen: z.string().regex(/^[0-9a-f]{64}$/),
    }),
  ),
  /** Takes away drafts that were begun together, as long as nobody has changed one; those that are gone already are passed over. */
  'sheet.undo': row('seat', z.strictObject({ drafts: z.array(id).min(1).max(mostStarted) })),
} as const
