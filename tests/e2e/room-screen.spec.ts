import type { Browser, Page } from '@playwright/test'
import type { Ask } from '#electron/app/ask.ts'
import { screenSeat, type Shown } from '#shared/contract/room.ts'
import type { ProductRow } from '#shared/council/view.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture } from './council-test.ts'
import { test } from './full-day-test.ts'
import { trainingSitting } from './held-sitting.ts'

/** 16 minutes of arc at 8 m (ISO 9241-303), in millimetres; and how wide the picture is. */
const leastCapital = 8000 * Math.tan(((16 / 60) * Math.PI) / 180)
const pictureWidth = 2000

/** Texts whose capitals are lower than may be, with their height in millimetres on the picture. */
const tooSmall = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    async ({ least, wide }) => {
      await document.fonts.ready
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) throw new Error('No canvas')
      return [...document.querySelectorAll('body *')]
        .filter(
          element =>
            element.checkVisibility() &&
            [...element.childNodes].some(
              node => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.textContent ?? ''),
            ),
        )
        .flatMap(element => {
          const { fontSize, fontFamily, fontWeight } = getComputedStyle(element)
          pen.font = `${fontWeight} ${fontSize} ${fontFamily}`
          const height = (pen.measureText('H').actualBoundingBoxAscent / window.innerWidth) * wide
          return height < least ? [`${element.textContent.slice(0, 40)}: ${height.toFixed(1)} mm`] : []
        })
    },
    { least: leastCapital, wide: pictureWidth },
  )

/** What does not fit: cut off at the bottom of the picture, or at its side. */
const cutOff = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() => {
    const footer = document.querySelector('footer')?.getBoundingClientRect().top
    return [...document.querySelectorAll('main > *, main p, main li, main tr, main th, main td, footer')]
      .filter(element => {
        const { bottom, right } = element.getBoundingClientRect()
        const below = element.matches('footer') ? window.innerHeight : (footer ?? window.innerHeight)
        return bottom > below + 1 || right > window.innerWidth + 1
      })
      .map(({ textContent }) => textContent.slice(0, 60))
  })

async function screenIn(browser: Browser, ask: Ask, sitting: string): Promise<Page> {
  await ask('room.open', { sitting, address: '127.0.0.1' })
  const { address } = await ask('invitation.give', { sitting, guest: screenSeat })
  const page = await (await browser.newContext({ ignoreHTTPSErrors: true })).newPage()
  await page.goto(address)
  await page.getByRole('button').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(/^Hội đồng/)
  return page
}

test('the room’s screen shows what the secretary puts there, in letters that are read from 8 m, and nothing to press', async ({
  council: page,
  browser,
}) => {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await ask('sitting.read', { sitting })
  const find = (holds: (row: ProductRow) => boolean): ProductRow => {
    const found = products.find(holds)
    if (!found) throw new Error('The full day has no such product')
    return found
  }
  const scoring = find(({ standing }) => standing.kind === 'scoring')
  const revealed = find(({ standing, name }) => standing.kind === 'reconciling' && name.length === 120)
  const settled = find(({ standing }) => standing.kind === 'settled' && standing.outcome.kind === 'rated')
  const screen = await screenIn(browser, ask, sitting)

  const looks = async (name: string): Promise<void> => {
    for (const [width, height] of [
      [1366, 768],
      [1920, 1080],
    ] as const) {
      await screen.setViewportSize({ width, height })
      expect(await tooSmall(screen), `${name}, ${width} px`).toEqual([])
      expect(await cutOff(screen), `${name}, ${width} px`).toEqual([])
      await expectAccessible(screen, name)
    }
    await expect(screen.locator('a, button, input, select, [tabindex="0"]')).toHaveCount(0)
    await screen.setViewportSize({ width: 1366, height: 768 })
    await picture(screen, name)
  }
  const put = (shown: Shown) => ask('screen.show', { sitting, shown })

  await expect(screen.getByText(/^Đã chấm \d+ · đang chấm/)).toBeVisible()
  await expect(screen.getByText(scoring.name)).toBeVisible()
  await expect(screen.locator('main')).not.toContainText('★')
  await looks('man-hinh-1-danh-sach')

  await put({ kind: 'product', product: scoring.id })
  await expect(screen.getByRole('heading', { level: 1 })).toHaveText(scoring.name)
  await expect(screen.getByText('Còn chờ phiếu của')).toBeVisible()
  const photograph = screen.getByRole('img', { name: scoring.name })
  await expect
    .poll(() => photograph.evaluate(each => each instanceof HTMLImageElement && each.naturalWidth > 0))
    .toBe(true)
  await expect(screen.getByText(/^Tiếp theo: /)).toBeVisible()
  await looks('man-hinh-2-san-pham')

  await put({ kind: 'grid', product: scoring.id })
  await expect(screen.getByText('Chưa công khai điểm')).toBeVisible()
  await expect(screen.getByRole('table')).toHaveCount(0)

  await put({ kind: 'grid', product: revealed.id })
  await expect(screen.getByRole('rowheader')).toHaveCount(13)
  await expect(screen.getByText(/Trung bình \d/)).toBeVisible()
  await looks('man-hinh-3-bang-diem')

  await put({ kind: 'outcome', product: revealed.id })
  await expect(screen.getByText('Chưa chốt kết quả')).toBeVisible()

  await put({ kind: 'outcome', product: settled.id })
  await expect(screen.locator('main')).toContainText('★')
  await looks('man-hinh-4-ket-qua')

  await put({ kind: 'product', product: settled.id })
  await expect(screen.getByText('Đã chấm', { exact: true })).toBeVisible()
  await expect(screen.locator('main')).not.toContainText('★')
})
