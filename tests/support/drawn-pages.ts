import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getDocument, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs'

/** A page as a viewer draws it, with what its fields show, a point a dot. */
export interface Picture {
  readonly width: number
  readonly height: number
  /** Row by row from the top; equal where the dots look the same. */
  readonly dots: ArrayLike<number>
}

export function drawnByPoppler(bytes: Uint8Array): readonly Picture[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-drawn-'))
  try {
    const file = path.join(folder, 'drawn.pdf')
    writeFileSync(file, bytes)
    execFileSync('pdftoppm', ['-gray', '-r', '72', file, path.join(folder, 'page')])
    const pages = execFileSync('pdfinfo', [file], { encoding: 'utf8' }).match(/Pages: +(\d+)/)?.[1]
    return Array.from({ length: Number(pages) }, (_, at) => {
      const picture = readFileSync(path.join(folder, `page-${at + 1}.pgm`))
      const head = /^P5\s(\d+)\s(\d+)\s255\s/.exec(picture.toString('latin1', 0, 40))
      if (!head) throw new Error('No picture')
      return { width: Number(head[1]), height: Number(head[2]), dots: picture.subarray(head[0].length) }
    })
  } finally {
    rmSync(folder, { recursive: true })
  }
}

/** The canvas that pdf.js brings with it where there is no browser. */
interface CanvasMaker {
  create(
    width: number,
    height: number,
  ): { readonly canvas: HTMLCanvasElement; readonly context: CanvasRenderingContext2D }
}

export async function drawnByPdfJs(bytes: Uint8Array): Promise<readonly Picture[]> {
  const task = getDocument({ data: Uint8Array.from(bytes), verbosity: 0 })
  try {
    const document = await task.promise
    const maker = document.canvasFactory as CanvasMaker
    const pictures: Picture[] = []
    for (let number = 1; number <= document.numPages; number += 1)
      pictures.push(await pictureOf(await document.getPage(number), maker))
    return pictures
  } finally {
    await task.destroy()
  }
}

async function pictureOf(page: PDFPageProxy, maker: CanvasMaker): Promise<Picture> {
  const viewport = page.getViewport({ scale: 1 })
  const [width, height] = [Math.ceil(viewport.width), Math.ceil(viewport.height)]
  const { canvas, context } = maker.create(width, height)
  await page.render({ canvas, canvasContext: context, viewport }).promise
  const { data } = context.getImageData(0, 0, width, height)
  return { width, height, dots: new Uint32Array(data.buffer, data.byteOffset, width * height) }
}
