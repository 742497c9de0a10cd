import { PDFDocument, degrees } from '@cantoo/pdf-lib'
import { execFile } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { promisify } from 'node:util'
import { commandIsThere } from './command-is-there.ts'
import { aScannedPdf, aSheet, aWrittenPdf, type ScanPage } from './office-files.ts'

const run = promisify(execFile)

/** Programs that offices put scans together with: Debian's img2pdf and ImageMagick. */
export const hasScanTools = commandIsThere('img2pdf') && commandIsThere('convert')

const hasOffice = commandIsThere('soffice')

/** What each of the papers below is made by on this machine. */
export const madeBy = {
  scans: hasScanTools ? 'img2pdf' : 'pdf-lib',
  pictures: hasScanTools ? 'ImageMagick' : 'sharp',
  letters: hasOffice ? 'LibreOffice' : 'pdf-lib',
}

/** A scan of so many pages as img2pdf makes it of a scanner's JPEGs; each page has as many lines as its number says. */
export const papersByImg2pdf = (pages: number): Promise<Buffer> => byImg2pdf(ofLines(pages))

/** The same as a TIFF of many pages, as ImageMagick writes it. */
export const papersByImageMagick = (pages: number): Promise<Buffer> => byImageMagick(ofLines(pages))

/** A PDF of scanned pages, by img2pdf where it is here. */
export const aScan = (...pages: readonly ScanPage[]): Promise<Buffer> =>
  hasScanTools ? byImg2pdf(pages) : aScannedPdf(pages)

/** One scanned page as a TIFF, by ImageMagick where it is here. */
export const aScannedPicture = (page: ScanPage): Promise<Buffer> =>
  hasScanTools ? byImageMagick([page]) : aSheet(page).tiff({ compression: 'lzw' }).toBuffer()

/** A PDF of one page of letters that lies on its head, by LibreOffice where it is here. */
export const aLetterOnItsHead = async (text: string): Promise<Buffer> => {
  if (!hasOffice) return aWrittenPdf([{ page: 180 }])
  const document = await PDFDocument.load(await byLibreOffice(text))
  for (const page of document.getPages()) page.setRotation(degrees(180))
  return Buffer.from(await document.save())
}

const ofLines = (pages: number): readonly ScanPage[] =>
  Array.from({ length: pages }, (_, index) => ({ lines: 3 * (index + 1) }))

const byImg2pdf = (pages: readonly ScanPage[]): Promise<Buffer> =>
  inFolder(async folder => {
    const names = await sheetsIn(folder, pages)
    await run('img2pdf', ['--pagesize', 'A4', '--output', 'scan.pdf', ...names], { cwd: folder })
    return 'scan.pdf'
  })

const byImageMagick = (pages: readonly ScanPage[]): Promise<Buffer> =>
  inFolder(async folder => {
    const names = await sheetsIn(folder, pages)
    await run('convert', [...names, '-compress', 'lzw', 'scan.tif'], { cwd: folder })
    return 'scan.tif'
  })

const byLibreOffice = (text: string): Promise<Buffer> =>
  inFolder(async folder => {
    await writeFile(path.join(folder, 'letter.txt'), text)
    const profile = `-env:UserInstallation=${pathToFileURL(path.join(folder, 'profile')).href}`
    const asked = ['--headless', '--convert-to', 'pdf:writer_pdf_Export', '--outdir', folder]
    await run('soffice', [profile, ...asked, path.join(folder, 'letter.txt')])
    return 'letter.pdf'
  })

async function sheetsIn(folder: string, pages: readonly ScanPage[]): Promise<readonly string[]> {
  const names = pages.map((_, index) => `trang-${index + 1}.jpg`)
  for (const [index, page] of pages.entries())
    await writeFile(path.join(folder, names[index] ?? ''), await aSheet(page).jpeg().toBuffer())
  return names
}

async function inFolder(make: (folder: string) => Promise<string>): Promise<Buffer> {
  const folder = await mkdtemp(path.join(tmpdir(), 'ocop-scans-'))
  try {
    return await readFile(path.join(folder, await make(folder)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}
