import type { Checkpoint } from '#shared/council/checkpoint.ts'
import type { Block, Column, Outline } from '#shared/documents/outline.ts'

/** How far the record of `someMinutes` had come. */
export const someRecord: Checkpoint = { sitting: 'phien-1', number: 232, hash: '0123456789abcdef'.repeat(4) }

/** Minutes of a training sitting, with the landscape annex of Mẫu 1.9; give what matters. */
export function someMinutes(matters: Partial<Outline> = {}): Outline {
  return {
    title: 'Biên bản họp Hội đồng đánh giá, phân hạng sản phẩm OCOP',
    createdAt: Date.UTC(2026, 7, 18, 2, 30),
    watermark: 'TẬP HUẤN',
    record: someRecord,
    sections: [
      { orientation: 'portrait', blocks: minutes },
      { orientation: 'landscape', blocks: annex },
    ],
    ...matters,
  }
}

const products = [
  ['Chè Thôm Loà', 'xã Tân An', '78,33', '4 sao'],
  ['Trà túi lọc đậu đen xanh lòng', 'xã Kim Bình', '72,17', '3 sao'],
  ['Trà túi lọc nấm linh chi', 'xã Kim Bình', '61,50', '3 sao'],
] as const

const minutes: readonly Block[] = [
  {
    kind: 'letterhead',
    parent: 'Ủy ban nhân dân tỉnh Tuyên Quang',
    issuer: 'Hội đồng đánh giá, phân hạng\nsản phẩm OCOP cấp tỉnh',
    number: 'Số: 05/BB-HĐOCOP',
  },
  {
    kind: 'title',
    name: 'BIÊN BẢN',
    about: 'Họp Hội đồng đánh giá, phân hạng sản phẩm OCOP\nđợt 1 năm 2026',
  },
  {
    kind: 'paragraph',
    indented: true,
    runs: [{ text: 'Thời gian bắt đầu: ', style: 'bold' }, { text: '8 giờ 00, ngày 18 tháng 8 năm 2026.' }],
  },
  {
    kind: 'paragraph',
    indented: true,
    runs: [{ text: 'Địa điểm: ', style: 'bold' }, { text: 'Phòng họp số 2, trụ sở Ủy ban nhân dân tỉnh.' }],
  },
  { kind: 'heading', text: 'I. THÀNH PHẦN THAM DỰ' },
  {
    kind: 'items',
    items: ['Sở Nông nghiệp và Môi trường', 'Sở Công Thương', 'Sở Y tế', 'Sở Khoa học và Công nghệ'].map(
      name => [{ text: `${name}: có mặt;` }],
    ),
  },
  { kind: 'heading', text: 'II. NỘI DUNG' },
  ...products.map(([name, commune, mean, stars]): Block => ({
    kind: 'paragraph',
    indented: true,
    runs: [
      { text: name, style: 'bold' },
      {
        text:
          ` (${commune}): các thành viên đã nghiên cứu hồ sơ, đối chiếu minh chứng và chấm điểm độc lập theo Bộ tiêu chí; ` +
          `điểm trung bình ${mean} điểm, Hội đồng thống nhất đề nghị phân hạng ${stars}. Chênh lệch điểm giữa các thành viên ` +
          'không vượt quá 10 điểm; không có thành viên nào phải từ chối chấm điểm.',
      },
    ],
  })),
  {
    kind: 'table',
    columns: [
      { heading: 'TT', width: { mm: 12 }, align: 'center' },
      { heading: 'Sản phẩm', width: { share: 2 }, align: 'left' },
      { heading: 'Địa chỉ', width: { share: 1 }, align: 'left' },
      { heading: 'Điểm trung bình', width: { mm: 28 }, align: 'right' },
      { heading: 'Phân hạng', width: { mm: 24 }, align: 'center' },
    ],
    rows: products.map((product, at) => [String(at + 1), ...product]),
  },
  {
    kind: 'paragraph',
    indented: true,
    runs: [{ text: 'Cuộc họp kết thúc vào 11 giờ 30, ngày 18 tháng 8 năm 2026./.' }],
  },
  {
    kind: 'signatures',
    left: {
      field: 'secretary',
      title: 'THƯ KÝ',
      hint: '(chữ ký)',
      name: 'Văn phòng Điều phối nông thôn mới',
    },
    right: { field: 'chair', title: 'CHỦ TỌA', hint: '(chữ ký)', name: 'Sở Nông nghiệp và Môi trường' },
  },
  { kind: 'recipients', lines: ['Như thành phần tham dự;', 'Lưu: VT, Hồ sơ.'] },
]

const members = ['NNMT', 'CThương', 'Y tế', 'KHCN', 'VHTTDL', 'VPĐP', 'Tài chính', 'LMHTX']

const memberColumn = (heading: string): Column => ({ heading, width: { mm: 17 }, align: 'right' })

const annex: readonly Block[] = [
  {
    kind: 'title',
    name: 'Phụ lục',
    about: 'BIỂU TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ, PHÂN HẠNG SẢN PHẨM OCOP',
    note: '(Kèm theo Biên bản số     /BB-HĐOCOP ngày     tháng     năm     )',
  },
  {
    kind: 'table',
    columns: [
      { heading: 'TT', width: { mm: 10 }, align: 'center' },
      { heading: 'Tên sản phẩm', width: { share: 1 }, align: 'left' },
      ...members.map(memberColumn),
      { heading: 'Trung bình', width: { mm: 18 }, align: 'right' },
    ],
    rows: Array.from({ length: 45 }, (_, at) => [
      String(at + 1),
      products[at % products.length]?.[0] ?? '',
      ...members.map((_, member) => String(60 + ((at * 7 + member * 5) % 30))),
      '74,25',
    ]),
  },
]
