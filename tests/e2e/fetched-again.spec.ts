import { expect, expectAccessible, picture, test } from './council-test.ts'

test('a part of the program that could not be fetched is fetched with the page anew, and nobody stays before an empty screen', async ({
  council,
}) => {
  const page = await council.context().newPage()
  let asked = 0
  await page.route(/\/assets\/vi-[^/]+\.js$/, route => (asked++ === 0 ? route.abort() : route.continue()))
  await page.goto(council.url())
  await expect(page.getByRole('heading', { level: 1, name: 'Hội đồng OCOP' })).toBeVisible()
  expect(asked).toBeGreaterThan(1)
})

test('a page that the host does not answer says what it waits for, and has a way on', async ({
  council: page,
}) => {
  await page.routeWebSocket(/\/wire/, () => undefined)
  await page.reload()
  await expect(page.getByText('Đang tải…')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Thử lại' })).toBeVisible()
  await expectAccessible(page, 'a page that waits for its host')
  await picture(page, 'cho-may-chu')
})
