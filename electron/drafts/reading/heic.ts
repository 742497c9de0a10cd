import libheif from 'libheif-js/wasm-bundle.js'
import { readFile } from 'node:fs/promises'
import type { Sharp } from 'sharp'
import { mostPixels } from './limits.ts'
import { pictureOf, type PictureSize } from './pictures.ts'

/** The main picture of a HEIC file, upright; @throws where it cannot be read */
export async function heicIn(file: string): Promise<{ readonly picture: Sharp; readonly size: PictureSize }> {
  const images = new libheif.HeifDecoder().decode(await readFile(file))
  try {
    const main = images.find(image => image.is_primary()) ?? images[0]
    if (!main) throw new Error('No picture in it')
    const [width, height] = [main.get_width(), main.get_height()]
    if (width * height > mostPixels) throw new Error('Too many pixels')
    const data = new Uint8ClampedArray(width * height * 4)
    await new Promise<void>((resolve, reject) => {
      main.display({ data, width, height }, filled => {
        if (filled) resolve()
        else reject(new Error('Its pixels cannot be read'))
      })
    })
    const bytes = new Uint8Array(data.buffer)
    return { picture: pictureOf(bytes, width, height, 4), size: { width, height, density: undefined } }
  } finally {
    for (const image of images) image.free()
  }
}
