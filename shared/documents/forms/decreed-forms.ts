/**
 * The headings and fields that QĐ 26/2026/QĐ-TTg Phụ lục III prints on Mẫu số 01, 02 and 03; no language setting changes them. What the forms
 * explain to whoever writes them is not printed.
 */
export const registrationFields = {
  name: 'PHIẾU ĐĂNG KÝ',
  about: (province: string, year: string) =>
    `Tham gia đánh giá, phân hạng sản phẩm OCOP của ${province} năm ${year}`,
  unit: '1. Thông tin về đơn vị đăng ký:',
  unitName: '- Tên đơn vị:',
  representative: '- Họ tên người đại diện pháp lý:',
  position: '- Chức vụ:',
  address: '- Địa chỉ liên hệ:',
  phone: '- Điện thoại:',
  email: 'Email:',
  product: '2. Tên sản phẩm:',
  group: '3. Nhóm sản phẩm đăng ký (Ngành, Nhóm, Phân nhóm¹):',
  groups: { sector: 'Ngành', group: 'Nhóm', subgroup: 'Phân nhóm' },
  stages: {
    first: '4. Lần đăng ký đánh giá: Lần đầu',
    upgrade: 'Nâng hạng:',
    renewal: 'Đánh giá lại:',
  },
  enclosed: '5. Tài liệu kèm theo:',
  report: '- Báo cáo đánh giá về sản phẩm theo Bộ tiêu chí (bản gốc, bản điện tử).',
  samples: '- Sản phẩm mẫu (số lượng):',
  promise:
    'Cam đoan những thông tin trong Phiếu đăng ký là đúng sự thật, chúng tôi xin cam kết tuân thủ các quy định về đánh giá, phân hạng ' +
    'sản phẩm OCOP, chịu trách nhiệm trước Hội đồng và pháp luật về Hồ sơ đăng ký đánh giá, phân hạng sản phẩm.',
  signs: 'ĐẠI DIỆN',
  hint: '(Ký, đóng dấu, ghi rõ họ tên)',
  footnote: {
    mark: '¹',
    text: 'Theo Phụ lục I về Danh mục phân loại sản phẩm tham gia đánh giá, phân hạng sản phẩm OCOP.',
  },
  offices: {
    heading: 'PHẦN DÀNH CHO CƠ QUAN QUẢN LÝ',
    commune: 'DÀNH CHO ỦY BAN NHÂN DÂN CẤP XÃ',
    province: 'DÀNH CHO CƠ QUAN QUẢN LÝ OCOP CẤP TỈNH',
    number: (province: string, commune: string, year: string) =>
      `Phiếu số: ……-……./PĐK-${province}-${commune}-${year}`,
    codes: { province: '(Mã tỉnh)', commune: '(Mã xã)', year: '(Năm)' },
    received: 'Ngày nhận:',
    receiver: 'Người tiếp nhận:',
    signature: 'Chữ ký:',
    signs: 'Cơ quan tiếp nhận',
    hint: '(Ký, đóng dấu và ghi rõ họ tên)',
  },
} as const

/** Mẫu số 02. */
export const selfAssessmentFields = {
  name: 'BÁO CÁO TỰ ĐÁNH GIÁ VỀ SẢN PHẨM',
  note: '(Dành cho chủ thể có sản phẩm đăng ký)',
  parts: [
    ['Phần I', 'THÔNG TIN CHUNG'],
    ['Phần II', 'KẾT QUẢ THỰC HIỆN PHƯƠNG ÁN SẢN XUẤT KINH DOANH'],
    ['Phần III', 'ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN THEO BỘ TIÊU CHÍ SẢN PHẨM OCOP'],
    ['Phần IV', 'KẾ HOẠCH SẢN XUẤT, KINH DOANH'],
  ],
  producer: '1. Tên chủ thể:',
  kind: '2. Loại hình tổ chức:',
  address: '3. Địa chỉ:',
  phone: '4. Điện thoại:',
  email: 'Email:',
  representative: '5. Tên người đại diện pháp luật:',
  founded: '6. Ngày thành lập/đăng ký kinh doanh:',
  registrationNumber: 'Số giấy đăng ký (nếu có):',
  product: '7. Tên sản phẩm/dịch vụ, mô tả về quy cách sản phẩm, tiêu chuẩn:',
  tick: 'Đánh dấu (√) vào mục tương ứng:',
  papers: {
    'business-registration': 'a) Giấy đăng ký kinh doanh:',
    'quality-declaration': 'b) Đã công bố chất lượng sản phẩm theo quy định:',
    'food-safety':
      '- Giấy chứng nhận cơ sở đủ điều kiện vệ sinh an toàn thực phẩm theo quy định của pháp luật cho sản xuất sản phẩm:',
    'production-licence':
      '- Giấy chứng nhận cơ sở đủ điều kiện sản xuất bắt buộc theo quy định cho sản phẩm (đối với các sản phẩm bắt buộc theo quy định)',
    trademark: '+ Giấy chứng nhận đăng ký nhãn hiệu:',
    'origin-mark':
      '+ Văn bản ghi nhận quyền sử dụng chỉ dẫn địa lý, nhãn hiệu tập thể, nhãn hiệu chứng nhận:',
    patent: '+ Bằng sáng chế',
    design: '+ Bằng độc quyền kiểu dáng công nghiệp:',
    copyright: '+ Giấy chứng nhận bản quyền tác giả',
    'other-right': '+ Khác (ghi rõ):',
  },
  conditions: 'c) Đã có các điều kiện sản xuất theo quy định:',
  rights: 'd) Đã có đăng ký sở hữu trí tuệ:',
  history: '8. Lịch sử hình thành của chủ thể (nêu các giai đoạn hình thành và phát triển):',
  organisation: '9. Cơ cấu tổ chức của chủ thể:',
  business: {
    material:
      '- Tổ chức vùng nguyên liệu, công nghệ sản xuất, sơ chế, chế biến, đóng gói sản phẩm của chủ thể:',
    quality:
      '- Sự thay đổi về chất lượng sản phẩm: chất lượng, tiêu chuẩn chất lượng, bao bì, nhãn mác, hình thức đóng gói,...:',
    market: '- Thị trường phân phối sản phẩm:',
    results: '- Kết quả sản xuất, kinh doanh: doanh thu, lợi nhuận:',
  },
  signs: 'ĐẠI DIỆN THEO PHÁP LUẬT CỦA CƠ SỞ',
  hint: '(Ký, họ tên, đóng dấu)',
} as const

/** Of the person who represents a producer, in Mẫu số 02 and 03 alike. */
export const representativeFields = {
  name: '- Họ tên:',
  gender: '- Giới tính:',
  genderHint: '(Nam/nữ);',
  ethnicity: 'Dân tộc:',
  residence: '- Địa chỉ thường trú:',
} as const

/** Mẫu số 03. */
export const communeReportFields = {
  name: 'BÁO CÁO',
  about: 'Đánh giá một số nội dung của hồ sơ đăng ký tham gia đánh giá, phân hạng sản phẩm OCOP',
  general: 'I. THÔNG TIN CHUNG VỀ HỒ SƠ SẢN PHẨM',
  producer: '1. Tên chủ thể:',
  kind: '2. Loại hình tổ chức:',
  address: '3. Địa chỉ:',
  representative: '4. Tên người đại diện pháp luật:',
  product: '5. Sản phẩm đăng ký đánh giá:',
  assessed: 'II. ĐÁNH GIÁ MỘT SỐ NỘI DUNG CỦA HỒ SƠ SẢN PHẨM',
  localMaterial: '1. Về sử dụng nguyên liệu địa phương:',
  localLabour: '2. Về sử dụng lao động địa phương:',
  originOfIdea: '3. Nguồn gốc ý tưởng sản phẩm:',
  localIdentity: '4. Bản sắc/trí tuệ địa phương:',
  proposal: (commune: string, province: string, product: string, producer: string) =>
    `Ủy ban nhân dân ${commune} đề nghị Ủy ban nhân dân ${province} đánh giá, phân hạng sản phẩm OCOP cho sản phẩm ${product} của ${producer}.`,
  hint: '(Ký tên và đóng dấu)',
} as const

/** Of a document of the commune (NĐ 30/2020 Phụ lục I, mục II). */
export const officeFields = {
  issuer: (commune: string) => `Ủy ban nhân dân\n${commune}`,
  onBehalf: (commune: string) => `TM. ỦY BAN NHÂN DÂN ${commune.toLocaleUpperCase('vi')}`.trim(),
  dated: (place: string, day: string) => `${place}, ${day}`,
  committee: (place: string) => `Ủy ban nhân dân ${place}`,
  reportNumber: 'Số: ……/BC-UBND',
  /** Whole where it was given whole; else the sign of the department is left open, and numbers below 10 get a leading 0. */
  letterNumber: (given: string) => {
    const number = given.replace(/^\d(?!\d)/, '0$&')
    return `Số: ${number === '' ? '……' : number}${number.includes('/') ? '' : '/UBND-……'}`
  },
} as const
