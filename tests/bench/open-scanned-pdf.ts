import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { asTaken } from '../support/a-dossier.ts'
import { median, type BenchRow, type Figure } from './bench-row.ts'
import { inBrowser, timed, type InBrowser } from './in-browser.ts'
import { packageWith, productName } from './large-package.ts'
import { writeScannedPdf } from './scanned-pdf.ts'

const scan = {
  path: 'bản quét.pdf',
  title: 'Bản quét',
  mediaType: 'application/pdf',
  row: 3,
  ...asTaken,
} as const
const wanted = 200
const tries = 5

/** A scanned PDF whose pages stand in one flat list, from the click on its citation until page 200 is drawn. */
export const openScannedPdf: BenchRow = {
  name: 'open-scanned-pdf',
  what: `A scanned PDF opened at page ${wanted}`,
  goal: { kind: 'time', atMost: 1000, per: 'the page drawn' },
  measure: async () => {
    const figures: Figure[] = []
    for (const pages of [205, 362]) figures.push(await inFolder(folder => opened(folder, pages)))
    return figures
  },
}

const opened = (folder: string, pages: number): Promise<Figure> =>
  inBrowser(async there => {
    const picture = await drawnScan(there.page)
    const scans = { bytes: picture, filter: 'DCTDecode', width: 1654, height: 2339 }
    const { times, requests } = await timesToOpen(there, folder, file => writeScannedPdf(file, pages, scans))
    const megabytes = requests.reduce((sum, bytes) => sum + bytes, 0) / 1e6
    const size = `${pages} pages, ${Math.round((pages * picture.length) / 1e6)} MB`
    return { size: `${size} (${requests.length} requests, ${megabytes.toFixed(1)} MB)`, value: median(times) }
  })

/**
 * From the click on a citation until the page that it cites is drawn, again and again; the first time a program that has just started takes
 * is among them. @returns milliseconds, and the bytes of each answer of the last time
 */
export async function timesToOpen(
  there: InBrowser,
  folder: string,
  write: (file: string) => void,
): Promise<{ readonly times: readonly number[]; readonly requests: readonly number[] }> {
  const { page, sitting } = there
  const file = await packageWith(folder, 1, scan, write)
  await page.locator('input[type=file]').first().setInputFiles(file)
  await page.getByRole('button', { name: `Xem hồ sơ ${productName(1)}`, exact: true }).waitFor()
  const product = await takesSeat(there, productName(1))
  const requests = countingBytes(page)
  const times: number[] = []
  for (let attempt = 0; attempt < tries; attempt += 1) {
    await page.goto('about:blank')
    await page.goto(`${there.origin}/#/sitting/${sitting}/sheet/${product}`)
    const citation = page.getByRole('button', { name: /^Bản quét/ })
    await citation.waitFor()
    requests.length = 0
    times.push(
      await timed(async () => {
        await citation.click()
        await page
          .getByRole('img', { name: `Trang ${wanted}`, exact: true })
          .locator('canvas')
          .waitFor()
      }),
    )
  }
  return { times, requests }
}

/** A picture as a scanner makes of a page with a coloured stamp, 200 dots an inch: chance dots make it as large as such are. */
export async function drawnScan(page: Page): Promise<Buffer> {
  const address = await page.evaluate(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: 1654, height: 2339 })
    const context = canvas.getContext('2d')
    const dots = context?.getImageData(0, 0, canvas.width, canvas.height)
    if (!context || !dots) throw new Error('No canvas')
    for (let at = 0; at < dots.data.length; at += 1)
      dots.data[at] = at % 4 === 3 ? 255 : 225 + Math.random() * 30
    context.putImageData(dots, 0, 0)
    return canvas.toDataURL('image/jpeg', 0.9)
  })
  return Buffer.from(address.slice(address.indexOf(',') + 1), 'base64')
}

async function takesSeat({ ask, sitting }: InBrowser, name: string): Promise<string> {
  const { members, products } = await ask('sitting.read', { sitting })
  for (const { id: member } of members)
    await ask('attendance.record', { sitting, member, present: true, reason: '' })
  await ask('sitting.start', { sitting })
  const product = products.find(each => each.name === name)?.id ?? ''
  await ask('round.open', { sitting, product })
  await ask('seat.take', { sitting, member: members[0]?.id ?? '', paper: false })
  return product
}

/** The bytes of each answer from the evidence, as they come. */
function countingBytes(page: Page): number[] {
  const seen: number[] = []
  page.on('requestfinished', request => {
    const { pathname } = new URL(request.url())
    if (!pathname.includes('/bytes/evidence/') || !pathname.endsWith('.pdf')) return
    void request.sizes().then(
      ({ responseBodySize }) => seen.push(responseBodySize),
      // The page is closed already, and nobody counts any more.
      () => undefined,
    )
  })
  return seen
}

export async function inFolder<T>(measure: (folder: string) => Promise<T>): Promise<T> {
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-bench-'))
  try {
    return await measure(folder)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
