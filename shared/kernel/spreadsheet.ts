import { z } from 'zod'
import type { DeepReadonly } from './deep-readonly.ts'

/** The longest text that a cell of any spreadsheet program holds. */
export const longestCell = 32_767
/** So many rows of a sheet are read. */
export const mostSheetRows = 30_000

/**
 * A cell as it was written: nothing, a text, a number, a day, a share in per cent, or what the program that wrote it says went wrong there.
 * Of a formula it is what it came to when the file was saved; nothing is computed here.
 */
const cellSchema = z.union([
  z.null(),
  z.string().max(longestCell),
  z.number(),
  z.strictObject({ day: z.iso.date() }),
  z.strictObject({ percent: z.number() }),
  z.strictObject({ error: z.string().max(300) }),
])

const sheetSchema = z.strictObject({
  name: z.string(),
  isHidden: z.boolean(),
  /** Those with something in them. `number` is how the program that wrote it counts them, from 1. */
  rows: z.array(
    z.strictObject({ number: z.int().min(1), isHidden: z.boolean(), cells: z.array(cellSchema) }),
  ),
  /** Cells that were made one, as from A1 to C2: what they hold stands in the first of them. */
  merged: z.array(z.string()),
  /** There is more than was read: rows below, or columns to the right. */
  isCut: z.boolean(),
})

/** How the text of a CSV file was written; `windows-1252` leaves the letters of fonts of before Unicode as they stand: see `Lettering`. */
export const encodings = ['utf-8', 'utf-16le', 'utf-16be', 'windows-1258', 'windows-1252'] as const
export const separators = [';', '\t', ',', '|'] as const

export type Encoding = (typeof encodings)[number]
/** The code pages of a file in which each letter is a byte, and nothing says which. */
export const oneByte = ['windows-1258', 'windows-1252'] as const satisfies readonly Encoding[]
export type OneByte = (typeof oneByte)[number]
export type Separator = (typeof separators)[number]

/** A file of sheets, whichever program wrote it. */
export const bookSchema = z.strictObject({
  kind: z.enum(['xlsx', 'xls', 'ods', 'csv']),
  /** Of a CSV file. */
  text: z.strictObject({ encoding: z.enum(encodings), separator: z.enum(separators) }).nullable(),
  /** Its days are counted from 1904, also those that only their numbers are left of. */
  countsFrom1904: z.boolean(),
  sheets: z.array(sheetSchema),
})

export type Cell = DeepReadonly<z.infer<typeof cellSchema>>
export type Sheet = DeepReadonly<z.infer<typeof sheetSchema>>
export type SheetLine = Sheet['rows'][number]
export type Book = DeepReadonly<z.infer<typeof bookSchema>>

/** What about a file keeps it from being read as sheets. */
export const bookFaults = ['not-a-sheet', 'locked', 'too-large', 'too-slow', 'broken'] as const
export type BookFault = (typeof bookFaults)[number]

/** Kinds of files that sheets are written as. */
export const writtenKinds = ['xlsx', 'ods', 'csv'] as const
export type WrittenKind = (typeof writtenKinds)[number]

/** Sheets to be written; of them CSV has the first. */
export const plannedBookSchema = z.strictObject({
  sheets: z.array(
    z.strictObject({
      name: z.string(),
      rows: z.array(z.array(cellSchema)),
      /** Of each column, in letters. */
      widths: z.array(z.number()),
      /** So many rows at its top stay in view, and the last of them has a filter on each column; of CSV there is no such thing. */
      heads: z.int().min(1).optional(),
    }),
  ),
})
export type PlannedBook = DeepReadonly<z.infer<typeof plannedBookSchema>>

/** The letters of a column, from 0: A, B, … Z, AA. */
export const columnName = (index: number): string =>
  `${index >= 26 ? columnName(Math.floor(index / 26) - 1) : ''}${String.fromCodePoint(65 + (index % 26))}`

const msOfDay = 86_400_000
/** The day that spreadsheets count from: 1 is 31/12/1899, and from 1/3/1900 on all of them agree. */
const epoch = Date.UTC(1899, 11, 30)
/** Days between the two that files may count from. */
const since1904 = 1462
const [firstSerial, lastSerial] = [61, 109_574]

/** The day of a serial number; its part after the comma is the hour. Nothing where it is before 1/3/1900 or after 2199. */
export function dayOfSerial(serial: number, countsFrom1904 = false): string | undefined {
  const whole = Math.floor(serial) + (countsFrom1904 ? since1904 : 0)
  if (!(whole >= firstSerial && whole <= lastSerial)) return undefined
  return new Date(epoch + whole * msOfDay).toISOString().slice(0, 10)
}

export const serialOfDay = (day: string): number => (Date.parse(`${day}T00:00:00Z`) - epoch) / msOfDay
