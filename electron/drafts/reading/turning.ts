import sharp from 'sharp'
import type { FileAtHand } from '#electron/app/file-reader.ts'
import type { MediaType } from '#shared/dossier/media-type.ts'
import { heicIn } from './heic.ts'
import { pdfOfTiff } from './pdf-making.ts'
import { pictureIn } from './pictures.ts'

const quality = 90

/** Writes what a browser shows in the place of a TIFF or a HEIC. @returns what that is; nothing for other kinds @throws where it cannot be read */
export async function turned({ file, mediaType }: FileAtHand, to: string): Promise<MediaType | undefined> {
  if (mediaType === 'image/heic') {
    const { picture } = await heicIn(file)
    await picture.jpeg({ quality }).toFile(to)
    return 'image/jpeg'
  }
  return mediaType === 'image/tiff' ? ofTiff(file, to) : undefined
}

async function ofTiff(file: string, to: string): Promise<MediaType> {
  const { pages = 1, bitsPerSample, channels, density } = await sharp(file).metadata()
  if (pages > 1) {
    await pdfOfTiff(file, to)
    return 'application/pdf'
  }
  const picture = pictureIn(file).withMetadata(density ? { density } : {})
  if (bitsPerSample === 1 && channels === 1) {
    await picture.png({ palette: true, colours: 2 }).toFile(to)
    return 'image/png'
  }
  await picture.jpeg({ quality }).toFile(to)
  return 'image/jpeg'
}
