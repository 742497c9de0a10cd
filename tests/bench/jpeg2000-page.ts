import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { inBrowser, timed } from './in-browser.ts'
import { drawnScan, inFolder, timesToOpen } from './open-scanned-pdf.ts'
import { writeScannedPdf } from './scanned-pdf.ts'

const pages = 205
const [width, height] = [1654, 2339]

/** A page that is one JPEG 2000, from the click on its citation until it is drawn; ImageMagick makes them. */
export const jpeg2000Page: BenchRow = {
  name: 'jpeg2000-page',
  what: 'A page of a PDF that is one JPEG 2000',
  goal: { kind: 'ratio', atMost: 2, to: 'pdftoppm for the page' },
  measure: async () => {
    const figures: Figure[] = []
    for (const times of [1, 2]) figures.push(await inFolder(folder => opened(folder, times)))
    return figures
  },
}

/** @param finer how many times 200 dots an inch */
const opened = (folder: string, finer: number): Promise<Figure> =>
  inBrowser(async there => {
    const picture = path.join(folder, 'scan.jp2')
    writeFileSync(path.join(folder, 'scan.jpg'), await drawnScan(there.page))
    const made = ['-resize', `${finer * 100}%`, '-quality', '40', picture]
    execFileSync('convert', [path.join(folder, 'scan.jpg'), ...made])
    const scans = {
      bytes: readFileSync(picture),
      filter: 'JPXDecode',
      width: width * finer,
      height: height * finer,
    }
    const pdf = path.join(folder, 'scan.pdf')
    writeScannedPdf(pdf, pages, scans)
    const { times } = await timesToOpen(there, folder, file => writeScannedPdf(file, pages, scans))
    const across = await there.page
      .locator('canvas')
      .first()
      .evaluate(canvas => canvas.clientWidth)
    const others: number[] = []
    for (let attempt = 0; attempt < times.length; attempt += 1) {
      const asked = ['-f', '200', '-l', '200', '-scale-to-x', String(across), '-scale-to-y', '-1']
      others.push(
        await timed(async () => {
          execFileSync('pdftoppm', [...asked, pdf, path.join(folder, 'drawn')])
        }),
      )
    }
    return { size: `${width * finer} × ${height * finer}`, value: median(times) / median(others) }
  })
