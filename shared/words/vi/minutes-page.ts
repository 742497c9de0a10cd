import type { TierLetter } from '../../documents/minutes-page.ts'

/** One page of minutes on paper, held against the record by its code. */
export interface MinutesPageWords {
  readonly noCode: string
  readonly otherCode: string
  readonly elsewhere: string
  readonly verdicts: Readonly<Record<'same' | 'differs' | 'superseded', string>>
  readonly of: (council: string, date: string) => string
  readonly page: (part: number, page: number, number: string) => string
  readonly head: Readonly<Record<'same' | 'other' | 'missing', string>>
  readonly superseded: string
  /** What nobody has read: the print beside the code. */
  readonly look: string
  readonly product: string
  readonly record: string
  readonly onPage: string
  readonly tiers: Readonly<Record<TierLetter, string>>
  readonly nothing: string
}

export const minutesPageWords: MinutesPageWords = {
  noCode: 'Không thấy mã QR trong ảnh. Hãy chụp rõ cả góc dưới bên phải của trang, đủ sáng và không rung.',
  otherCode: 'Mã QR trong ảnh không phải mã của một trang biên bản.',
  elsewhere:
    'Máy này không có phiên họp của trang biên bản này. Hãy mở ở máy có phiên họp, hoặc nhập tệp phiên họp trước.',
  verdicts: {
    same: 'Mã trang khớp nhật ký',
    differs: 'Mã trang không khớp nhật ký',
    superseded: 'Mã trang khớp, nhưng biên bản này đã được thay',
  },
  of: (council, date) => `${council}, phiên ngày ${date.split('-').toReversed().join('/')}`,
  page: (part, page, number) => {
    const which = part === 1 ? 'Biên bản' : `Phụ lục ${'I'.repeat(part - 1)}`
    return `${which}, trang ${page}${number === '' ? '' : `, biên bản số ${number}`}`
  },
  head: {
    same: 'Mã nhật ký trên trang là của phiên họp này.',
    other: 'Mã nhật ký trên trang là mã khác: trang này không được in từ nhật ký này.',
    missing: 'Nhật ký trên máy này ngắn hơn nhật ký mà trang được in từ đó.',
  },
  superseded: 'Sau khi in trang này, kết quả hoặc nhật ký đã được đính chính: hãy dùng biên bản mới nhất.',
  look: 'Máy chỉ đọc mã QR. Hãy so chữ in trên trang với kết quả dưới đây.',
  product: 'Sản phẩm',
  record: 'Theo nhật ký',
  onPage: 'Theo mã trên trang',
  tiers: {
    '1': '1 sao',
    '2': '2 sao',
    '3': '3 sao',
    '4': '4 sao',
    '5': '5 sao',
    E: 'bị loại',
    S: 'dừng đánh giá',
    R: 'trả hồ sơ',
    W: 'chủ thể rút',
    C: 'chuyển phiên sau',
    O: 'chưa có kết quả',
  },
  nothing: 'không có',
}
