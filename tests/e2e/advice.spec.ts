import path from 'node:path'
import type { Page } from '@playwright/test'
import { sampleFolder } from '../support/a-host.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'
import { toScreen } from './to-screen.ts'

const remark = 'Hợp đồng chưa ghi sản lượng từng năm'
const remarks = 'Nên khảo sát vùng nguyên liệu trước khi họp'

async function withLargeText(page: Page, screen: string): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Page.setFontSizes', { fontSizes: { standard: 32 } })
  await expectHoldsTogether(page, screen, 32)
  await picture(page, `${screen}-chu-lon`)
  await chromium.send('Page.setFontSizes', { fontSizes: { standard: 16 } })
}

test('the advisory team marks a package by keyboard, and the council reads it at the criterion and in the briefing', async ({
  council: page,
}) => {
  const origin = new URL(page.url()).origin

  await test.step('the package is opened for the team, and only its own steps are there', async () => {
    await page.goto(`${origin}/#/dossiers`)
    await page
      .getByLabel('Mở bản nháp hoặc gói lần trước…')
      .setInputFiles(path.join(sampleFolder, 'che-thom-loa.ocop'))
    await picture(page, 'to-tu-van-1-mo-goi')
    await page.getByRole('button', { name: 'Để Tổ tư vấn chấm sơ bộ' }).click()
    await expect(page.getByRole('heading', { name: 'Chấm sơ bộ' })).toBeVisible()
    await expect(page.getByRole('navigation', { name: 'Các bước lập hồ sơ' }).getByRole('link')).toHaveCount(
      3,
    )
    await expect(page.getByText(/^Chủ thể tự chấm \d+ điểm$/)).toBeVisible()
  })

  await test.step('keys alone mark, remark and go on', async () => {
    await expect(page.getByRole('radio').first()).toBeFocused()
    await page.keyboard.press('2')
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(1)
    await page.keyboard.press('n')
    await page.keyboard.type(remark)
    await page.keyboard.press('Escape')
    await expect(page.getByLabel('Nhận xét của Tổ tư vấn')).toHaveValue(remark)
    await expect(page.getByText('◂ tự chấm')).toBeVisible()
    await expectAccessible(page, 'the advisory team marks')
    await picture(page, 'to-tu-van-2-cham')
    await withLargeText(page, 'to-tu-van-2-cham')
  })

  const file =
    await test.step('who, when and the remarks; the package leaves with the advice alone added', async () => {
      await page.getByRole('link', { name: /Tổ tư vấn và nhận xét/ }).click()
      await page.getByLabel('Tổ tư vấn', { exact: true }).fill('Tổ tư vấn Hội đồng OCOP cấp tỉnh')
      await page.getByLabel('Ngày Tổ tư vấn chấm').fill('10/7/2026')
      await page.getByLabel('Nhận xét chung và đề xuất').fill(remarks)
      await expectAccessible(page, 'what the advisory team says')
      await picture(page, 'to-tu-van-3-nhan-xet')
      await withLargeText(page, 'to-tu-van-3-nhan-xet')
      await page.getByRole('link', { name: /Kiểm tra và xuất gói/ }).click()
      await expect(page.getByText(/Tổ tư vấn còn \d+ tiêu chí chưa chấm/)).toBeVisible()
      await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click()
      await expect(page.getByText(/^Đã lập gói và đọc lại nguyên vẹn/)).toBeVisible()
      await picture(page, 'to-tu-van-4-xuat')
      const download = page.waitForEvent('download')
      await page.getByRole('link', { name: 'Lưu gói hồ sơ' }).click()
      const saved = test.info().outputPath('to-tu-van.ocop')
      await (await download).saveAs(saved)
      return saved
    })

  const { sitting, product } =
    await test.step('the secretary sees that the advice alone differs, and loads it', async () => {
      const id = await trainingSitting(asking(page))
      await toScreen(page, `sitting/${id}/prepare`, 'Chuẩn bị')
      await page.locator('input[type=file]').first().setInputFiles(file)
      await expect(page.getByText(/^Chỉ ý kiến của Tổ tư vấn khác/)).toBeVisible()
      await picture(page, 'to-tu-van-5-khac')
      await page.getByRole('listitem').getByRole('textbox').fill('Tổ tư vấn đã chấm sơ bộ')
      await page.keyboard.press('Enter')
      const { products } = await asking(page)('sitting.read', { sitting: id })
      const tea = products.find(({ name }) => name === 'Chè Thôm Loà')?.id ?? ''
      await expect
        .poll(async () => {
          const view = await asking(page)('sitting.read', { sitting: id })
          return view.products.find(each => each.id === tea)?.advice?.remarks
        })
        .toBe(remarks)
      return { sitting: id, product: tea }
    })

  await test.step('the briefing has it, with the package that it came in', async () => {
    await page.goto(`${origin}/#/sitting/${sitting}/reconcile/${product}`)
    await expect(page.getByRole('textbox', { name: 'Nhận xét' })).toHaveValue(remarks)
    await expect(
      page.getByText(/^theo gói hồ sơ [0-9a-f]{8}, Tổ tư vấn Hội đồng OCOP cấp tỉnh/),
    ).toBeVisible()
  })

  await test.step('a member reads the mark and the remark at the criterion', async () => {
    await startsWithAll(asking(page), sitting)
    await asking(page)('round.open', { sitting, product })
    await page.goto(`${origin}/#/sitting/${sitting}/cover/${product}`)
    await page.getByRole('button', { name: /^Đến lượt/ }).click()
    await expect(page.getByText(remarks)).toBeVisible()
    await expect(page.getByText('◂ Tổ tư vấn')).toBeVisible()
    await expect(page.getByText(remark)).toBeVisible()
    await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
    await expectAccessible(page, 'a sheet with the advisory team’s mark')
    await picture(page, 'to-tu-van-6-phieu')
  })
})
