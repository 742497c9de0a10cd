import type { Page } from '@playwright/test'
import { readBook } from '#electron/spreadsheets/read-book.ts'
import { inLatin, inTcvn3 } from '../support/old-letters.ts'
import { asCsv, aWorkbook } from '../support/sheet-files.ts'
import { expect, picture, test } from './council-test.ts'
import { holdsAtEverySize } from './holds-together.ts'
import { choose, enter, fill, tabTo } from './keyboard.ts'

const headings = [
  ...['STT', 'Tên sản phẩm', 'Tên cơ sở', 'Xã', 'Huyện', 'Tỉnh', 'Phân hạng', 'Quyết định công nhận'],
  ...['Ngày ký quyết định', 'Ghi chú'],
]
const row = (name: string, changes: Readonly<Record<number, string>> = {}): readonly string[] =>
  [
    ...['1', name, 'HTX Ong Tân An (tập huấn)', 'Tân An', '', 'Tuyên Quang', '3 sao', '12/QĐ-UBND'],
    ...['12/3/2024', ''],
  ].map((cell, at) => changes[at] ?? cell)

const many = Array.from({ length: 120 }, (_, at) => row(`Mật ong số ${at}`))
const rows = [
  ['DANH SÁCH SẢN PHẨM OCOP ĐẾN NĂM 2024'],
  headings,
  ...many,
  ...Array.from({ length: 200 }, (_, at) => row(`Chè số ${at}`, { 6: at % 2 === 0 ? 'Khá' : 'Giỏi' })),
  ...Array.from({ length: 12 }, (_, at) => row(`Gạo số ${at}`, { 8: `tháng ${at + 1}/2021` })),
  row('Miến dong', { 3: 'Xã Không Có' }),
  row('Rượu nếp', { 2: '' }),
  ['II. Huyện Chiêm Hóa'],
]
const hand = async (page: Page, name: string, buffer: Buffer): Promise<void> =>
  page.locator('input[type=file]').setInputFiles({ name, mimeType: '', buffer })

test('the list of an office is looked at, decided in groups, taken by one button and taken back, by keyboard', async ({
  council: page,
}) => {
  const takes = page.getByRole('button', { name: /^Nhập .*dòng vào sổ$/ })

  await test.step('the way in is in the empty register', async () => {
    await enter(page, page.getByRole('link', { name: 'Mở sổ đăng ký' }))
    await enter(page, page.getByRole('link', { name: 'Nhập danh sách' }).last())
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nhập danh sách sản phẩm vào sổ')
    await expect(page.getByText('Chưa nhập danh sách nào.')).toBeVisible()
    await holdsAtEverySize(page, 'before a list')
  })

  await test.step('what is no list is told in words and leaves nothing', async () => {
    const long = aWorkbook([headings, ...Array.from({ length: 30_001 }, (_, at) => ['1', `Sản phẩm ${at}`])])
    for (const [name, bytes, said] of [
      ['danh-sach.xlsx', Buffer.from('%PDF-1.7\n%âãÏÓ\n'), 'Tệp này không phải bảng tính'],
      ['trong.xlsx', aWorkbook([[]]), 'Bảng tính này không có dòng nào'],
      ['dai.xlsx', long, 'quá mức nhập một lần (30.000 dòng)'],
    ] as const) {
      await hand(page, name, bytes)
      await expect(page.getByText(said)).toBeVisible()
      await expect(takes).toHaveCount(0)
    }
    await hand(
      page,
      'khong-ten-cot.xlsx',
      aWorkbook([
        ['a', 'b'],
        ['c', 'd'],
      ]),
    )
    await expect(page.getByText('Không thấy dòng tên cột.')).toBeVisible()
    await expect(takes).toHaveCount(0)
    await holdsAtEverySize(page, 'a file with no headings')
  })

  await test.step('how its columns are taken is shown, and a heading that nobody knows can be told', async () => {
    await hand(
      page,
      'ocop-2024.xlsx',
      aWorkbook(
        rows.map(cells => cells.map((cell, at) => (cells === headings && at === 6 ? 'Mức đạt' : cell))),
      ),
    )
    await expect(page.getByText('Chưa thấy cột: Hạng sao.')).toBeVisible()
    await picture(page, 'danh-sach-1-cot')
    await choose(page, page.getByRole('combobox', { name: '“Mức đạt” là' }), 'Hạng sao')
    await expect(page.getByText('Nhận ra 8 trong 10 cột.')).toBeVisible()
    await expect(page.getByText('120 dòng là sản phẩm mới, 214 dòng cần quyết định')).toBeVisible()
    await expect(page.getByText('1 dòng không ghi tên sản phẩm nên không nhập: dòng 337.')).toBeVisible()
    await expect(takes).toBeDisabled()
  })

  await test.step('doubts are decided in groups', async () => {
    await expect(page.getByText('Cần quyết định: 214 dòng')).toBeVisible()
    await page.getByText('Cần quyết định: 214 dòng').scrollIntoViewIfNeeded()
    await picture(page, 'danh-sach-2-can-quyet-dinh')
    await holdsAtEverySize(page, 'a list with doubts')
    const fair = page.getByRole('combobox', { name: /^“Khá”/ })
    await choose(page, fair, '3 sao')
    await expect(page.getByText('Cần quyết định: 114 dòng')).toBeVisible()
    await expect(fair).toBeFocused()
    await choose(page, page.getByRole('combobox', { name: /^“Giỏi”/ }), '4 sao')
    await fill(page, page.getByRole('textbox', { name: 'Đọc là: “tháng 1/2021”' }), '15/1/2021')
    await page.keyboard.press('Tab')
    await expect(page.getByText('Cần quyết định: 13 dòng')).toBeVisible()
    await tabTo(page, page.getByRole('checkbox', { name: 'Để trống mọi ô chưa đọc được của cột này' }).last())
    await page.keyboard.press('Space')
    await expect(page.getByText('Cần quyết định: 2 dòng')).toBeVisible()
  })

  await test.step('a commune that nobody knows is looked for in the table of places', async () => {
    await enter(page, page.getByRole('button', { name: /^Tìm xã khác/ }))
    const dialog = page.getByRole('dialog')
    await fill(page, dialog.getByRole('combobox'), 'kim binh tuyen quang')
    // At once: what is found for the whole of it is taken, and not what was found for its beginning.
    await page.keyboard.press('Enter')
    await expect(dialog.getByText('Xã Kim Bình, tỉnh Tuyên Quang')).toBeVisible()
    await enter(page, dialog.getByRole('button', { name: 'Lấy xã này' }))
    await expect(page.getByText('Cần quyết định: 1 dòng')).toBeVisible()
    await enter(page, page.getByRole('button', { name: /^Xem 1 dòng “Xã Không Có/ }))
    await expect(page.getByRole('row', { name: /Miến dong/ })).toContainText('Kim Bình')
  })

  await test.step('what is left is left out, and the rest is taken', async () => {
    await enter(page, page.getByRole('button', { name: 'Bỏ qua 1 dòng còn lại, nhập phần chắc chắn' }))
    await expect(takes).toHaveText('Nhập 333 dòng vào sổ')
    await page.getByText('Các dòng sẽ nhập').scrollIntoViewIfNeeded()
    await picture(page, 'danh-sach-3-cac-dong')
    await holdsAtEverySize(page, 'a list that is decided')
    await enter(page, takes)
    await expect(page.getByText('✓ Đã nhập 333 dòng vào sổ; 333 sản phẩm mới.')).toBeInViewport()
    await expect(page.getByRole('link', { name: 'Về sổ đăng ký' })).toBeFocused()
    await picture(page, 'danh-sach-4-da-nhap')
    await holdsAtEverySize(page, 'a list that was taken')
  })

  await test.step('the products are in the register', async () => {
    await page.keyboard.press('Enter')
    await expect(page.getByText('Đang hiện 50 trong 333 sản phẩm')).toBeVisible()
    await page.getByRole('searchbox', { name: 'Tìm sản phẩm' }).fill('mien dong')
    await expect(page.getByText('Lưu 1 sản phẩm này thành bảng tính:')).toBeVisible()
    await picture(page, 'so-dang-ky-5-luu')
    const download = page.waitForEvent('download')
    await enter(page, page.getByRole('button', { name: 'Excel (.xlsx)' }))
    const file = await download
    expect(file.suggestedFilename()).toMatch(/^so-dang-ky-ocop-20\d\d-\d\d-\d\d\.xlsx$/)
    const book = await readBook(await file.path())
    const sheet = typeof book === 'string' ? [] : (book.sheets[0]?.rows ?? [])
    expect(sheet.map(({ cells }) => cells[1])).toEqual(['Tên sản phẩm', 'Miến dong'])
    await enter(page, page.getByRole('link', { name: 'Nhập danh sách' }))
  })

  await test.step('the whole list is taken back with a reason', async () => {
    await enter(page, page.getByRole('button', { name: 'Rút lại cả danh sách ocop-2024.xlsx' }))
    const dialog = page.getByRole('dialog')
    await expect(dialog.getByRole('button', { name: 'Rút lại' })).toBeDisabled()
    await fill(page, dialog.getByRole('textbox', { name: 'Lý do' }), 'nhầm tệp')
    await holdsAtEverySize(page, 'taking a list back')
    await enter(page, dialog.getByRole('button', { name: 'Rút lại' }))
    await expect(page.getByText('Đã rút lại: nhầm tệp')).toBeVisible()
    await picture(page, 'danh-sach-5-da-rut')
    await page.getByRole('link', { name: 'Quay lại' }).click()
    await expect(page.getByText('Sổ chưa có sản phẩm nào')).toBeVisible()
  })
})

test('a list in the letters of an old font is read as a person sees that it is right', async ({
  council: page,
}) => {
  await page.getByRole('link', { name: 'Mở sổ đăng ký' }).click()
  await page.getByRole('link', { name: 'Nhập danh sách' }).first().click()
  await hand(page, 'cu.csv', inLatin(inTcvn3(asCsv([headings, row('Mật ong bạc hà')]))))
  await expect(page.getByText('Chữ trong tệp đọc theo TCVN3')).toBeVisible()
  const old = page.getByRole('radio', { name: /^TCVN3/ })
  await expect(old).toBeChecked()
  await expect(page.locator('label', { has: old })).toContainText('→ ')
  await expect(page.getByRole('row', { name: /Mật ong bạc hà/ })).toBeVisible()
  await picture(page, 'danh-sach-6-chu-cu')
  await page.getByRole('radio', { name: /^VNI/ }).check()
  await expect(page.getByText('Chữ trong tệp đọc theo VNI')).toBeVisible()
  await expect(page.getByRole('row', { name: /Mật ong bạc hà/ })).toHaveCount(0)
  await page.getByRole('radio', { name: /^TCVN3/ }).check()
  await page.getByRole('button', { name: 'Nhập 1 dòng vào sổ' }).click()
  await expect(page.getByText('✓ Đã nhập 1 dòng vào sổ')).toBeVisible()
})
