import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { closedSitting } from './issued-minutes.ts'
import { enter, fill, tabTo } from './keyboard.ts'
import { catalog, handMadePdf, pages } from '../support/hand-made-pdf.ts'
import { commandIsThere } from '../support/command-is-there.ts'
import { opensslKeys } from '../support/openssl-keys.ts'

test.skip(!commandIsThere('openssl'), 'It takes openssl to make the key file.')

test('minutes get places for the agency and the members, each with its state, by keyboard', async ({
  council: page,
}) => {
  const sitting = await closedSitting(page)
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(new URL(`#/sitting/${sitting}/minutes`, page.url()).href)

  await tabTo(page, page.getByRole('checkbox', { name: 'Cơ quan' }))
  await page.keyboard.press('Space')
  await tabTo(page, page.getByText('Các thành viên', { exact: true }))
  await page.keyboard.press('Enter')
  await tabTo(page, page.getByRole('checkbox', { name: 'Tất cả thành viên' }))
  await page.keyboard.press('Space')
  await expectAccessible(page, 'which places the minutes get')
  await picture(page, 'cho-ky-1-chon')
  await enter(page, page.getByRole('button', { name: 'Lập biên bản' }))

  const agency = page.getByRole('listitem').filter({ hasText: 'Chữ ký số của cơ quan' })
  await expect(agency.getByText('Chưa ký')).toBeVisible()
  const member = page.getByRole('listitem').filter({ hasText: 'Sở Công Thương' })
  const folder = test.info().outputDir
  const scan = path.join(folder, 'ban-quet.pdf')
  writeFileSync(scan, handMadePdf([catalog, pages]))
  await member.getByText('Sở Công Thương đã ký trên giấy').click()
  await member.getByLabel('Chọn bản quét').setInputFiles(scan)
  await fill(page, member.getByLabel('Chữ ký ở trang'), '3')
  await enter(page, member.getByRole('button', { name: 'Ghi là đã ký trên giấy' }))
  await expect(member.getByText('Đã ký trên giấy: trang 3 của bản quét “ban-quet.pdf”')).toBeVisible()
  await expectAccessible(page, 'places of all signers')
  await member.scrollIntoViewIfNeeded()
  await picture(page, 'cho-ky-2-tren-giay')

  const made = opensslKeys()
  const file = path.join(folder, 'co-quan.p12')
  writeFileSync(file, made.keyFile(made.pair('Ủy ban nhân dân tỉnh Tuyên Quang'), 'x'))
  made.remove()
  await enter(page, agency.getByRole('button', { name: 'Ký vào chỗ của Chữ ký số của cơ quan' }))
  await agency.getByLabel('Chọn tệp khóa').setInputFiles(file)
  await fill(page, agency.getByLabel('Mật khẩu của tệp khóa', { exact: true }), 'x')
  await page.keyboard.press('Enter')
  await enter(page, agency.getByRole('button', { name: 'Ký vào chỗ này' }))
  await expect(agency.getByText('✓ Đã ký: Ủy ban nhân dân tỉnh Tuyên Quang')).toBeVisible()
  await picture(page, 'cho-ky-3-co-quan')
})
