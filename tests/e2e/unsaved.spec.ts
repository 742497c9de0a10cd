import { toScreen } from './to-screen.ts'
import type { Page } from '@playwright/test'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { handIn, marksOfBlackBean, startsWithAll, trainingSitting } from './held-sitting.ts'
import { enter, fill } from './keyboard.ts'

const goTo = async (page: Page, place: string): Promise<void> => {
  await page.goto(new URL(`#/${place}`, page.url()).href)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
}

test('a product is corrected after another was looked at, at the first try', async ({ council: page }) => {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await startsWithAll(ask, sitting)
  for (const { id: product } of products)
    await ask('outcome.dismiss', { sitting, product, dismissal: { kind: 'returned', missing: 'Mẫu số 03' } })
  await ask('sitting.close', { sitting })
  const [looked, other] = products
  await goTo(page, `sitting/${sitting}/reconcile/${looked?.id ?? ''}`)
  await expect(page.getByRole('heading', { level: 1, name: looked?.name ?? '' })).toBeVisible()
  await page.goto(new URL(`#/sitting/${sitting}/results`, page.url()).href)
  await page.getByRole('button', { name: `Đính chính kết quả: ${other?.name ?? ''}` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('Những gì còn thiếu').fill('Phiếu kiểm nghiệm còn hạn')
  await dialog.getByLabel('Lý do đính chính').fill('Ghi nhầm, theo Công văn số 12/HĐ')
  await dialog.getByRole('button', { name: 'Ghi đính chính' }).click()
  await expect(dialog).toBeHidden()
  await expect(page.getByText('Nội dung cần bổ sung: Phiếu kiểm nghiệm còn hạn.')).toBeVisible()
  await expect(page.getByText('Đã đính chính')).toBeVisible()
})

test('a new sitting reads the roster as it is saved, and an unsaved roster asks whoever leaves', async ({
  council: page,
}) => {
  const office = page.getByLabel('Cơ quan, đơn vị').first()
  const place = page.getByLabel('Địa điểm')

  await test.step('the day of the meeting is written as clerks write it', async () => {
    await goTo(page, 'sittings/new')
    await expect(page.getByLabel('Ngày họp')).toHaveValue(/^\d{2}\/\d{2}\/\d{4}$/)
    await fill(page, page.getByLabel('Ngày họp'), '5.3.2027')
    await place.focus()
    await expect(page.getByLabel('Ngày họp')).toHaveValue('05/03/2027')
    await fill(page, place, 'Nhà văn hóa xã')
  })

  await test.step('leaving an unsaved roster asks, and saving it is said in the bar', async () => {
    await goTo(page, 'roster')
    await fill(page, office, 'Sở Tài chính')
    await enter(page, page.getByRole('link', { name: /Phiên họp|Quay lại/ }).first())
    const dialog = page.getByRole('dialog', { name: 'Bỏ những gì đã sửa?' })
    await expect(dialog).toBeVisible()
    await expectAccessible(page, 'leaving an unsaved roster')
    await picture(page, 'danh-sach-1-hoi')
    await page.keyboard.press('Escape')
    await expect(office).toHaveValue('Sở Tài chính')
    await enter(page, page.getByRole('button', { name: 'Lưu danh sách' }))
    const said = page.getByText('Đã lưu danh sách')
    await expect(said).toBeInViewport({ ratio: 1 })
    const seen = await said.evaluate(element => {
      const { left, top, height } = element.getBoundingClientRect()
      return document.elementFromPoint(left + 5, top + height / 2) === element
    })
    expect(seen, 'nothing lies over it').toBe(true)
    await picture(page, 'danh-sach-2-da-luu')
  })

  await test.step('what was typed stays, and the rest is as saved', async () => {
    await page.goto(new URL('#/sittings/new', page.url()).href)
    await expect(office).toHaveValue('Sở Tài chính')
    await expect(place).toHaveValue('Nhà văn hóa xã')
    await fill(page, office, 'Sở Xây dựng')
    await enter(page, page.getByRole('button', { name: 'Lấy danh sách đã lưu' }))
    await expect(office).toHaveValue('Sở Tài chính')
    await expectAccessible(page, 'new sitting')
  })
})

test('details of a sitting that were changed and not saved ask whoever leaves', async ({ council: page }) => {
  const sitting = await trainingSitting(asking(page))
  await goTo(page, `sitting/${sitting}/prepare`)
  const picture = page.getByRole('img', { name: /Chè Thôm Loà/ })
  await expect(picture).toHaveAttribute('src', /width=320$/)
  await expect
    .poll(() => picture.evaluate(each => (each instanceof HTMLImageElement ? each.naturalWidth : 0)))
    .toBe(320)
  await page.getByRole('button', { name: 'Sửa thông tin, thành viên' }).click()
  await page.getByLabel('Địa điểm').fill('Phòng họp số 9')
  await page.getByRole('link', { name: '2 Điểm danh' }).click()
  await expect(page.getByRole('dialog', { name: 'Bỏ những gì đã sửa?' })).toBeVisible()
  await page.getByRole('dialog').getByRole('button', { name: 'Hủy' }).click()
  await expect(page.getByLabel('Địa điểm')).toHaveValue('Phòng họp số 9')
  await page.getByRole('link', { name: '2 Điểm danh' }).click()
  await page.getByRole('button', { name: 'Rời đi, không lưu' }).click()
  await expect(page.getByRole('heading', { name: 'Điểm danh', level: 1 })).toBeVisible()
})

test('what was typed beside a button that was not pressed asks whoever leaves, once', async ({
  council: page,
}) => {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  await startsWithAll(ask, sitting)
  await toScreen(page, `sitting/${sitting}/attendance`, 'Điểm danh')
  const row = page.locator('tbody tr').nth(2)
  await row.getByText('Vắng').click()
  const reason = row.getByRole('textbox')
  await reason.fill('đi công tác')
  await enter(page, page.getByRole('link', { name: '3 Chấm điểm' }))
  const dialog = page.getByRole('dialog', { name: 'Bỏ những gì đã sửa?' })
  await expect(dialog.getByText('Trên màn hình này có chỗ đã gõ mà chưa ghi.')).toBeVisible()
  await expectAccessible(page, 'typed and not recorded')
  await picture(page, 'go-do-chua-ghi')
  await enter(page, dialog.getByRole('button', { name: 'Hủy' }))
  await expect(reason).toHaveValue('đi công tác')
  await enter(page, row.getByRole('button', { name: /^Ghi/ }))
  await expect(row.locator('[data-unsaved]')).toHaveCount(0)
  await enter(page, page.getByRole('link', { name: '3 Chấm điểm' }))
  await expect(page.getByRole('heading', { name: 'Chấm điểm', level: 1 })).toBeVisible()
})

test('a recusal says what becomes of a sheet that was handed in', async ({ council: page }) => {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products, members } = await startsWithAll(ask, sitting)
  const marks = await marksOfBlackBean()
  const product = products.find(({ code }) => code === marks.code)
  const [first, second] = members
  if (!product || !first || !second) throw new Error('Nothing to score')
  const at = { sitting, product: product.id }
  await ask('round.open', at)
  await handIn(ask, at, marks, 0, first.id)
  await ask('seat.take', { sitting, member: second.id, paper: false })
  await ask('sheet.mark', { ...at, member: second.id, criterion: '1.1', choice: 1 })
  await ask('seat.leave', {})
  await goTo(page, `sitting/${sitting}/attendance`)
  await page.getByRole('button', { name: 'Ghi thành viên không chấm…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^Lý do/).fill('người nhà là chủ thể')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await page.getByRole('button', { name: 'Ghi thành viên không chấm…' }).click()
  await expect(dialog.getByLabel(/^Lý do/), 'what was typed survives').toHaveValue('người nhà là chủ thể')
  await dialog.getByRole('combobox', { name: /^Sản phẩm/ }).selectOption(product.id)
  await dialog.getByRole('combobox', { name: /^Thành viên/ }).selectOption(first.id)
  await expect(dialog.getByText('phiếu ấy không được tính và không công khai')).toBeVisible()
  await expectAccessible(page, 'recusal after a sheet')
  await picture(page, 'khong-cham-phieu-da-nop')
  await dialog.getByRole('radio', { name: /^Không cho điểm/ }).check()
  await expect(dialog.getByText('trừ khi trả phiếu lại trước')).toBeVisible()
  await dialog.getByRole('combobox', { name: /^Thành viên/ }).selectOption(second.id)
  await expect(dialog.getByText(/đang chấm dở/)).toBeVisible()
})
