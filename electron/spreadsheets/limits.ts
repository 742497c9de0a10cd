import { mostSheetRows } from '#shared/kernel/spreadsheet.ts'

/** How much of a file of sheets is read. */
export const limits = {
  /** Bytes of the file. */
  bytes: 30_000_000,
  /** Bytes of what is unpacked of it, all together. */
  unpacked: 150_000_000,
  /** Files in it. */
  entries: 3000,
  sheets: 60,
  /** Of each sheet. */
  rows: mostSheetRows,
  columns: 200,
  /** Cells that were made one. */
  merged: mostSheetRows,
  /** Of all sheets together. */
  cells: 900_000,
} as const
