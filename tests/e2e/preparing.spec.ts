import { expect, expectAccessible, picture, test } from './council-test.ts'
import { enter, fill } from './keyboard.ts'

test('a dossier is begun, saved as it is typed, and found again', async ({ council: page }) => {
  await test.step('from the door on the start screen', async () => {
    await enter(page, page.getByRole('link', { name: 'Vào lập hồ sơ' }))
    await expect(page.getByText('Chưa có hồ sơ nào')).toBeVisible()
    await expectAccessible(page, 'no dossiers')
    await picture(page, 'ho-so-0-trong')
    await enter(page, page.getByRole('button', { name: 'Lập hồ sơ mới' }).first())
    await expect(page.getByRole('heading', { level: 2, name: 'Sản phẩm' })).toBeVisible()
  })

  await test.step('what is typed is there after the window was loaded anew', async () => {
    await fill(page, page.getByLabel('Tên sản phẩm'), 'Chè Thôm Loà')
    await expect(page.getByText(/^Đã ghi .* ✓$/)).toBeVisible()
    await page.reload()
    await expect(page.getByLabel('Tên sản phẩm')).toHaveValue('Chè Thôm Loà')
    await expectAccessible(page, 'product')
    await picture(page, 'ho-so-1-san-pham')
  })

  await test.step('the list has it, and removes it only after asking', async () => {
    await enter(page, page.getByRole('link', { name: 'Quay lại' }))
    await expect(page.getByRole('link', { name: 'Chè Thôm Loà' })).toBeVisible()
    await expectAccessible(page, 'dossiers')
    await picture(page, 'ho-so-0-danh-sach')
    await enter(page, page.getByRole('button', { name: 'Xóa hồ sơ Chè Thôm Loà' }))
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Xóa' }))
    await expect(page.getByText('Đã xóa hồ sơ “Chè Thôm Loà”.')).toBeVisible()
  })
})
