import type { Page } from '@playwright/test'
import { expect } from './council-test.ts'

/** Goes to a place of the program and waits until its own screen is there: what is typed or handed in next is for it, not for the one before. */
export async function toScreen(page: Page, place: string, heading: string): Promise<void> {
  await page.goto(new URL(`#/${place}`, page.url()).href)
  await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible()
}
