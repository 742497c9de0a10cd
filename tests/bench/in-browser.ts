import { chromium, type Page } from '@playwright/test'
import { findBrowser, launchOptions } from '../support/browser.ts'
import { startProgram } from '../support/running-program.ts'
import { asking } from '../e2e/asking.ts'
import type { Ask } from '#electron/app/ask.ts'

/** The program as a person starts it, in the machine's browser, at the first screen of its first sitting. */
export interface InBrowser {
  readonly page: Page
  readonly ask: Ask
  readonly sitting: string
  readonly origin: string
}

/** @param options of `npm start`; without any, the training sitting */
export async function inBrowser<T>(
  measure: (there: InBrowser) => Promise<T>,
  ...options: readonly string[]
): Promise<T> {
  const found = findBrowser()
  if (!found) throw new Error('No browser')
  const program = await startProgram('--port', '0', ...options)
  const browser = await chromium.launch(launchOptions(found))
  try {
    const page = await browser.newPage({ viewport: { width: 1366, height: 768 } })
    page.setDefaultTimeout(600_000)
    await page.goto(program.address)
    // Only then does the page follow its address.
    await page.getByRole('heading', { level: 1 }).waitFor()
    const ask = asking(page)
    const sitting = (await ask('start.read', {})).sittings[0]?.id ?? ''
    await page.goto(`${program.origin}/#/sitting/${sitting}/prepare`)
    await page.getByRole('heading', { name: 'Chuẩn bị', level: 1 }).waitFor()
    return await measure({ page, ask, sitting, origin: program.origin })
  } finally {
    await browser.close()
    await program.stop()
  }
}

/** Milliseconds. */
export async function timed(act: () => Promise<unknown>): Promise<number> {
  const before = performance.now()
  await act()
  return performance.now() - before
}
