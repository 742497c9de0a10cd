import { fillsIn } from '../support/a-sitting-with-pins.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { thomLoa } from './held-sitting.ts'
import { enter } from './keyboard.ts'
import { anOpenRoom, comesIn } from './open-room.ts'

test('once a product is revealed a member sees at their own seat what all have marked, on a laptop, a tablet and a telephone', async ({
  council,
  browser,
}) => {
  const { ask, sitting, product, member } = await anOpenRoom(council)
  const context = await browser.newContext({
    ignoreHTTPSErrors: true,
    viewport: { width: 1366, height: 768 },
    locale: 'vi-VN',
  })
  const page = await context.newPage()
  await comesIn(page, ask, sitting, member)
  const way = page.getByRole('button', { name: `Xem điểm ${thomLoa}` })
  await expect(page.getByRole('button', { name: `Chấm ${thomLoa}` })).toBeVisible()
  await expect(way).toBeHidden()
  await page.goto(new URL(`#/seat/marks/${product}`, page.url()).href)
  await expect(page.getByText('Chưa có điểm nào được công khai cho chỗ này.')).toBeVisible()
  await enter(page, page.getByRole('link', { name: 'Về chỗ của tôi' }))
  const { members } = await ask('sitting.read', { sitting })
  for (const { id } of members.filter(({ counts }) => counts)) {
    await ask('seat.take', { sitting, member: id, paper: false })
    await fillsIn(ask, { sitting, product }, id)
    await ask('sheet.seal', { sitting, product, member: id })
    await ask('seat.leave', {})
  }
  await enter(page, way)
  await expect(page.getByRole('heading', { level: 1, name: thomLoa })).toBeVisible()
  const first = page.getByRole('rowheader').first()
  for (const [width, height] of [
    [1366, 768],
    [768, 1024],
    [390, 844],
  ] as const) {
    await page.setViewportSize({ width, height })
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth)
    expect(wide, 'the page itself goes nowhere sideways').toBeLessThanOrEqual(0)
    await picture(page, `diem-tai-cho-${width}`)
    const grid = page.getByRole('region', { name: /Phần A/ })
    await grid.evaluate(each => each.scrollTo({ left: 9999 }))
    const [box, frame] = [await first.boundingBox(), await grid.boundingBox()]
    expect(Math.abs((box?.x ?? 99) - (frame?.x ?? 0)), 'the criteria stay').toBeLessThan(3)
    await picture(page, `diem-tai-cho-${width}-cuon`)
    await expectAccessible(page, `marks at a seat, ${width} wide`)
  }
  await context.close()
})
