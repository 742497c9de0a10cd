import { expect, expectAccessible, picture, test } from './council-test.ts'
import { choose, enter, tabTo } from './keyboard.ts'
import { aWorkbook } from '../support/sheet-files.ts'

const headings = [
  ...['STT', 'Tên sản phẩm', 'Mã số', 'Chủ thể', 'Xã/phường', 'Tỉnh', 'Bộ sản phẩm', 'Doanh thu 2025'],
  ...['Ngày nộp hồ sơ', 'Ghi chú'],
]
const tea = [
  'Chè Thôm Loà',
  '08-02320-11-2026',
  'HTX chè Thôm Loà',
  'Tân An',
  'Tuyên Quang',
  '11',
  850,
  '31/12/2025',
]
const rows = [
  ['DANH SÁCH SẢN PHẨM OCOP NĂM 2026'],
  headings,
  [1, ...tea, 'mới'],
  [2, 'Mật ong hoa rừng', null, 'HTX nuôi ong', 'Tân An', null, 'mật ong', 120.5, '5/1/2026'],
  [3, 'Chè đen Thôm Loà', null, 'HTX chè Thôm Loà', 'Tân An', 'Tuyên Quang', 'Bộ 11', 90, '30/02/2026'],
  [4, ...tea],
  ...Array.from({ length: 67 }, (_, at) => [
    ...[
      at + 5,
      `Chè số ${at + 5}`,
      null,
      'HTX chè Thôm Loà',
      'Tân An',
      'Tuyên Quang',
      'Bộ 11',
      100,
      '05/01/2026',
    ],
  ]),
]

test('dossiers are begun from a spreadsheet, by keyboard, once each row was seen', async ({
  council: page,
}) => {
  await enter(page, page.getByRole('link', { name: 'Vào lập hồ sơ' }))
  await enter(page, page.getByRole('link', { name: 'Lập từ bảng tính' }))
  await expect(page.getByRole('heading', { name: 'Lập nhiều hồ sơ từ bảng tính' })).toBeVisible()
  await expectAccessible(page, 'before a sheet')
  await picture(page, 'bang-tinh-1-chon')

  await test.step('the template is one press away', async () => {
    const download = page.waitForEvent('download')
    await enter(page, page.getByRole('button', { name: 'Excel (.xlsx)' }))
    expect((await download).suggestedFilename()).toMatch(/^bang-mau-san-pham-20\d\d\.xlsx$/)
  })

  await test.step('the columns that may be there are listed', async () => {
    await enter(page, page.getByText('Các cột nhận được (34)'))
    await expect(page.getByRole('rowheader', { name: 'Hạng đề nghị' })).toBeVisible()
    await expectAccessible(page, 'the columns of a sheet')
    await picture(page, 'bang-tinh-1-cac-cot')
  })

  await test.step('what is no spreadsheet is told in words', async () => {
    const file = { name: 'danh-sach.xlsx', mimeType: '', buffer: Buffer.from('<html></html>') }
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByText('Tệp này không phải bảng tính')).toBeVisible()
  })

  await test.step('what is not known, or may mean several things, is said before anything is begun', async () => {
    const file = { name: 'danh-sach.xlsx', mimeType: '', buffer: aWorkbook(rows) }
    await page.locator('input[type=file]').setInputFiles(file)
    await expect(page.getByText('Nhận ra 9 cột, tên cột ở dòng 2.')).toBeVisible()
    await expect(page.getByText('Ghi chú. Các cột này không đưa vào hồ sơ')).toBeVisible()
    await expect(page.getByRole('button', { name: 'Lập 0 hồ sơ' })).toBeDisabled()
    await picture(page, 'bang-tinh-2-xem')
    await expectAccessible(page, 'a sheet with a question')
    await choose(page, page.getByLabel('tính bằng đơn vị nào?'), 'triệu đồng')
    await expect(page.getByRole('button', { name: 'Lập 68 hồ sơ' })).toBeVisible()
    await expect(page.getByLabel('tính bằng đơn vị nào?')).toBeFocused()
  })

  await test.step('a doubt is settled where it stands; what cannot be read and what is there twice is not ticked', async () => {
    const place = page.getByLabel('“Tân An” là nơi nào?')
    await choose(page, place, 'xã Tân An, tỉnh Tuyên Quang')
    await expect(page.getByRole('row', { name: 'Mật ong hoa rừng' })).toContainText('Tân An, Tuyên Quang')
    await expect(place).toBeFocused()
    await expect(page.getByRole('row', { name: 'Chè đen Thôm Loà' })).toContainText(
      'Ngày nộp hồ sơ: “30/02/2026”',
    )
    await expect(page.getByText('Giống dòng 3.')).toBeVisible()
    await expect(page.getByLabel('Lập hồ sơ từ dòng 5', { exact: true })).not.toBeChecked()
    await picture(page, 'bang-tinh-3-chon')
    await expectAccessible(page, 'a sheet with rows')
  })

  await test.step('the next page is reached, and exactly the ticked rows become drafts', async () => {
    await enter(page, page.getByRole('button', { name: 'Trang sau' }))
    await expect(page.getByText('Dòng 51–71 trong 71')).toBeVisible()
    await tabTo(page, page.getByLabel('Lập hồ sơ từ dòng 73', { exact: true }))
    await page.keyboard.press('Space')
    await enter(page, page.getByRole('button', { name: 'Tới thẳng nút lập hồ sơ' }))
    await expect(page.getByRole('button', { name: /^Lập 6[78] hồ sơ$/ })).toBeFocused()
    await page.keyboard.press('Enter')
    await expect(page.getByText(/✓ Đã lập 6[78] hồ sơ/)).toBeInViewport()
    await expect(page.getByRole('link', { name: 'Về danh sách hồ sơ' })).toBeFocused()
    await picture(page, 'bang-tinh-4-xong')
    await expectAccessible(page, 'drafts begun')
  })

  await test.step('the rows that are left are counted apart from those that were begun', async () => {
    await enter(page, page.getByRole('button', { name: 'Xem các dòng còn lại' }))
    await expect(
      page.getByText(/^68 dòng đã lập hồ sơ, 1 dòng lập được ngay, 2 dòng cần xem lại\./),
    ).toBeVisible()
    await picture(page, 'bang-tinh-5-con-lai')
  })

  await test.step('they are taken back together', async () => {
    await enter(page, page.getByRole('button', { name: 'Hủy loạt hồ sơ này' }))
    await expect(page.getByText(/✓ Đã hủy 6[78] hồ sơ/)).toBeVisible()
    await enter(page, page.getByRole('link', { name: 'Quay lại' }))
    await expect(page.getByText('Chưa có hồ sơ nào')).toBeVisible()
  })
})
