import { expect, test, type Page } from '@playwright/test'
import { startProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'

test('a mark that could not be written outlives the program', async ({ page, context }) => {
  const first = await startProgram()
  const port = new URL(first.origin).port
  await page.goto(first.address)
  const { sitting, product } = await openARound(page)
  await page.goto(`${first.origin}/#/sitting/${sitting}/scoring?product=${product}`)
  await page.getByRole('button', { name: /^Đến lượt/ }).click()
  await expect(page.getByRole('radio').first()).toBeVisible()

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

async function openARound(page: Page): Promise<{ sitting: string; product: string }> {
  const ask = asking(page)
  const sitting = (await ask('start.read', {})).sittings[0]?.id ?? ''
  const { members, products } = await ask('sitting.read', { sitting })
  for (const { id: member } of members)
    await ask('attendance.record', { sitting, member, present: true, reason: '' })
  await ask('sitting.start', { sitting })
  const product = products.find(({ name }) => name === 'Chè Thôm Loà')?.id ?? ''
  await ask('round.open', { sitting, product })
  return { sitting, product }
}
