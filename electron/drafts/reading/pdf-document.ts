import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import { blockReader, type Pdfium } from './pdfium.ts'

/** A PDF that is open, or why it is not. */
export type OpenedPdf = PdfDocument | 'locked' | 'broken'

export interface PdfDocument {
  readonly pageCount: number
  /** @returns nothing where the page cannot be read @param number from 1 */
  withPage<T>(number: number, use: (page: number) => T): T | undefined
  close(): void
}

/** Bytes of a file whose every place PDFium can name. */
const largest = 2 ** 32 - 1
/** FPDF_ERR_PASSWORD and FPDF_ERR_SECURITY of `fpdfview.h`: a password is asked for, or a kind of lock it does not know. */
const locks: readonly number[] = [4, 5]
const tailSize = 65_536

/**
 * Opens a PDF, of which only what is asked for is read: a scan of hundreds of megabytes opens as fast as a letter. One that was cut off is
 * broken, also where its pages could be pieced together.
 */
export function openPdf(pdfium: Pdfium, name: string): OpenedPdf {
  const file = openSync(name, 'r')
  const document = loaded(pdfium, file)
  if (typeof document === 'string') {
    closeSync(file)
    return document
  }
  const close = (): void => {
    pdfium.call('FPDF_CloseDocument', document)
    closeSync(file)
  }
  const pageCount = pdfium.call('FPDF_GetPageCount', document)
  if (pageCount === 0 || isCutOff(pdfium, document, file)) {
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

function loaded(pdfium: Pdfium, file: number): number | 'locked' | 'broken' {
  const { size } = fstatSync(file)
  if (size > largest) return 'broken'
  const document = pdfium.lend(12, access => {
    const view = pdfium.view(access, 12)
    for (const [index, value] of [size, blockReader, file].entries()) view.setUint32(index * 4, value, true)
    return pdfium.call('FPDF_LoadCustomDocument', access, 0)
  })
  if (document !== 0) return document
  return locks.includes(pdfium.call('FPDF_GetLastError')) ? 'locked' : 'broken'
}

/** Its table of contents is nowhere, and neither is the mark that ends a PDF. */
const isCutOff = (pdfium: Pdfium, document: number, file: number): boolean =>
  pdfium.call('FPDF_DocumentHasValidCrossReferenceTable', document) === 0 && !tailOf(file).includes('%%EOF')

function tailOf(file: number): Buffer {
  const { size } = fstatSync(file)
  const tail = Buffer.alloc(Math.min(size, tailSize))
  readSync(file, tail, 0, tail.length, size - tail.length)
  return tail
}
