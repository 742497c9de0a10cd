import type { Page } from '@playwright/test'
import { marksOf } from '#electron/training/training-marks.ts'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aSittingUnder, blackBean, handIn, marksOfBlackBean, startsWithAll } from './held-sitting.ts'
import { enter, fill, tabTo } from './keyboard.ts'

/** One member finds impurities, by keyboard alone; the others hand in through the wire; then the council decides. */
test('a sheet that stops says so, ends there, and keeps the product from a mean until the council has decided', async ({
  council: page,
}) => {
  await page.setViewportSize({ width: 1366, height: 768 })
  const ask = asking(page)
  const marks = await marksOfBlackBean()
  const sitting = await aSittingUnder(page, ask, 'tay-ninh')
  const { products, members } = await startsWithAll(ask, sitting)
  const product = products.find(({ name }) => name === blackBean)?.id ?? ''
  const at = { sitting, product }
  await ask('round.open', at)
  const [first = '', ...others] = members.filter(({ counts }) => counts).map(({ id }) => id)

  await test.step('the sheet says at once that it stops, and what follows is not scored', async () => {
    await ask('seat.take', { sitting, member: first, paper: false })
    const own = Object.entries(marksOf(marks, 0, first) ?? {})
    for (const [criterion, choice] of own.slice(
      0,
      own.findIndex(([id]) => id === '6.1'),
    ))
      await ask('sheet.mark', { ...at, member: first, criterion, choice })
    await ask('sheet.mark', { ...at, member: first, criterion: '5.1', choice: 1 })
    await ask('seat.leave', {})
    await page.goto(new URL(`#/sitting/${sitting}/cover/${product}`, page.url()).href)
    await enter(page, page.getByRole('button', { name: /^Đến lượt Lãnh đạo UBND tỉnh/ }))
    await expect(page.getByText('điểm mâu thuẫn ở 5.2, 5.3')).toBeVisible()
    await look(page, 'dung-cham-1-mau-thuan')
    await ask('sheet.mark', { ...at, member: first, criterion: '5.1', choice: 2 })
    await expect(page.getByText('điểm mâu thuẫn ở 5.2, 5.3')).toBeHidden()
    await expect(page.getByRole('article', { name: /^6\.1 / })).toBeVisible()
    await page.keyboard.press('0')
    await expect(
      page.getByText('Phiếu dừng chấm ở 6.1: nộp được ngay, 4 tiêu chí sau không chấm'),
    ).toBeVisible()
    await expect(page.getByText('Không chấm').first()).toBeVisible()
    await look(page, 'dung-cham-2-phieu')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Enter')
    const dialog = page.getByRole('dialog', { name: 'Nộp phiếu này?' })
    await expect(dialog.getByText('Phiếu dừng chấm ở tiêu chí 6.1.')).toBeVisible()
    await look(page, 'dung-cham-3-nop')
    await enter(page, dialog.getByRole('button', { name: 'Nộp phiếu' }))
    await enter(page, page.getByRole('button', { name: 'Về màn hình che' }))
    await expect(page.getByText('Vòng 1 · 1/9 phiếu đã nộp').first()).toBeVisible()
  })

  await test.step('the council sees who stopped where, and no mean', async () => {
    for (const member of others) await handIn(ask, at, marks, 0, member)
    await enter(page, page.getByRole('button', { name: 'Về màn hình của thư ký' }))
    await enter(page, page.getByRole('link', { name: 'Sang bước Đối chiếu' }))
    await expect(page.getByText('Có phiếu dừng chấm: hội đồng phải quyết định')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Chốt kết quả' })).toBeHidden()
    await look(page, 'dung-cham-4-doi-chieu')
  })

  await test.step('it decides by keyboard that scoring goes on, with its ground, and scores again', async () => {
    await enter(page, page.getByRole('button', { name: 'Không dừng ở 6.1, chấm tiếp…' }))
    const dialog = page.getByRole('dialog', { name: 'Không dừng chấm ở tiêu chí 6.1?' })
    await fill(page, dialog.getByLabel('Lý do không dừng'), 'Là cẫng chè, không phải tạp chất lạ')
    await look(page, 'dung-cham-5-khong-dung')
    await enter(page, dialog.getByRole('button', { name: 'Không dừng chấm' }))
    await expect(page.getByText('Hội đồng quyết định không dừng chấm ở tiêu chí 6.1')).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: 'Mở vòng 2' }))
    await look(page, 'dung-cham-6-vong-2')
  })
})

async function look(page: Page, name: string): Promise<void> {
  await expectAccessible(page, name)
  await picture(page, name)
}
