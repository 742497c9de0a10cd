import { open } from 'node:fs/promises'
import type { Pdfium } from './pdfium.ts'

/** A PDF that is open, or why it is not. */
export type OpenedPdf = PdfDocument | 'locked' | 'broken'

export interface PdfDocument {
  readonly pageCount: number
  /** @returns nothing where the page cannot be read @param number from 1 */
  withPage<T>(number: number, use: (page: number) => T): T | undefined
  close(): void
}

/** What fits into PDFium's memory beside the pages it draws. */
const largest = 900_000_000
/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of `fpdfview.h`: a password is asked for, or a kind of lock it does not know. */
const locks: readonly number[] = [4, 5]
const tailSize = 65_536

/** Opens a PDF. One that was cut off is broken, also where its pages could be pieced together. */
export async function openPdf(pdfium: Pdfium, file: string): Promise<OpenedPdf> {
  const bytes = await bytesOf(file)
  if (!bytes) return 'broken'
  const at = pdfium.allocate(bytes)
  const document = pdfium.call('FPDF_LoadMemDocument', at, bytes.length, 0)
  if (document === 0) {
    const why = pdfium.call('FPDF_GetLastError')
    pdfium.free(at)
    return locks.includes(why) ? 'locked' : 'broken'
  }
  const close = (): void => {
    pdfium.call('FPDF_CloseDocument', document)
    pdfium.free(at)
  }
  const pageCount = pdfium.call('FPDF_GetPageCount', document)
  if (pageCount === 0 || isCutOff(pdfium, document, bytes)) {
    close()
    return 'broken'
  }
  return {
    pageCount,
    withPage(number, use) {
      const page = pdfium.call('FPDF_LoadPage', document, number - 1)
      if (page === 0) return undefined
      try {
        return use(page)
      } finally {
        pdfium.call('FPDF_ClosePage', page)
      }
    },
    close,
  }
}

/** Its table of contents is nowhere, and neither is the mark that ends a PDF. */
const isCutOff = (pdfium: Pdfium, document: number, bytes: Buffer): boolean =>
  pdfium.call('FPDF_DocumentHasValidCrossReferenceTable', document) === 0 &&
  !bytes.subarray(-tailSize).includes('%%EOF')

async function bytesOf(file: string): Promise<Buffer | undefined> {
  await using handle = await open(file)
  const { size } = await handle.stat()
  return size > largest ? undefined : await handle.readFile()
}
