import { scriptBeforeSplitting, scriptOf } from '../support/first-script.ts'
import type { BenchRow } from './bench-row.ts'
import { inBrowser } from './in-browser.ts'

const count = (bytes: number): string => bytes.toLocaleString('en')

/** Bytes of script over the wire until the first screen is there, in a browser that has never been here. */
export const firstLoad: BenchRow = {
  name: 'first-load',
  what: 'Script before the first screen',
  goal: {
    kind: 'ratio',
    atMost: 0.6,
    to: `${count(scriptBeforeSplitting)} bytes, as when nothing was split or compressed`,
  },
  measure: () =>
    inBrowser(async ({ page, origin }) => {
      const session = await page.context().storageState()
      const context = await page.context().browser()?.newContext({ storageState: session })
      if (!context) throw new Error('No browser')
      const first = await context.newPage()
      await first.goto(origin)
      await first.getByRole('heading', { level: 1 }).waitFor()
      const { sent, unpacked } = await scriptOf(first)
      return [
        { size: `${count(sent)} bytes (${count(unpacked)} unpacked)`, value: sent / scriptBeforeSplitting },
      ]
    }),
}
