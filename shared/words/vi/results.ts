import type { SignatureField } from '../../documents/outline.ts'

/** Step 5: every outcome in one table, the minutes, and who signs them. */
export interface ResultsWords {
  readonly heading: string
  readonly table: {
    readonly caption: string
    readonly order: string
    readonly product: string
    readonly mean: string
    readonly outcome: string
    readonly actions: string
    readonly unsettled: string
    readonly reconcile: string
    readonly reconcileOf: (product: string) => string
    readonly empty: string
    readonly emptyHint: string
  }
  readonly closing: {
    readonly unsettled: (products: readonly string[]) => string
    readonly close: string
    readonly title: string
    readonly body: string
    readonly closed: (time: string, day: string) => string
  }
  readonly documents: {
    readonly heading: string
    readonly none: string
    readonly draftHint: string
    readonly preview: string
    readonly draft: string
    readonly drawing: string
    readonly issue: string
    readonly issueHint: string
    readonly number: string
    readonly numberHint: string
    readonly save: string
    readonly print: string
    /** Where the pages will stand. */
    readonly empty: string
    readonly view: string
    readonly toOutcomes: string
    readonly states: Readonly<Record<'none' | 'outdated', string>>
    readonly failed: string
    readonly fileName: (date: string, signatures: number) => string
  }
  readonly signing: {
    readonly heading: string
    readonly roles: Readonly<Record<SignatureField, string>>
    readonly order: string
    readonly signed: (signer: string, time: string, day: string) => string
    readonly turn: string
    readonly waits: Readonly<Record<SignatureField, string>>
    /** Lets somebody sign out of turn. */
    readonly signFirst: Readonly<Record<SignatureField, string>>
    readonly done: string
    readonly verify: string
    readonly keyFile: string
    readonly chooseKey: string
    readonly chooseOther: string
    readonly keyHint: string
    readonly training: string
    readonly passphrase: string
    readonly show: string
    readonly hide: string
    readonly read: string
    readonly certificate: string
    readonly subject: string
    readonly organization: string
    readonly issuer: string
    readonly serial: string
    readonly validity: string
    readonly algorithm: string
    readonly whichKey: (keys: number) => string
    readonly issuedBy: (issuer: string, from: string, to: string) => string
    readonly period: (from: string, to: string) => string
    readonly sign: Readonly<Record<SignatureField, string>>
    readonly signing: string
    /** Before a signature that is perhaps not meant so. */
    readonly odd: { readonly title: string; readonly body: string; readonly confirm: string }
  }
}

export const resultsWords: ResultsWords = {
  heading: 'Kết quả và biên bản',
  table: {
    caption: 'Kết quả đánh giá, phân hạng',
    order: 'TT',
    product: 'Sản phẩm',
    mean: 'Điểm trung bình',
    outcome: 'Kết quả',
    actions: 'Đối chiếu, đính chính',
    unsettled: 'Chưa chốt kết quả',
    reconcile: 'Đối chiếu',
    reconcileOf: product => `Đối chiếu ${product}`,
    empty: 'Chưa có sản phẩm nào',
    emptyHint: 'Kết quả có mặt ở đây sau khi hội đồng chốt ở bước 4.',
  },
  closing: {
    unsettled: products =>
      products.length > 3
        ? `chốt kết quả của ${products.length} sản phẩm`
        : `chốt kết quả của ${products.join(', ')}`,
    close: 'Kết thúc phiên họp',
    title: 'Kết thúc phiên họp?',
    body: 'Sau khi kết thúc, không ghi thêm điểm, ý kiến hay kết quả nào nữa; biên bản được lập từ những gì đã ghi.',
    closed: (time, day) => `Phiên họp đã kết thúc lúc ${time} ngày ${day}.`,
  },
  documents: {
    heading: 'Biên bản',
    none: 'Biên bản được lập sau khi kết thúc phiên họp.',
    draftHint: 'Có thể xem thử bản nháp từ những gì đã ghi đến lúc này.',
    preview: 'Xem bản nháp',
    draft: 'Bản nháp, chưa có giá trị',
    drawing: 'Đang lập biên bản',
    issue: 'Lập biên bản',
    issueHint: 'Phiên họp đã kết thúc. Lập biên bản để xem, in và ký.',
    number: 'Số biên bản',
    numberHint: 'để trống nếu văn thư cấp số sau',
    save: 'Lưu tệp PDF',
    print: 'Mở để in',
    empty: 'Bấm “Xem bản nháp” để đọc trước ở đây; lập biên bản rồi thì đọc và ký ở đây.',
    view: 'Biên bản và chữ ký',
    toOutcomes: 'Về bảng kết quả',
    states: { none: 'Chưa lập biên bản', outdated: 'Phải lập lại biên bản' },
    failed: 'Không mở được biên bản',
    fileName: (date, signatures) => `Bien-ban-OCOP-${date}${signatures === 2 ? '-da-ky' : ''}.pdf`,
  },
  signing: {
    heading: 'Ký biên bản',
    roles: { secretary: 'Thư ký', chair: 'Chủ tọa' },
    order: 'Thư ký ký trước, chủ tọa ký sau.',
    signed: (signer, time, day) => `Đã ký: ${signer}, ${time} ngày ${day}`,
    turn: 'Đến lượt ký',
    waits: { secretary: 'Chưa ký', chair: 'Chờ thư ký ký trước' },
    signFirst: { secretary: 'Để thư ký ký trước', chair: 'Để chủ tọa ký trước thư ký' },
    done: 'Biên bản đã đủ chữ ký của thư ký và chủ tọa.',
    verify: 'Kiểm tra biên bản',
    keyFile: 'Tệp khóa',
    chooseKey: 'Chọn tệp khóa (.p12, .pfx)',
    chooseOther: 'Chọn tệp khác',
    keyHint: 'Tệp khóa chỉ được dùng để ký, ngay trên máy này.',
    training: 'Dùng khóa tập huấn',
    passphrase: 'Mật khẩu của tệp khóa',
    show: 'Hiện mật khẩu',
    hide: 'Ẩn mật khẩu',
    read: 'Xem chứng thư',
    certificate: 'Chứng thư sẽ dùng để ký',
    subject: 'Người ký',
    organization: 'Cơ quan',
    issuer: 'Nơi cấp',
    serial: 'Số chứng thư',
    validity: 'Hiệu lực',
    algorithm: 'Thuật toán ký',
    whichKey: keys => `Tệp có ${keys} khóa ký được: ký bằng khóa nào?`,
    issuedBy: (issuer, from, to) => `Nơi cấp: ${issuer}. Hiệu lực từ ${from} đến ${to}.`,
    period: (from, to) => `từ ${from} đến ${to}`,
    sign: { secretary: 'Ký với vai Thư ký', chair: 'Ký với vai Chủ tọa' },
    signing: 'Đang ký…',
    odd: {
      title: 'Xác nhận trước khi ký',
      body: 'Chưa ký. Đọc kỹ những điều bất thường dưới đây; nếu không đúng ý, bấm “Hủy” để chọn lại. Việc xác nhận được ghi vào nhật ký phiên họp.',
      confirm: 'Vẫn ký',
    },
  },
}
