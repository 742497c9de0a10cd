import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { commandIsThere } from '../support/command-is-there.ts'
import { mergedBags, opensslKeys } from '../support/openssl-keys.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { issuedMinutes } from './issued-minutes.ts'
import { enter, fill, tabTo } from './keyboard.ts'

test.skip(!commandIsThere('openssl'), 'It takes openssl to make the key file.')

test('a key file with two keys asks which one signs, and each oddity is asked about, by keyboard', async ({
  council: page,
}) => {
  const made = opensslKeys()
  const bare = ['-keypbe', 'NONE', '-certpbe', 'NONE', '-nomac']
  const two = ['Người ký Một', 'Người ký Hai'].map(name => made.keyFile(made.pair(name), '', bare))
  const file = path.join(made.folder, 'hai-khoa.p12')
  writeFileSync(file, mergedBags(two))
  const sitting = await issuedMinutes(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(new URL(`#/sitting/${sitting}/minutes`, page.url()).href)
  const button = (name: string) => page.getByRole('button', { name, exact: true })
  const dialog = page.getByRole('dialog', { name: 'Xác nhận trước khi ký' })

  await page.getByLabel('Chọn tệp khóa').setInputFiles(file)
  await fill(page, page.getByLabel('Mật khẩu của tệp khóa', { exact: true }), 'mật khẩu')
  await page.keyboard.press('Enter')
  const which = page.getByRole('group', { name: 'Tệp có 2 khóa ký được: ký bằng khóa nào?' })
  await expect(which).toBeVisible()
  await expect(button('Ký với vai Thư ký')).toBeDisabled()
  await expectAccessible(page, 'which of two keys')
  await expectHoldsTogether(page, 'which of two keys', 14)
  await which.scrollIntoViewIfNeeded()
  await picture(page, 'two-keys-1-chon')
  await tabTo(page, which.getByRole('radio').first())
  await page.keyboard.press('ArrowDown')
  await expect(which.getByRole('radio', { name: 'Người ký Hai' })).toBeChecked()
  await page.keyboard.press('ArrowUp')
  await expect(which.getByRole('radio', { name: 'Người ký Một' })).toBeChecked()
  await enter(page, button('Ký với vai Thư ký'))
  await expect(dialog.getByText('Tên không khớp: ở chỗ ký của thư ký')).toBeVisible()
  await picture(page, 'two-keys-2-khac-ten')
  await enter(page, dialog.getByRole('button', { name: 'Vẫn ký' }))
  await expect(page.getByText('✓ Đã ký:')).toHaveCount(1)
  await picture(page, 'two-keys-3-da-ky')

  await page.getByLabel('Chọn tệp khóa').setInputFiles(file)
  await tabTo(page, page.getByLabel('Mật khẩu của tệp khóa', { exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, which.getByRole('radio').first())
  await page.keyboard.press('Space')
  await enter(page, button('Ký với vai Chủ tọa'))
  await expect(dialog.getByText('Một chứng thư ký hai chỗ')).toBeVisible()
  await picture(page, 'two-keys-4-mot-nguoi')
  await page.keyboard.press('Escape')
  await expect(dialog).toBeHidden()
  await tabTo(page, which.getByRole('radio', { name: 'Người ký Một' }))
  await page.keyboard.press('ArrowDown')
  await enter(page, button('Ký với vai Chủ tọa'))
  await expect(dialog.getByText('“Người ký Hai”')).toBeVisible()
  await expect(dialog.getByText('Một chứng thư ký hai chỗ')).toBeHidden()
  await enter(page, dialog.getByRole('button', { name: 'Vẫn ký' }))
  await expect(page.getByText('Biên bản đã đủ chữ ký của thư ký và chủ tọa.')).toBeVisible()
  await picture(page, 'two-keys-5-xong')
  made.remove()
})
