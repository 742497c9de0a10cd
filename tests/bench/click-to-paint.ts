import type { Locator, Page } from '@playwright/test'
import { median, type BenchRow } from './bench-row.ts'
import { inBrowser, type InBrowser } from './in-browser.ts'

const clicks = 60
/** Milliseconds. */
const calm = 150

/**
 * From a press of the mouse being let go (its event's own time) until the frame that shows what came of it is handed on to be drawn: a
 * message that is sent in that frame's animation callback is heard only after style, layout and paint. The wait for the next frame, up to
 * 16.7 ms, is in it, also on the empty page beside. On the sheet an option of the criterion in hand is marked; in the grid, where marks are
 * read and not made, the marks of a criterion are opened under its row and those of the one before are closed.
 */
export const clickToPaint: BenchRow = {
  name: 'click-to-paint',
  what: 'From a click to what it shows, on the full day',
  goal: { kind: 'time', atMost: 16, per: 'a click' },
  measure: () =>
    inBrowser(
      async there => {
        const empty = await onEmptyPage(there.page)
        const grid = await inGrid(there)
        const sheet = await onSheet(there)
        return [
          { size: 'an empty page', value: empty },
          { size: 'a criterion of 13 members × 16 criteria', value: grid },
          { size: 'an option on the sheet', value: sheet },
          { size: 'an empty page again', value: await onEmptyPage(there.page) },
        ]
      },
      '--scene',
      'full-day',
    ),
}

async function onEmptyPage(beside: Page): Promise<number> {
  const page = await beside.context().browser()?.newPage()
  if (!page) throw new Error('No browser')
  await page.setContent(
    '<button onclick="this.textContent = this.textContent === `1` ? `2` : `1`">1</button>',
  )
  const took = await clicking(page, () => page.getByRole('button'))
  await page.close()
  return took
}

async function inGrid({ page, ask, sitting, origin }: InBrowser): Promise<number> {
  const { products } = await ask('sitting.read', { sitting })
  const product = products.find(
    ({ standing, name }) => standing.kind === 'reconciling' && name.length === 120,
  )
  await page.goto(`${origin}/#/sitting/${sitting}/reconcile/${product?.id}`)
  const criteria = page.locator('table .criterion')
  await criteria.first().waitFor()
  const count = await criteria.count()
  // From the end: what opens under a row moves those after it.
  return clicking(page, at => criteria.nth(count - 1 - (at % count)))
}

async function onSheet({ page, ask, sitting, origin }: InBrowser): Promise<number> {
  const { products } = await ask('sitting.read', { sitting })
  const product = products.find(({ standing }) => standing.kind === 'waiting')?.id ?? ''
  await ask('round.open', { sitting, product })
  await page.goto(`${origin}/#/sitting/${sitting}/cover/${product}`)
  await page.getByRole('button', { name: /^Đến lượt/ }).click()
  const options = page.getByRole('radiogroup').locator('label')
  await options.first().waitFor()
  return clicking(page, at => options.nth(at % 2))
}

/** @returns milliseconds, in the middle */
async function clicking(page: Page, target: (at: number) => Locator): Promise<number> {
  await page.evaluate(() => {
    const took: number[] = []
    Object.assign(window, { took })
    addEventListener('mouseup', ({ timeStamp }) => {
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel()
        port1.onmessage = () => took.push(performance.now() - timeStamp)
        port2.postMessage('painted')
      })
    })
  })
  for (let at = 0; at < clicks; at += 1) {
    await target(at).click()
    await page.waitForFunction(count => (Reflect.get(window, 'took') as number[]).length > count, at)
    // No person presses again before it: what the click asked of the host is answered, and drawn.
    await page.waitForTimeout(calm)
  }
  return median(await page.evaluate(() => Reflect.get(window, 'took') as number[]))
}
