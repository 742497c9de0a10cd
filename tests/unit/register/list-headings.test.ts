import { describe, expect, it } from 'vitest'
import type { Cell, Sheet } from '#shared/kernel/spreadsheet.ts'
import { fieldOfHeading } from '#shared/register/list-fields.ts'
import { listHeadings } from '#shared/register/list-headings.ts'

const sheetOf = (rows: readonly (readonly Cell[])[]): Sheet => ({
  ...{ name: 'Sheet1', isHidden: false, merged: [], isCut: false },
  rows: rows.map((cells, at) => ({ number: at + 1, isHidden: false, cells })),
})
const fieldsOf = (sheet: Sheet, fields: Parameters<typeof listHeadings>[1]['fields'] = {}, row?: number) =>
  listHeadings(sheet, { fields, row })?.columns.map(({ field }) => field)

describe('the columns of an office’s list', () => {
  it.each([
    ['Tên sản phẩm', 'name'],
    ['TÊN SẢN PHẨM OCOP', 'name'],
    ['Mã sản phẩm', 'code'],
    ['Tên chủ thể', 'producer'],
    ['Chủ thể sản xuất', 'producer'],
    ['Loại hình (DN, HTX, THT, hộ)', 'producerKind'],
    ['Xã/phường', 'commune'],
    ['Huyện', 'district'],
    ['Tỉnh', 'province'],
    ['Hạng sao', 'stars'],
    ['Số sao đạt được', 'stars'],
    ['Kết quả xếp hạng', 'stars'],
    ['Nhóm sản phẩm', 'set'],
    ['Bộ sản phẩm', 'set'],
    ['Số quyết định', 'decision'],
    ['Quyết định công nhận', 'decision'],
    ['Số, ký hiệu QĐ', 'decision'],
    ['Ngày quyết định', 'decidedOn'],
    ['Ngày ban hành', 'decidedOn'],
    ['Cơ quan ban hành', 'decidedBy'],
    ['Số giấy chứng nhận', 'certificate'],
    ['Số GCN OCOP', 'certificate'],
    ['Ngày cấp', 'issuedOn'],
    ['Ngày cấp giấy chứng nhận', 'issuedOn'],
    ['Ngày hết hạn', 'until'],
    ['Thời hạn giấy chứng nhận', 'until'],
    ['Đến ngày', 'until'],
    ['Năm công nhận', 'year'],
    ['Ghi chú', undefined],
    ['Điểm', undefined],
  ] as const)('are known by what offices call them: %s', (heading, field) =>
    expect(fieldOfHeading(heading)).toBe(field),
  )

  it('are found below titles, also where a heading stands over several', () => {
    const rows = [
      ['UBND TỈNH (tập huấn)'],
      ['DANH SÁCH SẢN PHẨM OCOP NĂM 2024'],
      ['TT', 'Tên sản phẩm', 'Chủ thể', 'Hạng sao', 'Quyết định', null, null, 'Giấy chứng nhận', null],
      [null, null, null, null, 'Số', 'Ngày', 'Cơ quan', 'Số', 'Ngày cấp'],
      [1, 'Chè xanh', 'HTX Tân An', 3, '12/QĐ-UBND', '5/3/2024', 'UBND huyện', '01', '5/3/2024'],
    ]
    expect(listHeadings(sheetOf(rows), { fields: {} })?.number).toBe(4)
    expect(fieldsOf(sheetOf(rows))).toEqual([
      ...[
        undefined,
        'name',
        'producer',
        'stars',
        'decision',
        'decidedOn',
        'decidedBy',
        'certificate',
        'issuedOn',
      ],
    ])
  })

  it('are a person’s to correct, and a field that is given away is no other column’s', () => {
    const sheet = sheetOf([
      ['Tên sản phẩm', 'Người làm', 'Ghi chú'],
      ['Chè', 'HTX', '3 sao'],
    ])
    expect(fieldsOf(sheet)).toBeUndefined()
    expect(fieldsOf(sheet, { 1: 'producer', 2: 'stars' }, 1)).toEqual(['name', 'producer', 'stars'])
    expect(fieldsOf(sheet, { 1: 'name' }, 1)).toEqual([undefined, 'name', undefined])
  })

  it('that are named twice count once', () => {
    expect(fieldsOf(sheetOf([['Tên sản phẩm', 'Xã', 'Phường']]))).toEqual(['name', 'commune', undefined])
  })
})
