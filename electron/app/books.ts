import type { Book, BookFault, PlannedBook, WrittenKind } from '#shared/kernel/spreadsheet.ts'
import type { OutgoingFile } from './draft-exports.ts'

/** Files of sheets, in and out; a port. They are read in a process of its own, with limits in time and memory. */
export interface Books {
  /** What a file holds; `broken` also where reading it takes too long, or is given up. */
  read(file: string, signal: AbortSignal): Promise<Book | BookFault>
  /** Writes sheets into a file that can be fetched until this host closes; nothing where that failed. @param name without its ending */
  write(book: PlannedBook, as: WrittenKind, name: string): Promise<OutgoingFile | undefined>
}
