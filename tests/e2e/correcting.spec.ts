import type { Locator, Page } from '@playwright/test'
import { readTrainingMarks, scoreProduct } from '#electron/training/training-marks.ts'
import { sampleFolder } from '../support/a-host.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'

const ground = 'Nhập nhầm từ phiếu giấy, theo Công văn số 12/HĐ'

test('a closed sitting is corrected by keyboard, and signed minutes make way for new ones', async ({
  council: page,
}) => {
  const { sitting, product } = await aSignedSitting(page)
  const goTo = (step: string) => page.goto(new URL(`#/sitting/${sitting}/${step}`, page.url()).href)
  await goTo('minutes')
  const corrections = page.getByRole('region', { name: 'Đính chính' })
  const correctOutcome = page.getByRole('button', { name: `Đính chính kết quả: ${product}` })

  await test.step('the close leaves only corrections', async () => {
    await expect(corrections.getByText('Chưa có đính chính nào.')).toBeVisible()
    await expect(page.getByText('Biên bản đã đủ chữ ký của thư ký và chủ tọa.')).toBeVisible()
    await expectAccessible(page, 'minutes of a closed sitting')
    await page.getByRole('link', { name: 'Về bảng kết quả' }).press('Enter')
    await expectAccessible(page, 'results of a closed sitting')
  })

  await test.step('an outcome shows what it would become beside what it is, and that nothing is deleted', async () => {
    await correctOutcome.focus()
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: `Đính chính kết quả của ${product}` })
    const confirm = dialog.getByRole('button', { name: 'Ghi đính chính' })
    await expect(dialog.getByText('Không xóa gì')).toBeVisible()
    await expect(dialog.getByText('Chưa có gì khác với kết quả đang ghi.')).toBeVisible()
    await dialog.getByRole('combobox', { name: 'Tiêu chí' }).first().selectOption('1.1')
    await dialog.getByRole('combobox', { name: /^Phương án đúng/ }).selectOption('none')
    await dialog.getByRole('button', { name: 'Thêm điểm sửa' }).click()
    await expect(dialog.getByRole('button', { name: /^Bỏ: .*tiêu chí 1\.1/ })).toBeVisible()
    await expect(dialog.getByText(/^Trung bình .* điểm$/)).toHaveCount(2)
    await expect(confirm).toBeDisabled()
    await dialog.getByLabel('Lý do đính chính').fill(ground)
    await expectAccessible(page, 'correct an outcome')
    await picture(page, 'correcting-1-ket-qua')
    await dialog.getByText('Mức đạt ở tiêu chí dấu sao').press('Enter')
    await expectFits(dialog)
    await textSize(page, 32)
    await expectFits(dialog)
    await picture(page, 'correcting-1-ket-qua-200')
    await textSize(page, 16)
    await page.keyboard.press('Escape')
    await expect(dialog).toBeHidden()
    await expect(correctOutcome).toBeFocused()
  })

  await test.step('a correction is put down, listed with the events, and outdates the signed minutes', async () => {
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('radio', { name: /^Trả lại/ }).check()
    await dialog.getByLabel('Những gì còn thiếu').fill('Phiếu kiểm nghiệm còn hạn')
    await dialog.getByLabel('Lý do đính chính').fill(ground)
    await expectAccessible(page, 'correct an outcome to one returned')
    await correctsMeanwhile(page, sitting, product)
    await dialog.getByRole('button', { name: 'Ghi đính chính' }).click()
    await expect(dialog.getByRole('alert')).toContainText('Kết quả này đã được đính chính')
    await expect(dialog.getByLabel('Lý do đính chính')).toHaveValue(ground)
    await dialog.getByRole('button', { name: 'Ghi đính chính' }).click()
    await expect(dialog).toBeHidden()
    await expect(correctOutcome).toBeFocused()
    await expect(page.getByText('Đã đính chính')).toBeVisible()
    await expect(page.getByText('Phải lập lại biên bản')).toBeVisible()
    await page.getByRole('link', { name: 'Biên bản và chữ ký' }).press('Enter')
    await expect(corrections.getByText(`Lý do: ${ground}`)).toBeVisible()
    await expect(page.getByText('Biên bản đã ký không còn khớp với những gì đã ghi')).toBeVisible()
    await expect(page.getByRole('heading', { name: 'Ký biên bản' })).toBeHidden()
    await expectAccessible(page, 'outdated minutes')
    await page.getByText('Biên bản đã ký không còn khớp').scrollIntoViewIfNeeded()
    await picture(page, 'correcting-2-bien-ban-cu')
  })

  await test.step('a sentence is found by its words, and its correction cites it', async () => {
    await corrections.getByRole('button', { name: 'Đính chính nội dung' }).press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Đính chính nội dung đã ghi' })
    await dialog.getByLabel('Tìm trong những gì đã ghi').fill('lap phien')
    await dialog.getByRole('radio', { name: /^Sự kiện số 1 / }).check()
    await dialog.getByLabel('Ghi đúng phải là').fill('Phòng họp số 3')
    await dialog.getByLabel('Lý do đính chính').fill('Ghi nhầm phòng')
    await expectAccessible(page, 'correct a sentence')
    await picture(page, 'correcting-3-noi-dung')
    await textSize(page, 32)
    await expectFits(dialog)
    await picture(page, 'correcting-3-noi-dung-200')
    await textSize(page, 16)
    await dialog.getByRole('button', { name: 'Ghi đính chính' }).click()
    await expect(dialog).toBeHidden()
    await expect(corrections.getByText('Ghi đúng là: Phòng họp số 3')).toBeVisible()
    await expect(corrections.getByText(/thay sự kiện số 1$/)).toBeVisible()
  })

  await test.step('new minutes are issued and signed; the earlier ones still open and verify', async () => {
    await page.getByLabel('Số biên bản').fill('6')
    await page.getByRole('button', { name: 'Lập biên bản mới' }).press('Enter')
    await expect(page.getByRole('heading', { name: 'Biên bản', exact: true })).toBeFocused()
    for (const role of ['Ký với vai Thư ký', 'Ký với vai Chủ tọa']) {
      await page.getByRole('button', { name: 'Dùng khóa tập huấn' }).click()
      await page.getByRole('button', { name: role }).click()
    }
    await expect(page.getByText('Biên bản đã đủ chữ ký của thư ký và chủ tọa.')).toBeVisible()
    const earlier = page.getByRole('region', { name: 'Biên bản đã ký trước đây' })
    await expect(earlier.getByText('Bản 1, số 5/BB-HĐ').first()).toBeVisible()
    const address = await earlier.getByRole('link').getAttribute('href')
    const file = await page.request.get(new URL(address ?? '', page.url()).href)
    expect(file.headers()['content-type']).toContain('application/pdf')
    await expectAccessible(page, 'earlier minutes')
    await earlier.scrollIntoViewIfNeeded()
    await picture(page, 'correcting-4-bien-ban-truoc')
    await textSize(page, 32)
    await expectFits(page.locator('html'))
    await picture(page, 'correcting-4-bien-ban-truoc-200')
    await textSize(page, 16)
    await earlier.getByRole('button', { name: /^Kiểm tra biên bản: Bản 1/ }).click()
    await expect(page.getByRole('heading', { name: 'Còn nguyên vẹn' })).toBeVisible()
  })
})

/** Somebody corrects the same outcome while the dialog stands open here. */
async function correctsMeanwhile(page: Page, sitting: string, name: string): Promise<void> {
  const ask = asking(page)
  const { products } = await ask('sitting.read', { sitting })
  const row = products.find(each => each.name === name)
  if (row?.standing.kind !== 'settled') throw new Error(`${name} is not settled`)
  await ask('outcome.correct', {
    sitting,
    product: row.id,
    replaces: row.standing.adopted.number,
    corrected: { kind: 'excluded', ground: 'Giả mạo hồ sơ' },
    ground: 'Kết luận thanh tra',
  })
}

async function textSize(page: Page, standard: number): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  await chromium.send('Page.setFontSizes', { fontSizes: { standard } })
}

/** Nothing in it runs off to the side. */
async function expectFits(place: Locator): Promise<void> {
  const beyond = await place.evaluate(root =>
    Math.max(...[root, ...root.querySelectorAll('.body')].map(each => each.scrollWidth - each.clientWidth)),
  )
  expect(beyond).toBeLessThanOrEqual(0)
}

/** Every product settled, the sitting closed, and its minutes signed by both under the number 5. */
async function aSignedSitting(page: Page): Promise<{ sitting: string; product: string }> {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await startsWithAll(ask, sitting)
  const marks = (await readTrainingMarks(sampleFolder)).find(({ rounds }) => rounds.length === 1)
  const scored = products.find(({ code }) => code === marks?.code)
  if (!marks || !scored) throw new Error('No product of one round')
  await scoreProduct(ask, sitting, scored.id, marks)
  const dismissal = { kind: 'returned', missing: 'Phiếu kiểm nghiệm' } as const
  for (const { id: product } of products.filter(({ id }) => id !== scored.id))
    await ask('outcome.dismiss', { sitting, product, dismissal })
  await ask('sitting.close', { sitting })
  await ask('minutes.issue', { sitting, number: '5' })
  for (const field of ['secretary', 'chair'] as const) {
    const { upload, passphrase } = await ask('training.key', { sitting, field })
    await ask('minutes.sign', { sitting, field, by: { kind: 'file', upload, passphrase } })
  }
  return { sitting, product: scored.name }
}
