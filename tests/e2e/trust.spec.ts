import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { anAuthority, signingKeyOf } from '../support/openssl-authority.ts'
import { names, request, signedBlindly, signedMinutes } from '../support/signed-minutes.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'

test('an office says whom it trusts, and the minutes in hand are answered anew', async ({
  council: page,
  program,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-trust-screen-'))
  const authority = anAuthority(folder)
  const { unsigned } = await signedMinutes()
  const at = Date.now() + 60_000
  let bytes = unsigned
  for (const field of ['secretary', 'chair'] as const)
    bytes = await signedBlindly(bytes, { ...request(field, signingKeyOf(authority.issue(names[field]))), at })
  const minutes = path.join(folder, 'bien-ban.pdf')
  writeFileSync(minutes, bytes)
  mkdirSync(path.join(program.dataFolder, 'trust'))
  copyFileSync(minutes, path.join(program.dataFolder, 'trust', 'nham.cer'))

  await page.goto(new URL('#/verify', page.url()).href)
  await expect(page.getByText('Chưa có nơi cấp nào trong danh sách')).toBeVisible()
  await picture(page, 'tin-cay-trong')
  await page.getByLabel('Chọn tệp PDF').setInputFiles(minutes)
  await expect(page.getByRole('heading', { name: 'Còn nguyên vẹn' })).toBeVisible()

  const add = page.getByLabel('Thêm chứng thư của nơi cấp, hoặc danh sách thu hồi')
  await add.setInputFiles(minutes)
  await expect(page.getByText('Không đọc được chứng thư trong tệp này')).toBeVisible()
  await add.setInputFiles(authority.certificateFile)
  await expect(page.getByText('Đã thêm vào danh sách: “Nơi cấp chứng thư”')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Hợp lệ', exact: true })).toBeVisible()
  await page.screenshot({ path: test.info().outputPath('tin-cay.png'), fullPage: true })
  await expectAccessible(page, 'trust list')

  const remove = page.getByRole('button', { name: 'Bỏ khỏi danh sách: Nơi cấp chứng thư' })
  await remove.focus()
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await picture(page, 'tin-cay-hoi')
  await page.keyboard.press('Enter')
  await expect(remove).toBeFocused()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(page.getByText('Đã bỏ “Nơi cấp chứng thư” khỏi danh sách.')).toBeVisible()
  await expect(page.getByRole('heading', { name: 'Danh sách chứng thư tin cậy' })).toBeFocused()
  await expect(page.getByRole('heading', { name: 'Còn nguyên vẹn' })).toBeVisible()
  rmSync(folder, { recursive: true })
})
