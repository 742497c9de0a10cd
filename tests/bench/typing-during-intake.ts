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
 * Long Tasks API tells of what takes 50 ms and more), and from a key to its letter on the screen as Interaction to Next Paint has it.
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
      const seen = await page.evaluate(() => ({
        ...(Reflect.get(window, 'seen') as Seen),
        count: performance.interactionCount,
      }))
      return [
        { size: 'longest task', value: Math.max(0, ...seen.tasks) },
        { size: 'INP, the 98th percentile of the keys', value: interactionToNextPaint(seen) },
      ]
    }),
}

interface Seen {
  /** Milliseconds. */
  readonly tasks: number[]
  /** The events of what was pressed, of those that took longer than a picture on the screen. */
  readonly events: { readonly interaction: number; readonly duration: number }[]
  /** Interactions before anything was looked at. */
  readonly before: number
}

/**
 * As web.dev defines it: a key is one interaction and lasts as long as the longest of its events, and of each fifty interactions the longest
 * is left out. Milliseconds; 0 where that one took less than a picture.
 */
function interactionToNextPaint({ events, count, before }: Seen & { readonly count: number }): number {
  const longest = new Map<number, number>()
  for (const { interaction, duration } of events)
    longest.set(interaction, Math.max(duration, longest.get(interaction) ?? 0))
  return [...longest.values()].sort((a, b) => b - a)[Math.floor((count - before) / 50)] ?? 0
}

const watch = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const before = performance.interactionCount
    const everyEvent: object = { type: 'event', durationThreshold: 16 }
    const seen: Seen = { tasks: [], events: [], before }
    Object.assign(window, { seen })
    new PerformanceObserver(list =>
      seen.tasks.push(...list.getEntries().map(({ duration }) => duration)),
    ).observe({ type: 'longtask' })
    new PerformanceObserver(list => {
      for (const event of list.getEntries()) {
        const interaction = Number(Reflect.get(event, 'interactionId'))
        if (interaction > 0) seen.events.push({ interaction, duration: event.duration })
      }
    }).observe(everyEvent)
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
