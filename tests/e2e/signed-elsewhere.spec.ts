import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { commandIsThere } from '../support/command-is-there.ts'
import { opensslKeys } from '../support/openssl-keys.ts'
import { startProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { closedSitting } from './issued-minutes.ts'
import { enter, fill, tabTo } from './keyboard.ts'

test.skip(!commandIsThere('openssl'), 'It takes openssl to make the key file.')

/** Presses a link that saves, and keeps the file under the name that it is given. */
async function saved(page: Page, name: string, folder: string): Promise<string> {
  const waiting = page.waitForEvent('download')
  await enter(page, page.getByRole('link', { name, exact: true }))
  const download = await waiting
  const file = path.join(folder, download.suggestedFilename())
  await download.saveAs(file)
  return file
}

test('the agency signs on another computer by the file alone, and the council takes it back, by keyboard', async ({
  council: page,
  browser,
}) => {
  const folder = mkdtempSync(path.join(tmpdir(), 'council-elsewhere-'))
  const sitting = await closedSitting(page)
  const ask = asking(page)
  await ask('minutes.issue', { sitting, number: '5', also: ['agency'] })
  for (const field of ['secretary', 'chair'] as const) {
    const { upload, passphrase } = await ask('training.key', { sitting, field })
    await ask('minutes.sign', { sitting, field, by: { kind: 'file', upload, passphrase } })
  }
  await page.setViewportSize({ width: 1366, height: 768 })
  await page.goto(new URL(`#/sitting/${sitting}/minutes`, page.url()).href)
  const carried = await saved(page, 'Lưu tệp PDF', folder)

  const office = await startProgram('--data', path.join(folder, 'may-co-quan'))
  const desk = await browser.newContext({ viewport: { width: 1366, height: 768 } })
  const there = await desk.newPage()
  await there.goto(office.address)
  await there.getByLabel('Chọn tệp PDF').setInputFiles(carried)
  await expect(there.getByRole('heading', { name: 'Chỗ ký trong biên bản' })).toBeVisible()
  const places = there.getByRole('region', { name: 'Chỗ ký trong biên bản' })
  const agency = places.getByRole('listitem').filter({ hasText: 'Cơ quan' })
  await expect(agency.getByText('Còn trống')).toBeVisible()
  await expectAccessible(there, 'places that are empty')
  await there.getByRole('heading', { name: 'Chỗ ký trong biên bản' }).scrollIntoViewIfNeeded()
  await picture(there, 'noi-khac-1-cho-trong')

  const made = opensslKeys()
  const keyFile = path.join(folder, 'co-quan.p12')
  writeFileSync(keyFile, made.keyFile(made.pair('Ủy ban nhân dân tỉnh Tuyên Quang'), 'x'))
  made.remove()
  await enter(there, agency.getByRole('button', { name: 'Ký vào chỗ của Cơ quan' }))
  await agency.getByLabel('Chọn tệp khóa').setInputFiles(keyFile)
  await fill(there, agency.getByLabel('Mật khẩu của tệp khóa', { exact: true }), 'sai')
  await there.keyboard.press('Enter')
  await expect(agency.getByText('Mật khẩu không mở được tệp khóa')).toBeVisible()
  await fill(there, agency.getByLabel('Mật khẩu của tệp khóa', { exact: true }), 'x')
  await there.keyboard.press('Enter')
  await tabTo(there, agency.getByRole('button', { name: 'Ký vào chỗ này' }))
  await picture(there, 'noi-khac-2-ky')
  await there.keyboard.press('Enter')
  await expect(there.getByText('Đã ký vào chỗ của Cơ quan: Ủy ban nhân dân tỉnh Tuyên Quang')).toBeVisible()
  await expect(there.getByText('Mọi chỗ ký đều đã có chữ ký.')).toBeVisible()
  await expectAccessible(there, 'signed for another machine')
  await expectHoldsTogether(there, 'signed for another machine', 14)
  await there.getByRole('link', { name: 'Lưu biên bản đã ký' }).scrollIntoViewIfNeeded()
  await picture(there, 'noi-khac-3-luu')
  const signed = await saved(there, 'Lưu biên bản đã ký', folder)
  expect(path.basename(signed)).toMatch(/^Bien-ban-OCOP-.*-co-quan-ky\.pdf$/)
  await desk.close()
  await office.stop()

  const back = page.locator('details').filter({ hasText: 'Nhận lại biên bản đã ký nơi khác' })
  await tabTo(page, back.locator('summary'))
  await page.keyboard.press('Enter')
  const choose = back.getByLabel('Chọn biên bản đã ký')
  await choose.setInputFiles(carried)
  await expect(back.getByText('Tệp này chính là bản đang giữ ở đây')).toBeVisible()
  await choose.setInputFiles(keyFile)
  await expect(back.getByText('đây không phải là tệp PDF')).toBeVisible()
  await choose.setInputFiles(signed)
  await expect(back.getByText('Đúng biên bản này, thêm 1 chữ ký:')).toBeVisible()
  await expectAccessible(page, 'minutes that came back')
  await expectHoldsTogether(page, 'minutes that came back', 14)
  await back.getByRole('button', { name: 'Nhận vào phiên họp' }).scrollIntoViewIfNeeded()
  await picture(page, 'noi-khac-4-nhan-lai')
  await enter(page, back.getByRole('button', { name: 'Nhận vào phiên họp' }))
  await expect(back.getByText('Đã nhận lại biên bản, thêm 1 chữ ký.')).toBeVisible()
  await expect(page.getByText('✓ Đã ký ở nơi khác: Ủy ban nhân dân tỉnh Tuyên Quang')).toBeVisible()
  await back.scrollIntoViewIfNeeded()
  await picture(page, 'noi-khac-5-da-nhan')

  await page.goto(new URL('#/verify', page.url()).href)
  await page.getByLabel('Chọn tệp PDF').setInputFiles(carried)
  await expect(page.getByText('Phiên họp của biên bản này có ở máy này')).toBeVisible()
  await page.getByRole('link', { name: 'Mở biên bản của phiên họp' }).scrollIntoViewIfNeeded()
  await picture(page, 'noi-khac-6-phien-hop-o-day')
  rmSync(folder, { recursive: true })
})
