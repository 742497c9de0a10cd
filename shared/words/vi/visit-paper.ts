import { longDay } from './minutes.ts'

/**
 * What the minutes of a visit are written with (NĐ 30/2020 Phụ lục III, Mẫu 1.9). They are a paper of a Vietnamese office and are printed in
 * Vietnamese whatever the screens speak, so that no other language has these.
 */
const open = '……'
const openDay = `ngày ${open} tháng ${open} năm ${open}`

export const visitPaperText = {
  fileTitle: (product: string) => `Biên bản kiểm tra – ${product}`,
  number: 'Số:        /BB-KT',
  openIssuer: '………………………………',
  name: 'BIÊN BẢN',
  about: (occasion: string, product: string) => `Kiểm tra ${occasion} sản phẩm OCOP “${product}”`,
  openAbout: (product: string) => `Kiểm tra sản phẩm OCOP “${product}”`,
  basis: (decision: string, issuedOn: string, title: string) =>
    `Căn cứ Điều 8, Điều 9 Quyết định số ${decision} ${longDay(issuedOn)} của Thủ tướng Chính phủ ban hành ${title}`,
  day: (on: string) => `Ngày kiểm tra: ${on === '' ? openDay : longDay(on)}.`,
  begun: 'Bắt đầu lúc:',
  ended: 'Kết thúc lúc:',
  place: 'Địa điểm:',
  present: '1. Thành phần',
  inspectors: 'Đoàn kiểm tra:',
  receivedBy: 'Đại diện chủ thể:',
  product: '2. Sản phẩm được kiểm tra',
  productName: 'Tên sản phẩm:',
  code: 'Mã sản phẩm:',
  producer: 'Chủ thể:',
  commune: 'Xã, phường:',
  stars: 'Hạng:',
  recognised: (stars: string, number: string, on: string) =>
    `${stars}, quyết định công nhận số ${number} ${longDay(on)}`,
  certificate: 'Giấy chứng nhận:',
  certified: (number: string, until: string) => `số ${number}, có giá trị đến hết ${longDay(until)}`,
  content: '3. Nội dung kiểm tra',
  set: (name: string) => `Theo Điều 8, Điều 9 và Bộ tiêu chí ${name}:`,
  noSet: 'Theo Điều 8 và Điều 9:',
  columns: {
    number: 'TT',
    content: 'Nội dung, yêu cầu',
    met: 'Đạt',
    unmet: 'Không đạt',
    unchecked: 'Không kiểm tra',
    remark: 'Nhận xét',
  },
  mark: 'x',
  minimum: (label: string) => `(tối thiểu: ${label})`,
  findings: '4. Điều phát hiện',
  nothing: 'Không phát hiện vi phạm trong các nội dung đã kiểm tra.',
  mendBy: 'Yêu cầu khắc phục trước hết ngày:',
  mended: (day: string) => `Yêu cầu chủ thể khắc phục và báo cáo trước hết ${longDay(day)}.`,
  proposal: '5. Kiến nghị',
  toWithdraw: (ground: string) =>
    `Đề nghị cơ quan có thẩm quyền xem xét, kết luận để thu hồi giấy chứng nhận theo Điều 8.1, căn cứ ${ground}.`,
  warned: 'Nhắc nhở, cảnh báo chủ thể về những điều đã phát hiện.',
  nothingProposed: 'Không kiến nghị xử lý.',
  opinion: 'Ý kiến của chủ thể:',
  closing:
    'Biên bản được lập thành hai bản có nội dung như nhau, đã đọc lại cho những người tham dự cùng nghe và thống nhất ký tên; chủ thể giữ một bản, đoàn kiểm tra giữ một bản.',
  producerSigns: 'ĐẠI DIỆN CHỦ THỂ',
  inspectorsSign: 'ĐẠI DIỆN ĐOÀN KIỂM TRA',
  hint: '(Ký, ghi rõ họ tên)',
  members: 'Thành viên khác của đoàn kiểm tra:',
  memberColumns: { name: 'Họ tên, chức vụ', office: 'Cơ quan, đơn vị', signature: 'Chữ ký' },
  annex: 'Phụ lục',
  photographs: 'Ảnh chụp khi kiểm tra',
  annexOf: (product: string, on: string) =>
    `(Kèm theo Biên bản kiểm tra sản phẩm “${product}” ${longDay(on)})`,
  photograph: (number: number, caption: string) => `Ảnh ${number}${caption === '' ? '' : `. ${caption}`}`,
} as const
