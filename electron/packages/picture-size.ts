import { open, type FileHandle } from 'node:fs/promises'
import type { MediaType } from '#shared/dossier/media-type.ts'

export interface PictureSize {
  readonly width: number
  readonly height: number
}

/** Segments of a JPEG that are looked through for its frame: more than any camera or scanner writes before it. */
const mostSegments = 400

type At = (from: number, length: number) => Promise<Buffer>

/** How many points a picture has, as its own header says, before anybody draws it; nothing where that cannot be found, or of no picture. */
export async function pictureSize(file: string, mediaType: MediaType): Promise<PictureSize | undefined> {
  if (!mediaType.startsWith('image/')) return undefined
  await using input = await open(file)
  const at = reader(input)
  switch (mediaType) {
    case 'image/png':
      return await sizeOfPng(at)
    case 'image/webp':
      return await sizeOfWebp(at)
    case 'image/jpeg':
      return await sizeOfJpeg(at)
    default:
      return undefined
  }
}

/** Bytes of a file; zeros where it has ended. */
const reader =
  (input: FileHandle): At =>
  async (from, length) =>
    (await input.read(Buffer.alloc(length), 0, length, from)).buffer

async function sizeOfPng(at: At): Promise<PictureSize> {
  const header = await at(16, 8)
  return { width: header.readUInt32BE(0), height: header.readUInt32BE(4) }
}

async function sizeOfWebp(at: At): Promise<PictureSize | undefined> {
  const header = await at(12, 18)
  switch (header.toString('latin1', 0, 4)) {
    case 'VP8X':
      return { width: header.readUIntLE(12, 3) + 1, height: header.readUIntLE(15, 3) + 1 }
    case 'VP8L': {
      const bits = header.readUInt32LE(9)
      return { width: (bits & 0x3fff) + 1, height: ((bits >>> 14) & 0x3fff) + 1 }
    }
    case 'VP8 ':
      return { width: header.readUInt16LE(14) & 0x3fff, height: header.readUInt16LE(16) & 0x3fff }
    default:
      return undefined
  }
}

/** Goes from segment to segment to the start of the frame (ITU-T T.81, B.2.2). */
async function sizeOfJpeg(at: At): Promise<PictureSize | undefined> {
  let position = 2
  for (let segment = 0; segment < mostSegments; segment += 1) {
    const header = await at(position, 9)
    const marker = header[1] ?? 0
    if (header[0] !== 0xff) return undefined
    if (marker === 0xff) position += 1
    else if (isFrame(marker)) return { height: header.readUInt16BE(5), width: header.readUInt16BE(7) }
    else if (marker === 0x01 || (marker >= 0xd0 && marker <= 0xd7)) position += 2
    else position += 2 + header.readUInt16BE(2)
  }
  return undefined
}

/** SOF0 to SOF15, without the tables that lie among them (DHT, JPG, DAC). */
const isFrame = (marker: number): boolean =>
  marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
