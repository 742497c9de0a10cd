import { existsSync, mkdirSync, readdirSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startIn } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test as base } from './council-test.ts'
import { thomLoa, trainingSitting } from './held-sitting.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { enter, tabTo } from './keyboard.ts'

/** Where the person who started the program has their own files. */
const homeOf = (): string => base.info().outputPath('thu-ky')
const kept = (): string => path.join(homeOf(), 'Hồ sơ OCOP')

const test = base.extend({
  program: async ({}, use) => {
    for (const folder of ['Hồ sơ OCOP', '.config'])
      mkdirSync(path.join(homeOf(), folder), { recursive: true })
    const program = await startIn({ HOME: homeOf() }, '--browser', '--port', '0')
    await use(program)
    await program.stop()
  },
})

const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true })

/** The screen of the training sitting, while it is prepared, by the way that is on the preparing step. */
async function toDocuments(page: Page): Promise<void> {
  const sitting = await trainingSitting(asking(page))
  await page.goto(`${new URL(page.url()).origin}/#/sitting/${sitting}/prepare`)
  await enter(page, page.getByRole('link', { name: 'Văn bản', exact: true }))
  await expect(page.getByRole('heading', { level: 1, name: 'Văn bản' })).toBeVisible()
}

test('a paper is read page by page, saved under the name that a clerk gives it, and left again, by keyboard', async ({
  council: page,
}) => {
  await toDocuments(page)
  await expect(page.getByText('Lập được khi có sản phẩm đã công khai điểm.')).toBeVisible()
  await holdsAtEverySize(page, 'the papers of a sitting')
  await picture(page, 'van-ban-1-danh-sach')

  await tabTo(page, button(page, 'Xem, in, lưu: Biên bản họp'))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Biên bản họp' })
  await expect(dialog.getByRole('img', { name: 'Trang 1' }).locator('canvas')).toBeVisible()
  await expectAccessible(page, 'a paper that is read')
  await picture(page, 'van-ban-2-xem')
  const download = page.waitForEvent('download')
  await enter(page, dialog.getByRole('link', { name: 'Lưu tệp' }))
  expect((await download).suggestedFilename()).toBe('01. Biên bản họp.pdf')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(button(page, 'Xem, in, lưu: Biên bản họp')).toBeFocused()

  await test.step('of each product there is a blank sheet, and it is another file', async () => {
    await tabTo(page, page.locator('summary').filter({ hasText: 'Phiếu chấm điểm để trống' }))
    await page.keyboard.press('Enter')
    const sheet = button(page, `Xem, in, lưu: Phiếu chấm điểm để trống – ${thomLoa}`)
    await enter(page, sheet)
    const blank = page.getByRole('dialog', { name: `Phiếu chấm điểm để trống – ${thomLoa}` })
    await expect(blank.getByRole('img', { name: 'Trang 1' }).locator('canvas')).toBeVisible()
    await picture(page, 'van-ban-3-phieu-de-trong')
  })
})

test('the whole set is saved into one new folder, and one that is stopped leaves nothing', async ({
  council: page,
}) => {
  await toDocuments(page)
  await tabTo(page, page.getByRole('radio', { name: 'Thư mục khác trên máy này' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByLabel('Đường dẫn của thư mục'))
  await page.keyboard.type(kept())
  await page.keyboard.press('Enter')
  const save = page.getByRole('button', { name: /^Lưu cả bộ, \d+ tệp$/ })
  const count = Number(/\d+/.exec((await save.textContent()) ?? '')?.[0])

  await test.step('stopped half way', async () => {
    await enter(page, save)
    await enter(page, button(page, 'Dừng'))
    await expect(page.getByText('Đã dừng theo yêu cầu; không để lại tệp nào dở dang.')).toBeVisible()
    expect(readdirSync(kept())).toEqual([])
    await expectAccessible(page, 'a set that was stopped')
  })

  await test.step('all of it', async () => {
    await enter(page, save)
    const told = page.getByText(/^Đã lưu \d+ tệp, .* trong thư mục /)
    await expect(told).toBeVisible({ timeout: 60_000 })
    await expect(told).toContainText(`Đã lưu ${count} tệp`)
    const [folder = ''] = readdirSync(kept())
    expect(folder).toMatch(/^Văn bản phiên họp OCOP ngày \d\d-\d\d-\d{4}$/)
    expect(readdirSync(path.join(kept(), folder)).length).toBe(count)
    expect(existsSync(path.join(kept(), folder, '01. Biên bản họp.pdf'))).toBe(true)
    await holdsAtEverySize(page, 'a set that is saved')
    await picture(page, 'van-ban-4-ca-bo')
  })
})
