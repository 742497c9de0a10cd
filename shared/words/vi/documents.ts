import type { DocumentName, DocumentPaper, DocumentTime } from '../../documents/document-name.ts'
import { dayText } from '../figures.ts'

/** The papers of a sitting: what they are called, the screen that lists them, and the folder that they are saved in. */
export interface DocumentsWords {
  /** The way to the screen, and its title. */
  readonly way: string
  readonly intro: string
  readonly kinds: Readonly<Record<DocumentName, { readonly name: string; readonly hint: string }>>
  readonly paper: Readonly<Record<DocumentPaper, string>>
  /** When what cannot be made yet can be. */
  readonly later: Readonly<Record<DocumentTime, string>>
  readonly nothing: string
  readonly files: (count: number) => string
  readonly each: string
  readonly view: string
  readonly viewOf: (document: string) => string
  readonly making: (seconds: number) => string
  readonly print: string
  readonly save: string
  readonly failed: string
  /** The whole set in one folder. */
  readonly all: {
    readonly heading: string
    readonly intro: (files: number) => string
    readonly save: (files: number) => string
    readonly saving: string
    readonly of: (done: number, all: number) => string
    readonly done: (files: number, size: string, folder: string) => string
    readonly stopped: string
  }
  /** @param date yyyy-MM-dd */
  readonly folderName: (date: string) => string
  readonly summary: { readonly name: string; readonly about: string }
}

export const documentsWords: DocumentsWords = {
  way: 'Văn bản',
  intro:
    'Mọi văn bản của phiên họp, lập từ những gì đã ghi, không phải gõ lại. Xem từng trang, in, lưu một tệp, hoặc lưu cả bộ vào một thư mục.',
  kinds: {
    minutes: {
      name: 'Biên bản họp',
      hint: 'Bản nháp cho đến khi phát hành; sau đó là chính bản đã phát hành, kèm chữ ký số nếu đã ký.',
    },
    summary: {
      name: 'Biểu tổng hợp điểm',
      hint: 'Điểm của từng thành viên ở từng vòng đã công khai.',
    },
    'summary-a3': {
      name: 'Biểu tổng hợp điểm (khổ A3)',
      hint: 'Cùng nội dung, chữ lớn hơn, để trình chiếu hoặc treo.',
    },
  },
  paper: { A4: 'A4 dọc', 'A4-lying': 'A4 ngang', 'A3-lying': 'A3 ngang' },
  later: {
    preparing: '',
    revealed: 'Lập được khi có sản phẩm đã công khai điểm.',
    closed: 'Lập được sau khi kết thúc phiên họp.',
  },
  nothing: 'Phiên họp không có gì thuộc loại này.',
  files: count => `${count} tệp`,
  each: 'Xem từng tệp',
  view: 'Xem, in, lưu',
  viewOf: document => `Xem, in, lưu: ${document}`,
  making: seconds => `Đang lập… ${seconds} giây`,
  print: 'In',
  save: 'Lưu tệp',
  failed: 'Không mở được văn bản để xem. Hãy lưu tệp rồi mở bằng chương trình khác.',
  all: {
    heading: 'Lưu cả bộ vào một thư mục',
    intro: files =>
      `Lập ${files} tệp PDF, đánh số theo thứ tự lưu hồ sơ, vào một thư mục mới. Thư mục chỉ hiện ra khi đã đủ và đọc lại đúng từng byte.`,
    save: files => `Lưu cả bộ, ${files} tệp`,
    saving: 'Đang lập và lưu từng văn bản',
    of: (done, all) => `${done}/${all} tệp`,
    done: (files, size, folder) => `Đã lưu ${files} tệp, ${size}, trong thư mục ${folder}.`,
    stopped: 'Đã dừng theo yêu cầu; không để lại tệp nào dở dang.',
  },
  folderName: date => `Văn bản phiên họp OCOP ngày ${dayText(date).replaceAll('/', '-')}`,
  summary: {
    name: 'BIỂU TỔNG HỢP',
    about: 'Kết quả đánh giá, phân hạng sản phẩm OCOP',
  },
}
