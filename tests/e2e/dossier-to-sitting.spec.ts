import type { Page } from '@playwright/test'
import { aDraft } from '../support/a-ready-draft.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aReadyDossier } from './ready-dossier.ts'
import { toScreen } from './to-screen.ts'

/** A dossier of a tea that nobody has entered, whose growth does not agree with its revenue. @returns its draft */
const almostReady = (page: Page): Promise<string> =>
  aReadyDossier(
    page,
    { code: '08-02320-97-2026', name: 'Chè xanh Tân An loại một' },
    { business: { ...aDraft().content.business, growth: 2500 } },
  )

test('a dossier is put right, made into a package, and its evidence stands beside the criterion in a sitting', async ({
  council: page,
}) => {
  const draft = await almostReady(page)
  const findings = async (): Promise<readonly string[]> =>
    (await asking(page)('draft.findings', { draft })).problems.map(({ finding }) => finding.kind)

  await test.step('what is wrong is named, and one click puts it right', async () => {
    await expect.poll(findings).not.toContain('file-unmeasured')
    await page.goto(`${new URL(page.url()).origin}/#/dossiers/${draft}/review`)
    await expect(page.getByText('Còn 1 chỗ phải sửa nên chưa xuất được gói hồ sơ.')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Xuất gói hồ sơ' })).toBeDisabled()
    await page.getByRole('button', { name: 'Ghi theo doanh thu' }).click()
    await expect(page.getByText('Không còn chỗ nào phải sửa.')).toBeVisible()
  })

  const file = await test.step('the package is made, read back and saved', async () => {
    await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click()
    await expect(page.getByRole('link', { name: 'Lưu gói hồ sơ' })).toBeVisible()
    await page.getByRole('link', { name: /^\d+ Sản phẩm/ }).click()
    await page.getByLabel('Tên sản phẩm').fill('Chè xanh Tân An loại 1')
    await page.getByRole('link', { name: /Kiểm tra và xuất gói/ }).click()
    await expect(page.getByText('Không còn chỗ nào phải sửa.')).toBeVisible()
    await expect(page.getByRole('link', { name: 'Lưu gói hồ sơ' })).toHaveCount(0)
    await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click()
    await expect(page.getByText(/^Đã lập gói và đọc lại nguyên vẹn/)).toBeVisible()
    await expectAccessible(page, 'a package that is ready')
    await picture(page, 'ho-so-9-xuat-goi')
    const download = page.waitForEvent('download')
    await page.getByRole('link', { name: 'Lưu gói hồ sơ' }).click()
    const saved = test.info().outputPath('ho-so.ocop')
    await (await download).saveAs(saved)
    return saved
  })

  await test.step('next time begins from it, as a re-rating', async () => {
    await page.goto(`${new URL(page.url()).origin}/#/dossiers`)
    await page.getByLabel('Mở bản nháp hoặc gói lần trước…').setInputFiles(file)
    await page.getByLabel('Hạng đã được công nhận').selectOption('4')
    await picture(page, 'ho-so-10-tu-goi-truoc')
    await page.getByRole('button', { name: 'Lập hồ sơ đánh giá lại' }).click()
    await expect(page.getByRole('heading', { name: 'Chè xanh Tân An loại 1' })).toBeVisible()
    await expect(page.getByRole('radio', { name: /Đánh giá lại/ })).toBeChecked()
    await page.getByRole('link', { name: /Kiểm tra và xuất gói/ }).click()
    await expect(page.getByText(/Chưa ghi nội dung thay đổi/)).toBeVisible()
    await expect(page.getByText(/Đang kiểm tra các trang/)).toHaveCount(0)
  })

  await test.step('what differs from last time is offered as sentences, and goes into the text when somebody says so', async () => {
    await page.getByRole('link', { name: /^\d+ Sản phẩm/ }).click()
    await page.getByLabel('Tên sản phẩm').fill('Chè xanh Tân An hảo hạng')
    await page.getByRole('link', { name: /^\d+ Thay đổi/ }).click()
    const text = page.getByLabel('Những thay đổi từ lần công nhận trước')
    const sentence = 'Tên sản phẩm: trước là “Chè xanh Tân An loại 1”, nay là “Chè xanh Tân An hảo hạng”.'
    const offer = page.getByRole('region', { name: 'So với gói hồ sơ lần trước, chương trình thấy' })
    await expect(offer.getByText(sentence)).toBeVisible()
    await expect(text).toHaveValue('')
    await text.fill('Bao bì mới từ tháng 3/2026.')
    await expectAccessible(page, 'what changed, offered')
    await picture(page, 'ho-so-8-thay-doi')
    await offer.getByRole('button', { name: /vào phần dưới để sửa$/ }).click()
    await expect(text).toHaveValue(new RegExp(`^Bao bì mới từ tháng 3/2026\\.\n[^]*${sentence}`))
    await expect(offer).toHaveCount(0)
    await expect(page.getByText('Đã đưa vào phần dưới.', { exact: false })).toBeVisible()
  })

  await test.step('a sitting takes it in, and shows the evidence that it cites', async () => {
    const { sittings } = await asking(page)('start.read', {})
    const sitting = sittings[0]?.id ?? ''
    await toScreen(page, `sitting/${sitting}/prepare`, 'Chuẩn bị')
    await page.locator('input[type=file]').first().setInputFiles(file)
    const line = page.getByRole('row', { name: /Chè xanh Tân An loại 1/ })
    await expect(line).toBeVisible()
    const { products } = await asking(page)('sitting.read', { sitting })
    const product = products.find(({ code }) => code === '08-02320-97-2026')?.id ?? ''
    const { dossier, findings: found } = await asking(page)('dossier.read', { sitting, product })
    expect(dossier.selfAssessment.criteria[0]?.citations[0]?.path).toBe('minh-chung/03-hop-dong.pdf')
    expect(found).toEqual([])
  })
})
