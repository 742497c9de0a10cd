import AxeBuilder from '@axe-core/playwright'
import { test as base, expect, type Page } from '@playwright/test'
import path from 'node:path'
import { startProgram, type RunningProgram } from '../support/running-program.ts'

const pictures = path.join(import.meta.dirname, 'pictures')

/** A test with the running program and a page inside it. Whatever the page complains of on its console fails the test. */
export const test = base.extend<{ program: RunningProgram; council: Page }>({
  program: async ({}, use) => {
    const program = await startProgram()
    await use(program)
    await program.stop()
  },
  council: async ({ page, program }, use) => {
    const complaints: string[] = []
    page.on('console', message => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', error => complaints.push(error.message))
    await page.goto(program.address)
    // Only now does the page follow its address.
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await use(page)
    expect(complaints).toEqual([])
  },
})

export { expect }

/** The screen as it is holds to WCAG 2.2 AA, as far as a machine can tell. */
export async function expectAccessible(page: Page, screen: string): Promise<void> {
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']
  const { violations } = await new AxeBuilder({ page })
    .options({
      runOnly: tags,
      // What is seen on a button is what it is called (2.5.3); axe looks into it only when asked.
      rules: { 'label-content-name-mismatch': { enabled: true } },
    })
    .analyze()
  const found = violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).join(', ')}`,
  )
  expect(found, screen).toEqual([])
}

/** Keeps a picture of the screen for the README when OCOP_PICTURES is set, and with the results of the run in any case. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env['OCOP_PICTURES'] ? pictures : path.join(test.info().outputDir, 'pictures')
  await page.screenshot({ path: path.join(folder, `${name}.png`) })
}
