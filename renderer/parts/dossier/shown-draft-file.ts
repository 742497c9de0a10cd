import type { EvidenceFile } from '#shared/dossier/dossier.ts'
import type { KeptFile, PlacedFile } from '#shared/dossier/draft.ts'

/** A file of a draft as a viewer of evidence takes it; it has no name in a package yet, so its id stands for that. */
export const asEvidence = (
  { id, title, row, validUntil, turned }: PlacedFile,
  { mediaType, original, name }: KeptFile,
): EvidenceFile => ({ path: id, title: title || name, mediaType, row, validUntil, turned, original })
