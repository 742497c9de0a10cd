import type { Browser, BrowserContext, Page } from '@playwright/test'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { enter } from './keyboard.ts'
import { thomLoa } from './held-sitting.ts'
import { anOpenRoom, comesIn, marked, opensSheet } from './open-room.ts'

const devices: BrowserContext[] = []
test.afterEach(async () => {
  for (const each of devices.splice(0)) await each.close()
})

/** A device of its own: another browser, which takes the room's certificate. */
async function aDevice(browser: Browser, viewport = { width: 1024, height: 768 }): Promise<Page> {
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport,
    hasTouch: true,
    locale: 'vi-VN',
  })
  devices.push(context)
  return context.newPage()
}

test('a member comes in with an invitation, marks at a device of their own, and hands in, by keyboard alone', async ({
  council,
  browser,
}) => {
  const { ask, sitting, product, member, office } = await anOpenRoom(council)
  const page = await aDevice(browser)
  const { address } = await ask('invitation.give', { sitting, guest: member })
  const press = (name: string) => enter(page, page.getByRole('button', { name, exact: true }))

  await page.goto(address)
  await expect(page.getByRole('heading', { name: 'Vào phòng họp bằng máy này?' })).toBeVisible()
  await expectAccessible(page, 'the door')
  await picture(page, 'phong-hop-1-cua-vao')
  await press('Vào chỗ của tôi')
  await expect(page.getByRole('heading', { level: 1, name: office })).toBeVisible()
  await expect(page.getByText('Đã nối với máy thư ký')).toBeVisible()
  await expectAccessible(page, 'a seat')
  await picture(page, 'phong-hop-2-cho-ngoi')

  await press('Gọi thư ký')
  await expect(page.getByText(/Đã gọi thư ký lúc/)).toBeVisible()
  await ask('hand.raise', { sitting, member, raised: false })
  await expect(page.getByText(/Đã gọi thư ký lúc/)).toBeHidden()

  await ask('product.call', { sitting, product })
  await expect(page.getByText(`Thư ký mời chấm: ${thomLoa}`)).toBeVisible()
  await press('Sang sản phẩm này')
  await expect(page.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
  await expect(page.getByRole('radiogroup').first()).toBeVisible()
  const handIn = page.getByRole('button', { name: 'Nộp phiếu' })
  for (
    let marks = 0;
    marks < 60 && !(await handIn.evaluate(it => it === document.activeElement));
    marks += 1
  ) {
    await page.keyboard.press('-')
    await page.keyboard.press('Enter')
  }
  await expect.poll(() => marked(ask, sitting, member)).toBe(32)
  await expectAccessible(page, 'a sheet at a seat')
  await picture(page, 'phong-hop-3-phieu')
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: 'Nộp phiếu này?' })
  await enter(page, dialog.getByRole('button', { name: 'Nộp phiếu' }))
  await expect(page.getByRole('heading', { name: /Đã nộp phiếu/ })).toBeVisible()
  await press('Về chỗ của tôi')
  await expect(page.getByRole('listitem').filter({ hasText: thomLoa })).toContainText('đã nộp')
  const seat = (await ask('room.read', { sitting })).seats.find(({ guest }) => guest === member)
  expect(seat).toMatchObject({ connection: { connected: true }, product, device: { by: 'invitation' } })
})

test('what is chosen while the network is gone stays on the device, is counted, and is written once when it is back', async ({
  council,
  browser,
}) => {
  const { ask, sitting, member } = await anOpenRoom(council)
  const page = await aDevice(browser)
  await comesIn(page, ask, sitting, member)
  await opensSheet(page)
  await page.keyboard.press('1')
  await expect(page.getByText('Đã ghi').first()).toBeVisible()
  const { revision } = await ask('sitting.read', { sitting })
  await ask('room.close', { sitting })
  await expect(page.getByText(/Mất kết nối từ/)).toBeVisible()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('1')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('2')
  await expect(page.getByText('2 mục chưa ghi')).toBeVisible()
  await picture(page, 'phong-hop-4-mat-mang')
  await ask('room.open', { sitting, address: '127.0.0.1' })
  await expect(page.getByText(/Mất kết nối từ/)).toBeHidden({ timeout: 15_000 })
  await page.getByRole('button', { name: 'Rời phiếu' }).click()
  await expect(page.getByText('đang chấm 3/')).toBeVisible()
  expect((await ask('sitting.read', { sitting })).revision, 'two marks, each once').toBe(revision + 2)
})

test('a member comes back to the same criterion after the browser was closed', async ({
  council,
  browser,
}) => {
  const { ask, sitting, member } = await anOpenRoom(council)
  const page = await aDevice(browser)
  await comesIn(page, ask, sitting, member)
  await opensSheet(page)
  for (const key of ['1', 'ArrowDown', '1', 'ArrowDown']) await page.keyboard.press(key)
  await expect.poll(() => marked(ask, sitting, member)).toBe(2)
  const { origin } = new URL(page.url())
  const again = await page.context().newPage()
  await page.close({ runBeforeUnload: false })
  await again.goto(origin)
  await expect(again.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
  await expect(again.getByRole('radiogroup').first()).toHaveAccessibleName(/1\.3/)
})

test('the member’s side works by touch on a telephone', async ({ council, browser }) => {
  const { ask, sitting, member } = await anOpenRoom(council)
  const page = await aDevice(browser, { width: 390, height: 844 })
  await comesIn(page, ask, sitting, member)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const wide = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
  expect(await wide()).toBe(0)
  await picture(page, 'phong-hop-5-dien-thoai-cho')
  await page.getByRole('button', { name: `Chấm ${thomLoa}` }).tap()
  await expect(page.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
  expect(await wide()).toBe(0)
  await page.getByRole('radiogroup').first().locator('label').first().tap()
  await expect(page.getByText('Đã ghi').first()).toBeVisible()
  await expectAccessible(page, 'a sheet on a telephone')
  await picture(page, 'phong-hop-6-dien-thoai-phieu')
})
