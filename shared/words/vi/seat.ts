import { timeText } from '../figures.ts'

/** A member’s seat at a device of their own. */
export interface SeatWords {
  readonly heading: string
  readonly products: string
  readonly none: string
  readonly openWithPin: string
  readonly choosePin: string
  readonly pinHint: string
  readonly mark: string
  /** What all members marked. */
  readonly marks: string
  readonly marksOf: (product: string) => string
  readonly noMarks: string
  readonly markOf: (product: string) => string
  readonly look: string
  readonly lookOf: (product: string) => string
  readonly state: {
    readonly waiting: string
    readonly notMine: string
    readonly recused: string
    readonly abstains: string
    readonly notCalled: string
    readonly revealed: string
    readonly over: string
  }
  readonly called: (product: string) => string
  readonly follow: string
  readonly back: string
  readonly hand: {
    readonly raise: string
    readonly raised: (since: number) => string
    readonly lower: string
  }
  readonly joining: {
    readonly asks: (device: string) => string
    readonly yes: string
    readonly no: string
    readonly hint: string
  }
  readonly link: {
    readonly up: string
    readonly down: (since: number) => string
    readonly unwritten: (entries: number) => string
    readonly kept: string
    readonly keeping: string
    /** Where nothing can be kept. */
    readonly refused: string
  }
}

export const seatWords: SeatWords = {
  heading: 'Chỗ của tôi',
  products: 'Sản phẩm của phiên họp',
  none: 'Phiên họp chưa có sản phẩm nào. Thư ký nạp gói hồ sơ xong, sản phẩm sẽ hiện ở đây.',
  openWithPin: 'Mở chỗ bằng mã PIN',
  choosePin: 'Chọn mã PIN của tôi',
  pinHint: 'Mã PIN giữ phiếu của mình: chỉ ai có mã mới mở được.',
  mark: 'Chấm',
  marks: 'Xem điểm',
  marksOf: product => `Xem điểm ${product}`,
  noMarks: 'Chưa có điểm nào được công khai cho chỗ này.',
  markOf: product => `Chấm ${product}`,
  look: 'Xem phiếu',
  lookOf: product => `Xem phiếu ${product}`,
  state: {
    waiting: 'chưa mở vòng chấm',
    notMine: 'không có phiếu ở vòng này',
    recused: 'không tham gia chấm',
    abstains: 'không cho điểm',
    notCalled: 'chờ thư ký mời chấm',
    revealed: 'đã công khai điểm',
    over: 'đã xong',
  },
  called: product => `Thư ký mời chấm: ${product}`,
  follow: 'Sang sản phẩm này',
  back: 'Về chỗ của tôi',
  hand: {
    raise: 'Gọi thư ký',
    raised: since => `Đã gọi thư ký lúc ${timeText(since)}`,
    lower: 'Thôi gọi',
  },
  joining: {
    asks: device => `“${device}” xin vào chỗ này`,
    yes: 'Đồng ý, chuyển sang máy đó',
    no: 'Không đồng ý',
    hint: 'Nếu đồng ý, máy này rời chỗ; phiếu đang chấm được mở tiếp trên máy kia.',
  },
  link: {
    up: 'Đã nối với máy thư ký',
    down: since => `Mất kết nối từ ${timeText(since)}`,
    unwritten: entries => `${entries} mục chưa ghi`,
    kept: 'đã giữ trên máy này, tự ghi khi nối lại',
    keeping: 'đang giữ lại trên máy này…',
    refused:
      'Trình duyệt không cho giữ lại trên máy này (đang ở chế độ riêng tư, hoặc hết chỗ): đừng đóng trang này khi còn mục chưa ghi',
  },
}
