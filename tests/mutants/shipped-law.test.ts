import path from 'node:path'
import { describe, expect, it } from 'vitest'

const holidays = path.join(import.meta.dirname, '../../resources/law/public-holidays.json')

/**
 * Most tests read the shipped law before the first of them runs. A mutant that makes it unreadable stops them there, which Stryker counts
 * as an error of the run and not as a test that noticed: these notice.
 */
describe('what is shipped with the program', () => {
  it('is the law, which can be read', async () => {
    await expect(import('#tests/support/shipped-law.ts')).resolves.toBeDefined()
  })

  it('is a list of public holidays, which can be read', async () => {
    const { readHolidays } = await import('#electron/law/read-holidays.ts')
    expect(readHolidays(holidays, () => undefined).off.length).toBeGreaterThan(0)
  })
})
