import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aSittingUnder, blackBean, handIn, marksOfBlackBean } from './held-sitting.ts'
import { refused } from '#shared/kernel/result.ts'
import { withOtherAnswers } from './other-answers.ts'

const health = 'Sở Y tế'

test('a council that works in writing is spoken to as one, and meets before it scores again', async ({
  council: page,
}) => {
  const ask = asking(page)
  const marks = await marksOfBlackBean()
  const sitting = await aSittingUnder(page, ask, 'lay-y-kien')
  const { products } = await ask('sitting.read', { sitting })
  const product = products.find(({ name }) => name === blackBean)?.id ?? ''

  await test.step('nobody is present or absent: members take part, or give no opinion', async () => {
    await page.getByRole('link', { name: '2 Điểm danh' }).click()
    await expect(page.getByRole('heading', { name: 'Thành viên tham gia ý kiến' })).toBeVisible()
    await expect(page.getByRole('columnheader', { name: 'Tham gia hay không' })).toBeVisible()
    await expect(page.getByText('tham gia, không phải điểm danh')).toHaveCount(9)
    await expect(page.getByText('Số tham gia ý kiến')).toBeVisible()
    await expect(page.locator('main').getByText(/Có mặt|có mặt|Vắng$/)).toHaveCount(0)
    await expect(page.getByRole('button', { name: 'Mọi người có mặt' })).toHaveCount(0)
    await expectAccessible(page, 'taking part in writing')
    await picture(page, 'van-ban-1-tham-gia')
  })

  await test.step('a refusal stands at the member for whom it was asked', async () => {
    let isFull = true
    await withOtherAnswers(page, {
      instead: name => (isFull && name === 'attendance.record' ? refused({ code: 'disk.full' }) : undefined),
    })
    const row = page.getByRole('row', { name: new RegExp(`^${health}`) })
    await row.getByText('Không có ý kiến').click()
    const below = page.locator(`tr:has(th:text-is("${health}")) + tr`)
    await expect(below.getByRole('alert')).toBeVisible()
    await picture(page, 'van-ban-2-khong-ghi-duoc')
    isFull = false
    await row.getByText('Không có ý kiến').click()
    await expect(below.getByRole('alert')).toHaveCount(0)
    await row.locator('label', { hasText: /Tham gia$/ }).click()
    await expect(row.getByRole('radio', { name: 'Tham gia' })).toBeChecked()
  })

  await test.step('opinions that lie too far apart call for a meeting, not for another round', async () => {
    await page.getByRole('button', { name: 'Bắt đầu phiên họp' }).click()
    await expect(page.getByText('9 thành viên sẽ gửi phiếu cho sản phẩm này.')).toBeVisible()
    await ask('round.open', { sitting, product })
    for (const member of Object.keys(marks.rounds[0] ?? {}))
      await handIn(ask, { sitting, product }, marks, 0, member)
    await page.goto(new URL(`#/sitting/${sitting}/reconcile/${product}`, page.url()).href)
    await expect(page.getByText('hội đồng phải họp trước khi chấm lại')).toBeVisible()
    await expect(page.getByRole('button', { name: /^Mở vòng/ })).toHaveCount(0)
    await expectAccessible(page, 'a meeting is needed')
    await picture(page, 'van-ban-3-phai-hop')
    await page.getByRole('button', { name: 'Triệu tập họp' }).click()
    const dialog = page.getByRole('dialog', { name: 'Triệu tập họp' })
    await dialog.getByLabel('Lý do triệu tập').fill('Ý kiến khác nhau nhiều')
    await dialog.getByRole('button', { name: 'Triệu tập họp' }).click()
    await expect(page.getByRole('button', { name: 'Mở vòng 2' })).toBeVisible()
  })

  await test.step('then there is a meeting, with attendance', async () => {
    await page.getByRole('link', { name: '2 Điểm danh' }).click()
    await expect(page.getByRole('columnheader', { name: 'Có mặt hay vắng' })).toBeVisible()
    await picture(page, 'van-ban-4-hop')
  })
})
