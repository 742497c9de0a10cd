import sharp, { type Sharp } from 'sharp'
import type { PageMeasures } from '#shared/dossier/file-measures.ts'
import { inkHeight, isBlank } from './ink.ts'
import { mostCoarsePixels, mostPixels } from './limits.ts'

/** The longer side of a small picture, in pixels. */
const smallSide = 256
const millimetres = 25.4

// One picture after another: what they leave behind would only take room.
sharp.cache(false)

/** A picture as it is meant to be seen: upright, and a transparent one on white. Rejects where it does not hold to its end. @param page from 1 */
export const pictureIn = (from: string | Uint8Array, page = 1): Sharp =>
  sharp(from, { failOn: 'error', limitInputPixels: mostPixels, page: page - 1 })
    .autoOrient()
    .flatten({ background: '#fff' })

/** The longer side of a picture of a page that is too large to be shown as it is, in pixels. */
const coarseSide = 1000

/** A JPEG of any size, read at an eighth of it where that is enough. @param turned degrees clockwise */
export const coarsePicture = (from: Uint8Array, turned: number): Sharp =>
  sharp(from, { limitInputPixels: mostCoarsePixels })
    .rotate(turned)
    .resize(coarseSide, coarseSide, { fit: 'inside' })
    .flatten({ background: '#fff' })

/** Pixels as they come from a decoder. */
export const pictureOf = (data: Uint8Array, width: number, height: number, channels: 3 | 4): Sharp =>
  sharp(data, { raw: { width, height, channels }, limitInputPixels: mostPixels }).flatten({
    background: '#fff',
  })

export const drawSmall = async (picture: Sharp, to: string): Promise<void> => {
  await picture
    .resize(smallSide, smallSide, { fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 72, effort: 2 })
    .toFile(to)
}

/** As a screen shows a page: letters keep their edges in colour too. */
export const jpegOf = (picture: Sharp): Promise<Uint8Array> =>
  picture.jpeg({ quality: 88, chromaSubsampling: '4:4:4' }).toBuffer()

/** @throws where it does not hold to its end */
export async function isPictureBlank(picture: Sharp): Promise<boolean> {
  const { data, info } = await picture
    .resize({ height: inkHeight, withoutEnlargement: true })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true })
  return isBlank(data, info.width, info.height)
}

/** Width by height, and pixels per inch as far as the file says so. */
export interface PictureSize {
  readonly width: number
  readonly height: number
  readonly density: number | undefined
}

/** As it is seen, after its own rotation. */
export async function sizeOf(from: string | Uint8Array, page = 1): Promise<PictureSize> {
  const { autoOrient, density } = await sharp(from, {
    limitInputPixels: mostPixels,
    page: page - 1,
  }).metadata()
  return { ...autoOrient, density }
}

/**
 * A picture as a page. What it says of its size on paper is believed only where that is a sheet of the A sizes: a telephone's photograph
 * says 72 dpi, and is more than a metre wide then.
 */
export async function measuredPicture(picture: Sharp, size: PictureSize): Promise<PageMeasures> {
  const paper = sheetOf(size)
  return {
    widthMm: paper?.widthMm ?? null,
    heightMm: paper?.heightMm ?? null,
    dpi: paper && size.density ? Math.round(size.density * 10) / 10 : null,
    blank: await isPictureBlank(picture),
    upsideDown: null,
  }
}

/** The size of a sheet in millimetres, A6 to A2, as far as the picture says that it is one. */
export function sheetOf({
  width,
  height,
  density,
}: PictureSize): { widthMm: number; heightMm: number } | undefined {
  if (density === undefined || density <= 0) return undefined
  const widthMm = (width / density) * millimetres
  const heightMm = (height / density) * millimetres
  const long = Math.max(widthMm, heightMm)
  const ratio = long / Math.min(widthMm, heightMm)
  return long > 140 && long < 620 && Math.abs(ratio - Math.SQRT2) < 0.06 ? { widthMm, heightMm } : undefined
}
