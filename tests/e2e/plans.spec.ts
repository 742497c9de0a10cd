import { dateText, vietnamDay } from '#shared/words/figures.ts'
import { asking } from './asking.ts'
import { expect, picture, test } from './council-test.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { choose, enter, fill, tabTo } from './keyboard.ts'
import { ratedSitting } from './rated-sitting.ts'

test('a plan is drawn up, names its products, and is held against what came of them, by keyboard', async ({
  council: page,
}) => {
  const ask = asking(page)
  const { sitting } = await ratedSitting(page)
  await ask('sitting.close', { sitting })
  const { found } = await ask('register.find', {})
  const [first, second] = found
  if (!first || !second) throw new Error('No products')
  const today = vietnamDay(Date.now())
  const year = today.slice(0, 4)
  const decision = { number: '12/QĐ-UBND', on: today, by: 'UBND tỉnh' }
  await ask('register.enter', { product: first.id, fact: { kind: 'recognised', stars: 4, decision } })

  await test.step('from the register to a first plan', async () => {
    await page.reload()
    await enter(page, page.getByRole('link', { name: 'Mở sổ đăng ký' }))
    await enter(page, page.getByRole('link', { name: 'Kế hoạch', exact: true }))
    await expect(page.getByText('Chưa có kế hoạch nào')).toBeVisible()
    await holdsAtEverySize(page, 'no plan yet')
    await enter(page, page.getByRole('link', { name: 'Lập kế hoạch' }))
    await expect(page.getByRole('combobox', { name: 'Tỉnh, thành phố' })).toHaveValue('08')
    await enter(page, page.getByRole('button', { name: 'Ghi kế hoạch' }))
    await expect(page.getByText('Hãy ghi ngày như 05/3/2026.')).toBeVisible()
    await fill(page, page.getByRole('textbox', { name: 'Số văn bản' }), '45/KH-UBND')
    await fill(page, page.getByRole('textbox', { name: /^Ngày ban hành/ }), dateText(Date.now()))
    await fill(page, page.getByRole('textbox', { name: /^Các đợt/ }), `10/${year}, 11/${year}`)
    await fill(page, page.getByRole('textbox', { name: '4 sao' }), '2')
    await holdsAtEverySize(page, 'the form of a plan')
    await picture(page, 'ke-hoach-1-lap')
    await enter(page, page.getByRole('button', { name: 'Ghi kế hoạch' }))
    await expect(
      page.getByRole('heading', { level: 1, name: `Kế hoạch năm ${year}, Tuyên Quang` }),
    ).toBeVisible()
  })

  const rows = page.getByRole('region').or(page.locator('table.planned')).locator('tbody').getByRole('row')
  await test.step('products are named: of the register, and one that is not there yet', async () => {
    await fill(page, page.getByRole('searchbox', { name: 'Sản phẩm trong sổ đăng ký' }), first.name)
    await enter(page, page.getByRole('button', { name: new RegExp(`^${first.name} ·`) }))
    await expect(page.getByText(`Đã chọn trong sổ: ${first.name}`)).toBeVisible()
    await choose(page, page.getByRole('combobox', { name: 'Việc' }).last(), 'Nâng hạng')
    await choose(page, page.getByRole('combobox', { name: 'Hạng dự kiến' }), '5 sao')
    await choose(page, page.getByRole('combobox', { name: 'Đợt' }), `tháng 11/${year}`)
    await enter(page, page.getByRole('button', { name: 'Đưa vào kế hoạch' }))
    await expect(page.getByText(`Đã đưa ${first.name} vào kế hoạch.`)).toBeVisible()
    await tabTo(page, page.getByRole('combobox', { name: 'Việc' }).last())
    await page.keyboard.press('Home')
    await enter(page, page.getByRole('button', { name: 'Đưa vào kế hoạch' }))
    await expect(page.getByText('Hãy điền ô này.')).toBeVisible()
    await fill(page, page.getByRole('textbox', { name: 'Tên sản phẩm' }), 'Mật ong rừng')
    await fill(page, page.getByRole('textbox', { name: 'Chủ thể' }), 'HTX Kim Bình')
    await fill(page, page.getByRole('textbox', { name: 'Xã, phường' }), 'Kim Bình')
    await enter(page, page.getByRole('button', { name: 'Đưa vào kế hoạch' }))
    await expect(rows.filter({ hasText: 'Mật ong rừng' })).toContainText('Chưa nộp hồ sơ')
    await expect(rows.filter({ hasText: 'ngoài kế hoạch' })).toHaveCount(found.length - 1)
    await expect(page.locator('.drawing svg')).toHaveCount(1)
    await holdsAtEverySize(page, 'a plan')
    await page.evaluate(() => window.scrollTo(0, 0))
    await picture(page, 'ke-hoach-2-ket-qua')
  })

  await test.step('each figure opens its products, and one that is not gone on with says why', async () => {
    const upgrade = page.getByRole('row', { name: /^Nâng hạng/ }).first()
    await enter(page, upgrade.getByRole('link').first())
    await expect(rows).toHaveCount(1)
    await expect(rows).toContainText('4 sao lên 5 sao')
    await tabTo(page, page.getByRole('combobox', { name: 'Việc' }).first())
    await page.keyboard.press('Home')
    await enter(page, page.getByRole('button', { name: 'Không làm tiếp Mật ong rừng' }))
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: 'Lý do' }).fill('chưa có phiếu kiểm nghiệm')
    await holdsAtEverySize(page, 'a product that is not gone on with')
    await enter(page, dialog.getByRole('button', { name: 'Không làm tiếp' }))
    await expect(rows.filter({ hasText: 'chưa có phiếu kiểm nghiệm' })).toHaveCount(1)
  })
})
