/** The producer's own score by criterion, in one language. */
export interface DraftClaimWords {
  readonly needsSet: string
  readonly toProduct: string
  readonly sheet: string
  readonly evidence: string
  readonly pickFile: string
  readonly noFiles: string
  /** While no file is open to cite a page of. */
  readonly pickFirst: string
  readonly toEvidence: string
  readonly cite: (page: number) => string
  readonly citeWhole: string
  readonly cited: (criterion: string) => string
  readonly clickPage: string
  readonly place: (title: string, page: number) => string
  readonly uncite: (place: string) => string
  readonly open: (place: string) => string
  readonly notCited: string
  readonly didCite: (place: string, criterion: string) => string
  readonly note: string
  readonly addNote: string
  readonly clear: string
  readonly refused: (reason: string) => string
  readonly asked: (stars: number) => string
  readonly missing: (stars: number, criteria: readonly string[]) => string
  readonly allReached: (stars: number) => string
  readonly blanks: (count: number) => string
  readonly bare: (count: number) => string
  readonly nextBlank: string
  readonly nextBare: string
  readonly keys: readonly { readonly keys: string; readonly does: string }[]
}

const some = (items: readonly string[]): string =>
  items.length > 6 ? `${items.slice(0, 6).join(', ')}… (${items.length} tiêu chí)` : items.join(', ')

export const draftClaimWords: DraftClaimWords = {
  needsSet: 'Hãy chọn bộ tiêu chí của sản phẩm ở bước đầu; phiếu tự chấm theo bộ đó sẽ hiện ở đây.',
  toProduct: 'Đến bước sản phẩm',
  sheet: 'Phiếu tự chấm',
  evidence: 'Minh chứng',
  pickFile: 'Tệp minh chứng',
  noFiles: 'Hồ sơ chưa có tệp nào. Hãy thêm tệp ở bước minh chứng, rồi dẫn trang ở đây.',
  pickFirst: 'Chọn một tệp ở ô trên, rồi bấm vào trang cần dẫn.',
  toEvidence: 'Đến bước minh chứng',
  cite: page => `Dẫn trang ${page}`,
  citeWhole: 'Dẫn tệp này',
  cited: criterion => `Minh chứng dẫn cho tiêu chí ${criterion}`,
  clickPage: 'Bấm vào trang để dẫn trang đó',
  place: (title, page) => `${title} · trang ${page}`,
  uncite: place => `Bỏ dẫn ${place}`,
  open: place => `Xem ${place}`,
  notCited: 'Chưa dẫn minh chứng: mở tệp bên cạnh rồi bấm vào trang cần dẫn.',
  didCite: (place, criterion) => `Đã dẫn ${place} cho tiêu chí ${criterion}.`,
  note: 'Ghi chú của chủ thể',
  addNote: 'Ghi chú',
  clear: 'Bỏ điểm đã chọn',
  refused: reason => `${reason} Chỉ chọn được “Không đạt phương án nào”.`,
  asked: stars => `So với mức tối thiểu của hạng ${stars} sao`,
  missing: (stars, criteria) => `thiếu mức tối thiểu ${stars}★: ${some(criteria)}`,
  allReached: stars => `đủ các mức tối thiểu ${stars}★ đã chấm`,
  blanks: count => `còn ${count} tiêu chí chưa chấm`,
  bare: count => `${count} tiêu chí có điểm mà chưa dẫn minh chứng`,
  nextBlank: 'Tiêu chí kế tiếp chưa chấm',
  nextBare: 'Đến tiêu chí kế tiếp chưa dẫn minh chứng',
  keys: [
    { keys: '0 … 9', does: 'Chọn phương án có số điểm đó; bấm lần nữa: phương án kế tiếp cùng số điểm' },
    { keys: '-', does: 'Không đạt phương án nào' },
    { keys: '↑  ↓', does: 'Tiêu chí trước, tiêu chí sau' },
    { keys: 'Enter', does: 'Tiêu chí kế tiếp chưa chấm' },
    { keys: 'Ctrl + ←  →', does: 'Phần trước, phần sau' },
    { keys: 'C', does: 'Dẫn trang đang xem cho tiêu chí đang mở' },
    { keys: 'E', does: 'Hiện hoặc ẩn minh chứng' },
    { keys: 'N', does: 'Ghi chú cho tiêu chí đang mở' },
    { keys: 'Esc', does: 'Từ ghi chú trở về các phương án' },
    { keys: '?', does: 'Bảng phím tắt này' },
  ],
}
