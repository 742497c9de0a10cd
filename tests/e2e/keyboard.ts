import { expect, type Locator, type Page } from '@playwright/test'

const mostStops = 200

/**
 * Goes there as a person without a mouse does; a place that Tab does not reach, or where the focus cannot be seen, fails.
 *
 * @returns how many keys it took
 */
export async function tabTo(page: Page, target: Locator): Promise<number> {
  const isThere = (): Promise<boolean> => target.evaluate(element => element === document.activeElement)
  await expect(target).toBeVisible()
  let keys = 0
  for (; keys < mostStops && !(await isThere()); keys += 1) await page.keyboard.press('Tab')
  await expect(target).toBeFocused()
  expect(await target.evaluate(element => element.matches(':focus-visible'))).toBe(true)
  return keys
}

/** Goes down a list of things that Tab stops at once. */
export async function arrowTo(page: Page, target: Locator): Promise<void> {
  const isThere = (): Promise<boolean> => target.evaluate(element => element === document.activeElement)
  for (let keys = 0; keys < mostStops && !(await isThere()); keys += 1) await page.keyboard.press('ArrowDown')
  await expect(target).toBeFocused()
}

/** Goes to a button or link and presses Enter. @returns how many keys it took */
export async function enter(page: Page, target: Locator): Promise<number> {
  const keys = await tabTo(page, target)
  await page.keyboard.press('Enter')
  return keys + 1
}

/** Goes to a list and goes down it until the option is chosen. */
export async function choose(page: Page, list: Locator, option: string): Promise<void> {
  await tabTo(page, list)
  const chosen = (): Promise<string> =>
    list.evaluate(element =>
      element instanceof HTMLSelectElement ? (element.selectedOptions[0]?.text ?? '') : '',
    )
  for (let step = 0; step < mostStops && (await chosen()) !== option; step += 1)
    await page.keyboard.press('ArrowDown')
  expect(await chosen()).toBe(option)
}

/** Goes to a field, takes away what is in it, and types. */
export async function fill(page: Page, field: Locator, text: string): Promise<void> {
  await tabTo(page, field)
  await page.keyboard.press('ControlOrMeta+a')
  await page.keyboard.type(text)
}
