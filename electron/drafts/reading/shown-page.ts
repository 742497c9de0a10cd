import type { Sharp } from 'sharp'
import type { PageFacts } from '#shared/contract/page-facts.ts'
import { drawn, heightOf, onlyJpeg, widthOf } from './drawn-page.ts'
import { mostCoarsePixels, mostDrawnPixels, mostPixels } from './limits.ts'
import { contentsOf, resolutionOf, type PageContents } from './pdf-scan.ts'
import type { Pdfium } from './pdfium.ts'
import { coarsePicture } from './pictures.ts'

/** What a viewer is told of a page. Letters are left to the browser: it has the fonts that a file may not carry. */
export function factsOf(pdfium: Pdfium, page: number): Omit<PageFacts, 'pages'> {
  const contents = contentsOf(pdfium, page)
  const [width, height] = [widthOf(pdfium, page), heightOf(pdfium, page)]
  const size = { width, height }
  if (pixelsOf(contents) > mostPixels) return { kind: 'too-large', ...size }
  const isScan = resolutionOf(contents.pictures, width * height) !== null && !contents.hasLetters
  return { kind: isScan ? 'scan' : 'written', ...size }
}

/** A page as a viewer shows it, so many pixels wide, or less where it would be too many. */
export function shownPage(pdfium: Pdfium, page: number, width: number): Sharp | undefined {
  const contents = contentsOf(pdfium, page)
  const shape = heightOf(pdfium, page) / widthOf(pdfium, page)
  const pixels = pixelsOf(contents)
  const scale = Math.min(1, Math.sqrt(mostDrawnPixels / (width * width * shape)))
  const size = [width * scale, width * scale * shape].map(side => Math.max(1, Math.round(side)))
  const [across = 1, down = 1] = size
  if (pixels <= mostPixels) return drawn(pdfium, page, across, down)
  if (pixels > mostCoarsePixels) return undefined
  // Only the numbers that a coarse picture is made of are worked out of a JPEG; of another kind every one is.
  const jpeg = onlyJpeg(pdfium, page, contents)
  const turned = pdfium.call('FPDFPage_GetRotation', page) * 90
  return jpeg ? coarsePicture(jpeg, turned) : drawn(pdfium, page, across, down)
}

const pixelsOf = ({ pictures }: PageContents): number =>
  pictures.reduce((sum, picture) => sum + picture.width * picture.height, 0)
