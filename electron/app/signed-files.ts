import type { DocumentHandle } from '#shared/contract/kept.ts'

/** PDFs of other machines that were signed at this one, and wait to be saved; a port. */
export interface SignedFiles {
  /** It can be fetched until this host closes. */
  keep(bytes: Uint8Array): Promise<DocumentHandle>
}
