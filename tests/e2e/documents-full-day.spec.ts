import { execFileSync } from 'node:child_process'
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { DocumentName } from '#shared/documents/document-name.ts'
import { asking } from './asking.ts'
import { expect, picture } from './council-test.ts'
import { test } from './full-day-test.ts'
import { trainingSitting } from './held-sitting.ts'
import { expectHoldsTogether } from './holds-together.ts'

const pictures = path.join(import.meta.dirname, 'pictures')

/** The pages of a document as poppler finds them; a picture of the first is kept for the README, or with the results of the run. */
async function printed(page: Page, sitting: string, kind: DocumentName, subject: string): Promise<number> {
  const { path: file } = await asking(page)('documents.print', { sitting, kind, subject })
  const answer = await page.request.get(new URL(`bytes/${file}`, page.url()).href)
  const folder = path.join(test.info().outputDir, 'pictures')
  mkdirSync(folder, { recursive: true })
  const pdf = path.join(folder, `${kind}.pdf`)
  writeFileSync(pdf, await answer.body())
  const kept = path.join(process.env['OCOP_PICTURES'] ? pictures : folder, `trang-${kind}`)
  execFileSync('pdftoppm', ['-r', '72', '-png', '-f', '1', '-singlefile', pdf, kept])
  const told = execFileSync('pdfinfo', [pdf], { encoding: 'utf8' })
  return Number(/^Pages:\s+(\d+)$/m.exec(told)?.[1])
}

test('the papers of a full day are found, product by product, and are as many pages as they should be', async ({
  council: page,
}) => {
  const sitting = await trainingSitting(asking(page))
  await page.goto(new URL(`#/sitting/${sitting}/documents`, page.url()).href)
  const { kinds } = await asking(page)('documents.list', { sitting })
  const filesOf = (wanted: DocumentName) => kinds.find(({ kind }) => kind === wanted)?.files ?? []
  const [sheets, blanks] = [filesOf('score-sheets'), filesOf('blank-sheets')]
  expect(sheets.length).toBeGreaterThan(30)

  const group = page.locator('summary').filter({ hasText: /: Phiếu chấm điểm$/ })
  await group.click()
  await expect(page.getByRole('button', { name: /^Xem, in, lưu: Phiếu chấm điểm – / })).toHaveCount(
    sheets.length,
  )
  await expectHoldsTogether(page, 'the papers of a full day', 16)
  await picture(page, 'van-ban-5-ngay-du')

  for (const kind of ['summary', 'summary-a3'] as const)
    expect(await printed(page, sitting, kind, '')).toBeGreaterThan(3)
  for (const [kind, files] of [
    ['score-sheets', sheets],
    ['blank-sheets', blanks],
  ] as const) {
    const pages = await printed(page, sitting, kind, files[0]?.subject ?? '')
    expect(pages, 'thirteen sheets of some pages each').toBeGreaterThanOrEqual(13 * 4)
    expect(pages).toBeLessThanOrEqual(13 * 7)
  }
})
