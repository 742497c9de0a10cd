import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import type { Watch } from './watch.ts'

/** A file, and what it is by its bytes. */
export interface FileAtHand {
  readonly file: string
  readonly mediaType: MediaType
}

/** One file of several that become one. */
export interface PartToJoin extends FileAtHand {
  /** Degrees clockwise that it is shown by. */
  readonly turned: 0 | 90 | 180 | 270
}

/** What files say of themselves, and what is made of them. It reads what others wrote, so everything has a limit in time and memory. */
export interface FileReader {
  /** Starts what draws, which takes a moment: somebody will look soon. */
  prepare(): void
  /** How many pages it has; a picture has one. Nothing where it has none, or cannot be read. */
  pagesOf(file: FileAtHand): Promise<number | null>
  /** Behind everything else that is asked for; nothing where the reader was closed meanwhile. */
  measure(file: FileAtHand): Promise<FileMeasures | undefined>
  /** Writes what a browser shows in the place of what it does not. @returns what that is; nothing where it cannot be read */
  turn(file: FileAtHand, to: string, watch?: Watch): Promise<MediaType | undefined>
  /** Writes a small picture of a page; what was asked for last is made first. @returns whether there is one */
  draw(file: FileAtHand, page: number, to: string, signal?: AbortSignal): Promise<boolean>
  /** Writes the pages from one to another of a PDF, both counted in, each into a file of its own. @returns whether it could be read */
  split(
    file: FileAtHand,
    parts: readonly { readonly from: number; readonly to: number; readonly file: string }[],
    watch: Watch,
  ): Promise<boolean>
  /** Writes one PDF of PDFs and pictures, in their order. @returns the pages of each; nothing where one cannot be read */
  join(parts: readonly PartToJoin[], to: string, watch: Watch): Promise<readonly number[] | undefined>
  /** The text of each page of a PDF, as it is copied out of it; nothing where it cannot be read. */
  textOf(file: string): Promise<readonly string[] | undefined>
  /** Ends what is under way. */
  close(): Promise<void>
}
