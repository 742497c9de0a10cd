import type { Page } from '@playwright/test'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { test as fullDay } from './full-day-test.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'

/** Opens the cover of a product that waits for every sheet. @returns where it is */
async function openCover(page: Page): Promise<{ sitting: string; product: string; criteria: number }> {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { phase, products } = await ask('sitting.read', { sitting })
  if (phase.kind === 'preparing') await startsWithAll(ask, sitting)
  const waiting = products.find(({ standing }) => standing.kind === 'waiting')
  if (!waiting) throw new Error('Nothing waits')
  await ask('round.open', { sitting, product: waiting.id })
  const { set } = await ask('law.criteria-set', { id: waiting.criteriaSet })
  const criteria = set.parts.flatMap(part => part.sections.flatMap(section => section.criteria)).length
  await page.goto(new URL(`#/sitting/${sitting}/cover/${waiting.id}`, page.url()).href)
  await expect(page.getByRole('button', { name: /^Đến lượt/ })).toBeFocused()
  return { sitting, product: waiting.id, criteria }
}

const cards = (page: Page) =>
  page.getByRole('list', { name: 'Phiếu của từng thành viên' }).getByRole('listitem')

/** How much of a place lies outside the window or its own pane. */
const isWhole = (page: Page, name: string | RegExp) =>
  expect(page.getByRole('button', { name, exact: true })).toBeInViewport({ ratio: 1 })

fullDay('thirteen places are one view, with no way around but the secretary’s', async ({ council: page }) => {
  await openCover(page)
  await expect(cards(page)).toHaveCount(13)
  for (const card of await cards(page).all()) await expect(card).toBeInViewport({ ratio: 1 })
  await isWhole(page, 'Về màn hình của thư ký')
  await picture(page, 'ngay-du-7-man-hinh-che')
})

test('a laptop goes from hand to hand: nothing is on the cover but whose turn it is, and a sheet takes no scrolling', async ({
  council: page,
}) => {
  const { criteria } = await openCover(page)
  let clicks = 0
  const click = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name }).first().click()
    clicks += 1
  }

  await test.step('a place for each member, one focus, no way around but the secretary’s', async () => {
    await expect(cards(page)).toHaveCount(9)
    for (const card of await cards(page).all()) await expect(card).toBeInViewport({ ratio: 1 })
    await expect(cards(page).first()).toContainText('chưa chấm')
    await expect(page.getByRole('link')).toHaveCount(0)
    await isWhole(page, 'Về màn hình của thư ký')
    await expectAccessible(page, 'cover')
    await picture(page, 'che-1-den-luot')
  })

  await test.step('a sheet by mouse: a mark and the way on, never a scroll', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio').first()).toBeFocused()
    await expect(page.getByRole('button', { name: /^Tiếp/ })).toBeVisible()
    const hidden: string[] = []
    for (let at = 0; at < criteria; at += 1) {
      const card = page.getByRole('article')
      const name = (await card.getByRole('heading').textContent()) ?? ''
      const outside = await card.evaluate(element => {
        const pane = element.closest('.panel')?.getBoundingClientRect()
        const places = [...element.querySelectorAll('label, .on')].map(each => each.getBoundingClientRect())
        return places.some(({ top, bottom }) => !pane || top < pane.top - 1 || bottom > pane.bottom + 1)
      })
      if (outside) hidden.push(name)
      await card.getByRole('radio').nth(1).check({ force: true })
      clicks += 1
      if (at === 3) {
        await expectAccessible(page, 'a sheet with the way on')
        await picture(page, 'che-2-phieu')
      }
      if (at === 11) {
        await page.getByRole('button', { name: 'Rời phiếu' }).click()
        await expect(cards(page).first()).toContainText(`đang chấm 12/${criteria}`)
        await page.keyboard.press('Enter')
        await expect(page.getByRole('article')).toBeVisible()
        continue
      }
      await click(/^Tiếp/)
    }
    expect(hidden, 'criteria that take scrolling').toEqual([])
  })

  await test.step('leaving a whole sheet says that it is not handed in', async () => {
    await expect(page.getByText('chưa chấm', { exact: true })).toHaveCount(0)
    await page.getByRole('button', { name: 'Rời phiếu' }).click()
    const dialog = page.getByRole('dialog', { name: 'Phiếu đã chấm đủ mà chưa nộp' })
    await expect(dialog.getByRole('button', { name: 'Nộp phiếu' })).toBeFocused()
    await expectAccessible(page, 'leaving a whole sheet')
    await picture(page, 'che-3-chua-nop')
    await dialog.getByRole('button', { name: 'Rời phiếu, chưa nộp' }).click()
    await expect(cards(page).first()).toContainText(`đã chấm ${criteria}/${criteria}, chưa nộp`)
    await page.keyboard.press('Enter')
    await expect(page.getByRole('article')).toBeVisible()
  })

  await test.step('handing in says the total, the band and what the next star lacks', async () => {
    await click('Nộp phiếu')
    const dialog = page.getByRole('dialog', { name: 'Nộp phiếu này?' })
    await expect(dialog.getByText(/^Tổng \d+ · khung [1-5] sao$/)).toBeVisible()
    await expect(dialog.getByText(/^thiếu \d+ điểm để vào khung [2-5] sao$/)).toBeVisible()
    await expectAccessible(page, 'handing in')
    await picture(page, 'che-4-nop')
    await dialog.getByRole('button', { name: 'Nộp phiếu' }).click()
    clicks += 1
    test
      .info()
      .annotations.push({ type: 'clicks a sheet', description: `${clicks} for ${criteria} criteria` })
    expect(clicks).toBeLessThanOrEqual(2 * criteria + 2)
  })

  await test.step('the laptop is handed over with two keys', async () => {
    await expect(page.getByRole('button', { name: 'Về màn hình che' })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(cards(page).first()).toContainText('đã nộp')
    await expect(page.getByRole('button', { name: /^Đến lượt/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByRole('radio').first()).toBeFocused()
  })
})

test('a second window is told whose sheet is open in the first', async ({ council: page, context }) => {
  const { sitting, product } = await openCover(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio').first()).toBeFocused()
  const other = await context.newPage()
  for (const place of ['scoring', `cover/${product}`, `sheet/${product}`]) {
    await other.goto(new URL(`#/sitting/${sitting}/${place}`, page.url()).href)
    await expect(other.getByText(/^Phiếu của Lãnh đạo UBND tỉnh đang mở ở cửa sổ khác\./)).toBeVisible()
    await expectAccessible(other, `${place} in a second window`)
  }
  await picture(other, 'che-5-cua-so-khac')
  await other.goto(new URL('#/verify', page.url()).href)
  await expect(other.getByRole('heading', { level: 1 })).toBeVisible()
  await page.bringToFront()
  await page.keyboard.press('1')
  await expect(page.getByText('Đã ghi ✓').first(), 'the seat was not taken away').toBeVisible()
  await page.getByRole('button', { name: 'Rời phiếu' }).click()
  await expect(page.getByRole('button', { name: /^Đến lượt/ })).toBeFocused()
  await other.bringToFront()
  await other.goto(new URL(`#/sitting/${sitting}/scoring`, page.url()).href)
  await expect(other.getByRole('heading', { name: 'Chấm điểm', level: 1 })).toBeVisible()
})

test('keys are the digits printed on them, and a syllable that is composed keeps its own', async ({
  council: page,
}) => {
  await openCover(page)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('radio').first()).toBeFocused()

  await test.step('a Vietnamese layout has ă where 1 stands', async () => {
    const chromium = await page.context().newCDPSession(page)
    const key = { key: 'ă', code: 'Digit1', windowsVirtualKeyCode: 49, text: 'ă' }
    await chromium.send('Input.dispatchKeyEvent', { type: 'keyDown', ...key })
    await chromium.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key })
    await expect(page.getByRole('radio', { name: /^1 điểm/, checked: true })).toBeVisible()
  })

  await test.step('Escape while a syllable is composed stays in the note', async () => {
    await page.keyboard.press('n')
    const note = page.getByRole('textbox', { name: 'Ghi chú của thành viên' })
    await expect(note).toBeFocused()
    await note.dispatchEvent('keydown', { key: 'Escape', isComposing: true, bubbles: true })
    await expect(note).toBeFocused()
    await page.keyboard.press('Escape')
    await expect(note).not.toBeFocused()
  })
})
