import type { Page } from '@playwright/test'
import { expect, expectAccessible } from './council-test.ts'

/** The screen does not run off to the side, and no text on it is small. @param text the smallest, in pixels; in the dense grid, seven eighths of it */
export async function expectHoldsTogether(page: Page, place: string, text: number): Promise<void> {
  await expect(page.getByRole('heading', { level: 1 }).first(), place).toBeVisible()
  await page.evaluate(() => document.fonts.ready)
  const { beyond, small } = await page.evaluate(least => {
    const root = document.documentElement
    const small = [...document.querySelectorAll('body *')].filter(
      element =>
        element.checkVisibility() &&
        [...element.childNodes].some(
          node => node.nodeType === Node.TEXT_NODE && /[\p{L}\p{N}]/u.test(node.textContent ?? ''),
        ) &&
        parseFloat(getComputedStyle(element).fontSize) < least * (element.closest('table.dense') ? 0.875 : 1),
    )
    return {
      beyond: root.scrollWidth - root.clientWidth,
      small: [...new Set(small.map(element => element.textContent.trim()))],
    }
  }, text)
  expect(beyond, `${place} runs off to the side, in pixels`).toBeLessThanOrEqual(0)
  expect(small, `${place} has text under ${text} px`).toEqual([])
}

type Size = readonly [text: number, width: number, height: number]

const usualSizes: readonly Size[] = [
  [16, 1366, 768],
  [32, 1366, 768],
  [16, 768, 1024],
]

/** And on a telephone, for what members see at devices of their own. */
export const membersSizes: readonly Size[] = [...usualSizes, [16, 390, 844]]

/** What in a dialog is wider than its place. */
const sideways = (page: Page): Promise<readonly string[]> =>
  page
    .getByRole('dialog')
    .evaluate(dialog =>
      [dialog, ...dialog.querySelectorAll('div, p, section')]
        .filter(({ scrollWidth, clientWidth }) => clientWidth > 1 && scrollWidth > clientWidth + 1)
        .map(({ tagName, textContent }) => `${tagName}: ${textContent.slice(0, 40)}`),
    )

/** At letters of the usual size and of twice that, and on a tablet held upright; or at other sizes: letters in pixels, width and height. */
export async function holdsAtEverySize(page: Page, place: string, sizes = usualSizes): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  for (const [text, width, height] of sizes) {
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: text } })
    await page.setViewportSize({ width, height })
    const at = `${place} at ${text} px, ${width} wide`
    if ((await page.getByRole('dialog').count()) === 0) await expectHoldsTogether(page, at, text)
    else expect(await sideways(page), at).toEqual([])
    await expectAccessible(page, at)
  }
  await chromium.send('Page.setFontSizes', { fontSizes: { standard: 16 } })
  await page.setViewportSize({ width: 1366, height: 768 })
  await chromium.detach()
}
