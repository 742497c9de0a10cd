import type { Page } from '@playwright/test'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture } from './council-test.ts'
import { test } from './full-day-test.ts'
import { trainingSitting } from './held-sitting.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { tabTo } from './keyboard.ts'

/** The sitting of the full day, and how to go to a step of it. */
async function fullDay(page: Page) {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await ask('sitting.read', { sitting })
  const goTo = async (step: string): Promise<void> => {
    await page.goto(new URL(`#/sitting/${sitting}/${step}`, page.url()).href)
    await expect(page.getByRole('searchbox', { name: 'Tìm sản phẩm' })).toBeVisible()
    await page.evaluate(() => document.fonts.ready)
  }
  return { ask, sitting, products, goTo }
}

const lists = [
  { step: 'prepare', line: 'tbody tr', name: 'th button' },
  { step: 'scoring', line: 'nav li:has(> .product)', name: '.name' },
  { step: 'reconcile', line: 'tbody tr', name: 'th a' },
] as const

/** The height of each line, in pixels, and the names that are not seen whole. */
const linesOf = (page: Page, { line, name }: (typeof lists)[number]) =>
  page.evaluate(
    ([line, name]) => {
      const lines = [...document.querySelectorAll<HTMLElement>(line)]
      const heights = lines.map(each => each.getBoundingClientRect().height)
      const cut = lines.flatMap(each => {
        const text = each.querySelector<HTMLElement>(name)
        return text && text.scrollHeight > text.clientHeight + 2 && text.closest('[title]') === null
          ? [text.textContent.trim()]
          : []
      })
      return { count: lines.length, tallest: Math.round(Math.max(...heights)), cut }
    },
    [line, name] as const,
  )

test('71 products are lists of low lines that hold together, and no name is cut without a word', async ({
  council: page,
}) => {
  const { goTo } = await fullDay(page)
  for (const list of lists) {
    await goTo(list.step)
    await expect(page.locator(list.line)).toHaveCount(71)
    const { tallest, cut } = await linesOf(page, list)
    expect(tallest, list.step).toBeLessThanOrEqual(72)
    expect(cut, list.step).toEqual([])
    await expectHoldsTogether(page, list.step, 16)
    await expectAccessible(page, `${list.step} of 71 products`)
    await picture(page, `ngay-du-7-${list.step}`)
  }
})

test('a product is found without tone marks, and a list is narrowed down by state, commune and set', async ({
  council: page,
}) => {
  const { goTo, products } = await fullDay(page)
  for (const { step, line } of lists) {
    await goTo(step)
    const lines = page.locator(line)
    // The list of the step before is narrowed down still; this one is whole.
    await expect(lines).toHaveCount(71)
    const search = page.getByRole('searchbox', { name: 'Tìm sản phẩm' })
    await search.fill('mat ong bac ha')
    await expect(lines).toHaveCount(1)
    await expect(lines).toContainText('Mật ong bạc hà Mèo Vạc')
    await search.fill('không có đâu')
    await page.getByRole('button', { name: 'Hiện tất cả sản phẩm' }).click()
    await expect(lines).toHaveCount(71)
    if (step === 'scoring') await page.getByText('Lọc theo tình trạng, xã, bộ').click()
    const open = products.filter(({ standing }) => standing.kind === 'reconciling')
    await page.getByLabel('Tình trạng').selectOption(`Chờ đối chiếu (${open.length})`)
    await expect(lines).toHaveCount(open.length)
    await expect(page.getByText(`Đang hiện ${open.length} trong 71 sản phẩm`)).toBeVisible()
    await page.getByLabel('Tình trạng').selectOption('Tất cả')
    const there = products.filter(({ commune }) => commune === 'Tân An')
    await page.getByRole('combobox', { name: 'Xã', exact: true }).selectOption(`Tân An (${there.length})`)
    await expect(lines).toHaveCount(there.length)
    await page.getByRole('combobox', { name: 'Xã', exact: true }).selectOption('Tất cả')
    const ofSet = products.filter(({ criteriaSet }) => criteriaSet.endsWith('/4'))
    await page.getByLabel('Bộ tiêu chí').selectOption(`Bộ 4 (${ofSet.length})`)
    await expect(lines).toHaveCount(ofSet.length)
  }
  const opened = page.getByRole('link', { name: 'Mật ong bạc hà Mèo Vạc' })
  await opened.click()
  await page.goBack()
  await expect(page.getByLabel('Bộ tiêu chí'), 'is as it was left').toHaveValue(/\/4$/)
})

test('a product is moved to any place by keyboard, and dragged', async ({ council: page }) => {
  const { ask, sitting, products, goTo } = await fullDay(page)
  const order = async () => (await ask('sitting.read', { sitting })).products.map(({ name }) => name)
  const [first = '', second = '', third = '', ...rest] = products.map(({ name }) => name)
  await goTo('prepare')
  await tabTo(page, page.getByRole('button', { name: `1: chuyển ${first} đến…` }))
  await page.keyboard.press('Enter')
  const dialog = page.getByRole('dialog', { name: `Chuyển “${first}” đến…` })
  await page.keyboard.type('72')
  await page.keyboard.press('Enter')
  await expect(dialog.getByText('Hãy ghi một số từ 1 đến 71.')).toBeVisible()
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type('40')
  await page.keyboard.press('Enter')
  const there = page.getByRole('button', { name: `40: chuyển ${first} đến…` })
  await expect(there).toBeFocused()
  await expect(there).toBeInViewport()
  expect(await order()).toEqual([second, third, ...rest].toSpliced(39, 0, first))
  const handle = page.getByRole('button', { name: `1: chuyển ${second} đến…` })
  await handle.dragTo(page.getByRole('button', { name: `Xem hồ sơ ${rest[1]}` }))
  await expect(page.getByRole('button', { name: `3: chuyển ${second} đến…` })).toBeVisible()
  expect((await order()).slice(0, 4)).toEqual([third, rest[0], second, rest[1]])
})

test('on the way back to step 3 the product in hand is kept', async ({ council: page }) => {
  const { sitting, products } = await fullDay(page)
  const last = products.findLast(({ standing }) => standing.kind === 'waiting')
  await page.goto(new URL(`#/sitting/${sitting}/reconcile/${last?.id}`, page.url()).href)
  for (const name of ['Về bước 3 · Chấm điểm', '3 Chấm điểm']) {
    await page.getByRole('link', { name }).click()
    await expect(page.getByRole('heading', { level: 2, name: last?.name ?? '' })).toBeVisible()
    await expect(page.locator('nav [aria-current=true]')).toBeInViewport({ ratio: 1 })
    await page.goBack()
  }
  await page.goto(new URL(`#/sitting/${sitting}/prepare`, page.url()).href)
  const line = page.getByRole('row', { name: last?.name ?? '' })
  await line.getByRole('link', { name: 'Chưa chấm' }).click()
  await expect(page.getByRole('heading', { level: 2, name: last?.name ?? '' })).toBeVisible()
})
