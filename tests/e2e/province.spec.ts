import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openRegister } from '#electron/register/open-register.ts'
import { rolesSql } from '#electron/register/roles-sql.ts'
import { aPostgres, whyNoPostgres } from '../support/a-postgres.ts'
import { aResult } from '../support/a-register.ts'
import { startProgram } from '../support/running-program.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { enter } from './keyboard.ts'

test('the register of a province is tried, used by somebody who only reads, and said to be away when it is', async ({
  page,
}) => {
  test.skip(whyNoPostgres !== undefined, whyNoPostgres)
  const server = await aPostgres()
  const folder = mkdtempSync(path.join(tmpdir(), 'ocop-province-'))
  const program = await startProgram('--data', folder)
  const address = server.database()
  server.tell(address, rolesSql('tinh'))
  server.tell(address, 'create role phong_xem login in role tinh_reader')
  server.tell(address, 'create role quan_tri login in role tinh_administrator')
  const register = openRegister(server.as(address, 'quan_tri'))
  await register.take([aResult(1)])
  await register.close()

  await page.goto(program.address)
  await enter(page, page.getByRole('link', { name: 'Mở sổ đăng ký' }))
  await enter(page, page.getByRole('link', { name: 'Máy chủ của tỉnh' }))
  await expect(page.getByText('Sổ đang nằm trong thư mục dữ liệu')).toBeVisible()
  const field = page.getByLabel('Địa chỉ máy chủ')
  await field.fill('postgres://phong_xem@127.0.0.1:1/ocop')
  await enter(page, page.getByRole('button', { name: 'Thử kết nối' }))
  await expect(page.getByText('Máy chủ của tỉnh không trả lời (127.0.0.1:1).')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Dùng máy chủ này' })).toBeDisabled()
  await field.fill(server.as(address, 'phong_xem'))
  await enter(page, page.getByRole('button', { name: 'Thử kết nối' }))
  await expect(page.getByText('Vai trò: phong_xem (chỉ xem)')).toBeVisible()
  await picture(page, 'tinh-1-thu-ket-noi')
  await expectAccessible(page, 'the place of the register')
  await holdsAtEverySize(page, 'the place of the register')
  await enter(page, page.getByRole('button', { name: 'Dùng máy chủ này' }))
  await expect(page.getByText('Từ giờ sổ nằm ở máy chủ này.')).toBeVisible()
  await expect(field).toHaveValue('')

  await enter(page, page.getByRole('link', { name: '‹ Quay lại' }))
  await expect(page.locator('tbody').getByRole('link').first()).toBeVisible()
  await expect(page.getByRole('link', { name: 'Nhập danh sách' })).toHaveCount(0)
  await enter(page, page.locator('tbody').getByRole('link').first())
  await expect(page.getByText('Vai trò của bạn ở máy chủ của tỉnh chỉ được xem sổ.')).toBeVisible()
  await expect(page.locator('form')).toHaveCount(0)

  await server.dispose()
  await page.goto(`${program.origin}/#/`)
  await page.reload()
  await expect(page.getByText('Máy chủ của tỉnh không trả lời', { exact: true })).toBeVisible()
  await expect(page.getByRole('link', { name: 'Mở sổ đăng ký' })).toBeVisible()
  await picture(page, 'tinh-2-khong-tra-loi')
  await enter(page, page.getByRole('link', { name: 'Máy chủ của tỉnh' }))
  await enter(page, page.getByRole('button', { name: 'Trở lại sổ trong thư mục dữ liệu' }))
  await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Trở lại sổ' }))
  await expect(page.getByText('Sổ đang nằm trong thư mục dữ liệu')).toBeVisible()
  await program.stop()
  rmSync(folder, { recursive: true })
})
