import { asking } from './asking.ts'
import { expect, expectAccessible, picture } from './council-test.ts'
import { test } from './full-day-test.ts'
import { trainingSitting } from './held-sitting.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { tabTo } from './keyboard.ts'

test('71 outcomes are low, each with its reason across the table, and what is missing does not cover them', async ({
  council: page,
}) => {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await ask('sitting.read', { sitting })
  await page.goto(new URL(`#/sitting/${sitting}/results`, page.url()).href)
  await expect(page.getByText('khung 4 sao').first()).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const { count, tallest, widest, table } = await page.evaluate(() => {
    const lines = [...document.querySelectorAll('tbody')]
    const reasons = [...document.querySelectorAll('tbody td[colspan]')]
    return {
      count: lines.length,
      tallest: Math.max(...lines.map(line => line.getBoundingClientRect().height)),
      widest: Math.min(...reasons.map(reason => reason.getBoundingClientRect().width)),
      table: document.querySelector('table')?.getBoundingClientRect().width ?? 0,
    }
  })
  expect(count).toBe(71)
  expect(tallest).toBeLessThanOrEqual(112)
  expect(widest / table).toBeGreaterThan(0.9)
  const open = products.filter(({ standing }) => standing.kind !== 'settled' && standing.kind !== 'departed')
  const missing = page.getByText(`chốt kết quả của ${open.length} sản phẩm`)
  await expect(missing).toBeVisible()
  const bar = await page.locator('.action-bar').boundingBox()
  expect(bar?.height).toBeLessThanOrEqual(80)
  await expectHoldsTogether(page, 'results', 16)
  await expectAccessible(page, 'results of 71 products')
  await picture(page, 'ngay-du-8-ket-qua')
  await page.getByRole('searchbox', { name: 'Tìm sản phẩm' }).fill('mat ong bac ha')
  await expect(page.locator('tbody')).toHaveCount(1)
  await expect(page.getByRole('rowheader')).toContainText('Mật ong bạc hà Mèo Vạc')
})

test('the minutes are a view of their own, in which a page is wide enough to be read', async ({
  council: page,
}) => {
  const sitting = await trainingSitting(asking(page))
  await page.goto(new URL(`#/sitting/${sitting}/results`, page.url()).href)
  await tabTo(page, page.getByRole('link', { name: 'Biên bản và chữ ký' }))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1, name: 'Biên bản và chữ ký' })).toBeVisible()
  await expect(page.getByRole('link', { name: '5 Kết quả và biên bản' })).toHaveAttribute(
    'aria-current',
    'step',
  )
  await tabTo(page, page.getByRole('button', { name: 'Xem bản nháp' }))
  await page.keyboard.press('Enter')
  const sheet = page.locator('canvas').first()
  await expect(sheet).toBeVisible()
  const width = (await sheet.boundingBox())?.width ?? 0
  expect(width, 'A4 at no less than 96 dots an inch').toBeGreaterThanOrEqual(790)
  const scrolls = await page.evaluate(() => {
    const root = document.documentElement
    return root.scrollHeight > root.clientHeight + 1 || root.scrollWidth > root.clientWidth + 1
  })
  expect(scrolls).toBe(false)
  await expectAccessible(page, 'minutes of a full day')
  await picture(page, 'ngay-du-9-bien-ban')
})
