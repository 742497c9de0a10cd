import type { Page } from '@playwright/test'
import { aSheet } from '../support/office-files.ts'
import type { BenchRow } from './bench-row.ts'
import { inBrowser } from './in-browser.ts'

/** Scans in a folder. */
const scans = 400
/** Those that differ in more than their end. */
const kinds = 8

/**
 * A folder of scans dropped onto the screen while somebody types the name of a file: the longest that the page could not answer a key (the
 * Long Tasks API tells of what takes 50 ms and more), and the longest from a key to its letter on the screen (Event Timing).
 */
export const typingDuringIntake: BenchRow = {
  name: 'typing-during-intake',
  what: `Typing while ${scans} scans come in`,
  goal: { kind: 'time', atMost: 50, per: 'longest task' },
  measure: () =>
    inBrowser(async ({ page, ask, origin }) => {
      const { draft } = await ask('draft.create', {})
      await page.goto(`${origin}/#/dossiers/${draft}/evidence`)
      await page.getByText('Chọn tệp…').waitFor()
      const sheets = await Promise.all(
        Array.from({ length: kinds }, (_, i) =>
          aSheet({ dpi: 200, lines: 10 + i })
            .jpeg()
            .toBuffer(),
        ),
      )
      await drop(page, sheets, 1)
      await page.locator('[data-line]').first().click()
      const field = page.getByLabel('Tên trong hồ sơ')
      await field.fill('')
      await watch(page)
      await drop(page, sheets, scans)
      while (await page.getByRole('progressbar').count())
        await field.pressSequentially('Hợp đồng mua bán nguyên liệu ', { delay: 60 })
      const { tasks, keys } = await page.evaluate(() => Reflect.get(window, 'seen') as Seen)
      return [
        { size: 'longest task', value: Math.max(0, ...tasks) },
        { size: 'longest from a key to the screen', value: Math.max(0, ...keys) },
      ]
    }),
}

/** Milliseconds. */
interface Seen {
  readonly tasks: number[]
  readonly keys: number[]
}

const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const seen: Seen = { tasks: [], keys: [] }
    Object.assign(window, { seen })
    const hear = (into: number[], options: object): void =>
      new PerformanceObserver(list =>
        into.push(...list.getEntries().map(({ duration }) => duration)),
      ).observe(options)
    hear(seen.tasks, { type: 'longtask' })
    hear(seen.keys, { type: 'event', durationThreshold: 16 })
  })

/** Lets files fall onto the screen, each with other bytes. */
async function drop(page: Page, sheets: readonly Buffer[], count: number): Promise<void> {
  const transfer = await page.evaluateHandle(
    ({ base64s, wanted }) => {
      const made = new DataTransfer()
      const pictures = base64s.map(each => Uint8Array.from(atob(each), letter => letter.charCodeAt(0)))
      for (let index = 0; index < wanted; index += 1) {
        const parts = [pictures[index % pictures.length] ?? '', `${wanted} ${index}`]
        made.items.add(new File(parts, `trang quet ${index}.jpg`, { type: 'image/jpeg' }))
      }
      return made
    },
    { base64s: sheets.map(each => each.toString('base64')), wanted: count },
  )
  await page.dispatchEvent('main', 'drop', { dataTransfer: transfer })
}
