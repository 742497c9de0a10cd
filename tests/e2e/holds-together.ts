import type { Page } from '@playwright/test'
import { expect } from './council-test.ts'

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
