import type { EvidenceFile } from '#shared/dossier/dossier.ts'

/** A file of the dossier, where it is fetched from, and the page to open it at. */
export interface ShownEvidence {
  readonly file: EvidenceFile
  readonly address: string
  readonly size: number
  readonly page: number
}
