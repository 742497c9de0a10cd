import type { Sharp } from 'sharp'
import { mostPixels } from './limits.ts'
import type { PageContents } from './pdf-scan.ts'
import { contentsOf } from './pdf-scan.ts'
import type { Pdfium } from './pdfium.ts'
import { pictureIn, pictureOf } from './pictures.ts'

/** Flags of `FPDF_RenderPageBitmap`: with stamps and fields, red before blue. */
const flags = 0x01 | 0x10
const rgba = 4

/**
 * A page as it is seen, so high. A scan that is one JPEG is taken out and read at a smaller size, which is 40 × as fast as drawing it;
 * nothing where the page holds more pixels than are drawn here.
 */
export function drawnPage(pdfium: Pdfium, page: number, height: number): Sharp | undefined {
  const contents = contentsOf(pdfium, page)
  const pixels = contents.pictures.reduce((sum, picture) => sum + picture.width * picture.height, 0)
  if (pixels > mostPixels) return undefined
  const turned = pdfium.call('FPDFPage_GetRotation', page) * 90
  const jpeg = onlyJpeg(pdfium, page, contents)
  if (jpeg) return pictureIn(jpeg).rotate(turned)
  const width = Math.max(1, Math.round((height * widthOf(pdfium, page)) / heightOf(pdfium, page)))
  // A roll of paper, longer than any sheet, is drawn as wide as it is high at most.
  const scale = Math.min(1, (3 * height) / width)
  return drawn(pdfium, page, Math.max(1, Math.round(width * scale)), Math.max(1, Math.round(height * scale)))
}

/** Points, as the page is seen. */
export const widthOf = (pdfium: Pdfium, page: number): number =>
  Math.max(pdfium.call('FPDF_GetPageWidthF', page), 1)
export const heightOf = (pdfium: Pdfium, page: number): number =>
  Math.max(pdfium.call('FPDF_GetPageHeightF', page), 1)

/** A page as it is seen, in so many pixels. */
export function drawn(pdfium: Pdfium, page: number, width: number, height: number): Sharp {
  const size = width * height * 4
  const pixels = pdfium.lend(size, at => {
    const bitmap = pdfium.call('FPDFBitmap_CreateEx', width, height, rgba, at, width * 4)
    if (bitmap === 0) throw new Error('No page to draw on')
    pdfium.call('FPDFBitmap_FillRect', bitmap, 0, 0, width, height, 0xffffffff)
    pdfium.call('FPDF_RenderPageBitmap', bitmap, page, 0, 0, width, height, 0, flags)
    pdfium.call('FPDFBitmap_Destroy', bitmap)
    return copied(pdfium.view(at, size))
  })
  return pictureOf(pixels, width, height, 4)
}

/** The bytes of the one JPEG that is all that can be seen of a page. */
export function onlyJpeg(pdfium: Pdfium, page: number, contents: PageContents): Uint8Array | undefined {
  const [picture, another] = contents.pictures
  if (!picture || another || contents.hasMore || !picture.isUpright) return undefined
  const area = widthOf(pdfium, page) * heightOf(pdfium, page)
  if (picture.across * picture.down < 0.9 * area) return undefined
  if (filtersOf(pdfium, picture.object).join() !== 'DCTDecode') return undefined
  const size = pdfium.call('FPDFImageObj_GetImageDataRaw', picture.object, 0, 0)
  return pdfium.lend(size, at => {
    pdfium.call('FPDFImageObj_GetImageDataRaw', picture.object, at, size)
    return copied(pdfium.view(at, size))
  })
}

function filtersOf(pdfium: Pdfium, object: number): readonly string[] {
  const count = pdfium.call('FPDFImageObj_GetImageFilterCount', object)
  return Array.from({ length: count }, (_, index) =>
    pdfium.lend(40, at => {
      const size = pdfium.call('FPDFImageObj_GetImageFilter', object, index, at, 40)
      return Buffer.from(copied(pdfium.view(at, Math.min(size, 40))))
        .toString('latin1')
        .replace('\0', '')
    }),
  )
}

const copied = ({ buffer, byteOffset, byteLength }: DataView): Uint8Array =>
  Uint8Array.from(new Uint8Array(buffer, byteOffset, byteLength))
