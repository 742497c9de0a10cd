import type { Page } from '@playwright/test'
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib'
import { expect } from './council-test.ts'
import { enter } from './keyboard.ts'

/** A file as it lies on somebody's disk. */
export interface Made {
  readonly name: string
  readonly mimeType: string
  readonly buffer: Buffer
}

/** A PDF of some pages, each with its number on it. */
export async function aPdf(name: string, pages = 1): Promise<Made> {
  const pdf = await PDFDocument.create()
  const font = await pdf.embedFont(StandardFonts.Helvetica)
  for (let page = 1; page <= pages; page += 1)
    pdf
      .addPage([595, 842])
      .drawText(`${page} / ${name.replace(/[^ -~]/g, '')}`, { x: 60, y: 760, size: 24, font })
  return { name, mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) }
}

/** A picture as a browser paints it. */
export async function aPicture(page: Page, name: string): Promise<Made> {
  const data = await page.evaluate(() => {
    const canvas = document.createElement('canvas')
    canvas.width = 640
    canvas.height = 400
    const paint = canvas.getContext('2d')
    if (!paint) throw new Error('No paint')
    paint.fillStyle = '#7a9e5b'
    paint.fillRect(0, 0, 640, 400)
    paint.fillStyle = '#ffffff'
    paint.fillRect(40, 40, 160, 60)
    return canvas.toDataURL('image/jpeg', 0.8)
  })
  const buffer = Buffer.from(data.slice(data.indexOf(',') + 1), 'base64')
  return { name, mimeType: 'image/jpeg', buffer }
}

/** Lets files fall onto the screen, as from a folder window. */
export async function drop(page: Page, files: readonly Made[]): Promise<void> {
  const given = files.map(({ name, mimeType, buffer }) => ({
    name,
    mimeType,
    base64: buffer.toString('base64'),
  }))
  const transfer = await page.evaluateHandle(each => {
    const made = new DataTransfer()
    for (const { name, mimeType, base64 } of each) {
      const bytes = Uint8Array.from(atob(base64), letter => letter.charCodeAt(0))
      made.items.add(new File([bytes], name, { type: mimeType }))
    }
    return made
  }, given)
  for (const event of ['dragenter', 'dragover', 'drop'])
    await page.dispatchEvent('main', event, { dataTransfer: transfer })
}

/** A row of the evidence table. */
export const row = (page: Page, name: string | RegExp) => page.getByRole('region', { name })
export const saved = (page: Page) => expect(page.getByText(/^Đã ghi .* ✓$/)).toBeVisible()

/** A new dossier, at its evidence. */
export async function begin(page: Page): Promise<void> {
  await enter(page, page.getByRole('link', { name: 'Vào lập hồ sơ' }))
  await enter(page, page.getByRole('button', { name: 'Lập hồ sơ mới' }).first())
  await page.getByRole('link', { name: /Minh chứng/ }).click()
  await expect(page.getByText('Chọn tệp…')).toBeVisible()
}
