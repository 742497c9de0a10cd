import type { Pdfium } from './pdfium.ts'

/** The letters that a page's text layer has, seen or not. */
export interface PageText {
  readonly letters: number
  /** Whether most of it stands on its head as the page is shown; nothing where there is too little to say. */
  readonly upsideDown: boolean | null
}

/** As many letters as a page's direction can be told by. */
const enough = 20
const looked = 400

/** @param page as PDFium has it open */
export function textOf(pdfium: Pdfium, page: number): PageText {
  const text = pdfium.call('FPDFText_LoadPage', page)
  if (text === 0) return { letters: 0, upsideDown: null }
  try {
    const turned = (pdfium.call('FPDFPage_GetRotation', page) * Math.PI) / 2
    const count = Math.min(pdfium.call('FPDFText_CountChars', text), 5 * looked)
    let letters = 0
    let onTheirHead = 0
    for (let i = 0; i < count && letters < looked; i += 1) {
      if (pdfium.call('FPDFText_GetUnicode', text, i) <= 0x20) continue
      letters += 1
      // Letters turn against the clock and pages with it: with a cosine of -1 the line runs from right to left as it is seen.
      if (Math.cos(pdfium.call('FPDFText_GetCharAngle', text, i) + turned) < -0.7) onTheirHead += 1
    }
    return { letters, upsideDown: letters < enough ? null : onTheirHead > letters / 2 }
  } finally {
    pdfium.call('FPDFText_ClosePage', text)
  }
}

/** No page of a document is longer. */
const mostLetters = 100_000

/** A page's text in the order in which it is drawn; nothing where there is none to be had. @param page as PDFium has it open */
export function lettersOf(pdfium: Pdfium, page: number): string | undefined {
  const text = pdfium.call('FPDFText_LoadPage', page)
  if (text === 0) return undefined
  try {
    const count = pdfium.call('FPDFText_CountChars', text)
    if (count > mostLetters) return undefined
    if (count <= 0) return ''
    const size = 2 * (count + 1)
    return pdfium.lend(size, buffer => {
      const written = pdfium.call('FPDFText_GetText', text, 0, count, buffer)
      const view = pdfium.view(buffer, size)
      return Buffer.from(view.buffer, view.byteOffset, 2 * Math.max(written - 1, 0)).toString('utf16le')
    })
  } finally {
    pdfium.call('FPDFText_ClosePage', text)
  }
}
