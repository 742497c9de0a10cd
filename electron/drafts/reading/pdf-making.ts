import { PDFDocument, degrees, type PDFPage, type PDFRef } from '@cantoo/pdf-lib'
import { readFile, writeFile } from 'node:fs/promises'
import sharp, { type Sharp } from 'sharp'
import type { PartToJoin } from '#electron/app/file-reader.ts'
import { mostPages, mostPixels } from './limits.ts'
import { pictureIn, sheetOf, sizeOf, type PictureSize } from './pictures.ts'

/** A4, in points. */
const [short, long] = [595.28, 841.89]
const jpegQuality = 88

/** A PDF with nothing of the hour and of this program in it: the same files give the same bytes. */
const newPdf = (): Promise<PDFDocument> => PDFDocument.create({ updateMetadata: false })

const openedPdf = async (file: string): Promise<PDFDocument> =>
  PDFDocument.load(await readFile(file), { updateMetadata: false, throwOnInvalidObject: false })

export async function splitPdf(
  file: string,
  parts: readonly { readonly from: number; readonly to: number; readonly file: string }[],
  tell: (done: number, total: number) => void,
): Promise<void> {
  const whole = await openedPdf(file)
  for (const [index, { from, to, file: target }] of parts.entries()) {
    const part = await newPdf()
    const wanted = Array.from({ length: to - from + 1 }, (_, index) => from - 1 + index)
    for (const page of await part.copyPages(whole, wanted)) part.addPage(page)
    await writeFile(target, await part.save())
    tell(index + 1, parts.length)
  }
}

/** @returns the pages of each part */
export async function joinPdf(
  parts: readonly PartToJoin[],
  to: string,
  tell: (done: number, total: number) => void,
): Promise<readonly number[]> {
  const whole = await newPdf()
  const counts: number[] = []
  for (const { file, mediaType, turned } of parts) {
    const pages =
      mediaType === 'application/pdf' ? await copied(whole, file) : [await picturePage(whole, file, 1)]
    for (const page of pages) page.setRotation(degrees((page.getRotation().angle + turned) % 360))
    counts.push(pages.length)
    // Writing the whole is the last step.
    tell(counts.length, parts.length + 1)
  }
  await writeFile(to, await whole.save())
  return counts
}

/** One PDF of the pages of a TIFF. @returns how many there are */
export async function pdfOfTiff(file: string, to: string): Promise<number> {
  const whole = await newPdf()
  const { pages = 1 } = await sharp(file, { limitInputPixels: mostPixels }).metadata()
  if (pages > mostPages) throw new Error('Too many pages')
  for (let page = 1; page <= pages; page += 1) await picturePage(whole, file, page)
  await writeFile(to, await whole.save())
  return pages
}

async function copied(whole: PDFDocument, file: string): Promise<readonly PDFPage[]> {
  const source = await openedPdf(file)
  const pages = await whole.copyPages(source, source.getPageIndices())
  return pages.map(page => whole.addPage(page))
}

/** A page as large as its picture on paper; A4 around one that does not say. */
async function picturePage(whole: PDFDocument, file: string, number: number): Promise<PDFPage> {
  const size = await sizeOf(file, number)
  const [width, height] = pageSizeOf(size)
  const page = whole.addPage([width, height])
  const scale = Math.min(width / size.width, height / size.height)
  const [across, up] = [size.width * scale, size.height * scale]
  const image = await imageIn(whole, file, number)
  const name = page.node.newXObject('Scan', image)
  const place = [across, 0, 0, up, (width - across) / 2, (height - up) / 2].map(value => value.toFixed(3))
  const content = `q ${place.join(' ')} cm ${name.toString()} Do Q`
  page.node.addContentStream(whole.context.register(whole.context.flateStream(content)))
  return page
}

function pageSizeOf(size: PictureSize): readonly [number, number] {
  if (sheetOf(size) && size.density)
    return [(size.width / size.density) * 72, (size.height / size.density) * 72]
  return size.width > size.height ? [long, short] : [short, long]
}

/** Black and white stays so, a bit for each pixel; everything else becomes a JPEG. */
async function imageIn(whole: PDFDocument, file: string, number: number): Promise<PDFRef> {
  const { bitsPerSample, channels } = await sharp(file, { page: number - 1 }).metadata()
  const picture = pictureIn(file, number)
  if (bitsPerSample === 1 && channels === 1) return bilevel(whole, picture)
  const space = channels === 1 ? 'b-w' : 'srgb'
  const jpeg = await picture.toColourspace(space).jpeg({ quality: jpegQuality }).toBuffer()
  return (await whole.embedJpg(jpeg)).ref
}

async function bilevel(whole: PDFDocument, picture: Sharp): Promise<PDFRef> {
  const { data, info } = await picture
    .toColourspace('b-w')
    .extractChannel(0)
    .raw()
    .toBuffer({ resolveWithObject: true })
  const stream = whole.context.flateStream(packed(data, info.width, info.height), {
    Type: 'XObject',
    Subtype: 'Image',
    Width: info.width,
    Height: info.height,
    ColorSpace: 'DeviceGray',
    BitsPerComponent: 1,
  })
  return whole.context.register(stream)
}

/** Eight pixels to a byte, a row beginning with one of its own. */
function packed(grey: Uint8Array, width: number, height: number): Uint8Array {
  const row = Math.ceil(width / 8)
  const bits = new Uint8Array(row * height)
  for (let y = 0; y < height; y += 1)
    for (let x = 0; x < width; x += 1)
      if ((grey[y * width + x] ?? 0) > 127) {
        const at = y * row + (x >> 3)
        bits[at] = (bits[at] ?? 0) | (0x80 >> (x & 7))
      }
  return bits
}
