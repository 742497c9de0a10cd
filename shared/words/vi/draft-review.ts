/** The last look at a dossier before it leaves, in one language. */
export interface DraftReviewWords {
  readonly checking: string
  readonly again: string
  readonly errors: (count: number) => string
  readonly errorsHint: string
  readonly warnings: (count: number) => string
  readonly warningsHint: string
  readonly clear: string
  readonly goThere: (step: string) => string
  readonly notInOrder: (count: number) => string
  readonly next: readonly string[]
  readonly nextTitle: string
}

export const draftReviewWords: DraftReviewWords = {
  checking: 'Đang kiểm tra hồ sơ…',
  again: 'Kiểm tra lại',
  errors: count => `Phải sửa trước khi xuất gói (${count})`,
  errorsHint: 'Còn những chỗ này thì Hội đồng sẽ trả lại hồ sơ, nên chưa xuất gói được.',
  warnings: count => `Nên xem lại (${count})`,
  warningsHint: 'Vẫn xuất gói được; danh sách này đi kèm gói để Hội đồng thấy.',
  clear: 'Không còn chỗ nào phải sửa.',
  goThere: step => `Đến bước “${step}”`,
  notInOrder: count => `Còn ${count} chỗ phải sửa nên chưa xuất được gói hồ sơ.`,
  nextTitle: 'Việc tiếp theo',
  next: [
    'In Mẫu số 01, 02, 03 và văn bản đề nghị để ký, đóng dấu; quét bản đã ký và thêm vào bước minh chứng.',
    'Chép gói hồ sơ vào USB hoặc gửi lên tỉnh, kèm 01 bộ hồ sơ giấy và sản phẩm mẫu.',
    'Giữ lại hồ sơ trên máy này: nếu Hội đồng trả lại, chỉ cần sửa chỗ được nêu rồi xuất lại.',
  ],
}
