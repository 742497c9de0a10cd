import { scriptBeforeSplitting, scriptOf } from '../support/first-script.ts'
import { expect, test } from './council-test.ts'

test('the first screen is there after little script, and English is fetched only when it is chosen', async ({
  council: page,
}) => {
  const first = await scriptOf(page)
  expect(first.sent, 'bytes on the wire').toBeGreaterThan(10_000)
  expect(first.sent, 'bytes on the wire').toBeLessThanOrEqual(0.6 * scriptBeforeSplitting)
  const english = page.waitForRequest(/\/en-[\w-]+\.js$/)
  await page.getByText('English').click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OCOP council')
  await english
  await page.reload()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('OCOP council')
  expect((await scriptOf(page)).unpacked, 'one language at a time').toBeLessThan(1.2 * first.unpacked)
})
