import type { Locator, Page } from '@playwright/test'
import { aLetterOnItsHead, aScan, aScannedPicture, madeBy } from '../support/scanned-papers.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { drop, row, saved, type Made } from './evidence-step.ts'
import { citeFirstPage, expectStep, fillAll, scoreTea, toStep } from './fill-dossier.ts'
import { trainingSitting } from './held-sitting.ts'
import { toScreen } from './to-screen.ts'

const product = 'Chè xanh Tân An thượng hạng'
const contract = 'Hop dong mua nguyen lieu che'
const test2026 = 'Phieu kiem nghiem 2026'
const certificate = 'Giay chung nhan ATTP'

const pdf = (name: string, buffer: Buffer): Made => ({
  name: `${name}.pdf`,
  mimeType: 'application/pdf',
  buffer,
})

test('a dossier from an empty form and a heap of scans is put right, and its evidence stands beside the criterion in a sitting', async ({
  council: page,
}) => {
  for (const [what, by] of Object.entries(madeBy))
    test.info().annotations.push({ type: `${what} made by`, description: by })

  await test.step('it is begun from the door, and the forms are filled on the screens', () => fillForms(page))
  await test.step('the scans fall to their rows', () => bringScans(page))
  await test.step('the producer scores, and one criterion is left without evidence', async () => {
    await toStep(page, 'Tự chấm điểm')
    await scoreTea(page, [contract, 'Anh xuong che moi truong', 'Ke hoach lao dong'], '8')
    await saved(page)
  })
  await test.step('what a council would send back is met, all at once', () => meetFindings(page))
  await test.step('one click each mends two of them', () => mendByClick(page))
  await test.step('the others are gone to by their links and mended there', () => mendThere(page))
  await test.step('the signed papers come in where they are asked for', () => bringSigned(page))
  const file = await test.step('the package is made and saved', () => exported(page))
  await test.step('a member sees the evidence beside the criterion', () => seenBesideCriterion(page, file))
})

async function fillForms(page: Page): Promise<void> {
  await page.getByRole('link', { name: 'Vào lập hồ sơ' }).click()
  await expect(page.getByText('Chưa có hồ sơ nào')).toBeVisible()
  await page.getByRole('button', { name: 'Lập hồ sơ mới' }).first().click()
  await expectStep(page, 'Sản phẩm')
  await page.getByLabel('Tên sản phẩm').fill(product)
  await page.getByRole('combobox', { name: 'Bộ tiêu chí' }).fill('che xanh')
  await expect(page.getByRole('option').first()).toContainText('Bộ 11')
  await page.keyboard.press('Enter')
  await page.getByLabel('Mã sản phẩm').fill('08-02320-98-2026')
  await page.getByLabel('Ngày nộp hồ sơ').fill('15/6/2026')
  await page.getByLabel('Mô tả quy cách').fill('Hộp 200 g')

  await toStep(page, 'Chủ thể')
  await page.getByLabel('Tên chủ thể').fill('HTX Chè Tân An (tập huấn)')
  await page.locator('label', { hasText: 'Hợp tác xã' }).click()
  await page.getByRole('combobox', { name: 'Xã, phường' }).fill('tan an tuyen quang')
  await expect(page.getByRole('option').first()).toContainText('Xã Tân An')
  await page.keyboard.press('Enter')
  await fillAll(page, { 'Họ và tên': 'Người đại diện (tập huấn)', Email: 'tap-huan@example.vn' })
  await page.getByRole('textbox', { name: 'Địa chỉ', exact: true }).fill('Thôn Thôm Loà, xã Tân An')
  await page.getByLabel('Điện thoại').fill('0207 000 0000')
  await page.getByLabel('Chức vụ').fill('Giám đốc')
  await page.getByLabel('Giấy đăng ký kinh doanh').check()
  await page.getByLabel('Giấy chứng nhận đủ điều kiện an toàn thực phẩm').check()

  await toStep(page, 'Đăng ký và kết quả kinh doanh')
  await page.getByLabel('Sản phẩm mẫu gửi kèm').fill('05 hộp 200 g')
  for (const [year, revenue] of Object.entries({ 2025: '1.200.000.000', 2024: '1.000.000.000' }))
    await page
      .getByRole('group', { name: `Năm ${year}` })
      .getByLabel('Doanh thu')
      .fill(revenue)
  await page.getByLabel('Tăng trưởng doanh thu').fill('25')
  await page.getByLabel('Thị trường phân phối').fill('Trong tỉnh và Hà Nội')
  await page.getByLabel('Kế hoạch sản xuất, kinh doanh').fill('Giữ vùng chè cổ')

  await toStep(page, 'Đánh giá của xã')
  for (const content of ['1. Sử dụng', '2. Sử dụng', '3. Nguồn gốc', '4. Bản sắc'])
    await page.getByLabel(content).fill('Xã xác nhận')
  await saved(page)
}

async function bringScans(page: Page): Promise<void> {
  await toStep(page, 'Minh chứng')
  const words = 'Hợp đồng mua bán nguyên liệu chè búp tươi giữa hợp tác xã và các hộ của thôn'
  await drop(page, [
    pdf(contract, await aLetterOnItsHead(words)),
    pdf('Anh xuong che moi truong', await aScan({ dpi: 200, lines: 9 })),
    pdf('Ke hoach lao dong', await aScan({ dpi: 200, lines: 5 }, { dpi: 200, lines: 6 })),
    pdf(test2026, await aScan({ dpi: 100, lines: 12 })),
    pdf(certificate, await aScan({ dpi: 200, lines: 7 })),
  ])
  await expect(page.getByText('Đã nhận 5 tệp.').first()).toBeVisible()
  await expect(row(page, /^3\./).getByRole('button', { name: contract })).toBeVisible()
  await row(page, /^2\./).getByRole('button', { name: certificate }).click()
  await page.getByLabel('Giấy có giá trị đến ngày').fill('31/12/2025')
  await page.keyboard.press('Tab')
  await expect(row(page, /^2\./)).toContainText('có giá trị đến 31/12/2025')
  await saved(page)
}

/** A line of the last step, by what it says. */
const line = (page: Page, text: string): Locator =>
  page
    .getByRole('region', { name: /^(Phải sửa|Nên xem lại|Đã sửa)/ })
    .getByRole('listitem')
    .filter({ hasText: text })

const lines = {
  noLicence: 'Mẫu số 02 đánh dấu có “Giấy đăng ký kinh doanh” nhưng mục 1',
  expired: `“${certificate}” hết hạn ngày 31/12/2025, trước ngày nộp hồ sơ`,
  bare: 'Tiêu chí 8: có tự chấm điểm nhưng không dẫn minh chứng',
  growth: 'Tăng trưởng ghi 25 %, mà doanh thu hai năm gần nhất cho 20 %',
  onItsHead: `“${contract}” có trang ngược đầu: 1.`,
  coarse: `“${test2026}” quét quá mờ ở trang 1 (thấp nhất 100 dpi`,
}

async function meetFindings(page: Page): Promise<void> {
  await toReview(page)
  for (const text of Object.values(lines)) await expect(line(page, text)).toBeVisible()
  await expect(page.getByText(/^Thiếu bản đã ký/)).toHaveCount(4)
  await expect(page.getByRole('button', { name: 'Xuất gói hồ sơ' })).toBeDisabled()
  await expectAccessible(page, 'a last look with all kinds of findings')
  await picture(page, 'ho-so-8-nhieu-loi')
}

/** To the last step, once every page has been looked at. */
async function toReview(page: Page): Promise<void> {
  await saved(page)
  const draft = /dossiers\/([^/]+)/.exec(page.url())?.[1] ?? ''
  await expect
    .poll(async () =>
      (await asking(page)('draft.findings', { draft })).problems.map(each => each.finding.kind),
    )
    .not.toContain('file-unmeasured')
  await toStep(page, 'Kiểm tra và xuất gói')
  await expect(page.getByRole('button', { name: 'Kiểm tra lại' })).toBeVisible()
}

async function mendByClick(page: Page): Promise<void> {
  for (const [text, mend] of [
    [lines.growth, 'Ghi theo doanh thu'],
    [lines.onItsHead, 'Xoay lại cả tệp'],
  ] as const) {
    await line(page, text).getByRole('button', { name: mend }).click()
    await expect(line(page, text)).toContainText('✓ Đã sửa')
  }
  await saved(page)
}

/** Goes where the line leads, mends there, and finds it amiss no longer at the last step. */
async function mendAt(page: Page, text: string, step: string, mend: () => Promise<void>): Promise<void> {
  await line(page, text)
    .getByRole('button', { name: `Đến bước “${step}”` })
    .click()
  await expectStep(page, step)
  await mend()
  await toReview(page)
  await expect(line(page, text).filter({ hasNotText: '✓ Đã sửa' })).toHaveCount(0)
}

async function mendThere(page: Page): Promise<void> {
  await mendAt(page, lines.noLicence, 'Minh chứng', async () => {
    const buffer = await aScannedPicture({ dpi: 200, lines: 8 })
    await drop(page, [{ name: 'Giay dang ky kinh doanh.tif', mimeType: 'image/tiff', buffer }])
    await expect(row(page, /^1\./).getByRole('button', { name: /dang ky kinh doanh/ })).toBeVisible()
  })
  await mendAt(page, lines.expired, 'Minh chứng', async () => {
    await replaceOpen(page, certificate, pdf(`${certificate} moi`, await aScan({ dpi: 200, lines: 10 })))
    await row(page, /^2\./)
      .getByRole('button', { name: `${certificate} moi` })
      .click()
    await page.getByLabel('Giấy có giá trị đến ngày').fill('31/12/2028')
    await page.keyboard.press('Tab')
    await expect(row(page, /^2\./)).toContainText('có giá trị đến 31/12/2028')
  })
  await mendAt(page, lines.coarse, 'Minh chứng', async () => {
    await replaceOpen(page, test2026, pdf(`${test2026} ro`, await aScan({ dpi: 200, lines: 13 })))
    await expect(row(page, /^12\./).getByRole('button', { name: `${test2026} ro` })).toBeVisible()
  })
  await mendAt(page, lines.bare, 'Tự chấm điểm', async () => {
    await expect(page.getByRole('heading', { level: 4, name: /^8/ })).toBeVisible()
    await citeFirstPage(page, '8', `${test2026} ro`)
  })
}

/** The link has opened the file; it is taken out, and another comes in its place. */
async function replaceOpen(page: Page, title: string, other: Made): Promise<void> {
  await expect(page.getByLabel('Tên trong hồ sơ')).toHaveValue(title)
  await page.getByRole('button', { name: `Bỏ “${title}” khỏi hồ sơ` }).click()
  await drop(page, [other])
  await expect(page.getByText('Đã nhận 1 tệp.').first()).toBeVisible()
}

async function bringSigned(page: Page): Promise<void> {
  const papers = ['Phiếu đăng ký', 'Báo cáo tự đánh giá', 'Báo cáo của UBND', 'văn bản của UBND']
  for (const [index, paper] of papers.entries()) {
    const asked = line(page, `Thiếu bản đã ký của ${paper}`)
    const scan = pdf(`ban ky ${index + 1}`, await aScan({ dpi: 200, lines: 14 + index }))
    await asked.locator('input[type=file]').setInputFiles(scan)
    await expect(asked).toContainText('✓ Đã sửa')
  }
  await toReview(page)
  await page.getByRole('button', { name: 'Kiểm tra lại' }).click()
  await expect(page.getByText('Không còn chỗ nào phải sửa.')).toBeVisible()
}

async function exported(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Xuất gói hồ sơ' }).click()
  await expect(page.getByText(/^Đã lập gói và đọc lại nguyên vẹn/)).toBeVisible()
  const download = page.waitForEvent('download')
  await page.getByRole('link', { name: 'Lưu gói hồ sơ' }).click()
  const file = test.info().outputPath('che-tan-an.ocop')
  await (await download).saveAs(file)
  return file
}

async function seenBesideCriterion(page: Page, file: string): Promise<void> {
  const sitting = await trainingSitting(asking(page))
  await toScreen(page, `sitting/${sitting}/prepare`, 'Chuẩn bị')
  await page.locator('input[type=file]').first().setInputFiles(file)
  await expect(page.getByRole('button', { name: `Xem hồ sơ ${product}` })).toBeVisible()
  await page.getByRole('link', { name: '2 Điểm danh' }).click()
  await page.getByRole('button', { name: 'Mọi người có mặt' }).click()
  await page.getByRole('button', { name: 'Bắt đầu phiên họp' }).click()
  await expect(page.getByRole('heading', { level: 1, name: 'Chấm điểm' })).toBeVisible()
  await page.getByRole('button', { name: product }).click()
  await page.getByRole('button', { name: 'Mở vòng chấm' }).click()
  await page.getByRole('button', { name: 'Trao máy cho thành viên' }).click()
  await page.getByRole('list', { name: 'Phiếu của từng thành viên' }).getByRole('button').nth(1).click()
  const card = page.getByRole('article', { name: /^1\.1 / })
  await expect(card.getByRole('button', { name: new RegExp(contract) })).toBeVisible()
  const evidence = page.getByRole('region', { name: 'Minh chứng', exact: true })
  await expect(evidence.getByText(contract).first()).toBeVisible()
  await expect(evidence.getByRole('img', { name: 'Trang 1', exact: true }).locator('canvas')).toBeVisible()
  await picture(page, 'ho-so-12-trong-phien-hop')
}
