import type { PageFacts } from '#shared/contract/page-facts.ts'
import type { PageMeasures } from '#shared/dossier/file-measures.ts'
import { drawnPage, heightOf, widthOf } from './drawn-page.ts'
import { inkHeight } from './ink.ts'
import { openPdf, type OpenedPdf, type PdfDocument } from './pdf-document.ts'
import { contentsOf, resolutionOf } from './pdf-scan.ts'
import { lettersOf, textOf } from './pdf-text.ts'
import { startPdfium, type Pdfium } from './pdfium.ts'
import { drawSmall, isPictureBlank, jpegOf } from './pictures.ts'
import { factsOf, shownPage } from './shown-page.ts'

/** PDFs, of which the last one asked for stays open. */
export interface PdfReading {
  countPages(file: string): Promise<number | 'locked' | 'broken'>
  /** @returns nothing where a page cannot be read @param first from 1 */
  measure(file: string, first: number, last: number): Promise<readonly PageMeasures[] | undefined>
  draw(file: string, page: number, to: string): Promise<boolean>
  /** @returns nothing where the page cannot be read */
  facts(file: string, page: number): Promise<PageFacts | undefined>
  /** @returns the text of each page, as it is copied out of it; nothing where one cannot be read, or there is too much */
  read(file: string): Promise<readonly string[] | undefined>
  /** @returns a JPEG; nothing where the page cannot be read, or has too many pixels even for a coarse one @param width pixels */
  show(file: string, page: number, width: number): Promise<Uint8Array | undefined>
}

const millimetres = 25.4 / 72
/** Minutes of the largest sitting have a tenth of it. */
const mostPagesRead = 2_000

/** What opens a PDF and keeps it until another is asked for. */
function lastOpened(): (file: string) => Promise<{ readonly pdfium: Pdfium; readonly document: OpenedPdf }> {
  let pdfium: Promise<Pdfium> | undefined
  let last: { readonly file: string; readonly opened: OpenedPdf } | undefined
  return async file => {
    const ready = await (pdfium ??= startPdfium())
    if (last?.file !== file) {
      if (typeof last?.opened === 'object') last.opened.close()
      last = undefined
      last = { file, opened: openPdf(ready, file) }
    }
    return { pdfium: ready, document: last.opened }
  }
}

export function pdfReading(): PdfReading {
  const opened = lastOpened()

  /** @returns nothing where it is no PDF, or has no such page */
  async function onPage<T>(
    file: string,
    number: number,
    use: (library: Pdfium, page: number, count: number) => T,
  ): Promise<T | undefined> {
    const { pdfium, document } = await opened(file)
    if (typeof document !== 'object' || number > document.pageCount) return undefined
    return document.withPage(number, page => use(pdfium, page, document.pageCount))
  }

  return {
    async countPages(file) {
      const { document } = await opened(file)
      return typeof document === 'object' ? document.pageCount : document
    },
    async measure(file, first, lastPage) {
      const { pdfium, document } = await opened(file)
      return typeof document === 'object' ? measuredPages(pdfium, document, first, lastPage) : undefined
    },
    async draw(file, number, to) {
      const picture = await onPage(file, number, (library, page) => drawnPage(library, page, 256))
      if (picture) await drawSmall(picture, to)
      return picture !== undefined
    },
    facts: (file, number) =>
      onPage(file, number, (library, page, pages) => ({ ...factsOf(library, page), pages })),
    async read(file) {
      const { pdfium, document } = await opened(file)
      return typeof document === 'object' ? lettersOfPages(pdfium, document) : undefined
    },
    async show(file, number, width) {
      const picture = await onPage(file, number, (library, page) => shownPage(library, page, width))
      return picture && (await jpegOf(picture))
    },
  }
}

async function measuredPages(
  pdfium: Pdfium,
  document: PdfDocument,
  first: number,
  last: number,
): Promise<readonly PageMeasures[] | undefined> {
  const pages: PageMeasures[] = []
  for (let number = first; number <= Math.min(last, document.pageCount); number += 1) {
    const page = await measuredPage(pdfium, document, number)
    if (!page) return undefined
    pages.push(page)
  }
  return pages
}

function lettersOfPages(pdfium: Pdfium, document: PdfDocument): readonly string[] | undefined {
  if (document.pageCount > mostPagesRead) return undefined
  const pages: string[] = []
  for (let number = 1; number <= document.pageCount; number += 1) {
    const text = document.withPage(number, page => lettersOf(pdfium, page))
    if (text === undefined) return undefined
    pages.push(text)
  }
  return pages
}

async function measuredPage(
  pdfium: Pdfium,
  document: PdfDocument,
  number: number,
): Promise<PageMeasures | undefined> {
  const measured = document.withPage(number, page => {
    const [width, height] = [widthOf(pdfium, page), heightOf(pdfium, page)]
    const contents = contentsOf(pdfium, page)
    const text = textOf(pdfium, page)
    return {
      widthMm: tenths(width * millimetres),
      heightMm: tenths(height * millimetres),
      dpi: resolutionOf(contents.pictures, width * height),
      upsideDown: text.upsideDown,
      isEmpty: contents.isEmpty,
      // Letters that are seen or were recognised on it say that it is not blank, and it need not be drawn.
      picture: contents.isEmpty || text.letters > 0 ? undefined : drawnPage(pdfium, page, inkHeight),
    }
  })
  if (!measured) return undefined
  const { isEmpty, picture, ...page } = measured
  // Of a scan whose bytes are spoiled nothing can be seen, and the other pages are as they are.
  const blank = isEmpty || (picture !== undefined && (await isPictureBlank(picture).catch(() => true)))
  return { ...page, blank }
}

const tenths = (value: number): number => Math.round(value * 10) / 10
