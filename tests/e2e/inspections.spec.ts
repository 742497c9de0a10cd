import { addDays } from '#shared/kernel/day.ts'
import { dayText, vietnamDay } from '#shared/words/figures.ts'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import { startProgram } from '../support/running-program.ts'
import { asking } from './asking.ts'
import { expect, picture, test } from './council-test.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { choose, enter, fill, tabTo } from './keyboard.ts'
import { paperPages } from './printed-pages.ts'
import { ratedSitting } from './rated-sitting.ts'

const today = vietnamDay(Date.now())
const photograph = path.join(import.meta.dirname, 'pictures', 'trang-giay.png')
const saved = /^Đã ghi \d\d:\d\d:\d\d ✓$/

/** A product that is recognised with four stars since today. */
async function aRecognised(page: Page): Promise<{ readonly product: string; readonly name: string }> {
  const ask = asking(page)
  const { sitting } = await ratedSitting(page)
  await ask('sitting.close', { sitting })
  const [first] = (await ask('register.find', {})).found
  if (!first) throw new Error('No product')
  const decision = { number: '12/QĐ-UBND', on: today, by: 'UBND tỉnh' }
  await ask('register.enter', { product: first.id, fact: { kind: 'recognised', stars: 4, decision } })
  return { product: first.id, name: first.name }
}

const openProduct = (page: Page, product: string): Promise<unknown> =>
  page.goto(new URL(`#/register/${encodeURIComponent(product)}`, page.url()).href)
const field = (page: Page, name: string | RegExp) => page.getByRole('textbox', { name })
const line = (page: Page, name: string) => page.getByRole('listitem').filter({ hasText: name })

/** Ticks a line of the checklist with the arrow keys, as radios are. */
async function tick(page: Page, name: string, presses: number): Promise<void> {
  await tabTo(page, line(page, name).getByRole('radio', { checked: true }))
  for (let press = 0; press < presses; press += 1) await page.keyboard.press('ArrowLeft')
}

test('a visit finds something: written down with a photograph, printed, followed up, and brought to a withdrawal, by keyboard', async ({
  council: page,
}) => {
  const { product, name } = await aRecognised(page)
  await openProduct(page, product)

  await test.step('a visit is planned, and stands on the list and among what is due', async () => {
    const form = page.locator('form')
    await choose(page, form.getByRole('combobox', { name: 'Việc gì đã xảy ra?' }), 'Lên lịch kiểm tra')
    await choose(page, form.getByRole('combobox', { name: 'Hình thức' }), 'Định kỳ quý')
    await fill(page, form.getByRole('textbox', { name: /^Ngày/ }), dayText(addDays(today, 5)))
    await fill(page, form.getByRole('textbox', { name: 'Cơ quan ban hành' }), 'Sở Y tế')
    await enter(page, form.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByText('Đã ghi vào sổ.')).toBeVisible()
    await expect(page.getByText('còn 5 ngày')).toBeVisible()
    await holdsAtEverySize(page, 'a product with a visit planned')
    await page.goto(new URL('#/inspections', page.url()).href)
    await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Sẽ kiểm tra')
    await enter(page, page.getByRole('link', { name }))
  })

  await test.step('it is written down; what is missing is said at its field', async () => {
    await expect(page.getByRole('heading', { name: 'Nội dung kiểm tra' })).toBeVisible()
    await holdsAtEverySize(page, 'a visit that is blank')
    await tick(page, 'Sử dụng nhãn hiệu OCOP', 1)
    await enter(page, page.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByText('hãy ghi rõ đã phát hiện điều gì')).toBeVisible()
    await expect(page.getByText('Hãy điền ô này.')).toBeVisible()
    await fill(page, field(page, 'Cơ quan, đơn vị'), 'Văn phòng Điều phối Nông thôn mới tỉnh')
    await fill(page, field(page, 'Họ tên, chức vụ'), 'Trưởng đoàn, Phó Chánh Văn phòng')
    await fill(page, field(page, 'Đại diện chủ thể làm việc với đoàn'), 'Giám đốc hợp tác xã')
    await fill(page, field(page, 'Nhận xét: Sử dụng nhãn hiệu'), 'In sai mẫu')
    await tick(page, 'Duy trì các tiêu chí', 2)
    await fill(page, field(page, 'Điều phát hiện'), 'Bao bì in sai mẫu nhãn hiệu OCOP.')
    await fill(page, field(page, /^Hạn khắc phục/), dayText(addDays(today, 10)))
    await tabTo(page, page.getByRole('radio', { name: 'Không kiến nghị xử lý' }))
    await page.keyboard.press('ArrowRight')
    await page.keyboard.press('ArrowRight')
    await choose(
      page,
      page.getByRole('combobox', { name: /^Căn cứ thu hồi/ }),
      'd) Sử dụng nhãn hiệu OCOP không đúng quy định',
    )
    await expect(page.getByText('1 đạt, 1 không đạt,')).toBeVisible()
    await line(page, 'Sử dụng nhãn hiệu OCOP').scrollIntoViewIfNeeded()
    await page.getByRole('heading', { name: 'Nội dung kiểm tra' }).evaluate(each => each.scrollIntoView())
    await picture(page, 'kiem-tra-1-noi-dung')
  })

  await test.step('a photograph is shown small, and one that is none is refused', async () => {
    const input = page.locator('input[type=file]')
    await input.setInputFiles({ name: 'ảnh.jpg', mimeType: 'image/jpeg', buffer: Buffer.from('<svg/>') })
    await expect(page.getByText('Tệp này không phải ảnh đọc được.')).toBeVisible()
    await input.setInputFiles(photograph)
    await expect(page.getByRole('img', { name: 'Ảnh 1' })).toBeVisible()
    await fill(page, field(page, 'Ảnh 1 · Chú thích'), 'Nhãn hiệu trên hộp')
    await expect(page.getByText(saved)).toBeVisible()
    await holdsAtEverySize(page, 'a visit with a finding')
  })

  await test.step('its minutes are read before it is entered, and printed after', async () => {
    await enter(page, page.getByRole('button', { name: 'Xem biên bản' }))
    await expect(page.getByRole('dialog')).toBeVisible()
    await page.keyboard.press('Escape')
    await enter(page, page.getByRole('button', { name: 'Ghi vào sổ' }))
    await expect(page.getByText('Chờ kết luận để thu hồi')).toBeVisible()
    await holdsAtEverySize(page, 'a visit that was made')
    await enter(page, page.getByRole('button', { name: 'In biên bản' }))
    const dialog = page.getByRole('dialog')
    await expect(dialog.locator('canvas').first()).toBeVisible()
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      enter(page, dialog.getByRole('link', { name: 'Lưu' })),
    ])
    const pages = await paperPages(readFileSync(await file.path()), 'bien-ban', { 1: 'kiem-tra-2-bien-ban' })
    expect(pages[0]).toContain('BIÊN BẢN')
    expect(pages.at(-1)).toContain('Ảnh 1. Nhãn hiệu trên hộp')
    await page.keyboard.press('Escape')
  })

  await test.step('an authority concludes on it in one step, and the page says what follows', async () => {
    const form = page.locator('form')
    await fill(page, form.getByRole('textbox', { name: 'Số văn bản' }), '09/KL-SNNMT')
    await fill(page, form.getByRole('textbox', { name: /^Ngày/ }), dayText(today))
    await enter(page, form.getByRole('button', { name: 'Ghi kết luận' }))
    await expect(page.getByText('Đã có kết luận')).toBeVisible()
    await page.evaluate(() => window.scrollTo(0, 0))
    await expect(page.getByText('Chủ tịch UBND cấp tỉnh quyết định thu hồi (Điều 8.2a).')).toBeVisible()
    await expect(page.getByText(/Thu hồi giấy chứng nhận trong 15 ngày/)).toBeVisible()
    await picture(page, 'kiem-tra-3-ket-luan')
    await holdsAtEverySize(page, 'a visit that was concluded on')
  })

  await test.step('the decision changes the register', async () => {
    const form = page.locator('form')
    await fill(page, form.getByRole('textbox', { name: 'Số văn bản' }), '99/QĐ-UBND')
    await fill(page, form.getByRole('textbox', { name: /^Ngày/ }), dayText(today))
    await enter(page, form.getByRole('button', { name: 'Ghi quyết định thu hồi' }))
    await expect(form).toHaveCount(0)
    await enter(page, page.getByRole('link', { name: '‹ Quay lại' }))
    await expect(page.getByText('4 sao · Đã thu hồi')).toBeVisible()
    const { total } = await asking(page)('register.counts', { of: 'in-force' })
    expect(total).toBe(0)
    await holdsAtEverySize(page, 'a product with a visit and a withdrawal')
  })
})

test('what was found is followed up: late on the list, given longer, then mended', async ({
  council: page,
}) => {
  const { product, name } = await aRecognised(page)
  const ask = asking(page)
  const { draft } = await ask('inspection.start', { product })
  const { visit } = await ask('inspection.record', {
    ...{ product, by: 'test', seen: null },
    draft: {
      ...draft,
      ...{ inspectors: [{ office: 'Sở Y tế', name: '' }], findings: 'Kho ẩm', mendBy: dayText(today) },
    },
  })
  await page.goto(new URL('#/inspections', page.url()).href)
  await tabTo(page, page.getByRole('radio', { name: /^Tất cả/ }))
  await page.keyboard.press('ArrowLeft')
  await expect(page.getByRole('row', { name: new RegExp(name) })).toContainText('Chờ khắc phục')
  await picture(page, 'kiem-tra-4-danh-sach')
  await holdsAtEverySize(page, 'the list of visits')
  await enter(page, page.getByRole('link', { name }))

  await tabTo(page, page.getByRole('radio', { name: 'Đã khắc phục' }))
  await page.keyboard.press('ArrowRight')
  await fill(page, field(page, /^Ngày/), dayText(today))
  await fill(page, field(page, /^Gia hạn đến/), dayText(addDays(today, 7)))
  await enter(page, page.getByRole('button', { name: 'Ghi theo dõi' }))
  await expect(page.getByText(`Khắc phục trước hết ngày ${dayText(addDays(today, 7))}.`)).toBeVisible()
  const fact = { kind: 'followed-up', visit, on: today, mended: true, until: null, text: '' } as const
  await tabTo(page, page.getByRole('radio', { name: 'Chưa khắc phục' }))
  await page.keyboard.press('ArrowLeft')
  await enter(page, page.getByRole('button', { name: 'Ghi theo dõi' }))
  await expect(page.getByText('Đã khắc phục', { exact: true })).toBeVisible()
  const { product: after } = await ask('register.product', { product })
  expect(after.visits[0]?.followUps.at(-1)).toEqual(fact)
})

test('killed while a visit is typed, it has all that was called kept, and takes the rest when it is back', async ({
  page,
  context,
}) => {
  const first = await startProgram()
  await page.goto(first.address)
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  const { product } = await aRecognised(page)
  await page.goto(new URL(`#/inspections/new/${encodeURIComponent(product)}`, page.url()).href)
  await page.getByLabel('Điều phát hiện').fill('Kho nguyên liệu ẩm')
  await expect(page.getByText(saved)).toBeVisible()
  await first.kill()

  await page.getByLabel('Địa điểm').fill('Thôn Thôm Loà')
  await expect(page.getByText(saved)).toHaveCount(0)
  const again = await startProgram('--data', first.dataFolder, '--port', new URL(first.origin).port)
  const door = await context.newPage()
  await door.goto(again.address)
  await door.close()
  await expect(page.getByText(saved)).toBeVisible({ timeout: 20_000 })
  const { draft } = await asking(page)('inspection.start', { product })
  expect([draft.findings, draft.place]).toEqual(['Kho nguyên liệu ẩm', 'Thôn Thôm Loà'])
  await page.reload()
  await expect(page.getByLabel('Điều phát hiện')).toHaveValue('Kho nguyên liệu ẩm')
  await again.stop()
})
