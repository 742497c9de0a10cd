import type { Page } from '@playwright/test'
import type { Ask } from '#electron/app/ask.ts'
import { browserOfItsOwn, type BrowserOfItsOwn } from './browser-of-its-own.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { thomLoa } from './held-sitting.ts'
import { anOpenRoom, comesIn, marked, opensSheet } from './open-room.ts'

const started: BrowserOfItsOwn[] = []
test.afterEach(async () => {
  for (const each of started.splice(0)) await each.kill()
})

/** The marks that a page has asked the record for, in the order it did. */
function marksOf(page: Page): readonly string[] {
  const asked: string[] = []
  page.on('websocket', socket =>
    socket.on('framesent', ({ payload }) => {
      const text = payload.toString()
      const [, criterion] = /"criterion":"([\d.]+)"/.exec(text) ?? []
      if (text.includes('sheet.mark') && criterion !== undefined) asked.push(criterion)
    }),
  )
  return asked
}

const recorded = async (ask: Ask, sitting: string) => (await ask('sitting.read', { sitting })).revision

/** On the disk of the device, and not on its way there. */
const kept = 'đã giữ trên máy này'

/** One mark at 1.3, then at 1.2 and 1.1, with the network gone. */
async function marksBackwards(page: Page): Promise<void> {
  for (const key of ['ArrowDown', 'ArrowDown', '1', 'ArrowUp', '1', 'ArrowUp', '2'])
    await page.keyboard.press(key)
  await expect(page.getByText('3 mục chưa ghi')).toBeVisible()
}

test('marks chosen without a network outlive a browser that is killed, and are written in the order chosen, once', async ({
  council,
}) => {
  const { ask, sitting, member } = await anOpenRoom(council)
  const browser = browserOfItsOwn(test.info().outputPath('browser'))
  started.push(browser)
  const page = await browser.open()
  await comesIn(page, ask, sitting, member)
  await opensSheet(page)
  const { origin } = new URL(page.url())
  // A browser writes who it is to disk when it is closed, some time later otherwise.
  await browser.close()
  const again = await browser.open()
  await again.goto(origin)
  await expect(again.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
  await ask('room.close', { sitting })
  await expect(again.getByText(/Mất kết nối từ/)).toBeVisible()
  await marksBackwards(again)
  await expect(again.getByText(kept)).toBeVisible()
  await browser.kill()

  await ask('room.open', { sitting, address: '127.0.0.1' })
  const before = await recorded(ask, sitting)
  const back = await browser.open()
  const asked = marksOf(back)
  await back.goto(origin)
  await expect(back.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
  await expect.poll(() => marked(ask, sitting, member)).toBe(3)
  await back.reload()
  await expect(back.getByRole('radiogroup').first()).toBeVisible()
  expect(asked, 'in the order chosen, once').toEqual(['1.3', '1.2', '1.1'])
  expect(await recorded(ask, sitting)).toBe(before + 3)
})

test('two tabs of one seat write what was left unwritten once', async ({ council, browser }) => {
  const { ask, sitting, member } = await anOpenRoom(council)
  const context = await browser.newContext({ ignoreHTTPSErrors: true, locale: 'vi-VN' })
  const page = await context.newPage()
  await comesIn(page, ask, sitting, member)
  await opensSheet(page)
  const other = await context.newPage()
  await other.goto(page.url())
  await expect(other.getByRole('button', { name: 'Thử lại' })).toBeVisible()
  const asked = marksOf(other)
  await ask('room.close', { sitting })
  await expect(page.getByText(/Mất kết nối từ/)).toBeVisible()
  await marksBackwards(page)
  await expect(page.getByText(kept)).toBeVisible()
  await page.close({ runBeforeUnload: false })
  await ask('room.open', { sitting, address: '127.0.0.1' })
  const before = await recorded(ask, sitting)
  // Its own wire may not be back yet: then it says so, and is asked again.
  await expect(async () => {
    const again = other.getByRole('button', { name: 'Thử lại' })
    if (await again.isVisible()) await again.click()
    expect(await marked(ask, sitting, member)).toBe(3)
  }).toPass()
  const third = await context.newPage()
  await third.goto(other.url())
  await expect(third.getByRole('button', { name: 'Thử lại' })).toBeVisible()
  expect(asked, 'in the order chosen, once').toEqual(['1.3', '1.2', '1.1'])
  expect(await recorded(ask, sitting)).toBe(before + 3)
  await context.close()
})

test('a browser that keeps nothing says so, and what is chosen is still written when the wire is back', async ({
  council,
  browser,
}) => {
  const { ask, sitting, member } = await anOpenRoom(council)
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 390, height: 844 },
    locale: 'vi-VN',
  })
  await context.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('refused', 'SecurityError')
    }
  })
  const page = await context.newPage()
  await comesIn(page, ask, sitting, member)
  await opensSheet(page)
  await expect(page.getByText(/Trình duyệt không cho giữ lại trên máy này/)).toBeVisible()
  await ask('room.close', { sitting })
  await expect(page.getByText(/Mất kết nối từ/)).toBeVisible()
  await marksBackwards(page)
  await expect(page.getByText(kept)).toBeHidden()
  await expectAccessible(page, 'a sheet where nothing is kept')
  await picture(page, 'khong-giu-duoc')
  await ask('room.open', { sitting, address: '127.0.0.1' })
  await expect.poll(() => marked(ask, sitting, member)).toBe(3)
  await context.close()
})
