import type { Cell } from '../kernel/spreadsheet.ts'

/** How a cell of a column is read. */
export type SheetKind =
  | 'order'
  | 'line'
  | 'text'
  | 'digits'
  | 'day'
  | 'stars'
  | 'stage'
  | 'producer-kind'
  | 'gender'
  | 'commune'
  | 'set'
  /** Đồng, in the unit that the heading names. */
  | 'money'
  /** Thousandths. */
  | 'output'
  | 'count'
  /** Hundredths of one per cent. */
  | 'percent'

export interface FieldOfSheet {
  readonly kind: SheetKind
  /** As the template writes it. */
  readonly heading: string
  /** What offices write in its place, without marks, and without what stands in brackets. */
  readonly also: readonly string[]
  /** Its heading names a year. */
  readonly ofYear?: true
  /** What is to be written there, and an example that nobody could take for a product. */
  readonly hint: string
  readonly example: Cell
}

/** The columns that dossiers are begun from: those of Mẫu số 01 and 02 that offices keep in lists. */
export const sheetFields = {
  order: {
    kind: 'order',
    heading: 'STT',
    also: ['so thu tu', 'tt', 'so tt'],
    hint: 'Số thứ tự. Dòng ghi “Ví dụ” ở cột này không được nhận.',
    example: 'Ví dụ',
  },
  name: {
    kind: 'line',
    heading: 'Tên sản phẩm',
    also: ['san pham', 'ten san pham ocop', 'san pham ocop', 'ten sp', 'ten san pham dich vu'],
    hint: 'Bắt buộc. Tên đầy đủ như trên nhãn.',
    example: 'Tên như in trên nhãn',
  },
  code: {
    kind: 'line',
    heading: 'Mã số sản phẩm',
    also: ['ma so', 'ma san pham', 'ma sp', 'ma ho so', 'ma so ocop'],
    hint: 'Mã tỉnh (2 số) - mã xã (5 số) - số thứ tự - năm.',
    example: '08-02320-01-2026',
  },
  set: {
    kind: 'set',
    heading: 'Bộ sản phẩm',
    also: ['bo tieu chi', 'bo phieu', 'nhom san pham', 'phan nhom', 'nganh hang', 'so bo', 'bo'],
    hint: 'Số của bộ tiêu chí (từ 1 đến 26) hoặc tên thường gọi, ví dụ: mật ong, trà túi lọc.',
    example: 'trà túi lọc',
  },
  description: {
    kind: 'text',
    heading: 'Mô tả sản phẩm',
    also: ['mo ta', 'quy cach', 'mo ta quy cach', 'quy cach dong goi'],
    hint: 'Quy cách, tiêu chuẩn của sản phẩm.',
    example: 'Hộp 20 túi lọc, 40 g',
  },
  stage: {
    kind: 'stage',
    heading: 'Lần đánh giá',
    also: ['hinh thuc danh gia', 'loai ho so', 'hinh thuc', 'loai danh gia', 'noi dung danh gia'],
    hint: 'Lần đầu, Nâng hạng hoặc Đánh giá lại. Để trống là lần đầu.',
    example: 'Lần đầu',
  },
  stars: {
    kind: 'stars',
    heading: 'Số sao hiện có',
    also: ['hang sao', 'so sao', 'hang sao hien tai', 'so sao hien tai', 'hang sao da dat', 'hang'],
    hint: 'Từ 1 đến 5, khi nâng hạng hoặc đánh giá lại.',
    example: null,
  },
  starsTo: {
    kind: 'stars',
    heading: 'Số sao đề nghị',
    also: ['hang sao de nghi', 'hang sao dang ky', 'so sao dang ky', 'nang len'],
    hint: 'Từ 2 đến 5, khi nâng hạng.',
    example: null,
  },
  certifiedOn: {
    kind: 'day',
    heading: 'Ngày cấp giấy chứng nhận',
    also: ['ngay cap gcn', 'ngay chung nhan', 'ngay cong nhan'],
    hint: 'Ngày/tháng/năm, khi đánh giá lại.',
    example: null,
  },
  filedOn: {
    kind: 'day',
    heading: 'Ngày nộp hồ sơ',
    also: ['ngay nop', 'ngay nhan ho so', 'ngay dang ky'],
    hint: 'Ngày/tháng/năm.',
    example: { day: '2026-03-05' },
  },
  producer: {
    kind: 'line',
    heading: 'Tên chủ thể',
    also: [
      'chu the',
      'chu the ocop',
      'ten chu the ocop',
      'ten don vi',
      'don vi',
      'co so san xuat',
      'ten co so',
    ],
    hint: 'Tên đầy đủ của công ty, hợp tác xã, tổ hợp tác hoặc hộ kinh doanh.',
    example: 'Tên như trong giấy đăng ký',
  },
  producerKind: {
    kind: 'producer-kind',
    heading: 'Loại hình tổ chức',
    also: ['loai hinh', 'loai hinh chu the', 'loai hinh kinh te'],
    hint: 'Công ty, Hợp tác xã, Tổ hợp tác, Hộ kinh doanh, hoặc loại khác.',
    example: 'Hợp tác xã',
  },
  address: {
    kind: 'line',
    heading: 'Địa chỉ',
    also: ['dia chi chu the', 'dia chi san xuat', 'thon', 'dia chi lien he'],
    hint: 'Số nhà, thôn, bản, tổ dân phố.',
    example: 'Thôn, bản',
  },
  commune: {
    kind: 'commune',
    heading: 'Xã/phường',
    also: [
      'xa',
      'phuong',
      'ten xa',
      'xa phuong thi tran',
      'xa phuong dac khu',
      'don vi hanh chinh',
      'dia ban',
    ],
    hint: 'Tên xã, phường, đặc khu hiện nay; tên xã trước tháng 7/2025 cũng được.',
    example: 'Tân An',
  },
  communeCode: {
    kind: 'digits',
    heading: 'Mã xã/phường',
    also: ['ma xa', 'ma phuong', 'ma don vi hanh chinh'],
    hint: '5 chữ số, nếu biết.',
    example: null,
  },
  district: {
    kind: 'line',
    heading: 'Quận/huyện (cũ)',
    also: ['huyen', 'quan huyen', 'huyen cu', 'huyen thi xa', 'huyen thanh pho', 'quan huyen thi xa'],
    hint: 'Chỉ khi ghi tên xã trước tháng 7/2025.',
    example: null,
  },
  province: {
    kind: 'line',
    heading: 'Tỉnh/thành phố',
    also: ['tinh', 'thanh pho', 'tinh thanh', 'ten tinh'],
    hint: 'Giúp phân biệt các xã trùng tên.',
    example: 'Tuyên Quang',
  },
  phone: {
    kind: 'line',
    heading: 'Điện thoại',
    also: ['so dien thoai', 'sdt', 'dt', 'dien thoai lien he'],
    hint: 'Số điện thoại của chủ thể.',
    example: null,
  },
  email: { kind: 'line', heading: 'Email', also: ['thu dien tu', 'hop thu'], hint: '', example: null },
  representative: {
    kind: 'line',
    heading: 'Người đại diện',
    also: [
      'dai dien',
      'nguoi dai dien phap luat',
      'ho va ten nguoi dai dien',
      'ho ten nguoi dai dien',
      'chu co so',
    ],
    hint: 'Họ và tên.',
    example: null,
  },
  position: {
    kind: 'line',
    heading: 'Chức vụ',
    also: ['chuc vu nguoi dai dien', 'chuc danh'],
    hint: 'Của người đại diện.',
    example: 'Giám đốc',
  },
  gender: { kind: 'gender', heading: 'Giới tính', also: ['nam nu'], hint: 'Nam hoặc Nữ.', example: null },
  ethnicity: { kind: 'line', heading: 'Dân tộc', also: [], hint: 'Của người đại diện.', example: null },
  residence: {
    kind: 'line',
    heading: 'Nơi thường trú',
    also: ['thuong tru', 'ho khau thuong tru', 'noi o'],
    hint: 'Của người đại diện.',
    example: null,
  },
  foundedOn: {
    kind: 'day',
    heading: 'Ngày thành lập',
    also: ['thanh lap ngay'],
    hint: 'Ngày/tháng/năm.',
    example: null,
  },
  registrationNumber: {
    kind: 'line',
    heading: 'Số đăng ký kinh doanh',
    also: ['so dkkd', 'dkkd', 'ma so thue', 'mst', 'so giay dang ky kinh doanh', 'giay dang ky kinh doanh'],
    hint: 'Số giấy đăng ký hoặc mã số thuế.',
    example: null,
  },
  samples: {
    kind: 'line',
    heading: 'Số lượng mẫu',
    also: ['so mau', 'mau san pham', 'so luong san pham mau'],
    hint: 'Mẫu sản phẩm gửi kèm hồ sơ.',
    example: '5 hộp',
  },
  outputUnit: {
    kind: 'line',
    heading: 'Đơn vị tính sản lượng',
    also: ['don vi tinh', 'dvt', 'dvt san luong'],
    hint: 'Ví dụ: tấn, kg, hộp, lượt khách.',
    example: 'tấn',
  },
  revenue: {
    kind: 'money',
    heading: 'Doanh thu',
    also: ['doanh so', 'tong doanh thu', 'doanh thu nam'],
    ofYear: true,
    hint: 'Ghi năm sau tên cột, và đơn vị trong ngoặc: đồng, triệu đồng, tỷ đồng.',
    example: 850,
  },
  profit: {
    kind: 'money',
    heading: 'Lợi nhuận',
    also: ['loi nhuan nam', 'lai'],
    ofYear: true,
    hint: 'Như doanh thu; lỗ ghi dấu trừ.',
    example: 120.5,
  },
  output: {
    kind: 'output',
    heading: 'Sản lượng',
    also: ['san luong nam', 'so luong san xuat'],
    ofYear: true,
    hint: 'Theo đơn vị tính sản lượng.',
    example: 12.5,
  },
  workers: {
    kind: 'count',
    heading: 'Số lao động',
    also: ['lao dong', 'tong so lao dong', 'so lao dong nam', 'lao dong nam'],
    ofYear: true,
    hint: 'Số người.',
    example: 24,
  },
  localWorkers: {
    kind: 'count',
    heading: 'Số lao động địa phương',
    also: ['lao dong dia phuong', 'lao dong la nguoi dia phuong', 'trong do lao dong dia phuong'],
    ofYear: true,
    hint: 'Số người của địa phương trong số lao động.',
    example: 20,
  },
  growth: {
    kind: 'percent',
    heading: 'Tăng trưởng doanh thu (%)',
    also: ['tang truong', 'toc do tang truong', 'ty le tang truong'],
    hint: 'So với năm trước.',
    example: { percent: 12.5 },
  },
} as const satisfies Readonly<Record<string, FieldOfSheet>>

export type SheetField = keyof typeof sheetFields
export const sheetFieldNames = Object.keys(sheetFields).filter(
  (name): name is SheetField => name in sheetFields,
)
export const fieldOfSheet = (field: SheetField): FieldOfSheet => sheetFields[field]
