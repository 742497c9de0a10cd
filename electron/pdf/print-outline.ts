import { PDFDocument } from '@cantoo/pdf-lib'
import pdfmake from 'pdfmake'
import type { Outline } from '#shared/documents/outline.ts'
import { printable } from '#shared/kernel/letters.ts'
import { markArchival } from './archival.ts'
import { attachFiles } from './attach-files.ts'
import { carryRecord } from './carry-record.ts'
import { fontsIn, type Fonts } from './fonts.ts'
import { drawLeanly } from './lean-content.ts'
import { measureLeanly } from './lean-measure.ts'
import { inScripts } from './scripts.ts'
import { layout } from './layout.ts'
import { addSignatureFields } from './signature-fields.ts'

/** Prints outlines with the fonts of a folder, here and now: it holds the thread for as long as the layout takes, so it lives in a worker. */
export function outlinePrinter(fontFolder: string): (outline: Outline) => Promise<Uint8Array> {
  const fonts = fontsIn(fontFolder)
  drawLeanly()
  measureLeanly()
  for (const [file, token] of fonts.tokens) pdfmake.virtualfs.writeFileSync(file, token)
  pdfmake.setUrlAccessPolicy(() => false)
  pdfmake.setLocalAccessPolicy(() => false)
  return outline =>
    print({ ...outline, sections: readable(outline.sections), title: readable(outline.title) }, fonts)
}

async function print(outline: Outline, fonts: Fonts): Promise<Uint8Array> {
  pdfmake.setFonts(
    Object.fromEntries(Object.entries(fonts.families).map(([name, files]) => [name, { ...files }])),
  )
  const pages = await pdfmake.createPdf(inScripts(layout(outline, fonts))).getBuffer()
  const document = await PDFDocument.load(pages, { updateMetadata: false })
  addSignatureFields(document, outline)
  carryRecord(document, outline)
  await attachFiles(document, outline)
  markArchival(document, outline)
  return document.save({ useObjectStreams: false, updateFieldAppearances: false, addDefaultPage: false })
}

/**
 * Every text of the pages in NFC, since the fonts place no combining marks and decomposed Vietnamese prints broken and cannot be searched; and in letters
 * that there is a font for.
 */
function readable<T>(value: T): T
function readable(value: unknown): unknown {
  if (typeof value === 'string') return printable(value.normalize('NFC'))
  if (Array.isArray(value)) return value.map(item => readable<unknown>(item))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, readable<unknown>(item)]))
}
