import { addMonths } from '#shared/kernel/day.ts'
import { dateText, dayText, vietnamDay } from '#shared/words/figures.ts'
import { asking } from './asking.ts'
import { expect, picture, test } from './council-test.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { choose, enter } from './keyboard.ts'
import { ratedSitting } from './rated-sitting.ts'

test('a closed sitting fills the register, and what follows is written down and taken back, by keyboard', async ({
  council: page,
}) => {
  const ask = asking(page)
  const { sitting, products } = await ratedSitting(page)
  const rows = page.locator('tbody').getByRole('row')

  await test.step('it is empty before the close', async () => {
    await enter(page, page.getByRole('link', { name: 'Mở sổ đăng ký' }))
    await expect(page.getByText('Sổ chưa có sản phẩm nào')).toBeVisible()
    await holdsAtEverySize(page, 'an empty register')
  })
  await ask('sitting.close', { sitting })

  await test.step('each product is there, and is found without tone marks', async () => {
    await page.reload()
    await expect(rows).toHaveCount(products.length)
    await picture(page, 'so-dang-ky-1-danh-sach')
    await holdsAtEverySize(page, 'the register')
    await page.getByRole('searchbox', { name: 'Tìm sản phẩm' }).fill('thom loa')
    await expect(rows).toHaveCount(1)
    await page.getByRole('searchbox', { name: 'Tìm sản phẩm' }).fill('khong co')
    await enter(page, page.getByRole('button', { name: 'Xem tất cả' }))
    await expect(rows).toHaveCount(products.length)
    await choose(page, page.getByRole('combobox', { name: 'Tình trạng' }), 'Chờ quyết định công nhận')
    await expect(rows.first()).toBeVisible()
    await enter(page, rows.first().getByRole('link'))
  })

  const form = page.locator('form')
  const today = dateText(Date.now())
  await test.step('a decision and a certificate are written down', async () => {
    await expect(page.getByRole('heading', { name: 'Đời sản phẩm' })).toBeVisible()
    await choose(page, form.getByRole('combobox', { name: 'Hạng sao' }), '3 sao')
    await form.getByRole('textbox', { name: 'Cơ quan ban hành' }).fill('UBND tỉnh')
    await enter(page, form.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(form.getByText('Hãy điền ô này.')).toHaveCount(2)
    await form.getByRole('textbox', { name: 'Số văn bản' }).fill('12/QĐ-UBND')
    await form.getByRole('textbox', { name: /^Ngày/ }).fill('31/12/2099')
    await enter(page, form.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByText('Ngày này chưa đến.')).toBeVisible()
    await form.getByRole('textbox', { name: /^Ngày/ }).fill(today)
    await enter(page, form.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
    await expect(page.getByText('3 sao · Đã công nhận')).toBeVisible()

    await choose(page, form.getByRole('combobox', { name: 'Việc gì đã xảy ra?' }), 'Cấp giấy chứng nhận')
    await form.getByRole('textbox', { name: 'Số văn bản' }).fill('01/GCN')
    await form.getByRole('textbox', { name: /^Ngày/ }).fill(today)
    const until = dayText(addMonths(vietnamDay(Date.now()), 36))
    await expect(form.getByText(`Có giá trị 36 tháng, đến ${until}`)).toBeVisible()
    await enter(page, form.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByRole('listitem').filter({ hasText: `có giá trị đến ${until}` })).toBeVisible()
    await picture(page, 'so-dang-ky-2-doi-san-pham')
    await holdsAtEverySize(page, 'a product of the register')
  })

  await test.step('its next dossier begins from the last one, and is there when it is asked for again', async () => {
    const again = page.getByRole('button', { name: 'Lập hồ sơ đánh giá lại' })
    for (let times = 0; times < 2; times += 1) {
      await enter(page, again)
      await expect(page).toHaveURL(/dossiers\/[^/]+\/product$/)
      await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
      await picture(page, 'so-dang-ky-5-ho-so-tiep-theo')
      await page.goBack()
      await expect(page.getByRole('heading', { name: 'Hồ sơ tiếp theo' })).toBeVisible()
    }
    expect((await ask('draft.list', {})).drafts).toHaveLength(1)
  })

  await test.step('the overview counts it, and each figure leads to its products', async () => {
    await enter(page, page.getByRole('link', { name: '‹ Quay lại' }))
    await enter(page, page.getByRole('link', { name: 'Tổng quan' }))
    await expect(page.getByRole('heading', { level: 1, name: 'Tổng quan sản phẩm OCOP' })).toBeVisible()
    const group = page.getByRole('row', { name: /^Thực phẩm/ })
    await expect(group.getByRole('cell')).toHaveText(['–', '–', '1', '–', '–', '1'])
    await expect(page.locator('.drawing svg')).toHaveCount(4)
    await picture(page, 'so-dang-ky-3-tong-quan')
    await holdsAtEverySize(page, 'the overview')
    await page.getByRole('radio', { name: 'Đã được hội đồng xếp hạng' }).check({ force: true })
    await expect(page.getByRole('listitem').first()).toContainText('4')
    await enter(page, group.getByRole('link').last())
    await expect(page.getByText('Chỉ xem: Đã được hội đồng xếp hạng')).toBeVisible()
    await expect(rows).toHaveCount(4)
    await holdsAtEverySize(page, 'a list that a figure opened')
    await rows.filter({ hasText: 'Đã công nhận' }).getByRole('link').click()
  })

  await test.step('a line is taken back with a reason, and stays struck through', async () => {
    await enter(page, page.getByRole('button', { name: /^Rút lại “Giấy chứng nhận/ }))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Rút lại' })).toBeDisabled()
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('ghi nhầm số')
    await holdsAtEverySize(page, 'taking a line back')
    await enter(page, dialog.getByRole('button', { name: 'Rút lại' }))
    await expect(page.getByText('Đã rút lại: ghi nhầm số')).toBeVisible()
    await expect(page.locator('s')).toHaveText(/01\/GCN/)
  })
})
