import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import type { KeptFile, PlacedFile } from '#shared/dossier/draft.ts'
import type { DraftBytes, TakenFile } from './draft-shelf.ts'
import type { Watch } from './watch.ts'

/** A file that was made of others. */
export type MadeFile = Pick<KeptFile, 'sha256' | 'size' | 'mediaType' | 'pages'>

/** Pages from one to another, both counted in. */
export interface PageRange {
  readonly from: number
  readonly to: number
}

export interface PartOfJoined {
  readonly kept: KeptFile
  readonly turned: PlacedFile['turned']
}

/** What makes PDFs of documents of Word and Excel on this computer. */
export type Converter = 'libreoffice' | 'none'

/**
 * The files of drafts: taken in, turned into what a browser shows, measured, drawn small. Bytes that it answers for are on disk for good; a
 * draft names them afterwards, and cut off in between they are swept away.
 */
export interface DraftFiles {
  /** Keeps a file in the draft as what a browser shows; one that cannot be read is kept as it is. @param name as it was called where it came from */
  admit(draft: string, file: string, name: string): Promise<TakenFile>
  /** How many pages a file has that came with a draft; nothing where it cannot be read. */
  count(draft: string, kept: KeptFile): Promise<number | null>
  converter(): Converter
  /** A file as a PDF or a picture; `failed` where it cannot be read, or took too long. */
  convert(draft: string, kept: KeptFile, watch: Watch): Promise<MadeFile | 'no-converter' | 'failed'>
  /** @returns nothing where it cannot be read */
  split(
    draft: string,
    kept: KeptFile,
    ranges: readonly PageRange[],
    watch: Watch,
  ): Promise<readonly MadeFile[] | undefined>
  /** @returns the file, and the pages of each part; nothing where one cannot be read */
  join(
    draft: string,
    parts: readonly PartOfJoined[],
    watch: Watch,
  ): Promise<{ readonly made: MadeFile; readonly pages: readonly number[] } | undefined>
  /** Measures it, unless it was, and keeps what was measured (`DraftShelf.measures`); nothing where the file went away meanwhile, or the program ends. */
  measure(draft: string, kept: KeptFile): Promise<FileMeasures | undefined>
  /** A small picture of a page; nothing where there is none. */
  thumbnail(draft: string, kept: KeptFile, page: number, signal: AbortSignal): Promise<DraftBytes | undefined>
  /** Gives back what a draft keeps of files that it does not name any more. */
  keepOnly(draft: string, sha256s: ReadonlySet<string>): Promise<void>
}
