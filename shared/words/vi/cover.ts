/** The cover between members, and what the secretary reads of each seat. */
export interface CoverWords {
  readonly turn: string
  readonly open: string
  readonly seats: string
  readonly blank: string
  readonly begun: (marked: number, criteria: number) => string
  readonly whole: (criteria: number) => string
  readonly sealed: string
  readonly sentBack: string
  readonly onPaper: string
  readonly practice: string
  readonly handedIn: (sealed: number, expected: number) => string
  readonly allIn: string
  readonly notOpen: string
  readonly toSecretary: string
  readonly handOver: string
  readonly handOverHint: string
  readonly goOnPaper: string
  readonly goOnPaperOf: (office: string) => string
  /** Two windows of one browser, of which only one may have a sheet. */
  readonly elsewhere: (office: string) => string
  readonly elsewhereHint: string
}

export const coverWords: CoverWords = {
  turn: 'Đến lượt',
  open: 'Mở phiếu',
  seats: 'Phiếu của từng thành viên',
  blank: 'chưa chấm',
  begun: (marked, criteria) => `đang chấm ${marked}/${criteria}`,
  whole: criteria => `đã chấm ${criteria}/${criteria}, chưa nộp`,
  sealed: 'đã nộp',
  sentBack: 'được trả lại',
  onPaper: 'thư ký đang nhập phiếu giấy',
  practice: 'tập chấm',
  handedIn: (sealed, expected) => `${sealed}/${expected} phiếu đã nộp`,
  allIn: 'Không còn chờ phiếu nào của sản phẩm này',
  notOpen: 'Sản phẩm này chưa mở vòng chấm',
  toSecretary: 'Về màn hình của thư ký',
  handOver: 'Trao máy cho thành viên',
  handOverHint: 'Màn hình che chỉ nói đến lượt ai. Điểm được giữ kín cho đến khi mọi thành viên nộp phiếu.',
  goOnPaper: 'Nhập tiếp phiếu giấy',
  goOnPaperOf: office => `Nhập tiếp phiếu giấy của ${office}`,
  elsewhere: office => `Phiếu của ${office} đang mở ở cửa sổ khác.`,
  elsewhereHint:
    'Mỗi lúc chỉ một cửa sổ có phiếu. Hãy rời phiếu ở cửa sổ kia, hoặc đóng cửa sổ ấy, rồi thử lại ở đây.',
}
