import type { Page } from '@playwright/test'
import { writeFileSync } from 'node:fs'
import type { HolidayFile } from '#shared/law/public-holidays.ts'
import { aHolidayFile, holidaysOf2027 } from '../support/a-holiday-file.ts'
import { expect, expectAccessible, picture, test } from './council-test.ts'
import { expectHoldsTogether } from './holds-together.ts'
import { enter, tabTo } from './keyboard.ts'
import type { Answers } from '#shared/contract/answers.ts'
import { ok } from '#shared/kernel/result.ts'
import { withOtherAnswers } from './other-answers.ts'

/** Writes a list that a person has received. @returns its path */
function received(name: string, list: HolidayFile | string): string {
  const file = test.info().outputPath(name)
  writeFileSync(file, typeof list === 'string' ? list : JSON.stringify(list))
  return file
}

test('a council sees the days off, and brings a new list into use by keyboard', async ({ council: page }) => {
  const main = page.getByRole('main')
  const february = page.getByRole('table', { name: 'Tháng 2' })
  await enter(page, page.getByRole('link', { name: 'Xem bộ quy định' }))
  await enter(page, page.getByRole('link', { name: 'Xem lịch nghỉ lễ' }))

  await test.step('what is known, until when, and what is only likely', async () => {
    await expect(page.getByText('Biết chắc từ 01/01/2024 đến hết 31/01/2027')).toBeVisible()
    await expectAccessible(page, 'days off')
    await tabTo(page, page.getByRole('radio', { name: '2026' }))
    await page.keyboard.press('ArrowRight')
    await expect(page.getByRole('heading', { name: 'Năm 2027', exact: true })).toBeVisible()
    await expect(february.getByRole('cell', { name: '9, dự kiến nghỉ, chưa công bố: Tết' })).toBeVisible()
    await expect(
      main.getByText('thứ Sáu 16/04/2027 dự kiến nghỉ, chưa công bố: Giỗ Tổ Hùng Vương'),
    ).toBeVisible()
    await expectAccessible(page, 'days off of a year that is not announced')
    await picture(page, 'holidays-1-du-kien')
  })

  const door = page.getByLabel('Chọn tệp lịch JSON')
  await test.step('a wrong list is refused with its places', async () => {
    await tabTo(page, door)
    const off = holidaysOf2027.off.filter(({ day }) => day !== '2027-09-02')
    await door.setInputFiles(received('sai.json', { ...holidaysOf2027, off }))
    await expect(page.getByText('Tệp lịch nghỉ lễ có 1 chỗ sai. Không có gì được giữ lại.')).toBeVisible()
    await expect(page.getByText('$.off: Thiếu ngày 02/09/2027')).toBeVisible()
    await expectAccessible(page, 'days off refused')
    await door.setInputFiles(received('cut.json', '{"format": 1'))
    await expect(page.getByText('Tệp không phải JSON, sai ở dòng 1')).toBeVisible()
    await expect(page.getByText('$.off: Thiếu ngày')).toBeHidden()
  })

  await test.step('a sound one shows what it changes, can be dropped, and is accepted', async () => {
    const file = received('2027.json', holidaysOf2027)
    await door.setInputFiles(file)
    await expect(
      page.getByText('Lịch biết chắc đến hết 31/12/2027, trước đây đến hết 31/01/2027.'),
    ).toBeVisible()
    await expect(page.getByRole('row', { name: 'thứ Năm 04/02/2027' })).toContainText('ngày làm việc')
    await page.getByRole('heading', { name: 'Xem trước khi chấp nhận' }).scrollIntoViewIfNeeded()
    await expectAccessible(page, 'days off tried')
    await picture(page, 'holidays-2-xem-truoc')
    await enter(page, page.getByRole('button', { name: 'Bỏ, giữ lịch đang dùng' }))
    await expect(page.getByRole('heading', { name: 'Nhập lịch nghỉ lễ' })).toBeFocused()
    await door.setInputFiles(file)
    await enter(page, page.getByRole('button', { name: 'Chấp nhận lịch này' }))
    await expect(page.getByText('Đã chấp nhận. Từ bây giờ các hạn được tính theo lịch mới.')).toBeVisible()
    await expect(page.getByText('Biết chắc từ 01/01/2024 đến hết 31/12/2027')).toBeVisible()
    await expect(february.getByRole('cell', { name: '9, nghỉ: Tết Đinh Mùi' })).toBeVisible()
  })

  await test.step('one that changes what was known asks whether that was wrong', async () => {
    const file = aHolidayFile({ from: '2027-11-22', until: '2027-11-28' })
    await door.setInputFiles(received('sua.json', file))
    const accept = page.getByRole('button', { name: 'Chấp nhận lịch này' })
    await expect(page.getByText('1 ngày trước đây đã biết chắc nay lại khác')).toBeVisible()
    await expect(accept).toBeDisabled()
    await accept.scrollIntoViewIfNeeded()
    await expectAccessible(page, 'days off that overrule')
    await picture(page, 'holidays-3-ngay-da-biet')
    await tabTo(page, page.getByRole('checkbox'))
    await page.keyboard.press('Space')
    await enter(page, accept)
    await expect(main.getByText('thứ Tư 24/11/2027 nghỉ: Ngày Văn hóa Việt Nam')).toBeHidden()
    await page.reload()
    await expect(
      page.getByText(/^Nhập thêm từ 22\/11\/2027 đến hết 28\/11\/2027, chấp nhận ngày/),
    ).toBeVisible()
  })
})

test('the start screen says that the list runs out, with the way to a new one', async ({ council: page }) => {
  await withHolidaysEnd(page, { kind: 'ending', until: '2027-01-31', days: 42 })
  await expect(page.getByText('Lịch chỉ đến hết 31/01/2027, còn 42 ngày.')).toBeVisible()
  await expectAccessible(page, 'days off that run out')
  await picture(page, 'holidays-4-sap-het')
  await expectHoldsTogether(page, 'start', 16)
  await withHolidaysEnd(page, { kind: 'ended', until: '2027-01-31' })
  await expect(page.getByText('Lịch nghỉ lễ đã hết')).toBeVisible()
  await expectAccessible(page, 'days off that ran out')
  await enter(page, page.getByRole('link', { name: 'Xem lịch nghỉ lễ' }))
  await expect(page.getByRole('heading', { name: 'Lịch nghỉ lễ', level: 1 })).toBeVisible()
})

/** Opens the start screen as the host would answer on another day: its clock is the machine's. */
async function withHolidaysEnd(page: Page, holidaysEnd: object): Promise<void> {
  await withOtherAnswers(page, {
    changed: (name, answer) =>
      name === 'start.read' && answer.ok
        ? ok({ ...(answer.value as Answers['start.read']), holidaysEnd })
        : answer,
  })
}
