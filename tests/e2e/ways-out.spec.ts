import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aSittingUnder, blackBean, startsWithAll, thomLoa } from './held-sitting.ts'
import { choose, enter, fill, tabTo } from './keyboard.ts'

test('by keyboard alone a chair steps aside, an office is renamed, and what cannot be decided leaves the sitting', async ({
  council: page,
}) => {
  const ask = asking(page)
  const sitting = await aSittingUnder(page, ask, 'trung-uong')
  const { products, members } = await startsWithAll(ask, sitting)
  const idOf = (name: string): string => products.find(each => each.name === name)?.id ?? ''
  const chair = members.find(({ role }) => role === 'chair')
  const other = members.find(({ role }) => role === 'member')
  if (!chair || !other) throw new Error('No council')
  const place = (name: string): string => new URL(`#/sitting/${sitting}/${name}`, page.url()).href

  await test.step('a recused chair is told of where the chair’s place is given', async () => {
    await page.goto(place('attendance'))
    await enter(page, page.getByRole('button', { name: 'Ghi thành viên không chấm…' }))
    const dialog = page.getByRole('dialog')
    await choose(page, dialog.getByRole('combobox', { name: /^Sản phẩm/ }), thomLoa)
    await choose(page, dialog.getByRole('combobox', { name: /^Thành viên/ }), chair.office)
    await fill(page, dialog.getByRole('textbox', { name: /^Lý do/ }), 'Người nhà là chủ thể')
    await expect(dialog.getByText(/Người này đang chủ trì/)).toBeVisible()
    await picture(page, 'loi-ra-1-khong-tham-gia')
    await enter(page, dialog.getByRole('button', { name: 'Ghi không tham gia' }))
    await expect(page.getByText(`${thomLoa}: người chủ trì không tham gia`)).toBeVisible()
    await page.getByRole('heading', { name: 'Chủ trì' }).scrollIntoViewIfNeeded()
    await picture(page, 'loi-ra-2-chu-tri')
    await expectAccessible(page, 'a recused chair')
  })

  await test.step('an office is renamed, and nobody is replaced', async () => {
    await enter(page, page.getByRole('button', { name: `Thay hoặc đổi tên: ${other.office}` }))
    const dialog = page.getByRole('dialog')
    await tabTo(page, dialog.getByRole('radio', { name: 'Người khác vào thay' }))
    await page.keyboard.press('ArrowDown')
    await fill(page, dialog.getByLabel('Tên mới của cơ quan'), 'Cơ quan sau sáp nhập')
    await fill(page, dialog.getByRole('textbox', { name: /^Lý do đổi tên/ }), 'Sáp nhập')
    await picture(page, 'loi-ra-3-doi-ten')
    await expectAccessible(page, 'renaming an office')
    await enter(page, dialog.getByRole('button', { name: 'Đổi tên cơ quan' }))
    await expect(page.getByRole('rowheader', { name: 'Cơ quan sau sáp nhập' })).toBeVisible()
    await expect(page.getByRole('rowheader', { name: other.office })).toHaveCount(0)
  })

  await test.step('a product is carried over with its reason, and the other withdrawn', async () => {
    await page.goto(place(`reconcile/${idOf(thomLoa)}`))
    await enter(page, page.getByRole('button', { name: 'Rút hoặc chuyển sang phiên sau…' }))
    const dialog = page.getByRole('dialog', { name: `Không quyết định “${thomLoa}” ở phiên này` })
    const confirm = dialog.getByRole('button', { name: 'Chuyển sang phiên sau' })
    await expect(confirm).toBeDisabled()
    await fill(page, dialog.getByRole('textbox', { name: /^Lý do/ }), 'Không còn đủ thành viên')
    await picture(page, 'loi-ra-4-chuyen-phien')
    await expectAccessible(page, 'carrying a product over')
    await enter(page, confirm)
    await expect(page.getByRole('heading', { name: 'Đã chuyển sang phiên sau' })).toBeFocused()
    await picture(page, 'loi-ra-5-da-chuyen')
    await page.goto(place('prepare'))
    await enter(page, page.getByRole('button', { name: `Rút ${blackBean} khỏi phiên họp` }))
    const withdrawing = page.getByRole('dialog')
    await tabTo(page, withdrawing.getByRole('radio', { name: 'Chuyển sang phiên sau' }))
    await page.keyboard.press('ArrowDown')
    await fill(page, withdrawing.getByRole('textbox', { name: /^Lý do/ }), 'Chủ thể xin rút')
    await enter(page, withdrawing.getByRole('button', { name: 'Rút sản phẩm' }))
    await expect(page.getByRole('row', { name: new RegExp(blackBean) }).getByText('Đã rút')).toBeVisible()
    await picture(page, 'loi-ra-6-chuan-bi')
  })

  await test.step('and the sitting is closed', async () => {
    await page.goto(place('results'))
    await expect(page.getByText('Lý do: Không còn đủ thành viên')).toBeVisible()
    await picture(page, 'loi-ra-7-ket-qua')
    await expectAccessible(page, 'results of what left')
    await enter(page, page.getByRole('button', { name: 'Kết thúc phiên họp' }))
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Kết thúc phiên họp' }))
    await expect(page.getByText(/Phiên họp đã kết thúc/).first()).toBeVisible()
  })
})
