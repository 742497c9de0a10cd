import type { AddedTrust, TrustList, TrustRefusal } from '#shared/documents/trust-list.ts'
import type { Result } from '#shared/kernel/result.ts'

/** The authorities whose word counts when signatures are verified, from then on. */
export interface TrustShelf {
  /** In bytes. */
  readonly largestFile: number
  list(): Promise<TrustList>
  /**
   * All certificates of a PEM or DER file, or all lists of revoked ones in it, or nothing. On disk when it answers.
   *
   * @returns those that were not there before
   */
  add(bytes: Uint8Array, at: number): Promise<Result<AddedTrust, TrustRefusal>>
  /** Gone from the disk when it answers; also when it was not there. @param id of a list */
  removeList(id: string): Promise<void>
  /** Gone from the disk when it answers, out of every file that held it; also when it was not there. @param fingerprint SHA-256 in hexadecimal */
  remove(fingerprint: string): Promise<void>
}
