/** The last look at a dossier before it leaves, in one language. */
export interface DraftReviewWords {
  readonly checking: string
  readonly again: string
  readonly errors: (count: number) => string
  readonly errorsHint: string
  readonly warnings: (count: number) => string
  readonly warningsHint: string
  readonly clear: string
  /** Of a line that was mended while somebody looks. */
  readonly mended: string
  readonly allMended: string
  readonly goThere: (step: string) => string
  readonly notInOrder: (count: number) => string
  /** Shows each of several things of a kind. */
  readonly each: (count: number) => string
  readonly next: {
    readonly scans: string
    readonly others: readonly string[]
  }
  readonly nextTitle: string
  readonly bring: {
    readonly choose: string
    readonly hint: string
    readonly reading: string
    readonly ask: (name: string) => string
    readonly stars: string
    readonly upgrade: string
    readonly renewal: string
    readonly goOn: string
  }
  readonly out: {
    readonly title: string
    readonly hint: string
    readonly notYet: string
    readonly pack: string
    readonly packing: string
    /** At a button, from 0 to 1. */
    readonly packingShort: (share: number) => string
    readonly packed: (name: string, size: string) => string
    readonly savePackage: string
    readonly handOn: string
    readonly writing: string
    readonly written: (size: string) => string
    readonly save: (name: string) => string
  }
}

export const draftReviewWords: DraftReviewWords = {
  checking: 'Đang kiểm tra hồ sơ…',
  again: 'Kiểm tra lại',
  errors: count => `Phải sửa trước khi xuất gói (${count})`,
  errorsHint: 'Còn những chỗ này thì Hội đồng sẽ trả lại hồ sơ, nên chưa xuất gói được.',
  warnings: count => `Nên xem lại (${count})`,
  warningsHint: 'Vẫn xuất gói được; danh sách này đi kèm gói để Hội đồng thấy.',
  clear: 'Không còn chỗ nào phải sửa.',
  mended: '✓ Đã sửa',
  allMended: 'Đã sửa xong những chỗ này. Bấm “Kiểm tra lại” thì danh sách gọn lại.',
  goThere: step => `Đến bước “${step}”`,
  notInOrder: count => `Còn ${count} chỗ phải sửa nên chưa xuất được gói hồ sơ.`,
  bring: {
    choose: 'Mở bản nháp hoặc gói lần trước…',
    hint: 'Bản nháp được chuyển đến (.ocopnhap), hoặc gói hồ sơ đã nộp (.ocop) để lập tiếp hay để Tổ tư vấn chấm sơ bộ.',
    reading: 'Đang đọc tệp…',
    ask: name => `Dùng gói “${name}” để làm gì?`,
    stars: 'Hạng đã được công nhận',
    upgrade: 'Lập hồ sơ nâng hạng',
    renewal: 'Lập hồ sơ đánh giá lại',
    goOn: 'Sửa tiếp chính hồ sơ này',
  },
  out: {
    title: 'Xuất hồ sơ',
    hint: 'Bấm “Xuất gói hồ sơ” ở cuối màn hình. Gói được đọc lại đúng như Hội đồng sẽ nạp, rồi mới cho lưu.',
    notYet:
      'Sửa hết các chỗ trên thì mới xuất được gói. Nếu còn phần của người khác, hãy chuyển bản nháp để họ làm tiếp.',
    pack: 'Xuất gói hồ sơ',
    packing: 'Đang lập gói và đọc lại…',
    packingShort: share => `Đang lập gói… ${Math.floor(share * 100)} %`,
    packed: (name, size) =>
      `Đã lập gói và đọc lại nguyên vẹn: “${name}” (${size}). Bấm “Lưu gói hồ sơ” ở cuối màn hình để lưu ra USB hoặc thư mục của mình.`,
    savePackage: 'Lưu gói hồ sơ',
    handOn: 'Chuyển bản nháp cho người khác',
    writing: 'Đang ghi bản nháp…',
    written: size => `Đã ghi bản nháp (${size}). Người nhận mở tệp này ở mục Lập hồ sơ để làm tiếp.`,
    save: name => `Lưu “${name}”`,
  },
  nextTitle: 'Việc tiếp theo',
  each: count => `Xem từng chỗ (${count})`,
  next: {
    scans: 'In những biểu mẫu chưa có bản ký để ký, đóng dấu; quét rồi thêm bản ký ở ngay bước này.',
    others: [
      'Xuất gói hồ sơ, chép vào USB hoặc gửi lên tỉnh, kèm 01 bộ hồ sơ giấy và sản phẩm mẫu.',
      'Giữ lại hồ sơ trên máy này: nếu Hội đồng trả lại, chỉ cần sửa chỗ được nêu rồi xuất lại.',
    ],
  },
}
