import { expect, expectAccessible, picture, test } from './council-test.ts'
import { issuedMinutes } from './issued-minutes.ts'

test('the chair who signs before the secretary is asked first, and can refrain, by keyboard', async ({
  council: page,
}) => {
  const sitting = await issuedMinutes(page)
  await page.goto(new URL(`#/sitting/${sitting}/minutes`, page.url()).href)
  const press = async (name: string) => {
    const button = page.getByRole('button', { name, exact: true })
    await expect(button).toBeEnabled()
    await button.focus()
    await page.keyboard.press('Enter')
  }
  await press('Để chủ tọa ký trước thư ký')
  await press('Dùng khóa tập huấn')
  await expect(page.getByText('RSA-PSS')).toBeVisible()
  await picture(page, 'signing-1-chung-thu')
  await press('Ký với vai Chủ tọa')
  const dialog = page.getByRole('dialog', { name: 'Xác nhận trước khi ký' })
  await expect(dialog.getByText('Sai thứ tự: thư ký chưa ký.')).toBeVisible()
  await expect(dialog.getByRole('button', { name: 'Hủy' })).toBeFocused()
  await expectAccessible(page, 'an odd signature')
  await picture(page, 'signing-2-xac-nhan')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await expect(page.getByText('✓ Đã ký:')).toHaveCount(0)
  await press('Ký với vai Chủ tọa')
  await dialog.getByRole('button', { name: 'Vẫn ký' }).press('Enter')
  await expect(page.getByText('✓ Đã ký:')).toHaveCount(1)
  await press('Dùng khóa tập huấn')
  await press('Ký với vai Thư ký')
  await expect(page.getByText('Biên bản đã đủ chữ ký của thư ký và chủ tọa.')).toBeVisible()
})
