import type { Draft, KeptFile } from '#shared/dossier/draft.ts'
import type { FileMeasures } from '#shared/dossier/file-measures.ts'
import type { EarlierDossier } from '#shared/dossier/earlier-dossier.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'

/** What a file proved to be when it was taken in. */
export type TakenFile =
  | { readonly kind: 'taken'; readonly file: Omit<KeptFile, 'id'> }
  /** Nothing is in it, or nothing that a dossier carries. */
  | { readonly kind: 'empty' }
  | { readonly kind: 'unknown' }

/** The dossiers on their way in this data folder, each in a folder of its own with its files. */
export interface DraftShelf {
  ids(): Promise<readonly string[]>
  /** Nothing where there is none; `unreadable` where its file is not one that this program wrote. */
  read(id: string): Promise<Draft | 'unreadable' | undefined>
  /** All of it is on disk for good when this answers; cut off at any moment, the draft before it stays. */
  write(draft: Draft): Promise<void>
  remove(id: string): Promise<void>
  /** What was measured of the files that it keeps, by their SHA-256; those that nobody looked at yet are not among them. */
  measures(draft: Draft): Promise<ReadonlyMap<string, FileMeasures>>
  /** Moves a file that lies in the data folder beside a draft, whose bytes were found to be these; it is on disk for good. */
  place(id: string, file: string, sha256: string): Promise<void>
  /** The dossier that a draft was begun from, beside it. */
  keepEarlier(id: string, earlier: EarlierDossier): Promise<void>
  earlier(id: string): Promise<EarlierDossier | undefined>
  /** Where the bytes of a file of a draft lie. */
  find(id: string, sha256: string): Promise<{ readonly file: string; readonly size: number } | undefined>
}

/** A file of a draft as it is served. */
export interface DraftBytes {
  readonly file: string
  readonly size: number
  readonly mediaType: MediaType
}
