import type { SigningRefusal } from '#shared/documents/signature-report.ts'
import type { Result } from '#shared/kernel/result.ts'

/** What makes the time of a signature provable, and its certificates checkable later, by files that are carried to and fro; a port. */
export interface Timestamps {
  /** What is carried to an authority of time (`.tsq`): of one file always the same, until its answer is in. */
  request(pdf: Uint8Array): Promise<Result<Uint8Array, SigningRefusal>>
  /** The file with the answer (`.tsr`) to the request that was made here. */
  add(pdf: Uint8Array, answer: Uint8Array): Promise<Result<Uint8Array, SigningRefusal>>
  /** The file with the certificates and revocation lists that the office has of those who vouch for its signatures. */
  complete(pdf: Uint8Array): Promise<Result<Uint8Array, SigningRefusal>>
}
