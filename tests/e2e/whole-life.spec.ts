import { dayText, vietnamDay } from '#shared/words/figures.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { choose, enter, fill, tabTo } from './keyboard.ts'
import { ratedSitting } from './rated-sitting.ts'

test('what a sitting decided is on the leader’s page, is visited, and its next dossier is begun, by keyboard', async ({
  council: page,
}) => {
  const ask = asking(page)
  const { sitting } = await ratedSitting(page)
  await ask('sitting.close', { sitting })
  const today = dayText(vietnamDay(Date.now()))

  await test.step('it is recognised', async () => {
    await page.goto(new URL('#/register', page.url()).href)
    await enter(page, page.locator('tbody').getByRole('row').first().getByRole('link'))
    const form = page.locator('form')
    await choose(page, form.getByRole('combobox', { name: 'Hạng sao' }), '4 sao')
    await fill(page, form.getByRole('textbox', { name: 'Số văn bản' }), '12/QĐ-UBND')
    await fill(page, form.getByRole('textbox', { name: /^Ngày/ }), today)
    await fill(page, form.getByRole('textbox', { name: 'Cơ quan ban hành' }), 'UBND tỉnh')
    await enter(page, form.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByText('4 sao · Đã công nhận')).toBeVisible()
  })

  await test.step('the leader sees it counted, and goes from the figure to the product', async () => {
    await enter(page, page.getByRole('link', { name: '‹ Quay lại' }))
    await enter(page, page.getByRole('link', { name: 'Tổng quan' }))
    const group = page.getByRole('row', { name: /^Thực phẩm|^Đồ uống/ }).filter({ hasText: '1' })
    await expect(group).toHaveCount(1)
    await enter(page, group.getByRole('link').last())
    await expect(page.locator('tbody').getByRole('row')).toHaveCount(1)
    await enter(page, page.locator('tbody').getByRole('link'))
    await expect(page.getByRole('heading', { name: 'Đời sản phẩm' })).toBeVisible()
  })

  await test.step('it is visited, and nothing is found', async () => {
    await enter(page, page.getByRole('link', { name: 'Kiểm tra', exact: true }))
    await expect(page.getByRole('heading', { name: 'Nội dung kiểm tra' })).toBeVisible()
    await fill(page, page.getByRole('textbox', { name: 'Cơ quan, đơn vị' }), 'Sở Nông nghiệp và Môi trường')
    await tabTo(
      page,
      page
        .getByRole('listitem')
        .filter({ hasText: 'Sử dụng nhãn hiệu OCOP' })
        .getByRole('radio', { checked: true }),
    )
    await page.keyboard.press('ArrowLeft')
    await page.keyboard.press('ArrowLeft')
    await enter(page, page.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByRole('heading', { name: 'Nội dung kiểm tra' })).toBeHidden()
    await enter(page, page.getByRole('link', { name: '‹ Quay lại' }))
    await expect(page.getByRole('heading', { name: 'Đời sản phẩm' })).toBeVisible()
    const [{ id } = { id: '' }] = (await ask('register.find', { text: '' })).found
    expect((await ask('register.product', { product: id })).product.visits).toHaveLength(1)
    await expectAccessible(page, 'a product that was rated, recognised and visited')
    await picture(page, 'doi-san-pham-ca-vong-doi')
  })

  await test.step('its re-rating begins from last time’s dossier', async () => {
    await enter(page, page.getByRole('button', { name: 'Lập hồ sơ đánh giá lại' }))
    await expect(page).toHaveURL(/dossiers\/[^/]+\/product$/)
    await expect(page.getByRole('heading', { level: 2 }).first()).toBeVisible()
    const [draft] = (await ask('draft.list', {})).drafts
    const { content } = await ask('draft.read', { draft: draft?.id ?? '' })
    expect(content.product.stage).toMatchObject({ kind: 'renewal', stars: 4 })
    expect(content.assessment.criteria.length).toBeGreaterThan(20)
  })
})
