/** What the caller of something long hears and may say. */
export interface Watch {
  /** Bytes done, and bytes in all; never goes back. */
  progress(done: number, total: number): void
  readonly signal: AbortSignal
}
