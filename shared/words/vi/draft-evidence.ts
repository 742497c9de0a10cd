import type { FileUse } from '../../dossier/draft.ts'

/** The evidence of a dossier that is being prepared, in one language. */
export interface DraftEvidenceWords {
  readonly pick: string
  readonly pickFolder: string
  readonly hint: string
  readonly dropHere: string
  readonly scanned: (day: string, time: string) => string
  readonly taking: (done: number, total: number) => string
  readonly stop: string
  readonly took: (count: number) => string
  readonly stopped: (left: number) => string
  readonly told: (count: number) => string
  readonly same: (name: string, title: string) => string
  readonly notTaken: (name: string) => string
  readonly hideTold: string
  readonly nothingInside: string
  readonly table: string
  readonly unplaced: string
  readonly unplacedHint: string
  readonly uses: Readonly<Record<Exclude<FileUse, 'evidence'>, string>>
  readonly row: (number: number, name: string) => string
  readonly none: string
  /** Of a signed copy that is not there. */
  readonly signLater: string
  readonly pages: (count: number) => string
  readonly until: (day: string) => string
  readonly details: string
  readonly choose: string
  readonly title: string
  readonly place: string
  readonly validUntil: string
  readonly validUntilHint: string
  readonly order: string
  readonly up: (title: string) => string
  readonly down: (title: string) => string
  readonly turnLeft: string
  readonly turnRight: string
  readonly remove: (title: string) => string
  readonly removed: (title: string) => string
  readonly removedAll: (count: number) => string
  /** Takes out again what was handed over last. */
  readonly takeBack: (count: number) => string
  readonly undo: string
  readonly moved: (title: string, place: string) => string
  readonly shifted: (title: string, turn: number, count: number) => string
  /** In the place of the small picture of a page. */
  readonly notDrawn: string
  /** Beside a file that the council could not see or hear. */
  readonly look: string
  readonly picture: string
  readonly isPicture: string
  readonly preview: string
  readonly trials: Readonly<Record<'no-picture' | 'fails', string>>
}

export const draftEvidenceWords: DraftEvidenceWords = {
  pick: 'Chọn tệp…',
  pickFolder: 'Chọn thư mục…',
  hint: 'Hoặc kéo tệp, thư mục thả vào đây; ảnh vừa quét thì bấm Ctrl + V để dán.',
  dropHere: 'Thả để thêm vào hồ sơ',
  scanned: (day, time) => `Bản quét ${day} ${time}`,
  taking: (done, total) => `Đang nhận tệp ${done}/${total}`,
  stop: 'Dừng nhận',
  took: count => `Đã nhận ${count} tệp.`,
  stopped: left => `Đã dừng; còn ${left} tệp chưa nhận.`,
  told: count => `${count} tệp cần xem lại`,
  same: (name, title) => `“${name}” đã có trong hồ sơ với tên “${title}” nên không thêm lần nữa.`,
  notTaken: name => `Chưa nhận được “${name}”.`,
  hideTold: 'Đã xem',
  nothingInside: 'Thư mục này không có tệp nào.',
  table: 'Danh mục minh chứng',
  unplaced: 'Chưa xếp',
  unplacedHint:
    'Tên tệp không cho biết thuộc mục nào. Kéo tệp vào mục, hoặc chọn tệp rồi chọn mục ở bên phải.',
  uses: {
    registration: 'Bản đã ký: Mẫu số 01 – Phiếu đăng ký',
    'self-assessment': 'Bản đã ký: Mẫu số 02 – Báo cáo tự đánh giá',
    'commune-report': 'Bản đã ký, phần của xã: Mẫu số 03 – Báo cáo của UBND cấp xã',
    'commune-letter': 'Bản đã ký, phần của xã: Văn bản đề nghị',
  },
  row: (number, name) => `${number}. ${name}`,
  none: 'chưa có tệp',
  signLater: 'in và ký ở bước cuối',
  pages: count => `${count} trang`,
  until: day => `có giá trị đến ${day}`,
  details: 'Tệp đang chọn',
  choose: 'Chọn một tệp trong danh mục để xem, đặt tên, chuyển mục.',
  title: 'Tên trong hồ sơ',
  place: 'Chuyển tới mục',
  validUntil: 'Giấy có giá trị đến ngày',
  validUntilHint: 'Để trống nếu giấy không có thời hạn.',
  order: 'Thứ tự',
  up: title => `Đưa “${title}” lên trước`,
  down: title => `Đưa “${title}” ra sau`,
  turnLeft: 'Xoay trái',
  turnRight: 'Xoay phải',
  remove: title => `Bỏ “${title}” khỏi hồ sơ`,
  removed: title => `Đã bỏ “${title}” khỏi hồ sơ.`,
  removedAll: count => `Đã bỏ ${count} tệp khỏi hồ sơ.`,
  takeBack: count => `Bỏ ${count} tệp thêm gần nhất`,
  undo: 'Lấy lại',
  moved: (title, place) => `Đã chuyển “${title}” tới “${place}”.`,
  shifted: (title, turn, count) => `“${title}” đứng thứ ${turn} trong ${count} tệp của mục.`,
  notDrawn: 'không vẽ được',
  look: 'cần xem lại',
  picture: 'Dùng làm ảnh sản phẩm',
  isPicture: 'Ảnh sản phẩm ✓',
  preview: 'Xem tệp',
  trials: {
    'no-picture':
      'Máy này chỉ phát được tiếng, không có hình: phim dùng chuẩn nén mà máy của Hội đồng có thể cũng không phát được. Hãy xuất lại phim thành MP4 (H.264) rồi thêm vào.',
    fails:
      'Máy này không phát được tệp này, máy của Hội đồng có thể cũng vậy. Hãy xuất lại thành phim MP4 (H.264) hoặc âm thanh MP3 rồi thêm vào.',
  },
}
