import type { PageFacts } from '#shared/contract/page-facts.ts'

/** Pages of PDFs, and pictures, as the host sees them. It reads what others wrote, so everything has a limit in time, pixels and memory; a port. */
export interface PagePictures {
  /** @returns nothing where it is no PDF that can be opened, or has no such page @param page from 1 */
  facts(file: string, page: number, signal: AbortSignal): Promise<PageFacts | undefined>
  /** A JPEG of a page, so many pixels wide; a smaller one of a page that is too large. @returns nothing where it takes too much */
  draw(file: string, page: number, width: number, signal: AbortSignal): Promise<Uint8Array | undefined>
  /** A JPEG of a picture, so many pixels wide, or as wide as it is. @returns nothing where it cannot be read */
  shrink(file: string, width: number, signal: AbortSignal): Promise<Uint8Array | undefined>
  /** Ends what is under way. */
  close(): Promise<void>
}
