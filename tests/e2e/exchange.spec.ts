import { readFileSync, writeFileSync } from 'node:fs'
import type { Browser, Page } from '@playwright/test'
import { startProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { enter, fill } from './keyboard.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'

test('a sitting goes to another laptop, parts there, and becomes one again', async ({
  council: page,
  browser,
}) => {
  const sitting = await aStartedSitting(page)
  const other = await startProgram()
  const there = await pageAt(browser, other.address)
  const file = test.info().outputPath('phien-hop.phien')

  await test.step('it is written into a file, with its evidence', async () => {
    await exportTo(page, file, async () => {
      await expectAccessible(page, 'exported')
      await picture(page, 'exchange-1-xuat')
    })
  })

  await test.step('the other laptop checks the file and has the sitting', async () => {
    await importFrom(there, file)
    await expect(there.getByText('Đã thêm phiên họp')).toBeVisible()
    await expectAccessible(there, 'imported')
    await picture(there, 'exchange-2-nhap')
    await importFrom(there, file)
    await expect(there.getByText('Máy này đã có đúng phiên họp này')).toBeVisible()
  })

  await test.step('a file that was changed on the way is refused in plain words', async () => {
    const bytes = readFileSync(file)
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1
    const changed = test.info().outputPath('hong.phien')
    writeFileSync(changed, bytes)
    await importFrom(there, changed)
    await expect(there.getByText('Tệp phiên họp không còn đúng như khi xuất')).toBeVisible()
    await expectAccessible(there, 'refused')
  })

  await test.step('what both recorded since is shown side by side', async () => {
    await partWays(page, there, sitting)
    await exportTo(there, file)
    await importFrom(page, file)
    await page.getByRole('link', { name: 'Xem hai nhật ký và chọn' }).click()
    const here = page.getByRole('region', { name: 'Máy này' })
    await expect(here.getByText('ghi người trình bày: Chè Thôm Loà')).toBeVisible()
    const theirs = page.getByRole('region', { name: 'Tệp từ máy khác' })
    await expect(theirs.getByText('ghi thảo luận (2 lần): Chè Thôm Loà')).toBeVisible()
    await expect(page.getByText('≠ khác nhau')).toBeVisible()
    await expectAccessible(page, 'fork')
    await picture(page, 'exchange-3-hai-nhat-ky')
    for (const size of [
      { width: 800, height: 1280 },
      { width: 683, height: 768 },
    ]) {
      await page.setViewportSize(size)
      await expectHoldsTogether(page, 'fork', 16)
    }
    await page.setViewportSize({ width: 1366, height: 768 })
  })

  await test.step('one is chosen with the keyboard alone, and a reason', async () => {
    await page.getByRole('button', { name: 'Chọn nhật ký này' }).focus()
    await page.keyboard.press('Enter')
    await expect(page.getByText('Hãy chọn một trong hai nhật ký.')).toBeVisible()
    await expect(page.getByText('Hãy ghi lý do chọn.')).toBeVisible()
    await expectAccessible(page, 'fork, nothing chosen')
    await page.getByRole('radio').first().focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Tab')
    await page.keyboard.type('Máy kia ghi đủ thảo luận')
    await picture(page, 'exchange-4-chon')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByText('không bị xóa')).toBeVisible()
    await expectAccessible(page, 'fork, confirm')
    await picture(page, 'exchange-5-xac-nhan')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đã chọn nhật ký trong tệp')).toBeVisible()
  })

  await test.step('the record holds, and says that the other one is kept', async () => {
    await page
      .getByRole('link', { name: /Hội đồng/ })
      .first()
      .click()
    await page.getByRole('link', { name: 'Kiểm tra nhật ký' }).click()
    await expect(page.getByText('✓ Nhật ký còn nguyên vẹn')).toBeVisible()
    await expect(page.getByRole('row', { name: 'Tệp giữ nhật ký không được chọn 1' })).toBeVisible()
    const keptFile = page.getByRole('link', { name: 'Lưu tệp giữ nhật ký không được chọn' })
    const download = page.waitForEvent('download')
    await keptFile.click()
    await (await download).saveAs(test.info().outputPath('khong-duoc-chon.phien'))
    await expectAccessible(page, 'record')
    await picture(page, 'exchange-6-kiem-tra')
  })

  await test.step('its code is shown for the room to keep, and held against the record later, by keyboard', async () => {
    await enter(page, page.getByRole('button', { name: 'Mã nhật ký' }))
    const dialog = page.getByRole('dialog', { name: 'Mã nhật ký để cả phòng giữ' })
    const code = await dialog.getByText(/^\d+(-[0-9A-Z]{4}){4}$/).innerText()
    await expectAccessible(page, 'code of the record')
    await picture(page, 'exchange-7-ma')
    await page.keyboard.press('Escape')
    const field = page.getByRole('textbox', { name: 'Mã đã giữ' })
    await fill(page, field, code.slice(0, -1))
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đây không phải mã nhật ký.')).toBeVisible()
    await fill(page, field, code.toLowerCase())
    await page.keyboard.press('Enter')
    await expect(page.getByText(/^Mã tại sự kiện \d+: khớp\./)).toBeVisible()
    await expectAccessible(page, 'record, held against a code')
    await picture(page, 'exchange-8-doi-chieu-ma')
  })

  await there.context().close()
  await other.stop()
})

async function aStartedSitting(page: Page): Promise<string> {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  await startsWithAll(ask, sitting)
  return sitting
}

async function pageAt(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

/** The sitting whose record went furthest stands first. */
async function exportTo(
  page: Page,
  file: string,
  look = async (): Promise<void> => undefined,
): Promise<void> {
  await page.goto(new URL('#/sittings', page.url()).href)
  await page
    .getByRole('button', { name: /^Xuất phiên họp/ })
    .first()
    .click()
  const save = page.getByRole('link', { name: 'Lưu tệp phiên họp' })
  await expect(save).toBeVisible()
  await look()
  const download = page.waitForEvent('download')
  await save.click()
  await (await download).saveAs(file)
}

async function importFrom(page: Page, file: string): Promise<void> {
  await page.goto(new URL('#/sittings', page.url()).href)
  await page.getByLabel('Chọn tệp phiên họp').setInputFiles(file)
}

/** After the same events, one laptop names a presenter, and the other takes notes and settles a product. */
async function partWays(here: Page, there: Page, sitting: string): Promise<void> {
  const { products } = await asking(here)('sitting.read', { sitting })
  const product = products.find(({ name }) => name === 'Chè Thôm Loà')?.id ?? ''
  const returned = products.find(({ id }) => id !== product)?.id ?? ''
  await asking(here)('presenter.name', { sitting, product, presenter: 'Chủ nhiệm HTX' })
  for (const text of ['Bao bì cần sửa.', 'Nhãn cần sửa.'])
    await asking(there)('discussion.note', { sitting, product, text })
  const dismissal = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
  await asking(there)('outcome.dismiss', { sitting, product: returned, dismissal })
}
