import type { Book, BookFault, OneByte, PlannedBook, WrittenKind } from '#shared/kernel/spreadsheet.ts'
import type { OutgoingFile } from './draft-exports.ts'

/** Files of sheets, in and out; a port. They are read in a process of its own, with limits in time and memory. */
export interface Books {
  /**
   * What a file holds, or what about the file keeps it from being read. Rejects with the disk's fault or with ours: what reads it ended, or
   * was given up.
   *
   * @param wanted of a text of one byte a letter: its code page, where a person says it
   */
  read(file: string, signal: AbortSignal, wanted?: OneByte): Promise<Book | BookFault>
  /** Writes sheets into a file that can be fetched until this host closes. Rejects as reading does. @param name without its ending */
  write(book: PlannedBook, as: WrittenKind, name: string): Promise<OutgoingFile>
  /** Keeps a text as a file beside them, to be fetched as long. @param name without its ending */
  keep(text: string, as: 'ics', name: string): Promise<OutgoingFile>
  /** Of a file that was written here. */
  bytes(written: Pick<OutgoingFile, 'name'>): Promise<Uint8Array>
}
