import { expect, test, type BrowserContext, type Page } from '@playwright/test'
import { startProgram, type RunningProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { picture } from './council-test.ts'
import { startsWithAll, trainingSitting } from './held-sitting.ts'

test('a mark that could not be written outlives the program', async ({ page, context }) => {
  const { program: first, sitting, product } = await startAtASheet(page)
  const port = new URL(first.origin).port

  await first.stop()
  await page.keyboard.press('3')
  await expect(page.getByText('Mất kết nối với chương trình')).toBeVisible()
  await expect(page.getByText('Đã ghi ✓')).toHaveCount(0)

  const again = await startProgram('--data', first.dataFolder, '--port', port)
  const door = await context.newPage()
  await door.goto(again.address)
  await door.close()
  await expect(page.getByText('Đã ghi ✓').first()).toBeVisible()
  await expect(page.getByRole('radio', { checked: true })).toHaveValue('3')
  expect(await asking(page)('product.read', { sitting, product })).toMatchObject({
    own: { marks: { '1.1': 3 } },
  })
  await again.stop()
})

test('killed while a member marks, it opens on the same criterion and says what it recovered', async ({
  page,
  context,
}) => {
  const { program: first, sitting, product } = await startAtASheet(page)
  for (const digit of ['3', '2']) {
    await page.keyboard.press(digit)
    await expect(page.getByText('Đã ghi ✓').first()).toBeVisible()
    await page.keyboard.press('Enter')
  }
  const open = page.getByRole('article', { name: /^1\.3 / })
  await expect(open).toBeVisible()

  await first.kill()
  await page.keyboard.press('2')
  await page.keyboard.press('n')
  await page.keyboard.type('xem lại hợp đồng')
  const chosen = await page.getByRole('radio', { checked: true }).inputValue()
  await page.close()

  const { again, window } = await openAgain(first, context)
  await expect(window).toHaveURL(new RegExp(`#/sitting/${sitting}/sheet/${product}$`))
  await expect(window.getByRole('article', { name: /^1\.3 / })).toBeVisible()
  await expect(window.getByText('đã mở lại đúng chỗ, tiêu chí 1.3')).toBeVisible()
  await expect(window.getByText(/Phiếu này đã ghi đến \d\d:\d\d:\d\d, có 2 điểm\./)).toBeVisible()
  await expect(window.getByText('Phần chưa kịp ghi nay đã ghi: 1.3.')).toBeVisible()
  await picture(window, 'mo-lai-dung-cho')
  const { own } = await asking(window)('product.read', { sitting, product })
  expect(own).toMatchObject({
    kind: 'open',
    marks: { '1.3': Number(chosen) },
    notes: { '1.3': 'xem lại hợp đồng' },
  })
  await window.getByRole('button', { name: 'Đóng', exact: true }).click()
  await expect(window.getByText('đã mở lại đúng chỗ')).toHaveCount(0)

  await window.getByRole('button', { name: 'Rời phiếu' }).click()
  await expect(window.getByRole('button', { name: /^Đến lượt/ })).toBeFocused()
  await again.kill()
  const later = await openAgain(again, context)
  await expect(later.window.getByRole('heading', { level: 1 })).toBeVisible()
  await expect(later.window).toHaveURL(/#\/$/)
  await later.again.stop()
})

test('a sheet that may not be opened again after a kill leads to the cover, which says what was not written', async ({
  page,
  context,
}) => {
  const { program: first, sitting, product } = await startAtASheet(page)
  await first.kill()
  await page.keyboard.press('3')
  await expect.poll(() => keptHere(page)).toContain('"choice":3')
  await page.close()

  const again = await startProgram('--data', first.dataFolder, '--port', new URL(first.origin).port)
  const window = await context.newPage()
  await window.goto(`${again.address}#/verify`)
  const [seat] = (await asking(window)('sitting.read', { sitting })).members
  const absent = { sitting, member: seat?.id ?? '', present: false, reason: 'về sớm' }
  await asking(window)('attendance.record', absent)
  await window.goto(`${again.origin}/#/sitting/${sitting}/sheet/${product}`)
  await expect(
    window.getByText(/^Không mở lại được phiếu của .*Chưa ghi được tiêu chí 1\.1; hãy chấm lại\.$/),
  ).toBeVisible()
  await picture(window, 'khong-mo-lai-duoc')
  await again.stop()
})

/** What the browser has on its disk of the sheet in hand. */
const keptHere = (page: Page): Promise<string> =>
  page.evaluate(
    () =>
      new Promise<string>(resolve => {
        const opening = indexedDB.open('ocop')
        opening.onsuccess = () => {
          const reading = opening.result.transaction('work').objectStore('work').get('sheet')
          reading.onsuccess = () => {
            opening.result.close()
            resolve(JSON.stringify(reading.result ?? null))
          }
        }
      }),
  )

/** Starts the training council and sits its first member down at a sheet that is not marked yet. */
async function startAtASheet(
  page: Page,
): Promise<{ program: RunningProgram; sitting: string; product: string }> {
  const program = await startProgram()
  await page.goto(program.address)
  // Only now does the page follow its address.
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { sitting, product } = await openARound(page)
  await page.goto(`${program.origin}/#/sitting/${sitting}/cover/${product}`)
  await page.getByRole('button', { name: /^Đến lượt/ }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()
  return { program, sitting, product }
}

/** Starts it over the same data and at the same port, and opens a new window at its first page. */
async function openAgain(
  { dataFolder, origin }: RunningProgram,
  context: BrowserContext,
): Promise<{ again: RunningProgram; window: Page }> {
  const again = await startProgram('--data', dataFolder, '--port', new URL(origin).port)
  const window = await context.newPage()
  await window.goto(again.address)
  return { again, window }
}

async function openARound(page: Page): Promise<{ sitting: string; product: string }> {
  const ask = asking(page)
  const sitting = await trainingSitting(ask)
  const { products } = await startsWithAll(ask, sitting)
  const product = products.find(({ name }) => name === 'Chè Thôm Loà')?.id ?? ''
  await ask('round.open', { sitting, product })
  return { sitting, product }
}

test('a window that is loaded anew at a sheet stays at it', async ({ page }) => {
  const { program, sitting, product } = await startAtASheet(page)
  await page.goto('about:blank')
  await page.goto(`${program.origin}/#/sitting/${sitting}/sheet/${product}`)
  await expect(page.getByRole('radio').first()).toBeVisible()
  expect(page.url()).toContain('/sheet/')
  await program.stop()
})
