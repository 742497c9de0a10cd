import type { Page } from '@playwright/test'
import type { ProductRow } from '#shared/council/view.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture } from './council-test.ts'
import { test } from './full-day-test.ts'
import { trainingSitting } from './held-sitting.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { enter, tabTo } from './keyboard.ts'

const waitsFor = (apart: boolean) => (row: ProductRow) =>
  row.standing.kind === 'reconciling' && row.standing.spreadExceeded === apart

/** Opens the first product of the agenda that it holds for, on step 4. @returns it */
async function openProduct(page: Page, holds: (row: ProductRow) => boolean): Promise<ProductRow> {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await ask('sitting.read', { sitting })
  const product = products.find(holds)
  if (!product) throw new Error('No such product')
  await page.goto(new URL(`#/sitting/${sitting}/reconcile/${product.id}`, page.url()).href)
  await expect(page.getByRole('heading', { level: 1, name: product.name })).toBeVisible()
  await expect(page.getByRole('table')).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  return product
}

/** What of the grid lies outside the window, in part or whole, and what of the screen can be scrolled. */
const layoutOf = (page: Page) =>
  page.evaluate(() => {
    const grid = document.querySelector('table')
    const cells = [...(grid?.querySelectorAll('th, td, button') ?? [])]
    const outside = cells.filter(cell => {
      const { left, top, right, bottom } = cell.getBoundingClientRect()
      return left < 0 || top < 0 || right > innerWidth + 0.5 || bottom > innerHeight + 0.5
    })
    const root = document.documentElement
    const region = grid?.parentElement
    const scrolls = [root, ...(region ? [region] : []), ...document.querySelectorAll('main')].filter(
      each => each.scrollHeight > each.clientHeight + 1 || each.scrollWidth > each.clientWidth + 1,
    )
    const rows = [...(grid?.querySelectorAll('tbody tr') ?? [])].map(
      row => row.getBoundingClientRect().height,
    )
    const covered = [...(grid?.querySelectorAll('tbody tr') ?? [])].filter(row => {
      const { left, top, height } = row.getBoundingClientRect()
      const seen = document.elementFromPoint(left + 40, top + height / 2)
      return !seen || !row.contains(seen)
    })
    return {
      columns: grid?.querySelectorAll('thead th').length,
      rows: rows.length,
      shortest: Math.round(Math.min(...rows)),
      tallest: Math.round(Math.max(...rows)),
      outside: outside.map(cell => cell.textContent.trim()),
      scrolls: scrolls.map(each => each.tagName),
      covered: covered.map(row => row.textContent.trim()),
    }
  })

/** Every chip keeps its distance from the words before it. */
const chipGaps = (page: Page) =>
  page.evaluate(() =>
    [...document.querySelectorAll('tbody .marks')].map(marks => {
      const name = marks.previousElementSibling?.getBoundingClientRect()
      return marks.getBoundingClientRect().left - (name?.right ?? 0)
    }),
  )

test('a whole part of thirteen members is one view at 1366×768, under the longest name', async ({
  council: page,
}) => {
  const product = await openProduct(page, row => row.name.length === 120)
  expect(product.standing.kind).toBe('reconciling')
  const layout = await layoutOf(page)
  expect(layout).toMatchObject({ columns: 17, rows: 16, outside: [], scrolls: [], covered: [] })
  expect(layout.shortest).toBeGreaterThanOrEqual(32)
  expect(layout.tallest).toBeLessThanOrEqual(36)
  for (const name of ['Chốt kết quả', 'Quyết định khác'])
    await expect(page.getByRole('button', { name })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('heading', { name: 'Kết quả của sản phẩm' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('rowheader', { name: 'TỔNG' })).toBeInViewport({ ratio: 1 })
  await expect(page.getByRole('columnheader', { name: 'Thấp–cao' })).toBeInViewport({ ratio: 1 })
  const apart = page.getByRole('cell', { name: /^(cao|thấp) hơn trung bình \d+,\d: \d+$/ })
  await expect(apart.first()).toHaveText(/^\s*\d+\s*$/)
  expect(Math.min(...(await chipGaps(page)))).toBeGreaterThanOrEqual(3)
  const heading = page.getByRole('heading', { level: 1 })
  const cut = await heading.evaluate(each => each.scrollHeight > each.clientHeight + 1)
  expect(cut, 'the name is cut').toBe(false)
  await expectAccessible(page, 'reconcile of thirteen')
  await picture(page, 'ngay-du-1-doi-chieu')
})

test('each part is one view, and an office is told on hover, by the arrows, and in the key', async ({
  council: page,
}) => {
  await openProduct(page, waitsFor(true))
  await expect(page.getByRole('button', { name: 'Mở vòng 2' })).toBeInViewport({ ratio: 1 })
  for (const part of ['Phần B', 'Phần C', 'Phần A']) {
    await page.getByRole('radio', { name: part }).check({ force: true })
    const { outside, scrolls, covered } = await layoutOf(page)
    expect({ part, outside, scrolls, covered }).toEqual({ part, outside: [], scrolls: [], covered: [] })
  }
  const heads = page.getByRole('columnheader').getByRole('button')
  await expect(heads).toHaveCount(13)
  await tabTo(page, heads.first())
  await expect(page.getByRole('tooltip')).toHaveText('Lãnh đạo UBND tỉnh')
  await page.keyboard.press('ArrowRight')
  await expect(heads.nth(1)).toBeFocused()
  await expect(page.getByRole('tooltip')).toHaveText('Lãnh đạo Sở Nông nghiệp và Môi trường')
  await picture(page, 'ngay-du-2-chenh-lech')
  await page.keyboard.press('Escape')
  await heads.nth(6).hover()
  await expect(page.getByRole('tooltip')).toHaveText('Liên minh Hợp tác xã tỉnh')
  await page.getByText('Chú giải các cột').click()
  await expect(page.locator('dd', { hasText: 'Hội Liên hiệp Phụ nữ tỉnh' })).toBeVisible()
  await page.getByText('Chú giải các cột').click()
  await page.getByRole('radio', { name: 'Bất đồng' }).check({ force: true })
  await picture(page, 'ngay-du-3-bat-dong')
})

test('the minimums are folded to those to be discussed, and their counts agree', async ({
  council: page,
}) => {
  await openProduct(page, row => row.name.length === 120)
  const missing = page.getByText(/^Còn \d+ tiêu chí dấu sao chưa xác nhận\.$/)
  const all = Number(/\d+/.exec((await missing.textContent()) ?? '')?.[0])
  await page.getByRole('button', { name: /^Xem \d+ tiêu chí cần bàn$/ }).click()
  await expect(page.getByText(`Đã xác nhận 0/${all}`)).toBeVisible()
  await expect(page.getByRole('radio', { name: `Dấu sao: còn ${all}` })).toBeChecked()
  const folded = page.getByText(/^\d+ tiêu chí không phải bàn thêm$/)
  const rows = page.getByRole('listitem').filter({ has: page.getByRole('combobox') })
  const open = await rows.filter({ visible: true }).count()
  expect(open + Number(/\d+/.exec((await folded.textContent()) ?? '')?.[0])).toBe(all)
  await expectAccessible(page, 'minimums of thirteen')
  await picture(page, 'ngay-du-4-dau-sao')
  await page.getByRole('button', { name: `Xác nhận theo đa số (${all})` }).click()
  await expect(page.getByText(`Đã xác nhận ${all}/${all}`)).toBeVisible()
  await expect(missing).toBeHidden()
  const chosen = rows.filter({ visible: true }).first().getByRole('combobox')
  await chosen.selectOption('none')
  await expect(page.getByText(`Đã xác nhận ${all - 1}/${all}`)).toBeVisible()
  await expect(page.getByText('Còn 1 tiêu chí dấu sao chưa xác nhận.')).toBeVisible()
})

test('a product is settled by keyboard alone', async ({ council: page }) => {
  const product = await openProduct(page, waitsFor(false))
  await tabTo(page, page.getByRole('button', { name: /^1\.1 / }))
  await page.keyboard.press('ArrowDown')
  await expect(page.getByRole('button', { name: /^1\.2 / })).toBeFocused()
  let keys = await enter(page, page.getByRole('button', { name: /^Xác nhận theo đa số/ }))
  const settle = page.getByRole('button', { name: 'Chốt kết quả' })
  await expect(settle).toBeFocused()
  keys += await enter(page, settle)
  const dialog = page.getByRole('dialog', { name: `Chốt kết quả của ${product.name}?` })
  await expect(dialog.getByRole('button', { name: 'Hủy' })).toBeFocused()
  keys += await enter(page, dialog.getByRole('button', { name: 'Chốt kết quả' }))
  test.info().annotations.push({ type: 'keys to settle a product', description: String(keys) })
  expect(keys, 'keys to settle a product, three of them Enter').toBeLessThanOrEqual(13)
  await expect(page.getByRole('heading', { name: 'Đã chốt kết quả' })).toBeFocused()
  await expect(page.getByRole('link', { name: /^Tiếp theo:/ })).toBeInViewport({ ratio: 1 })
  await picture(page, 'ngay-du-5-da-chot')
})

for (const size of [
  { name: 'with text twice as large', viewport: { width: 1366, height: 768 }, text: 32 },
  { name: 'on a tablet held upright', viewport: { width: 768, height: 1024 }, text: 16 },
]) {
  test(`reconciling thirteen members holds together ${size.name}`, async ({ council: page }) => {
    await page.setViewportSize(size.viewport)
    const chromium = await page.context().newCDPSession(page)
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: size.text } })
    await openProduct(page, row => row.name.length === 120)
    await expectHoldsTogether(page, `reconcile ${size.name}`, size.text)
    const settle = page.getByRole('button', { name: 'Chốt kết quả' })
    await settle.scrollIntoViewIfNeeded()
    await expect(settle).toBeInViewport({ ratio: 1 })
    await page.getByRole('heading', { level: 1 }).scrollIntoViewIfNeeded()
    await picture(page, `ngay-du-6-${size.text}-${size.viewport.width}`)
  })
}
