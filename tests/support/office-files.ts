import { PDFDocument, StandardFonts, degrees } from '@cantoo/pdf-lib'
import sharp, { type Sharp } from 'sharp'

// Files as offices, scanners and telephones make them, made here.

/** A sheet of writing, in pixels of A4 at so many dots per inch. */
export function aSheet({ dpi = 100, lines = 20 }: { dpi?: number; lines?: number } = {}): Sharp {
  const [width, height] = [Math.round(8.268 * dpi), Math.round(11.693 * dpi)]
  const bars = Array.from(
    { length: lines },
    (_, line) =>
      `<rect x="12%" y="${12 + line * 4}%" width="${30 + ((line * 17) % 45)}%" height="1.2%" fill="#222"/>`,
  )
  const paper = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#fbfaf5"/>${bars.join('')}</svg>`
  return sharp(Buffer.from(paper)).flatten({ background: '#fff' }).withMetadata({ density: dpi })
}

/** A picture file of several pages, as a scanner of many sheets writes it. */
export const aTiff = async (pages: number): Promise<Buffer> =>
  sharp(
    await Promise.all(
      Array.from({ length: pages }, (_, i) =>
        aSheet({ lines: 4 + i })
          .png()
          .toBuffer(),
      ),
    ),
    {
      join: { animated: true },
    },
  )
    .tiff({ compression: 'lzw' })
    .toBuffer()

/** One in black and white, a bit for each pixel. */
export const aFax = async (): Promise<Buffer> =>
  sharp(await aSheet().greyscale().threshold(128).toColourspace('b-w').png().toBuffer())
    .toColourspace('b-w')
    .tiff({ compression: 'ccittfax4', bitdepth: 1 })
    .toBuffer()

/** A telephone's photograph that lies on its side and says so: 60 wide and 90 high as it is meant. */
export const aTurnedPhotograph = (): Promise<Buffer> =>
  sharp({ create: { width: 90, height: 60, channels: 3, background: '#284' } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer()

/** 96 × 64, blue on its left and red on its right; written by libheif's heif-enc. */
export const aHeic = (): Buffer => Buffer.from(heic, 'base64')

export interface ScanPage {
  readonly dpi?: number
  readonly lines?: number
}

/** A PDF of scans, each a JPEG as large as its page. */
export async function aScannedPdf(pages: readonly ScanPage[]): Promise<Buffer> {
  const document = await PDFDocument.create()
  for (const page of pages) {
    const image = await document.embedJpg(await aSheet(page).jpeg().toBuffer())
    document.addPage([595.3, 841.9]).drawImage(image, { x: 0, y: 0, width: 595.3, height: 841.9 })
  }
  return Buffer.from(await document.save())
}

interface WrittenPage {
  /** Degrees against the clock that its letters are turned by. */
  readonly letters?: number
  /** Degrees clockwise that a viewer turns it by. */
  readonly page?: number
  readonly text?: string
}

/** A PDF of pages of letters. */
export async function aWrittenPdf(pages: readonly WrittenPage[], password?: string): Promise<Buffer> {
  const document = await PDFDocument.create()
  const font = await document.embedFont(StandardFonts.Helvetica)
  for (const { letters = 0, page = 0, text = 'Hop dong mua ban nguyen lieu che' } of pages) {
    const sheet = document.addPage([595.3, 841.9])
    sheet.drawText(text, { x: 300, y: 420, size: 14, font, rotate: degrees(letters) })
    sheet.setRotation(degrees(page))
  }
  if (password !== undefined) document.encrypt({ userPassword: password, ownerPassword: password })
  return Buffer.from(await document.save({ useObjectStreams: false }))
}

const heic =
  'AAAAHGZ0eXBoZWljAAAAAG1pZjFoZWljbWlhZgAAAkVtZXRhAAAAAAAAACFoZGxyAAAAAAAAAABwaWN0AAAAAAAAAAAAAAAAAAAAAA5waXRtAAAAAAABAAAANGlsb2MAAAAAREAAAgABAAAAAAJpAAEAAAAAAAAAKAACAAAAAAKRAAEAAAAAAAAAEwAAADhpaW5mAAAAAAACAAAAFWluZmUCAAAAAAEAAGh2YzEAAAAAFWluZmUCAAAAAAIAAGh2YzEAAAABhGlwcnAAAAFfaXBjbwAAAHhodmNDAQNwAAAAAAAAAAAAHvAA/P34+AAADwMgAAEAGEABDAH//wNwAAADAJAAAAMAAAMAHroCQCEAAQArQgEBA3AAAAMAkAAAAwAAAwAeoDCBBZbqSSmubgQEDAgAAAMACAAAAwAIQCIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAAEHBpeGkAAAAAAwgICAAAAHJodmNDAQQIAAAAAAAAAAAAHvAA/Pz4+AAADwMgAAEAF0ABDAH//wQIAAADAJ/4AAADAAAeugJAIQABACZCAQEECAAAAwCf+AAAAwAAHsDCBBZbqSSmubAgAAADACAAAAMAISIAAQAHRAHBcrAiQAAAABRpc3BlAAAAAAAAAGAAAABAAAAADnBpeGkAAAAAAQgAAAAnYXV4QwAAAAB1cm46bXBlZzpoZXZjOjIwMTU6YXV4aWQ6MQAAAAAdaXBtYQAAAAAAAAACAAEDgQKDAAIEhAWGhwAAABppcmVmAAAAAAAAAA5hdXhsAAIAAQABAAAAQ21kYXQAAAAkKAGvGYD3fIU3//xeLEfUBO/Xgu0+F4c+f7Wj541YgB7HSv/gAAAADygBrjPisOD2n6KOcM0I8A=='
