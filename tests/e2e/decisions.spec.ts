import type { Page } from '@playwright/test'
import { asking } from './asking.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { aSittingUnder, blackBean, handIn, marksOfBlackBean, thomLoa } from './held-sitting.ts'
import { arrowTo, choose, enter, fill, tabTo } from './keyboard.ts'

const chair = 'Lãnh đạo UBND tỉnh'
const viceChair = 'Lãnh đạo Sở Nông nghiệp và Môi trường'
const health = 'Sở Y tế'

/** Members hand in through the wire, at once; everything that the council decides is done at the keyboard. */
test('a council decides by keyboard alone: who presides, who steps aside, what is scored again, what is voted', async ({
  council: page,
}) => {
  const ask = asking(page)
  const marks = await marksOfBlackBean()
  const sitting = await aSittingUnder(page, ask, 'bieu-quyet')
  const { products } = await ask('sitting.read', { sitting })
  const product = products.find(({ name }) => name === blackBean)?.id ?? ''
  const at = { sitting, product }

  await test.step('what a product comes with is written down on the board, before anything is scored', async () => {
    await enter(page, page.getByRole('button', { name: `Xem hồ sơ ${blackBean}` }))
    const dialog = page.getByRole('dialog', { name: blackBean })
    await fill(page, dialog.getByLabel('Người trình bày'), 'Đại diện UBND xã')
    await fill(page, dialog.getByLabel('Điểm trung bình sơ bộ'), '173,5')
    await expect(dialog.getByText('Ghi số từ 0 đến 100')).toBeVisible()
    await look(page, 'quyet-dinh-1-to-tu-van-sai')
    await fill(page, dialog.getByLabel('Điểm trung bình sơ bộ'), '91,25')
    await fill(page, dialog.getByLabel('Nhận xét'), 'Hồ sơ đủ; xem lại hợp đồng thu mua.')
    await enter(page, dialog.getByRole('button', { name: 'Lưu' }))
    await expect(dialog.getByText(/^Đã ghi \d/)).toBeVisible()
    await page.keyboard.press('Escape')
    await expect(page.getByRole('button', { name: `Xem hồ sơ ${blackBean}` })).toBeFocused()
  })

  await test.step('attendance, the start, and the chair who leaves with a reason', async () => {
    await enter(page, page.getByRole('link', { name: '2 Điểm danh' }))
    await enter(page, page.getByRole('button', { name: 'Mọi người có mặt' }))
    await enter(page, page.getByRole('button', { name: 'Bắt đầu phiên họp' }))
    await expect(page.getByRole('heading', { name: 'Chấm điểm', level: 1 })).toBeVisible()
    await enter(page, page.getByRole('link', { name: '2 Điểm danh' }))
    await tabTo(page, attendanceOf(page, chair).getByRole('radio', { name: 'Có mặt' }))
    await page.keyboard.press('ArrowRight')
    await expect(page.getByLabel(`${chair} vắng từ lúc này vì`)).toBeFocused()
    await page.keyboard.type('đi họp Tỉnh ủy')
    await look(page, 'quyet-dinh-2-roi-hop')
    await page.keyboard.press('Enter')
    await expect(attendanceOf(page, chair).getByRole('radio', { name: 'Vắng' })).toBeChecked()
    await expect(page.getByText('Chưa có ai chủ trì')).toBeVisible()
  })

  await test.step('somebody presides in the chair’s place until the chair is back', async () => {
    await choose(page, page.getByLabel('Giao cho'), viceChair)
    await fill(page, page.getByRole('region', { name: 'Chủ trì' }).getByLabel('Lý do'), 'Chủ tịch đi họp')
    await enter(page, page.getByRole('button', { name: 'Giao chủ trì' }))
    await expect(page.getByText(`${viceChair} đang được giao chủ trì thay Chủ tịch.`)).toBeVisible()
    await look(page, 'quyet-dinh-3-chu-tri')
    await tabTo(page, attendanceOf(page, chair).getByRole('radio', { name: 'Vắng' }))
    await page.keyboard.press('ArrowLeft')
    await expect(page.getByText(`Chủ tịch hội đồng chủ trì (${chair}).`)).toBeVisible()
  })

  await test.step('a member steps aside, with the arithmetic before it is recorded', async () => {
    await enter(page, page.getByRole('button', { name: 'Ghi thành viên không chấm…' }))
    const dialog = page.getByRole('dialog')
    await choose(page, dialog.getByRole('combobox', { name: /^Sản phẩm/ }), thomLoa)
    await choose(page, dialog.getByRole('combobox', { name: /^Thành viên/ }), health)
    await fill(page, dialog.getByLabel('Lý do'), 'người nhà là chủ thể')
    await expect(dialog.getByText('9 → 8').first()).toBeVisible()
    await look(page, 'quyet-dinh-4-khong-tham-gia')
    await enter(page, dialog.getByRole('button', { name: 'Ghi không tham gia' }))
    await expect(page.getByText('người nhà là chủ thể')).toBeVisible()
  })

  await test.step('a sheet is sent back, and its own member hands it in again', async () => {
    await enter(page, page.getByRole('link', { name: '3 Chấm điểm' }))
    await enter(page, page.getByRole('button', { name: blackBean }))
    await expect(page.getByRole('button', { name: blackBean })).toBeFocused()
    await look(page, 'quyet-dinh-5-truoc-khi-cham')
    await enter(page, page.getByRole('button', { name: 'Mở vòng chấm' }))
    await expect(page.getByText('0/9 phiếu đã nộp').first()).toBeVisible()
    const members = Object.keys(marks.rounds[0] ?? {})
    const [last] = members.slice(-1)
    for (const member of members) if (member !== last) await handIn(ask, at, marks, 0, member)
    await enter(page, page.getByRole('button', { name: `Trả lại phiếu của ${health}` }))
    await fill(page, page.getByRole('dialog').getByLabel('Lý do trả lại'), 'ghi nhầm tiêu chí 1.5')
    await look(page, 'quyet-dinh-6-tra-lai')
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Trả lại phiếu' }))
    await enter(page, page.getByRole('button', { name: 'Trao máy cho thành viên' }))
    const seats = page.getByRole('list', { name: 'Phiếu của từng thành viên' })
    await enter(page, seats.getByRole('button', { name: health }))
    await expect(page.getByText('Phiếu này được trả lại để sửa: ghi nhầm tiêu chí 1.5')).toBeVisible()
    await expect(page.getByText('điểm sơ bộ 91,25')).toBeVisible()
    await look(page, 'quyet-dinh-7-phieu-tra-lai')
    await enter(page, page.getByRole('button', { name: 'Nộp phiếu' }))
    await enter(page, page.getByRole('dialog').getByRole('button', { name: 'Nộp phiếu' }))
    await enter(page, page.getByRole('button', { name: 'Về màn hình che' }))
    const cover = page.getByRole('button', { name: 'Về màn hình của thư ký' })
    await expect(cover).toBeVisible()
    await expect(page.getByText('8/9 phiếu đã nộp').first()).toBeVisible()
    if (last !== undefined) await handIn(ask, at, marks, 0, last)
    await expect(cover).toBeFocused()
    await page.keyboard.press('Enter')
  })

  await test.step('a spread that is too wide is scored again, and each mark shows its rounds', async () => {
    await enter(page, page.getByRole('link', { name: 'Sang bước Đối chiếu' }))
    await expect(page.getByText('Chênh lệch 15 > 10').first()).toBeVisible()
    await look(page, 'quyet-dinh-8-chenh-lech')
    await enter(page, page.getByRole('button', { name: 'Mở vòng 2' }))
    await expect(page.getByText('Chưa công khai điểm: đã nộp 0/9 phiếu')).toBeVisible()
    for (const member of Object.keys(marks.rounds[1] ?? {})) await handIn(ask, at, marks, 1, member)
    await expect(page.getByText('91,22').first()).toBeVisible()
    await tabTo(page, page.getByRole('button', { name: /^1\.1 / }).first())
    await arrowTo(page, page.getByRole('button', { name: /^1\.5 / }).first())
    await page.keyboard.press('Enter')
    await expect(page.getByText('Điểm qua các vòng')).toBeVisible()
    await look(page, 'quyet-dinh-9-diem-qua-cac-vong')
    await page.keyboard.press('Enter')
  })

  await test.step('a motion is lost, and the product stays open', async () => {
    await enter(page, page.getByRole('button', { name: 'Chốt kết quả' }))
    const dialog = page.getByRole('dialog', { name: `Chốt kết quả của ${blackBean}?` })
    await fill(page, dialog.getByLabel('Đồng ý', { exact: true }), '4')
    await fill(page, dialog.getByLabel('Không đồng ý', { exact: true }), '5')
    await page.keyboard.press('Tab')
    await expect(dialog.getByText('Không được thông qua')).toBeVisible()
    await look(page, 'quyet-dinh-10-khong-thong-qua')
    await enter(page, dialog.getByRole('button', { name: 'Ghi kết quả biểu quyết' }))
    await expect(page.getByText('Sản phẩm vẫn để ngỏ')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Chốt kết quả' })).toBeFocused()
    await look(page, 'quyet-dinh-11-de-ngo')
  })

  await test.step('one goes home and four are for it, four against: the side of who presides is asked for, in sight', async () => {
    const early = { sitting, member: Object.keys(marks.rounds[1] ?? {}).at(-1) ?? '' }
    await ask('attendance.record', { ...early, present: false, reason: 'về sớm' })
    await enter(page, page.getByRole('button', { name: 'Chốt kết quả' }))
    const dialog = page.getByRole('dialog', { name: `Chốt kết quả của ${blackBean}?` })
    await fill(page, dialog.getByLabel('Đồng ý', { exact: true }), '4')
    await fill(page, dialog.getByLabel('Không đồng ý', { exact: true }), '4')
    await page.keyboard.press('Tab')
    await expect(dialog.getByText('Đúng một nửa đồng ý.').first()).toBeInViewport({ ratio: 1 })
    await expect(dialog.getByText('Người chủ trì không đồng ý')).toBeInViewport({ ratio: 1 })
    await look(page, 'quyet-dinh-12-ngang-nhau')
    await page.keyboard.press('Escape')
    await ask('attendance.record', { ...early, present: true, reason: '' })
    await expect(page.getByText('9/9 có mặt')).toBeVisible()
  })

  await test.step('it is put to the vote again and carried; the focus goes to what came of it', async () => {
    await enter(page, page.getByRole('button', { name: 'Chốt kết quả' }))
    const dialog = page.getByRole('dialog', { name: `Chốt kết quả của ${blackBean}?` })
    await enter(page, dialog.getByRole('button', { name: 'Tất cả đồng ý' }))
    await expect(dialog.getByText('Được thông qua.')).toBeVisible()
    await enter(page, dialog.getByRole('button', { name: 'Chốt kết quả' }))
    await expect(page.getByRole('heading', { name: 'Đã chốt kết quả' })).toBeFocused()
    await look(page, 'quyet-dinh-13-da-chot')
    await tabTo(page, page.getByRole('link', { name: thomLoa }))
  })
})

const attendanceOf = (page: Page, office: string) =>
  page.getByRole('group', { name: `Điểm danh ${office}`, exact: true })

/** The screen is accessible and holds together, as it is and with text twice as large; a picture of each. */
async function look(page: Page, name: string): Promise<void> {
  const chromium = await page.context().newCDPSession(page)
  for (const [size, suffix] of [
    [32, '-chu-lon'],
    [16, ''],
  ] as const) {
    await chromium.send('Page.setFontSizes', { fontSizes: { standard: size } })
    await page.evaluate(() => document.activeElement?.scrollIntoView({ block: 'center' }))
    await picture(page, `${name}${suffix}`)
    const beyond = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    )
    expect(beyond, `${name} at ${size} px runs off to the side, in pixels`).toBeLessThanOrEqual(0)
  }
  await chromium.detach()
  // At its end, where the bar of actions lies over nothing.
  await page.evaluate(() => scrollTo(0, document.documentElement.scrollHeight))
  await expectAccessible(page, name)
}
