import type { Pdfium } from './pdfium.ts'

/** A picture on a page. */
export interface PlacedPicture {
  readonly object: number
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** As it lies on the page before the page is turned: points along its own sides. */
  readonly across: number
  readonly down: number
  /** Neither turned nor mirrored on the page. */
  readonly isUpright: boolean
}

/** What is on a page, as far as it tells a scan from a page of text. */
export interface PageContents {
  readonly pictures: readonly PlacedPicture[]
  /** Something else than pictures that can be seen. */
  readonly hasMore: boolean
  /** Letters that can be seen. */
  readonly hasLetters: boolean
  readonly isEmpty: boolean
}

type Matrix = readonly [a: number, b: number, c: number, d: number]

/** FPDF_PAGEOBJ of `fpdf_edit.h`. */
const textObject = 1
const imageObject = 3
const formObject = 5
/** FPDF_TEXTRENDERMODE_INVISIBLE: what was recognised on a scan, and lies under it to be searched. */
const invisible = 3
const deepest = 4
const mostObjects = 5000

export function contentsOf(pdfium: Pdfium, page: number): PageContents {
  const pictures: PlacedPicture[] = []
  let hasMore = pdfium.call('FPDFPage_GetAnnotCount', page) > 0
  let hasLetters = false
  let seen = 0
  const look = (object: number, around: Matrix, depth: number): void => {
    const kind = pdfium.call('FPDFPageObj_GetType', object)
    seen += 1
    if (kind === imageObject) pictures.push(pictureOf(pdfium, object, around))
    else if (kind === formObject && depth < deepest) {
      const inner = product(matrixOf(pdfium, object), around)
      const count = pdfium.call('FPDFFormObj_CountObjects', object)
      for (let i = 0; i < count && seen < mostObjects; i += 1)
        look(pdfium.call('FPDFFormObj_GetObject', object, i), inner, depth + 1)
    } else if (kind !== textObject || pdfium.call('FPDFTextObj_GetTextRenderMode', object) !== invisible) {
      hasMore = true
      hasLetters ||= kind === textObject
    }
  }
  const count = pdfium.call('FPDFPage_CountObjects', page)
  for (let i = 0; i < count && seen < mostObjects; i += 1)
    look(pdfium.call('FPDFPage_GetObject', page, i), [1, 0, 0, 1], 0)
  return { pictures, hasMore, hasLetters, isEmpty: count === 0 && !hasMore }
}

/** The share of a page that is as good as all of it: scanners leave a margin. */
const wholePage = 0.8

/**
 * How fine a scan is, in dots per inch, in the worse of both directions; nothing on a page that pictures do not cover. Of layers over
 * another the finest counts, since it carries the letters; of strips side by side the coarsest.
 */
export function resolutionOf(pictures: readonly PlacedPicture[], area: number): number | null {
  const areaOf = ({ across, down }: PlacedPicture): number => across * down
  const layers = pictures.filter(picture => areaOf(picture) >= wholePage * area)
  if (layers.length > 0) return round(Math.max(...layers.map(finenessOf)))
  const strips = pictures.filter(picture => areaOf(picture) > 0.01 * area)
  const covered = strips.reduce((sum, picture) => sum + areaOf(picture), 0)
  return covered >= wholePage * area ? round(Math.min(...strips.map(finenessOf))) : null
}

const finenessOf = ({ width, height, across, down }: PlacedPicture): number =>
  Math.min((width / across) * 72, (height / down) * 72)

/** Nothing where it would be none. */
const round = (value: number): number | null => {
  const rounded = Math.round(value * 10) / 10
  return Number.isFinite(rounded) && rounded > 0 ? rounded : null
}

function pictureOf(pdfium: Pdfium, object: number, around: Matrix): PlacedPicture {
  const [a, b, c, d] = product(matrixOf(pdfium, object), around)
  const { width, height } = pdfium.lend(8, at => {
    pdfium.call('FPDFImageObj_GetImagePixelSize', object, at, at + 4)
    const size = pdfium.view(at, 8)
    return { width: size.getUint32(0, true), height: size.getUint32(4, true) }
  })
  const across = Math.hypot(a, b)
  const down = Math.hypot(c, d)
  const isUpright = a > 0 && d > 0 && Math.abs(b) < a / 100 && Math.abs(c) < d / 100
  return { object, width, height, across, down, isUpright }
}

function matrixOf(pdfium: Pdfium, object: number): Matrix {
  return pdfium.lend(24, at => {
    if (pdfium.call('FPDFPageObj_GetMatrix', object, at) === 0) return [1, 0, 0, 1]
    const matrix = pdfium.view(at, 24)
    const value = (index: number): number => matrix.getFloat32(index * 4, true)
    return [value(0), value(1), value(2), value(3)]
  })
}

/** Without what only moves. */
const product = ([a, b, c, d]: Matrix, [e, f, g, h]: Matrix): Matrix => [
  a * e + b * g,
  a * f + b * h,
  c * e + d * g,
  c * f + d * h,
]
