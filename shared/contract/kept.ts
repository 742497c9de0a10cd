/* What the host has put on disk, as it is answered with. */

/** What every change answers with: it is on disk, as that event, at that time. */
export interface Saved {
  readonly revision: number
  /** UTC milliseconds, of the host's clock. */
  readonly savedAt: number
}

/** A file that the host keeps, to be fetched below `Link.bytes`. */
export interface DocumentHandle {
  readonly path: string
  readonly sha256: string
  readonly size: number
}

/** A sitting as one file, to be fetched and taken to another laptop. */
export interface ExportedSitting extends DocumentHandle {
  /** Products whose evidence is not in it, by name: it is not whole here, or the file would be too large to hand over. */
  readonly withoutEvidence: readonly string[]
}
