import { readFile } from 'node:fs/promises'
import path from 'node:path'
import type { Locator, Page } from '@playwright/test'
import { startProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, picture, test } from './council-test.ts'
import { startsWithAll, thomLoa, trainingSitting } from './held-sitting.ts'
import { holdsAtEverySize, membersSizes } from './holds-together.ts'
import { enter, fill } from './keyboard.ts'

const button = (where: Page | Locator, name: string | RegExp): Locator =>
  where.getByRole('button', { name, exact: typeof name === 'string' })

/** What a press saves, as the browser saves files. */
async function saved(page: Page, press: () => Promise<unknown>): Promise<{ name: string; file: string }> {
  const download = page.waitForEvent('download')
  await press()
  const coming = await download
  return { name: coming.suggestedFilename(), file: await coming.path() }
}

/** Chooses a file where the screen asks for one, under the name that it was saved by. */
async function chooses(page: Page, { name, file }: { name: string; file: string }): Promise<void> {
  const buffer = await readFile(file)
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({ name, mimeType: 'application/octet-stream', buffer })
}

test('a member far away is asked in a file, scores at a machine of their own, and the answer is taken; all by keyboard', async ({
  council,
  browser,
}) => {
  const ask = asking(council)
  const sitting = await trainingSitting(ask)
  const { products, members } = await startsWithAll(ask, sitting)
  const product = products.find(({ name }) => name === thomLoa)?.id ?? ''
  await ask('round.open', { sitting, product })
  const { office = '' } = members.find(({ role }) => role === 'member') ?? {}

  await council.goto(`${new URL(council.url()).origin}/#/sitting/${sitting}/opinions`)
  await expect(council.getByRole('heading', { level: 1, name: 'Phiếu xin ý kiến bằng tệp' })).toBeVisible()
  await holdsAtEverySize(council, 'opinions before anybody was asked')
  await enter(council, button(council, `Tạo tệp xin ý kiến cho ${office}`))
  const link = council.getByRole('link', { name: 'Lưu tệp' })
  await expect(link).toBeVisible()
  await picture(council, 'y-kien-1-gui-phieu')
  const request = await saved(council, () => enter(council, link))
  expect(request.name).toContain(office)
  expect(path.extname(request.name)).toBe('.phieu')

  const elsewhere = await startProgram()
  const page = await (await browser.newContext({ viewport: { width: 1366, height: 768 } })).newPage()
  try {
    await page.goto(elsewhere.address)
    await enter(page, page.getByRole('link', { name: 'Trả lời phiếu xin ý kiến' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Trả lời phiếu xin ý kiến' })).toBeVisible()
    await holdsAtEverySize(page, 'no opinion file yet', membersSizes)
    await chooses(page, request)
    await expect(page.getByRole('heading', { level: 1, name: office })).toBeVisible()
    await expect(button(page, 'Lưu tệp trả lời')).toBeDisabled()
    await holdsAtEverySize(page, 'a copy', membersSizes)
    await picture(page, 'y-kien-2-cho-cham')
    await enter(page, button(page, `Chấm ${thomLoa}`))
    await expect(page.getByRole('radiogroup').first()).toBeVisible()
    const handIn = button(page, 'Nộp phiếu')
    for (let at = 0; at < 60 && !(await handIn.evaluate(it => it === document.activeElement)); at += 1) {
      await page.keyboard.press('-')
      await page.keyboard.press('Enter')
    }
    await page.keyboard.press('Enter')
    await enter(page, button(page.getByRole('dialog'), 'Nộp phiếu'))
    await expect(page.getByRole('heading', { name: /Đã nộp phiếu/ })).toBeVisible()
    const code = await page.locator('.code').textContent()
    await enter(page, button(page, 'Về chỗ của tôi'))
    await expect(page.getByText('Có phiếu đã nộp chưa nằm trong tệp trả lời nào.')).toBeVisible()
    const answer = await saved(page, () => enter(page, button(page, 'Lưu tệp trả lời')))
    await expect(page.getByText('Đã lập tệp trả lời lần 1.')).toBeVisible()
    await holdsAtEverySize(page, 'a copy that is answered', membersSizes)
    await picture(page, 'y-kien-3-tra-loi')

    await chooses(council, answer)
    const dialog = council.getByRole('dialog', { name: `Tệp trả lời của ${office}` })
    await expect(dialog.getByText(code ?? 'no code')).toBeVisible()
    await holdsAtEverySize(council, 'an answer before it is taken')
    await picture(council, 'y-kien-4-xem-truoc')
    await enter(council, button(dialog, 'Nhập 1 phiếu'))
    await expect(council.getByText(`Đã nhập 1 phiếu của ${office}.`)).toBeVisible()
    await expect(council.getByRole('row', { name: new RegExp(office) })).toContainText('1/1')
    await picture(council, 'y-kien-5-da-nhan')

    await enter(page, button(page, `Sửa lại phiếu ${thomLoa}`))
    await fill(page, page.getByRole('dialog').getByLabel('Lý do sửa'), 'xem lại minh chứng')
    await enter(page, button(page.getByRole('dialog'), 'Sửa lại'))
    await expect(button(page, `Chấm ${thomLoa}`)).toBeVisible()
    await enter(page, button(page, 'Rời bàn chấm'))
    await expect(page.getByRole('heading', { level: 1, name: 'Trả lời phiếu xin ý kiến' })).toBeVisible()
    await expect(page.getByText(office)).toBeVisible()
    await picture(page, 'y-kien-6-danh-sach')
    await chooses(page, answer)
    await expect(page.getByText(/Đây là tệp trả lời của thành viên/)).toBeVisible()
  } finally {
    await page.context().close()
    await elsewhere.stop()
  }
})
